import { describe, expect, it } from 'vitest'
import { readArticle } from '../read.ts'
import { proseOf } from '../test-prose.ts'

const values = (language: string, text: string) =>
  readArticle(proseOf(language, [text], '2024-03-04'), []).times.map(({ text, value }) => [text, value])

describe('so much before or after something that was dated before', () => {
  it.each([
    [
      'fr',
      'Le débat porte sur l’élection municipale du 20 mai 2022. Trois jours avant le scrutin, il cède.',
      ['Trois jours avant le scrutin', '2022-05-17'],
    ],
    [
      'en',
      'The 20 May 2022 hearing was short. He wrote a letter two days after the trial.',
      ['two days after the trial', '2022-05-22'],
    ],
    [
      'fr',
      'Le procès du 4 avril 2022 fut bref. Deux jours avant le vote, il cède.',
      ['Deux jours avant le vote', null],
    ],
    ['en', 'He resigned on 4 April 2022. Two days before the vote he wrote.', ['Two days before the vote', null]],
  ] as const)('%s %s', (language, text, expected) => {
    expect(values(language, text).at(-1)).toEqual(expected)
  })
})

describe('a part of the day without a day', () => {
  it.each([
    ['en', 'She wrote on 3 May 2022. He answered at lunchtime.', '2022-05-03'],
    ['fr', 'Elle a écrit le 3 mai 2022. Il a répondu dans la soirée.', '2022-05-03'],
  ])('is of the day that the story told last: %s %s', (language, text, day) => {
    expect(values(language, text).at(-1)![1]).toBe(day)
  })

  it.each([
    ['en', 'He answers his letters in the evening.'],
    ['en', 'She wrote in May 2022. He answered in the evening.'],
    ['fr', 'Elle a écrit en mai 2022. Il a répondu dans la soirée.'],
  ])('says nothing where none was told: %s %s', (language, text) => {
    expect(values(language, text).filter(([words]) => /evening|soirée/.test(words!))).toEqual([])
  })
})

describe('a month or a day in front of the dates of a story', () => {
  it.each([
    [
      'fr',
      'Les messages s’arrêtent en octobre. Ils ont été écrits entre le 5 septembre et le 17 octobre 2021.',
      '2021-10',
    ],
    ['en', 'The messages stop on 17 October. They ran from 5 September to 17 October 2021.', '2021-10-17'],
    ['en', 'The messages stop in June. They ran from 5 September to 17 October 2021.', '2023-06'],
  ])('is of their years where it is the first or the last of them: %s %s', (language, text, expected) => {
    expect(values(language, text)[0]![1]).toBe(expected)
  })
})

describe('the season after', () => {
  it.each([
    ['fr', 'Elle a écrit le 3 mai 2022. L’hiver suivant, il a répondu.', '2022-12~/2023-02~'],
    ['en', 'She wrote on 3 May 2022. The following winter he answered.', '2022-12~/2023-02~'],
    ['fr', 'Ils ont correspondu de septembre 2021 à l’été suivant.', '2021-09/2022-08~'],
    ['en', 'They corresponded from September 2021 to the following summer.', '2021-09/2022-08~'],
  ])('is that after what was told: %s %s', (language, text, expected) => {
    expect(values(language, text).at(-1)![1]).toBe(expected)
  })
})

describe('the clock of a line that says when the article was brought up to date', () => {
  it.each([
    ['en', 'She wrote on 3 May 2022. Updated at 4.20 pm: he has answered.', '2024-03-04T16:20'],
    ['fr', 'Elle a écrit le 3 mai 2022. Actualisé à 16 h 20 : il a répondu.', '2024-03-04T16:20'],
    ['en', 'She wrote on 3 May 2022. At 4.20 pm he answered.', '2022-05-03T16:20'],
  ])('is of the day of the publication: %s %s', (language, text, expected) => {
    expect(values(language, text).at(-1)![1]).toBe(expected)
  })
})
