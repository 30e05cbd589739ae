import { describe, expect, it } from 'vitest'
import { type Row, told } from './test-pair.ts'

const full = '2022-04-03/2022-06-12'
const over = '../2022-06-12'
const open = '2022-04-03/..'

describe('from when to when an exchange ran', () => {
  it.each<Row>([
    ['fr', 'Leurs derniers échanges remontent au 12 juin 2022.', { when: over }],
    [
      'fr',
      'Le dossier compte 52 lettres. La plus ancienne porte la date du 3 avril 2022 ; la plus récente est du 12 juin 2022.',
      { when: full },
    ],
    ['en', 'The messages were sent between 3 April and 12 June 2022.', { when: full }],
    ['en', 'The correspondence lasted ten weeks, from 3 April 2022 to 12 June 2022.', { when: full }],
    ['en', 'Claire Vasseur was in private contact with Henry Dale until 12 June 2022.', { when: over }],
    ['fr', 'Claire Vasseur est restée en étroit contact avec Henri Delmas jusqu’au 12 juin 2022.', { when: over }],
    ['fr', 'Leur correspondance court du 3 avril au 12 juin 2022.', { when: full, bound: 'exact' }],
    ['fr', 'L’échange, qui s’étend du 3 avril au 12 juin 2022, compte cent pages.', { when: full }],
    ['fr', 'Du 3 avril au 12 juin 2022, Claire Vasseur et Henri Delmas s’écrivent.', { when: full }],
    ['fr', 'Leurs échanges, du 3 avril au 12 juin 2022, portent sur un terrain.', { when: full }],
    ['fr', 'Les courriels échangés entre le 3 avril et le 12 juin 2022 portent sur un terrain.', { when: full }],
    ['fr', 'La correspondance a pris fin le 12 juin 2022.', { when: over }],
    ['fr', 'Les échanges se sont interrompus le 12 juin 2022.', { when: over }],
    ['fr', 'Les deux correspondants se sont écrit jusqu’au 12 juin 2022.', { when: over }],
    ['fr', 'La correspondance commence le 3 avril 2022.', { when: open }],
    ['fr', 'Leur dernier échange remonte au 12 juin 2022.', { when: over }],
    ['fr', 'L’échange se prolonge au moins jusqu’au 12 juin 2022.', { when: over, bound: 'at least' }],
    ['fr', 'La conversation entre Claire Vasseur et Henri Delmas a duré du 3 avril au 12 juin 2022.', { when: full }],
    ['fr', 'Les messages s’échelonnent du 3 avril au 12 juin 2022.', { when: full }],
    ['fr', 'La correspondance s’arrête net le 12 juin 2022.', { when: over }],
    [
      'fr',
      'Claire Vasseur et Henri Delmas ont échangé 52 lettres. La première date du 3 avril 2022, la dernière du 12 juin 2022.',
      { when: full },
    ],
    ['fr', 'Claire Vasseur et Henri Delmas ont échangé 52 lettres. La dernière date du 12 juin 2022.', { when: over }],
    ['en', 'Vasseur and Dale exchanged 52 letters. The last one was sent on 12 June 2022.', { when: over }],
    [
      'en',
      'There are 52 letters. They start on 3 April 2022 and they stop, rather abruptly, on 12 June 2022.',
      { when: full },
    ],
    ['en', 'The correspondence ran from 3 April to 12 June 2022.', { when: full, bound: 'exact' }],
    ['en', 'The exchange, which lasted from 3 April to 12 June 2022, fills a hundred pages.', { when: full }],
    ['en', 'Between 3 April and 12 June 2022 Vasseur and Dale wrote to each other.', { when: full }],
    ['en', 'Their messages, from 3 April to 12 June 2022, concern a plot.', { when: full }],
    ['en', 'The e-mails exchanged between 3 April and 12 June 2022 concern a plot.', { when: full }],
    ['en', 'The correspondence came to an end on 12 June 2022.', { when: over }],
    ['en', 'The messages stopped on 12 June 2022.', { when: over }],
    ['en', 'The two kept writing until 12 June 2022.', { when: over }],
    ['en', 'The correspondence began on 3 April 2022.', { when: open }],
    ['en', 'Contact between them broke off on 12 June 2022.', { when: over }],
    ['en', 'The exchange dried up on 12 June 2022.', { when: over }],
    ['en', 'The exchange went on until at least 12 June 2022.', { when: over, bound: 'at least' }],
    ['en', 'Vasseur and Dale were in contact from 3 April to 12 June 2022.', { when: full }],
    ['en', 'The messages span 3 April to 12 June 2022.', { when: full }],
    ['en', 'The exchange petered out on 12 June 2022.', { when: over }],
  ])('%s %s', (language, sentence, expected) => {
    const [claim, ...more] = told(language, sentence, 'span')
    expect(more).toEqual([])
    expect(claim).toMatchObject(expected)
    expect([...claim!.between!].sort()).toEqual(['Claire Vasseur', language === 'fr' ? 'Henri Delmas' : 'Henry Dale'])
  })
})

