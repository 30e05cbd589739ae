import { describe, expect, it } from 'vitest'
import { claimsOf, read } from '../test-prose.ts'
import { back, type Row, sent, told } from './test-pair.ts'

describe('who opened the exchange', () => {
  it.each<Row>([
    ['en', 'It was Vasseur who wrote first, on 3 May 2022.', { ...sent.en, when: '2022-05-03' }],
    ['en', 'Vasseur made the first move.', sent.en],
    ['en', 'The first to write was Dale, on 3 May 2022.', { ...back.en, when: '2022-05-03' }],
    ['en', 'The initiative came from Dale.', back.en],
    ['en', 'It was Vasseur, not Dale, who reached out first.', sent.en],
    ['en', 'It all started on 3 May 2022 with a text from Dale.', { ...back.en, when: '2022-05-03' }],
    ['fr', 'C’est Claire Vasseur qui a pris l’initiative, le 3 mai 2022.', { ...sent.fr, when: '2022-05-03' }],
    ['fr', 'L’échange a été initié par Henri Delmas.', back.fr],
    ['fr', 'Le premier contact émane de Henri Delmas.', back.fr],
    ['fr', 'Tout commence le 3 mai 2022 par un courriel de Claire Vasseur.', { ...sent.fr, when: '2022-05-03' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toMatchObject([expected])
  })
})

describe('a reply told obliquely', () => {
  it.each<Row>([
    ['en', 'Vasseur e-mailed Dale on 3 May 2022. The answer came within the hour.', { ...back.en, when: '2022-05-03' }],
    ['en', 'Vasseur e-mailed Dale on 3 May 2022. It took Dale two days to answer.', { ...back.en, when: '2022-05-05' }],
    ['en', 'Vasseur e-mailed Dale on 3 May 2022. Nothing came back.', { ...back.en, negated: true }],
    [
      'en',
      'Vasseur e-mailed Dale on 3 May 2022. Vasseur is still waiting for an answer.',
      { ...back.en, negated: true },
    ],
    ['fr', 'Vasseur écrit à Delmas le 3 mai 2022. Il n’a pas donné suite.', { ...back.fr, negated: true }],
    ['fr', 'Vasseur écrit à Delmas le 3 mai 2022. La réponse tombe le 6.', { ...back.fr, when: '2022-05-06' }],
    ['fr', 'Vasseur écrit à Delmas le 3 mai 2022. Delmas fait le mort.', { ...back.fr, negated: true }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'reply')).toMatchObject([expected])
  })
})

describe('numbers that share a verb or a noun', () => {
  it.each<['en' | 'fr', string, object[]]>([
    ['en', 'Vasseur sent Dale four e-mails and two texts.', [{ count: 4 }, { count: 2 }]],
    [
      'en',
      'Vasseur wrote 30 e-mails and Dale 12.',
      [
        { ...sent.en, count: 30 },
        { ...back.en, count: 12 },
      ],
    ],
    [
      'fr',
      'Vasseur a écrit trente courriels, Delmas douze.',
      [
        { ...sent.fr, count: 30 },
        { ...back.fr, count: 12 },
      ],
    ],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'count')).toMatchObject(expected)
  })
})

describe('statements', () => {
  it('are of whoever stands beyond an aside', () => {
    const text = 'Henri Delmas, sollicité à Brume, n’a pas donné suite.'
    expect(told('fr', text, 'statement')).toMatchObject([{ who: ['Henri Delmas'], stance: 'no comment' }])
  })

  it('are said in the first person, too', () => {
    const claims = claimsOf(read('en', ['"I never wrote to her," Henry Dale said.']), 'statement')
    expect(claims).toMatchObject([{ who: ['Henry Dale'], stance: 'denies' }])
  })
})

describe('spans', () => {
  it.each<Row>([
    ['en', 'The two were still in touch on 8 November 2022.', { when: '../2022-11-08', bound: 'at least' }],
    ['fr', 'Les deux se parlaient encore le 8 novembre 2022.', { when: '../2022-11-08', bound: 'at least' }],
    ['fr', 'La correspondance remonte à mars 2022.', { when: '2022-03/..' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'span')).toMatchObject([expected])
  })
})

