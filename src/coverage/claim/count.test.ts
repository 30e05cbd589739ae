import { describe, expect, it } from 'vitest'
import { claimsOf, read } from '../test-prose.ts'
import { back, type Row, sent, told } from './test-pair.ts'

const m = { unit: 'messages' }
const r = { unit: 'replies' }

describe('how many', () => {
  it.each<Row>([
    ['fr', 'Ces courriels, au nombre de 134, sont au dossier.', { ...m, count: 134, between: expect.any(Array) }],
    ['fr', 'Claire Vasseur et Henri Delmas se sont écrit 212 fois.', { ...m, count: 212, between: expect.any(Array) }],
    ['fr', 'Claire Vasseur l’avait relancé à trois reprises.', { ...m, ...sent.fr, count: 3 }],
    ['en', 'The letters, 94 of them, surfaced last week.', { ...m, count: 94 }],
    ['en', 'There were 31 in all.', { ...m, count: 31 }],
    ['fr', 'Claire Vasseur a adressé une douzaine de courriels à Henri Delmas.', { ...m, ...sent.fr, count: 12 }],
    ['fr', 'Le dossier compte 61 lettres. Henri Delmas en a écrit quarante-deux.', { ...m, ...back.fr, count: 42 }],
    ['fr', 'Henri Delmas a signé dix-neuf messages.', { ...m, ...back.fr, count: 19 }],
    ['en', 'They exchanged 196 messages. Dale, 51, sent 120 of them.', { ...m, ...back.en, count: 120 }],
    ['en', 'Vasseur sent 34 texts to Dale. Dale sent her 51.', { ...m, ...back.en, count: 51 }],
    ['fr', 'Près de 300 messages ont été échangés entre Claire Vasseur et Henri Delmas.', { ...m, count: 300 }],
    ['fr', 'Au total, 148 courriels ont circulé entre Claire Vasseur et Henri Delmas.', { ...m, count: 148 }],
    ['fr', 'Claire Vasseur et Henri Delmas se sont envoyé 148 SMS.', { ...m, count: 148 }],
    [
      'fr',
      'Le dossier compte au moins trente lettres de Claire Vasseur.',
      { ...m, ...sent.fr, count: 30, bound: 'at least' },
    ],
    ['fr', 'Henri Delmas n’a envoyé que quatre réponses.', { ...r, ...back.fr, count: 4 }],
    ['fr', 'Henri Delmas a répondu quatre fois.', { ...r, ...back.fr, count: 4 }],
    ['fr', 'Claire Vasseur a reçu quatre réponses de Henri Delmas.', { ...r, ...back.fr, count: 4 }],
    ['fr', 'Claire Vasseur lui a écrit à sept reprises.', { ...m, ...sent.fr, count: 7 }],
    ['fr', 'Les 148 courriels de Claire Vasseur sont conservés.', { ...m, ...sent.fr, count: 148 }],
    ['fr', 'Les archives contiennent 148 courriels échangés par Claire Vasseur et Henri Delmas.', { ...m, count: 148 }],
    ['fr', 'Quelque deux cents messages figurent au dossier.', { ...m, count: 200 }],
    ['fr', 'Sur les trente courriels de Claire Vasseur, quatre ont reçu une réponse.', { ...r, ...back.fr, count: 4 }],
    [
      'fr',
      'Pas moins de trente courriels ont été envoyés par Claire Vasseur à Henri Delmas.',
      { ...m, ...sent.fr, count: 30, bound: 'at least' },
    ],
    [
      'fr',
      'Tout au plus dix lettres ont été adressées par Claire Vasseur à Henri Delmas.',
      { ...m, ...sent.fr, count: 10, bound: 'at most' },
    ],
    ['en', 'Vasseur sent Dale a dozen e-mails.', { ...m, ...sent.en, count: 12 }],
    ['en', 'Nearly 300 messages passed between Vasseur and Dale.', { ...m, count: 300 }],
    ['en', 'In all, 148 e-mails were exchanged by Vasseur and Dale.', { ...m, count: 148 }],
    ['en', 'Vasseur and Dale sent each other 148 texts.', { ...m, count: 148 }],
    ['en', 'The file holds at least thirty letters from Vasseur.', { ...m, ...sent.en, count: 30, bound: 'at least' }],
    ['en', 'Dale sent only four replies.', { ...r, ...back.en, count: 4 }],
    ['en', 'Dale replied four times.', { ...r, ...back.en, count: 4 }],
    ['en', 'Vasseur received four replies from Dale.', { ...r, ...back.en, count: 4 }],
    ['en', 'Vasseur wrote to him on seven occasions.', { ...m, ...sent.en, count: 7 }],
    ['en', 'The 148 e-mails that Vasseur sent are in the file.', { ...m, ...sent.en, count: 148 }],
    ['en', 'Some forty e-mails went from Vasseur to Dale.', { ...m, ...sent.en, count: 40 }],
    ['en', 'Of the thirty letters Vasseur sent, four were answered.', { ...r, ...back.en, count: 4 }],
    [
      'en',
      'No fewer than thirty e-mails were sent to Dale by Vasseur.',
      { ...m, ...sent.en, count: 30, bound: 'at least' },
    ],
    ['en', 'No more than ten letters were sent to Dale by Vasseur.', { ...m, ...sent.en, count: 10, bound: 'at most' }],
    ['en', 'The cache contains 1,480 messages between Vasseur and Dale.', { ...m, count: 1480 }],
  ])('%s %s', (language, sentence, expected) => {
    const found = told(language, sentence, 'count')
    expect(found).toContainEqual(expect.objectContaining(expected))
  })
})

