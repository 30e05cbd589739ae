import { describe, expect, it } from 'vitest'
import { claimsOf, read } from '../test-prose.ts'
import type { Row } from './test-pair.ts'

const before = {
  fr: 'Claire Vasseur et Henri Delmas ont échangé des courriels, selon Le Phare.',
  en: 'Claire Vasseur and Henry Dale exchanged e-mails, according to The Beacon.',
}

const dale = { who: ['Henry Dale'] }
const delmas = { who: ['Henri Delmas'] }
const phare = { who: ['Le Phare'] }
const beacon = { who: ['The Beacon'] }

it.each([
  ['en', 'Claire Vasseur had three requests: that Henry Dale share the link, that The Beacon publish the letters.'],
  ['fr', 'Claire Vasseur a trois demandes : que Henri Delmas partage le lien, que Le Phare publie les lettres.'],
] as const)('what is asked for is no act: %s %s', (language, sentence) => {
  expect(claimsOf(read(language, [before[language], sentence]), 'act')).toEqual([])
})

it.each([
  'Henry Dale announced a budget on 3 May 2023: “It is time.”',
  'Henry Dale put it at fewer than ten.',
  'Henry Dale had put them in a drawer.',
])('no act: %s', (sentence) => {
  expect(claimsOf(read('en', [before.en, sentence]), 'act')).toEqual([])
})

describe('a public act', () => {
  it.each<Row>([
    ['fr', 'Le Phare a mis en ligne les courriels le 3 mai 2023.', { ...phare, when: '2023-05-03' }],
    ['fr', 'La publication des courriels par Le Phare, le 3 mai 2023, a surpris.', { ...phare, when: '2023-05-03' }],
    ['fr', 'Les courriels publiés le 3 mai 2023 par Le Phare sont brefs.', { ...phare, when: '2023-05-03' }],
    ['fr', 'Les lettres, dévoilées par Le Phare le 3 mai 2023, sont brèves.', { ...phare, when: '2023-05-03' }],
    ['fr', 'Henri Delmas a remis les courriels à la justice le 3 mai 2023.', { ...delmas, when: '2023-05-03' }],
    ['fr', 'Henri Delmas a posté les captures d’écran le 3 mai 2023.', { ...delmas, when: '2023-05-03' }],
    ['fr', 'Henri Delmas a rendu publique la correspondance le 3 mai 2023.', { ...delmas, when: '2023-05-03' }],
    ['fr', 'Le 3 mai 2023, Le Phare a fait paraître une partie des lettres.', { ...phare, when: '2023-05-03' }],
    [
      'fr',
      'Depuis les révélations de Henri Delmas, le 3 mai 2023, tout le monde en parle.',
      { ...delmas, when: '2023-05-03' },
    ],
    ['fr', 'Le Phare a révélé le 3 mai 2023 que les deux s’écrivaient.', { ...phare, when: '2023-05-03' }],
    ['fr', 'Henri Delmas a tweeté le 3 mai 2023 que l’échange était privé.', { ...delmas, when: '2023-05-03' }],
    ['en', 'Henry Dale shared that link on 3 May 2023.', { ...dale, when: '2023-05-03' }],
    [
      'fr',
      'Henri Delmas a publié le 3 mai 2023 ce qu’il appelle « toute l’affaire ».',
      { ...delmas, when: '2023-05-03' },
    ],
    ['en', 'Henry Dale tweeted on 3 May 2023 that the exchange was private.', { ...dale, when: '2023-05-03' }],
    ['en', 'The Beacon put the e-mails online on 3 May 2023.', { ...beacon, when: '2023-05-03' }],
    [
      'en',
      "The Beacon's publication of the e-mails on 3 May 2023 came as a surprise.",
      { ...beacon, when: '2023-05-03' },
    ],
    ['en', 'The e-mails, published by The Beacon on 3 May 2023, are short.', { ...beacon, when: '2023-05-03' }],
    ['en', 'The e-mails were leaked by Henry Dale on 3 May 2023.', { ...dale, when: '2023-05-03' }],
    ['en', 'Henry Dale handed the e-mails over to the police on 3 May 2023.', { ...dale, when: '2023-05-03' }],
    ['en', 'Henry Dale posted screenshots on 3 May 2023.', { ...dale, when: '2023-05-03' }],
    ['fr', 'Le 3 mai 2023, Henri Delmas publie sur son compte deux lignes.', { ...delmas, when: '2023-05-03' }],
    ['en', 'Henry Dale shared two lines on her page on 3 May 2023.', { ...dale, when: '2023-05-03' }],
    [
      'fr',
      'Le 3 mai 2023, Henri Delmas annonçait ce départ en ces termes : « Il est temps. »',
      { ...delmas, when: '2023-05-03' },
    ],
    ['en', 'On 3 May 2023 Henry Dale announced this departure: “It is time.”', { ...dale, when: '2023-05-03' }],
    [
      'fr',
      'Le 3 mai 2023, dix minutes après un message sur un quai que personne n’emploie, Henri Delmas a partagé ce lien.',
      { ...delmas, when: '2023-05-03' },
    ],
    [
      'en',
      'On 3 May 2023, within minutes of a message about a quay that nobody uses, Henry Dale shared that link.',
      { ...dale, when: '2023-05-03' },
    ],
    ['en', 'Henry Dale made the correspondence public on 3 May 2023.', { ...dale, when: '2023-05-03' }],
    ['en', 'On 3 May 2023 Henry Dale uploaded the whole exchange.', { ...dale, when: '2023-05-03' }],
    ['en', 'The Beacon first reported on 3 May 2023 that the two had written.', { ...beacon, when: '2023-05-03' }],
    ['en', 'The Beacon broke the story on 3 May 2023.', { ...beacon, when: '2023-05-03' }],
    ['en', 'Henry Dale released the letters on 3 May 2023.', { ...dale, when: '2023-05-03' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(claimsOf(read(language, [before[language], sentence]), 'act')).toMatchObject([expected])
  })
})