describe('a first message that says only when', () => {
  it.each<Row>([
    ['fr', 'Le premier message arrive le 3 mai 2022. « Je vous attends au port », écrit Delmas.', back.fr],
    ['fr', 'Le premier message arrive le 3 mai 2022. « Je vous attends au port », écrit Vasseur.', sent.fr],
    ['en', 'The first message is dated 3 May 2022. “I am at the harbour,” Dale wrote.', back.en],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toContainEqual(
      expect.objectContaining({ ...expected, when: '2022-05-03' }),
    )
  })
})

describe('a share of a number', () => {
  it.each<Row>([
    ['en', 'There were 97 messages: sixty-eight of his.', { ...back.en, count: 68, unit: 'messages' }],
    ['en', 'They sent 312 messages, 61 of them his.', { ...back.en, count: 61, unit: 'messages' }],
    ['en', 'He sent 61 of the messages.', { ...back.en, count: 61, unit: 'messages' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, `Dale wrote to Vasseur first. ${sentence}`, 'count')).toContainEqual(
      expect.objectContaining(expected),
    )
  })
})

describe('a total that a paper counted', () => {
  it.each<Row>([
    ['en', 'The newspaper counted 84.', { between: ['Claire Vasseur', 'Henry Dale'], count: 84, unit: 'messages' }],
    ['en', 'I make it 71.', { between: ['Claire Vasseur', 'Henry Dale'], count: 71, unit: 'messages' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'count')).toMatchObject([expected])
  })
})

describe('who is not named', () => {
  it('is somebody else than their son', () => {
    const { claims } = read('en', [
      'Nora Vega exchanged private messages with Hugo Brand, the governor’s son.',
      'The governor said he knew nothing about the messages.',
    ])
    expect(claims.find(({ kind }) => kind === 'statement')).toMatchObject({
      who: ['governor'],
      stance: 'denies knowledge',
    })
  })

  it('gets a message that is handed on', () => {
    const [handed] = told('en', 'Dale forwarded the message to three colleagues.', 'message')
    expect(handed?.from).toEqual(['Henry Dale'])
    expect(handed?.to).toBeUndefined()
  })
})

describe('an answer that came late', () => {
  it('is one', () => {
    const [reply] = told(
      'en',
      'Vasseur e-mailed Dale on 3 May 2022. Dale did not write back until 9 June 2022.',
      'reply',
    )
    expect(reply).toMatchObject({ ...back.en, when: '2022-06-09' })
    expect(reply?.negated).toBeFalsy()
  })
})

it('has the office of a minister with its country', () => {
  const { actors } = read('fr', [
    'La secrétaire d’État à l’Alimentation, Maud Vasseur, a écrit à Henri Delmas. La secrétaire d’État a reconnu les faits.',
  ])
  expect(actors.find(({ name }) => name === 'Maud Vasseur')?.forms.length).toBeGreaterThan(1)
})

describe('the day that opens a sentence', () => {
  it.each<Row>([
    [
      'en',
      'On 3 June 2022, five days before the tender was published, Dale asked Vasseur for the draft.',
      { ...back.en, when: '2022-06-03' },
    ],
    [
      'fr',
      'Le 12 septembre 2022, au lendemain de l’attribution du marché au groupe, Delmas écrit à Vasseur.',
      { ...back.fr, when: '2022-09-12' },
    ],
  ])('is that of what is told behind an aside: %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toContainEqual(expect.objectContaining(expected))
  })
})

describe('the future of a story', () => {
  it('is over where something never came', () => {
    const [reply] = told('fr', 'Vasseur écrit à Delmas le 3 mai 2022. Il ne répondra jamais à ce message.', 'reply')
    expect(reply).toMatchObject({ ...back.fr, negated: true })
  })

  it('has an end somewhere in a season', () => {
    const spans = told('fr', 'La correspondance a pris fin dès l’automne 2021.', 'span')
    expect(spans).toMatchObject([{ when: '../2021-11~' }])
  })
})

