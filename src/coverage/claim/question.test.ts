import { describe, expect, it } from 'vitest'
import { claimsOf, read } from '../test-prose.ts'

const before = {
  en: 'Ms Claire Vasseur, who sells boats, and Mr Henry Dale, who runs the port, exchanged e-mails in 2022.',
  fr: 'Mme Claire Vasseur, armatrice, et M. Henri Delmas, directeur du port, ont échangé des courriels en 2022.',
}
const messages = (language: 'en' | 'fr', answer: string) =>
  claimsOf(read(language, [before[language], answer]), 'message')

describe('who began, as the answer to a question', () => {
  it.each([
    ['en', 'Who wrote first? He did, says Ms Vasseur, on 3 May.', 'Henry Dale'],
    ['en', 'Who started it? The port says that she did, on 3 May.', 'Claire Vasseur'],
    ['fr', 'Qui a écrit le premier ? Lui, assure-t-elle, le 3 mai.', 'Henri Delmas'],
    ['fr', 'Qui a commencé ? Elle, le 3 mai.', 'Claire Vasseur'],
  ] as const)('%s %s', (language, answer, from) => {
    expect(messages(language, answer)).toMatchObject([{ from: [from], when: '2022-05-03' }])
  })

  it.each([
    ['en', 'Who wrote first? She did.'],
    ['en', 'Who likes boats? She did, on 3 May.'],
    ['fr', 'Qui a écrit le premier ? Pas elle, assure-t-on, le 3 mai.'],
    ['fr', 'Qui aime les bateaux ? Elle, le 3 mai.'],
  ] as const)('claims nothing: %s %s', (language, answer) => {
    expect(messages(language, answer)).toEqual([])
  })
})

describe('whose a number is, of a man and a woman', () => {
  it.each([
    ['en', 'The log has 97 messages: sixty-eight of his, twenty-nine of hers.', [97, 68, 29]],
    ['en', 'Of the 97 messages, 68 were his.', [97, 68]],
  ] as const)('%s %s', (language, sentence, counts) => {
    const found = claimsOf(read(language, [before[language], sentence]), 'count')
    expect(found.map(({ count }) => count)).toEqual(counts)
    expect(found[1]).toMatchObject({ from: ['Henry Dale'], to: ['Claire Vasseur'] })
  })
})

describe('how many, as the answer to a question', () => {
  it.each([
    ['en', 'How many are there? | The paper counted 84.', [84]],
    ['en', 'How many? | The log has 97: sixty-eight of his, twenty-nine of hers.', [97, 68, 29]],
    ['en', 'How many boats are there? | The port counted 84.', []],
    ['fr', 'Combien ? | Le journal en a compté 84.', [84]],
  ] as const)('%s %s', (language, text, counts) => {
    const paragraphs = ['Nobody knows.', 'Nobody.', 'Personne.', ...text.split(' | ')]
    const found = claimsOf(read(language, [before[language], ...paragraphs]), 'count')
    expect(found.map(({ count }) => count)).toEqual(counts)
  })
})