describe('how exactly the ends of an exchange are told', () => {
  it.each<Row>([
    ['en', 'The correspondence began in early April 2022.', { when: '2022-04~/..', bound: 'exact' }],
    ['en', 'The exchange ended in mid-June 2022.', { when: '../2022-06~', bound: 'exact' }],
    [
      'en',
      'The messages ran from early April 2022 until at least the end of June 2022.',
      { when: '2022-04~/2022-06~', bound: 'at least' },
    ],
    ['en', 'The correspondence ended on 12 June 2022 at the latest.', { when: over, bound: 'at most' }],
    ['en', 'The exchange ended no later than 12 June 2022.', { when: over, bound: 'at most' }],
    ['en', 'The two wrote to each other at most until 12 June 2022.', { when: over, bound: 'at most' }],
    ['en', 'The correspondence ran up to and including 12 June 2022.', { when: over, bound: 'exact' }],
    ['en', 'The exchange ended before 13 June 2022.', { when: over, bound: 'at most' }],
    ['en', 'The exchange ended on 12 June 2022 at the earliest.', { when: over, bound: 'at least' }],
    ['en', 'The exchange carried on until 12 June 2022 at the earliest.', { when: over, bound: 'at least' }],
    ['en', 'The exchange carried on until the eve of the vote, on 12 June 2022.', { when: over, bound: 'exact' }],
    ['en', 'The messages began no earlier than 3 April 2022.', { when: open, bound: 'at most' }],
    ['en', 'The messages began on 3 April 2022 at the latest.', { when: open, bound: 'at least' }],
    ['fr', 'La correspondance a commencé début avril 2022.', { when: '2022-04~/..', bound: 'exact' }],
    ['fr', 'L’échange a pris fin à la mi-juin 2022.', { when: '../2022-06~', bound: 'exact' }],
    [
      'fr',
      'L’échange a duré du début du mois d’avril 2022 jusqu’à la fin juin 2022 au moins.',
      { when: '2022-04~/2022-06~', bound: 'at least' },
    ],
    ['fr', 'La correspondance s’est achevée le 12 juin 2022 au plus tard.', { when: over, bound: 'at most' }],
    ['fr', 'L’échange a pris fin au plus tard le 12 juin 2022.', { when: over, bound: 'at most' }],
    ['fr', 'Les deux se sont écrit jusqu’au 12 juin 2022 au plus.', { when: over, bound: 'at most' }],
    ['fr', 'L’échange a duré jusqu’au 12 juin 2022 inclus.', { when: over, bound: 'exact' }],
    ['fr', 'L’échange a pris fin avant le 13 juin 2022.', { when: over, bound: 'at most' }],
    ['fr', 'L’échange a pris fin au plus tôt le 12 juin 2022.', { when: over, bound: 'at least' }],
    ['fr', 'L’échange a duré jusqu’au 12 juin 2022 au plus tôt.', { when: over, bound: 'at least' }],
    ['fr', 'L’échange s’est prolongé jusqu’à la veille du vote, le 12 juin 2022.', { when: over, bound: 'exact' }],
    ['fr', 'Les messages commencent au plus tôt le 3 avril 2022.', { when: open, bound: 'at most' }],
    ['fr', 'Les messages ont commencé le 3 avril 2022 au plus tard.', { when: open, bound: 'at least' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'span')).toMatchObject([expected])
  })
})

it.each<Row>([
  ['en', 'The exchange ended in the last weeks of the campaign.', { when: null }],
  ['fr', 'L’échange a pris fin dans les dernières semaines de la campagne.', { when: null }],
])('an end that the article does not date: %s %s', (language, sentence, expected) => {
  expect(told(language, sentence, 'span')).toMatchObject([expected])
})

describe('no course of an exchange', () => {
  it.each([
    'The paper runs the letter of 9 November 2022.',
    'They went up on Friday on an anonymous account.',
    'Henry Dale knew nothing of the messages until 12 June 2022.',
    'On 3 April 2022, a week before bids were opened, Vasseur sent Dale an e-mail.',
  ])('%s', (sentence) => {
    expect(told('en', sentence, 'span')).toEqual([])
  })
})

it.each([
  ['fr', 'Les messages se sont poursuivis en 2023.', '../2023'],
  ['fr', 'Un confrère affirme que l’échange s’est prolongé en juin 2023.', '../2023-06'],
  ['en', 'The messages continued into 2023.', '../2023'],
  ['en', 'The correspondence went on into June 2023.', '../2023-06'],
] as const)('what goes on in a month has come to it: %s %s', (language, sentence, when) => {
  expect(told(language, sentence, 'span')).toMatchObject([{ when, bound: 'at least' }])
})

it.each([
  ['fr', 'Le procès s’est poursuivi en 2023.'],
  ['en', 'The e-mails continued on 3 May 2023.'],
] as const)('and nothing else does: %s %s', (language, sentence) => {
  expect(told(language, sentence, 'span')).toEqual([])
})