describe('an answer that seems not to have come', () => {
  it.each<Row>([
    ['en', 'Vasseur e-mailed Dale on 3 May 2022. There is no record of a reply.', { ...back.en, negated: true }],
    ['en', 'Vasseur e-mailed Dale on 3 May 2022. The e-mail went unread.', { ...back.en, negated: true }],
    ['fr', 'Vasseur écrit à Delmas le 3 mai 2022. Il ne semble pas avoir répondu.', { ...back.fr, negated: true }],
    ['fr', 'Vasseur écrit à Delmas le 3 mai 2022. Aucune trace d’une réponse.', { ...back.fr, negated: true }],
    ['fr', 'Le 3 mai 2022, un mot bref de Claire Vasseur, resté lettre morte.', { ...back.fr, negated: true }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'reply')).toMatchObject([expected])
  })
})

describe('one of the messages, by its day', () => {
  it.each<Row>([
    [
      'fr',
      'Vasseur a envoyé quarante messages à Delmas. Celui du 3 mai 2022 était bref.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'fr',
      'Vasseur a envoyé quarante messages à Delmas. Le 3 mai 2022 tombe celui que tous citent.',
      { ...sent.fr, when: '2022-05-03' },
    ],
    [
      'en',
      'Vasseur sent Dale forty messages. Nobody forgets the one of 3 May 2022.',
      { ...sent.en, when: '2022-05-03' },
    ],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toMatchObject([expected])
  })

  it('is not the one of something else', () => {
    expect(told('en', 'Dale sold his boat. Vasseur bought the one of 3 May 2022.', 'message')).toEqual([])
    expect(told('fr', 'Delmas a vendu son bateau. Celui du 3 mai 2022 était bleu.', 'message')).toEqual([])
  })
})

describe('who acts, over what stands in between', () => {
  it.each<Row>([
    ['en', 'Vasseur, 36, who has the port’s ear and, some say, its purse, wrote to Dale on 3 May 2022.', sent.en],
    ['en', 'Vasseur, who had known Dale’s brother, wrote to Dale on 3 May 2022.', sent.en],
    [
      'en',
      'On 3 May 2022, they say, Vasseur wrote to Dale to ask what the port would do.',
      { ...sent.en, when: '2022-05-03' },
    ],
    ['fr', 'Vasseur revient à la charge le 3 mai 2022.', { ...sent.fr, when: '2022-05-03' }],
  ])('%s %s', (language, sentence, expected) => {
    expect(told(language, sentence, 'message')).toMatchObject([expected])
  })
})

it.each([
  ['en', 'Vasseur forwarded the e-mails to the Harbour Authority on 3 May 2022.', ['Harbour Authority']],
  ['fr', 'Vasseur a remis les courriels à la Cour des comptes le 3 mai 2022.', ['Cour des comptes']],
] as const)('to whom a file is handed: %s %s', (language, sentence, to) => {
  expect(told(language, sentence, 'act')).toMatchObject([{ to, when: '2022-05-03' }])
})

it.each([
  ['en', 'A copy of the e-mails was handed to prosecutors on 12 January 2024.', 1],
  ['fr', 'Une copie des courriels a été remise au parquet le 12 janvier 2024.', 1],
  ['en', 'The harbour was handed to the council on 12 January 2024.', 0],
  ['fr', 'Le port a été remis à la commission le 12 janvier 2024.', 0],
] as const)('what nobody who is named handed over: %s %s', (language, sentence, count) => {
  const found = told(language, sentence, 'act')
  expect(found).toHaveLength(count)
  for (const { when, who } of found) expect([when, who]).toEqual(['2024-01-12', undefined])
})

it.each([
  ['en', 'Twenty-nine messages in January 2022 alone.', '2022-01'],
  ['fr', 'Vingt-neuf messages pour le seul mois de janvier 2022.', '2022-01'],
] as const)('when a number was written: %s %s', (language, sentence, when) => {
  expect(told(language, sentence, 'count')).toMatchObject([{ count: 29, when }])
})
