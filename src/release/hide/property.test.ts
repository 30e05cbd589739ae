// What must be true of any text: hidden words are gone in every coding, what is not hidden stays byte for byte, and hiding twice
// changes nothing.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mark } from './hidden.ts'
import { makeRedactor } from './redactor.ts'

const name = 'Corbrand'
const redactor = makeRedactor([{ seq: 1, text: name, mark, reach: 'everywhere', kind: 'word' }])

const filler = fc.string({
  unit: fc.constantFrom(...' .,;:!?()[]{}<>\n\t\'"/@#%&=+-_*'.split(''), 'é', '漢', '😀', 'xy', 'Zq', '7'),
})
const each = (write: (code: number) => string) => [...name].map((c) => write(c.charCodeAt(0))).join('')
const hex = (code: number) => code.toString(16).padStart(2, '0')
const coded = fc.constantFrom(
  ...[name, name.toUpperCase(), 'Córbränd', 'Cor\u00adbrand', 'Cor-\n> brand'],
  ...[each((c) => `&#${c};`), each((c) => `%${hex(c)}`), each((c) => `\\u00${hex(c)}`), each((c) => `=${hex(c)}`)],
  ...['C%256frbrand', 'C&amp;#111;rbrand', 'Corb=\nrand', 'Cor<b>brand</b>'],
)

it('what is hidden is gone, what stands around it stays', () => {
  fc.assert(
    fc.property(filler, coded, filler, (before, leak, after) => {
      const [left, right] = [`${before} `, ` ${after}`]
      const shown = redactor.text(left + leak + right)
      expect(redactor.count(shown)).toBe(0)
      expect(shown.startsWith(left)).toBe(true)
      expect(shown.endsWith(right)).toBe(true)
      expect(shown).toContain(mark)
    }),
    { numRuns: 2000 },
  )
})

it('any text loses it in base64 and hexadecimal digits', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom('base64', 'base64url', 'hex'), (before, after, form) => {
      const run = Buffer.from(`${before} ${name} ${after}`).toString(form as BufferEncoding)
      const shown = redactor.text(`a ${run} z`)
      expect(shown.startsWith('a ') && shown.endsWith(' z')).toBe(true)
      expect(redactor.count(shown)).toBe(0)
      expect(shown).toContain(mark)
    }),
    { numRuns: 2000 },
  )
})

it('any text without it stays as it is, and hiding twice is hiding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.boolean(), (text, holds) => {
      const given = holds ? `${text} corbrand ${text}` : text
      const once = redactor.text(given)
      if (redactor.count(given) === 0) expect(once).toBe(given)
      expect(redactor.text(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})
