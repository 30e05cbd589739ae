import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mark } from './hidden.ts'
import { canHide } from './pattern.ts'
import { makeRedactor } from './redactor.ts'
import { wholeWords } from './whole.ts'

const wholeOf = (text: string, part: string) => {
  const at = text.indexOf(part)
  const { start, end } = wholeWords(text, { start: at, end: at + part.length })
  return text.slice(start, end)
}

describe('the whole words of a stretch', () => {
  it.each([
    ['call 0612345678 now', '61234567', '0612345678'],
    ['his number is 0612', 'number is 06', 'number is 0612'],
    ['ID 1199887-XYZ.', '99887-X', '1199887-XYZ'],
    ['IBAN FR7630006000011234567890189', '30006000011234567890189', '7630006000011234567890189'],
    ['with the fishermen', 'ith the fish', 'with the fishermen'],
    ['so (Nora) said', ' (Nora) ', 'Nora'],
    ['Co\u0301rbrand', 'rbr', 'Co\u0301rbrand'],
    ['田中さんは', '中さ', '中さ'],
    ['noraVega', 'ega', 'Vega'],
    ['a 😀 b', '😀', '😀'],
  ])('%j, %j', (text, part, expected) => expect(wholeOf(text, part)).toBe(expected))

  it('are found and hidden, whatever was selected', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abVÉ7ß-. \n\u0301田😀'), minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(letters, fc.nat(30), fc.nat(30), (text, a, b) => {
        const given = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }
        fc.pre(canHide(text.slice(given.start, given.end)))
        const { start, end } = wholeWords(text, given)
        const words = text.slice(start, end)
        const redactor = makeRedactor([{ seq: 1, text: words, mark, reach: 'everywhere', kind: 'span' }])
        expect(redactor.count(text)).toBeGreaterThan(0)
      }),
      { numRuns: 3000 },
    )
  })
})
