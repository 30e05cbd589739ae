import { expect, it } from 'vitest'
import { read } from '../test-prose.ts'

const said = (language: string, ...paragraphs: string[]) =>
  read(language, paragraphs).quotes.map(({ text, speaker }) => [text, speaker])

const en = 'Claire Vasseur and Henry Dale exchanged e-mails.'
const fr = 'Claire Vasseur et Henri Delmas ont échangé des courriels.'

it.each([
  [
    'en',
    en,
    'The demand came in an e-mail of 26 May 2022 from Vasseur. Dale replied within two hours: “Understood. I will move some chairs.”',
    'Henry Dale',
  ],
  [
    'fr',
    fr,
    'Vasseur écrit à Delmas le 3 mai 2022. « Pouvez-vous venir demain au port avec les plans ? »',
    'Claire Vasseur',
  ],
  ['en', en, '“A mayor can wait for a letter,” said a message of 9 May 2022.', 'Claire Vasseur'],
  ['fr', fr, '« Un maire peut attendre une lettre », disait un message du 9 mai 2022.', 'Claire Vasseur'],
])('is of whoever wrote the message that is told of: %s', (language, before, text, speaker) => {
  expect(said(language, before, text).at(-1)![1]).toBe(speaker)
})

it('is nobody’s where a message is told of in another paragraph', () => {
  expect(said('en', `${en} Dale replied on 3 May 2022.`, '“Understood and agreed upon by all.”')[0]![1]).toBeNull()
})

it('is of whoever says the same words elsewhere', () => {
  const quotes = said(
    'en',
    en,
    '“Bring the second ledger tonight.”',
    'On 3 May 2022 Dale wrote: “Bring the second ledger tonight, and the keys.”',
  )
  expect(quotes.map(([, speaker]) => speaker)).toEqual(['Henry Dale', 'Henry Dale'])
})

it('is of those at whose place somebody says it', () => {
  expect(said('fr', fr, 'Chez Halm & Fils, on « ne commente jamais les affaires en cours ».').at(-1)).toEqual([
    'ne commente jamais les affaires en cours',
    'Halm & Fils',
  ])
})

it('is not of a month or a feast', () => {
  const { actors } = read('en', [
    'Sat 17 Apr 2021',
    'On Valentine’s Day, Henry Dale wrote to Claire Vasseur: “All is well here.”',
  ])
  expect(actors.map(({ name }) => name).sort()).toEqual(['Claire Vasseur', 'Henry Dale'])
})
