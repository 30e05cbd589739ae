import { describe, expect, it } from 'vitest'
import { back, type Row, sent, told } from './test-pair.ts'

describe('a reply', () => {
  it.each<Row>([
    ['fr', 'Claire Vasseur n’a pas attendu pour répondre à Henri Delmas.', { ...sent.fr }],
    ['fr', 'Le 3 mai 2022, Claire Vasseur lui écrit. Il accepte le 4 mai.', { ...back.fr, when: '2022-05-04' }],
    [
      'fr',
      'Le 3 mai 2022, Claire Vasseur lui écrit. Il finit par se manifester le 4 mai.',
      { ...back.fr, when: '2022-05-04' },
    ],
    [
      'fr',
      'Claire Vasseur lui écrit le 3 mai 2022. Henri Delmas ne tarde pas : « Beaucoup de bien de ce projet. »',
      { ...back.fr },
    ],
    ['en', 'Dale replied to say that he was busy.', { ...back.en }],
    ['fr', 'Henri Delmas lui répond le 4 mai 2022.', { ...back.fr, when: '2022-05-04' }],
    [
      'fr',
      'Le 3 mai 2022, Claire Vasseur lui écrit. Il n’a pas répondu à cette invitation.',
      { ...back.fr, negated: true },
    ],
    ['fr', 'Réponse de Henri Delmas, le 4 mai 2022 : « Non. »', { ...back.fr, when: '2022-05-04' }],
    ['fr', 'La réponse de Henri Delmas tombe le 4 mai 2022.', { ...back.fr, when: '2022-05-04' }],
    ['fr', 'Dans sa réponse du 4 mai 2022, Henri Delmas refuse.', { ...back.fr, when: '2022-05-04' }],
    ['fr', 'Henri Delmas a accusé réception le 4 mai 2022.', { ...back.fr, when: '2022-05-04' }],
    ['fr', '« Non », lui répond Henri Delmas le 4 mai 2022.', { ...back.fr, when: '2022-05-04' }],
    ['fr', 'Le 4 mai 2022, Claire Vasseur reçoit une réponse de Henri Delmas.', { ...back.fr, when: '2022-05-04' }],
    ['fr', 'Ce à quoi Henri Delmas rétorque, le 4 mai 2022, que rien ne presse.', { ...back.fr, when: '2022-05-04' }],
    [
      'fr',
      'Claire Vasseur n’obtient une réponse de Henri Delmas que le 4 mai 2022.',
      { ...back.fr, when: '2022-05-04' },
    ],
    ['fr', 'Henri Delmas finit par répondre le 4 mai 2022.', { ...back.fr, when: '2022-05-04' }],
    ['en', 'Dale wrote back on 4 May 2022.', { ...back.en, when: '2022-05-04' }],
    ['en', 'Dale answered on 4 May 2022.', { ...back.en, when: '2022-05-04' }],
    ['en', "Dale's reply came on 4 May 2022.", { ...back.en, when: '2022-05-04' }],
    ['en', 'In his reply of 4 May 2022, Dale refused.', { ...back.en, when: '2022-05-04' }],
    ['en', 'On 4 May 2022 Vasseur received a reply from Dale.', { ...back.en, when: '2022-05-04' }],
    ['en', '"No," Dale shot back on 4 May 2022.', { ...back.en, when: '2022-05-04' }],
    ['en', 'Dale acknowledged receipt on 4 May 2022.', { ...back.en, when: '2022-05-04' }],
    ['en', 'Dale texted back on 4 May 2022.', { ...back.en, when: '2022-05-04' }],
    ['en', 'Dale sent a reply on 4 May 2022.', { ...back.en, when: '2022-05-04' }],
    ['en', "Vasseur's answer is dated 4 May 2022.", { ...sent.en, when: '2022-05-04' }],
    ['en', 'Dale finally got back to Vasseur on 4 May 2022.', { ...back.en, when: '2022-05-04' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'reply')).toMatchObject([expected])
  })
})