it('a year counts nothing', () => {
  expect(told('fr', 'Henri Delmas, mort en 2017, lui répondit le 9 mai.', 'count')).toEqual([])
})

it('how often a day is no total', () => {
  expect(told('fr', 'Claire Vasseur lui écrit jusqu’à dix fois par jour.', 'count')).toEqual([])
})

it.each([
  ['en', 'Of the 60 messages, Henry Dale wrote 18.', back.en],
  ['fr', 'Sur les 60 messages, Henri Delmas en a écrit 18.', back.fr],
] as const)('a share of all of them, which nobody is cited for: %s %s', (language, sentence, expected) => {
  const counts = told(language, sentence, 'count')
  expect(counts).toMatchObject([{ count: 60 }, { ...expected, count: 18, unit: 'messages' }])
  expect(counts.map(({ attribution }) => attribution)).toEqual([undefined, undefined])
})

it('"lui" is the other of the two who were told of last', () => {
  const sentence =
    'Claire Vasseur a écrit à Otto Brandt le 3 mai. Lise Quint a envoyé des dizaines de courriels à Claire Vasseur. Claire Vasseur lui a adressé 42 messages.'
  expect(told('fr', sentence, 'count').at(-1)).toMatchObject({
    from: ['Claire Vasseur'],
    to: ['Lise Quint'],
    count: 42,
  })
})

it.each([
  ['en', '"Not yet," Henry Dale answered on 4 May, the last of the three replies.', back.en],
  ['fr', '« Pas encore », a répondu Henri Delmas le 4 mai, dernière des trois réponses.', back.fr],
] as const)('the last of three is one, and its day not that of all: %s %s', (language, sentence, expected) => {
  expect(told(language, sentence, 'reply')).toMatchObject([{ ...expected, when: '2023-05-04' }])
  expect(told(language, sentence, 'count')).toMatchObject([{ ...expected, count: 3, unit: 'replies', when: null }])
})

it.each([
  ['en', 'Vasseur and Dale: ten months of messages, three replies', back.en],
  ['fr', 'Vasseur et Delmas : dix mois de messages, trois réponses', back.fr],
] as const)('replies of a headline are of whoever is written to: %s %s', (language, headline, expected) => {
  const text = {
    en: 'Claire Vasseur wrote to Henry Dale on 3 May 2022.',
    fr: 'Claire Vasseur a écrit à Henri Delmas le 3 mai 2022.',
  }
  expect(claimsOf(read(language, [headline, text[language]]), 'count')[0]).toMatchObject({ ...expected, count: 3 })
})

it('"no one" is no number', () => {
  expect(told('en', 'Vasseur wrote to Dale on 20 March 2020. No one answered.', 'count')).toEqual([])
})
