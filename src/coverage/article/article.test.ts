import { describe, expect, it } from 'vitest'
import { proseOf } from '../test-prose.ts'
import { pairedMarks } from './paired.ts'
import { maxSentence, readSentences } from './sentences.ts'
import { readWords } from './words.ts'

function sentences(language: string, text: string): string[] {
  const prose = proseOf(language, [text])
  return readSentences(prose.text, prose.paragraphs, language).map(({ start, end }) =>
    [...text].slice(start, end).join(''),
  )
}

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['fr', ['M. Vega a écrit à Mme Brandt.', 'Elle a répondu.']],
    ['fr', ['Il écrit à Tom Brandt Jr.', 'Ce dernier se tait.']],
    ['fr', ['« Venez. Le phare "tient bon". Vous viendrez ? » demande Nora.', 'Personne ne répond.']],
    ['fr', ['Il écrit : « Venez. Le phare tient. »', 'Elle attend six jours.', 'Puis : « Non ! »', 'Il se tait.']],
    ['fr', ['« Le phare tient ! » s’écrie Nora.', 'Le « Phare » tient.']],
    ['fr', ['"Bien sûr", assurent-ils, "mais cela suffira".', 'Puis rien.']],
    ['en', ['Mr. Vega of Acme Inc. wrote to the U.S. board.', 'J. R. Moss replied at 5 p.m. on Monday.']],
    ['fr', ['Le 8 mai, il a écrit à 21 heures.', '15 minutes après, elle a lu les p. 12 et 13.', '2 jours passent.']],
    ['en', ['He wrote at nine (see fig. 3).', '2 days later she read No. 4 at 5 p.m. 3 times.', '“Yes.”', '12 left.']],
    ['en', ['Tom Brandt Jr. waited.', '"Why? I am late," he said.', 'She left.']],
  ])('%s %j', (language, expected) => {
    expect(sentences(language, expected.join(' '))).toEqual(expected)
  })

  it('count code points', () => {
    expect(sentences('fr', '🕯️🕯️ Un phare. 🕯️ Deux phares.')).toEqual(['🕯️🕯️ Un phare.', '🕯️ Deux phares.'])
  })
})

describe('words', () => {
  it.each<[string, string, string]>([
    ['fr', 'Qu’a-t-il dit à l’aube ?', 'Qu’|a|-t-il|dit|à|l’|aube|?'],
    ['fr', 'Aujourd’hui, M. Vega part. Jr. aussi', 'Aujourd’hui|,|M.|Vega|part|.|Jr.|aussi'],
    [
      'en',
      "He didn't read the boys' or Nora's 3,000 e-mails.",
      "He|did|n't|read|the|boys|'|or|Nora|'s|3,000|e-mails|.",
    ],
    ['en', 'See https://a.example/b, @norav.', 'See|https://a.example/b,|@norav|.'],
  ])('%s %s', (language, text, expected) => {
    expect(
      readWords(text, 0, language)
        .map((word) => word.text)
        .join('|'),
    ).toBe(expected)
  })
})

describe('embedded posts', () => {
  it.each<[string, string[], object]>([
    ['on two lines', ['La lampe reste allumée.', '— Nora Vega (@nvega) 14 novembre 2017'], { date: '2017-11-14' }],
    ['in English', ['The lamp stays lit.', '— Nora Vega (@nvega) November 14, 2017'], { date: '2017-11-14' }],
    ['on one line', ['The lamp stays lit. — Nora Vega (@nvega) Nov 4, 2017'], { date: '2017-11-04' }],
    ['without a dash', ['The lamp stays lit.', 'Nora Vega (@nvega), 14 November 2017'], { date: '2017-11-14' }],
    ['without a date', ['The lamp stays lit.', '— Nora Vega (@nvega)'], { date: null }],
  ])('%s', (_, lines, expected) => {
    const { posts, paragraphs } = proseOf('fr', ['Elle écrit :', ...lines, 'La suite.'])
    expect(posts).toMatchObject([
      { author: 'Nora Vega', handle: '@nvega', text: expect.stringContaining('lamp'), ...expected },
    ])
    expect(paragraphs).toHaveLength(2)
  })

  it.each([
    ['en', '“The lamp stays lit all night.”'],
    ['fr', '« La lampe reste allumée toute la nuit. »'],
  ])('%s: in quotation marks are no paragraph of the article', (language, words) => {
    const { posts, paragraphs } = proseOf(language, [
      'Before.',
      words,
      'Nora Vega (@nvega), 14 November 2017',
      'Behind.',
    ])
    expect(posts).toHaveLength(1)
    expect(paragraphs).toHaveLength(2)
  })

  it('are no dialogue and no list', () => {
    expect(proseOf('fr', ['— Venez, dit-elle (enfin).', '— Non.']).posts).toEqual([])
    expect(proseOf('en', ['They wrote.', 'Nora Vega (@nvega) said so on 14 November 2017']).posts).toEqual([])
    expect(proseOf('en', ['They wrote.', 'Nora Vega (@nvega)']).posts).toEqual([])
  })
})

describe('a page that is one sentence', () => {
  it('is read in pieces, at spaces and between characters', () => {
    for (const text of [`${'the keeper wrote and '.repeat(1000)}so on`, '🕯'.repeat(5000)]) {
      const prose = proseOf('en', [text])
      const points = [...text]
      const pieces = readSentences(text, prose.paragraphs, 'en')
      expect(Math.max(...pieces.map(({ start, end }) => end - start))).toBeLessThanOrEqual(maxSentence)
      const read = pieces.map(({ start, end }) => points.slice(start, end).join(''))
      expect(read.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })

  it('does not lose what follows abbreviations without end', () => {
    expect(sentences('en', `${'Jr. '.repeat(500)}The end.`).join(' ')).toBe(`${'Jr. '.repeat(500)}The end.`)
  })
})

describe('quotation marks', () => {
  it.each([
    [
      '“a “b” c”',
      [
        [0, 8],
        [3, 5],
      ],
    ],
    ['„a“ b', [[0, 2]]],
    [
      '"a" "b"',
      [
        [0, 2],
        [2, 4],
        [4, 6],
      ],
    ],
    ['««a»', [[1, 3]]],
    ['”a“', []],
    ['constructor', []],
  ])('are paired in %s', (text, pairs) => {
    expect([...pairedMarks(text)].sort((a, b) => a[0] - b[0])).toEqual(pairs)
  })
})