describe('no reply', () => {
  it.each<Row>([
    ['fr', 'Henri Delmas n’a pas pris la peine de répondre.', { ...back.fr, negated: true }],
    ['fr', 'À ce message, Henri Delmas n’a jamais donné suite.', { ...back.fr, negated: true }],
    ['fr', 'Le courriel de Claire Vasseur est resté sans réponse.', { ...back.fr, negated: true }],
    ['fr', 'Claire Vasseur n’a jamais reçu de réponse.', { ...back.fr, negated: true }],
    ['fr', 'Claire Vasseur n’a obtenu aucune réponse de Henri Delmas.', { ...back.fr, negated: true }],
    ['fr', 'Henri Delmas a laissé ce message sans réponse.', { ...back.fr, negated: true }],
    ['fr', 'Henri Delmas n’a pas donné suite au courriel.', { ...back.fr, negated: true }],
    ['fr', 'La lettre de Claire Vasseur est restée lettre morte.', { ...back.fr, negated: true }],
    ['fr', 'Henri Delmas n’a pas daigné répondre à Claire Vasseur.', { ...back.fr, negated: true }],
    ['fr', 'Aucune réponse de Henri Delmas ne figure au dossier.', { ...back.fr, negated: true }],
    ['fr', 'Henri Delmas fait la sourde oreille.', { ...back.fr, negated: true }],
    ['fr', 'Henri Delmas ne lui a pas répondu.', { ...back.fr, negated: true }],
    ['fr', 'Le message de Claire Vasseur n’a pas reçu de réponse.', { ...back.fr, negated: true }],
    ['en', 'Vasseur’s e-mail went unanswered.', { ...back.en, negated: true }],
    ['en', 'Dale never wrote back.', { ...back.en, negated: true }],
    ['en', 'Vasseur never heard back from Dale.', { ...back.en, negated: true }],
    ['en', 'Vasseur got no reply.', { ...back.en, negated: true }],
    ['en', 'Dale left the letter unanswered.', { ...back.en, negated: true }],
    ['en', 'Dale ignored the e-mail.', { ...back.en, negated: true }],
    ['en', 'Dale ghosted Vasseur.', { ...back.en, negated: true }],
    ['en', 'There is no reply from Dale in the file.', { ...back.en, negated: true }],
    ['en', 'Dale failed to reply to Vasseur.', { ...back.en, negated: true }],
    ['en', 'Vasseur received no answer from Dale.', { ...back.en, negated: true }],
    ['en', 'Neither letter drew a response from Dale.', { ...back.en, negated: true }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'reply')).toMatchObject([expected])
  })
})

it.each<Row>([
  ['en', 'Claire Vasseur sent two letters to Henry Dale. She is still waiting.', { ...back.en, negated: true }],
  ['fr', 'Claire Vasseur a envoyé deux lettres à Henri Delmas. Elle attend toujours.', { ...back.fr, negated: true }],
  ['en', 'Henry Dale refused to reply to her.', { ...back.en, negated: true }],
  ['fr', 'Henri Delmas a refusé de répondre à Claire Vasseur.', { ...back.fr, negated: true }],
  ['en', 'Vasseur wrote to Dale on 20 March 2020. Nobody replied.', { ...back.en, negated: true }],
  ['en', 'Vasseur wrote to Dale on 20 March 2020. No one answered.', { ...back.en, negated: true }],
  ['fr', 'Claire Vasseur a écrit à Henri Delmas le 20 mars 2020. Personne n’a répondu.', { ...back.fr, negated: true }],
])('what was not answered: %s %s', (language, sentence, expected) => {
  expect(told(language, sentence, 'reply')).toMatchObject([expected])
})

it('that came late is no missing one', () => {
  const [claim] = told('en', 'Dale did not reply until three weeks later.', 'reply')
  expect(claim).toMatchObject(back.en)
  expect(claim).not.toHaveProperty('negated')
})

it.each([
  [
    'en',
    'On 3 May 2022 at 9 pm Vasseur wrote to Dale. Two hours later, Dale asked: "Who is it?"',
    { ...back.en, when: '2022-05-03' },
  ],
  [
    'fr',
    'Le 3 mai 2022 à 9 heures, Claire Vasseur a écrit à Henri Delmas. Deux heures plus tard, Henri Delmas demande : « Qui est-ce ? »',
    { ...back.fr, when: '2022-05-03' },
  ],
  [
    'en',
    'On 3 May 2022 Vasseur asked Dale which boats he planned to sell. He told her the next morning.',
    { ...back.en, when: '2022-05-04' },
  ],
] as const)('asking back within hours, or telling then, answers: %s %s', (language, sentence, expected) => {
  expect(told(language, sentence, 'reply')).toMatchObject([expected])
  expect(told(language, sentence, 'message')).toHaveLength(1)
})

it.each([
  ['en', 'Vasseur wrote to Dale on 3 May 2022. His phone went unanswered on Monday.'],
  ['fr', 'Claire Vasseur a écrit à Henri Delmas le 3 mai 2022. Ses deux téléphones sonnaient hier dans le vide.'],
] as const)('a telephone that nobody answers is no message: %s %s', (language, sentence) => {
  expect(told(language, sentence, 'reply')).toEqual([])
})

it.each([
  [
    'fr',
    'Claire Vasseur a écrit à Henri Delmas le 3 mai 2022. Henri Delmas répond à l’heure du déjeuner.',
    { ...back.fr, when: '2022-05-03' },
  ],
  ['en', 'Vasseur wrote to Dale on 3 May 2022. Dale replied at lunchtime.', { ...back.en, when: '2022-05-03' }],
  [
    'fr',
    'Claire Vasseur a écrit à Henri Delmas le 3 mai 2022. « Aidez-nous », écrit-elle. Douze heures plus tard, Henri Delmas demande : « Comment ? »',
    { ...back.fr, when: '2022-05-03~' },
  ],
  [
    'en',
    'Vasseur wrote to Dale on 3 May 2022. “Help us,” she wrote. Two hours later Dale asked: “How?”',
    { ...back.en, when: '2022-05-03~' },
  ],
] as const)(
  'a part of the day dates it, and "us" in quoted words is no reporter: %s %s',
  (language, text, expected) => {
    expect(told(language, text, 'reply')).toMatchObject([expected])
  },
)
