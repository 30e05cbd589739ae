import { expect, it } from 'vitest'
import { sent, told } from './test-pair.ts'

it.each([
  ['fr', 'Le 3 mai 2022, Claire Vasseur a envoyé un courriel à quatre membres de son équipe.', 4, sent.fr.from],
  ['fr', 'Claire Vasseur a transmis la lettre à deux anciens collègues le 3 mai 2022.', 2, sent.fr.from],
  ['en', 'On 3 May 2022 Vasseur wrote to three senior colleagues.', 3, sent.en.from],
  ['en', 'Vasseur forwarded the letter to two councillors on 3 May 2022.', 2, sent.en.from],
] as const)('to how many people a message went is counted: %s %s', (language, sentence, count, from) => {
  expect(told(language, sentence, 'count')).toEqual([
    { bound: 'exact', count, from, unit: 'people', when: '2022-05-03' },
  ])
})

it.each([
  ['fr', 'Claire Vasseur a écrit à trois reprises à Henri Delmas.'],
  ['en', 'Vasseur wrote to Dale two days later.'],
  ['en', 'Vasseur sent Dale a letter about three colleagues.'],
] as const)('and nothing else: %s %s', (language, sentence) => {
  expect(told(language, sentence, 'count').filter(({ unit }) => unit === 'people')).toEqual([])
})
