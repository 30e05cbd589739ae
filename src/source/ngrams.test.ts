import { eld } from 'eld/extrasmall'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeNgramTable, tableIn } from './ngram-table.ts'
import { languageByNgrams } from './ngrams.ts'

function byEld(text: string): string | undefined {
  const found = eld.detect(text)
  return found.language !== '' && found.isReliable() ? found.language : undefined
}

const space = 0x20

/** The n-grams of a language and a part of a word: `all`, `begin`, `inside`, `end`. Each is a list of bytes. */
const ngrams = new Map<string, number[][]>()
const { keys, scores, codes } = tableIn(makeNgramTable())
for (const [slot, key] of keys.entries()) {
  if (key === 0) continue
  const bytes: number[] = []
  for (let left = key; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256)
  const isEnd = bytes.at(-1) === space
  const part = bytes[0] === space ? (isEnd ? 'all' : 'begin') : isEnd ? 'end' : 'inside'
  const name = `${scores[slot]! >> 10} ${part}`
  ngrams.set(name, ngrams.get(name) ?? [])
  ngrams.get(name)!.push(bytes)
}

/** Bytes that begin as what is there ends, where there are such. */
function pick(language: number, part: string, after: number | undefined, which: number): number[] {
  const all = ngrams.get(`${language} ${part}`) ?? [[]]
  const fitting = all.filter((bytes) => bytes[0] === after)
  return fitting.length > 0 ? fitting[which % fitting.length]!.slice(1) : all[which % all.length]!
}

/** Letters that no language has n-grams of: the more of them, the less a guess is worth. */
const strange = Array.from({ length: 96 }, (_, at) => String.fromCharCode(0x250 + at))

/** A word for each list of numbers, of as many n-grams and its beginning and end. */
function textIn(language: number, picks: number[][]): string {
  const bytes: number[] = []
  for (const [first = 0, ...others] of picks) {
    if (first % 3 === 0) bytes.push(...pick(language, 'all', undefined, first))
    else {
      bytes.push(...pick(language, 'begin', undefined, first))
      for (const each of others) bytes.push(...pick(language, 'inside', bytes.at(-1), each))
      bytes.push(...pick(language, 'end', bytes.at(-1), first))
    }
  }
  return Buffer.from(bytes).toString()
}

describe('languageByNgrams', () => {
  it('says of texts in each language what eld says', () => {
    const told = new Set<string | undefined>()
    const words = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.nat(codes.length - 1), words, (language, picks) => {
        const text = textIn(language, picks)
        told.add(byEld(text))
        expect(languageByNgrams(text)).toBe(byEld(text))
      }),
      { numRuns: 6000 },
    )
    expect(told.size).toBe(61)
  })

  it('looks at as much of them as eld does', () => {
    const words = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), { minLength: 3, maxLength: 20 })
    fc.assert(
      fc.property(fc.nat(codes.length - 1), words, fc.boolean(), (language, picks, isLast) => {
        const text = textIn(language, picks)
        const long = text.replaceAll(' ', '').repeat(4)
        for (let count = 0; count <= strange.length; count += 1) {
          const others = strange.slice(0, count).join(' ')
          const whole = isLast ? `${others} ${text} ${long}` : `${long} ${text} ${others}`
          expect(languageByNgrams(whole)).toBe(byEld(whole))
        }
      }),
      { numRuns: 80, endOnFailure: true },
    )
  })

  it('says of any text what eld says', () => {
    const anything = fc.oneof(
      fc.constantFrom(' ', "'", '’', '`', ', ', '\n', 'ΑΣ', 'İ', 'ẞ', 'ǆ', 'ԱԲ', 'the harbour', 'заря', '文書'),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.array(fc.nat(0xffff), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
      fc
        .tuple(fc.string({ unit: 'grapheme', maxLength: 3 }), fc.nat(150))
        .map(([letters, times]) => letters.repeat(times)),
    )
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (pieces) => {
        expect(languageByNgrams(pieces.join(''))).toBe(byEld(pieces.join('')))
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    ['a text without letters', '12:04 — 17 %'],
    ['few n-grams', 'the harbour'],
    [
      'words longer than 70 bytes, twice the same',
      `${'lighthouse'.repeat(9)} ${'lighthouse'.repeat(9)} and the harbour`,
    ],
    ['a space behind the 350th byte', `${'harbour '.repeat(44)}Niemand wusste, wer die Anlage verschoben hatte`],
    ['letters without spaces up to the 381st byte', 'この文書は昨日の夜に届きました'.repeat(12)],
  ])('ends where eld does: %s', (_, text) => {
    for (let from = 0; from < 12; from += 1) expect(languageByNgrams(text.slice(from))).toBe(byEld(text.slice(from)))
  })
})
