import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './query.ts'
import { marksIn, snippetsFor } from './snippet.ts'

const halfCharacter = /\p{Surrogate}/u

/** The snippet of `query` on `text`, marks in brackets. */
function shown(text: string, query: string): string {
  return snippetsFor(parseQuery(query).ast)(text)
    .map(({ text, mark }) => (mark ? `[${text}]` : text))
    .join('')
}

describe('marks', () => {
  it.each([
    ['Shall we meet at the café?', 'cafe', 'Shall we meet at the [café]?'],
    ['Shall we meet at the cafe\u0301?', 'CAFÉ', 'Shall we meet at the [cafe\u0301]?'],
    ['ÉLECTION', 'elec*', '[ÉLECTION]'],
    ['🎉🎉 lunch 🎉 lunch', 'lunch', '🎉🎉 [lunch] 🎉 [lunch]'],
    ['𝒩ora and 𠮷野家', '𠮷野*', '𝒩ora and [𠮷野家]'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς', '[ΟΔΥΣΣΕΥΣ]'],
    ['İstanbul', 'istanbul', '[İstanbul]'],
    ['see putintrump.org now', 'putintrump.org', 'see [putintrump.org] now'],
    ['see putintrump dot org', 'putintrump.org', 'see putintrump dot org'],
    ["it's O'Brien", 'o’brien', "it's [O'Brien]"],
    ['off the record', '"off the rec"*', '[off the record]'],
    ['off the record', '"the off"', 'off the record'],
    ['off the record', 'off NEAR/2 record', '[off] the [record]'],
    ['lunch or dinner', 'lunch OR dinner', '[lunch] or [dinner]'],
    ['lunch or dinner', 'lunch -dinner', '[lunch] or dinner'],
    ['lunch', 'subject:lunch', 'lunch'],
    ['lunch', 'body:lunch', '[lunch]'],
    ['lunch', 'from:lunch', 'lunch'],
    ['see you there', '"see you" "you there"', '[see you there]'],
    ['one\n\n  two\tthree', 'three', 'one two [three]'],
    ['  \n lead', '', 'lead'],
    ['', 'lunch', ''],
    ['   ', 'lunch', ''],
  ])('%j with %j', (text, query, expected) => {
    expect(shown(text, query)).toBe(expected)
  })
})

describe('the window', () => {
  const filler = 'lorem ipsum dolor sit amet consectetur '.repeat(40)

  it('starts at the beginning where nothing matches', () => {
    const text = shown(filler, 'absent')
    expect(text).toMatch(/^lorem ipsum .* …$/)
    expect(text.length).toBeLessThanOrEqual(243)
  })

  it('goes to where most of the words are', () => {
    const text = `${filler}lunch ${filler}lunch with Hugo at the harbour ${filler}`
    expect(shown(text, 'lunch hugo harbour')).toMatch(/^… .*\[lunch\] with \[Hugo\] at the \[harbour\] .* …$/)
  })

  it('keeps whole words', () => {
    const text = shown(`${filler}lunch ${filler}`, 'lunch')
    for (const word of text
      .replace(/[[\]…]/g, '')
      .trim()
      .split(' '))
      expect([...filler.split(' '), 'lunch']).toContain(word)
  })

  it('shows the end of a text whole', () => {
    expect(shown(`${filler}see you at lunch`, 'lunch')).toMatch(/^… .* see you at \[lunch\]$/)
  })

  it('cuts a word without end, but no character', () => {
    for (const text of ['🎉'.repeat(500), `a${'🎉'.repeat(500)}`]) {
      const cut = shown(text, 'absent')
      expect(cut.length).toBeLessThanOrEqual(243)
      expect(cut).not.toMatch(halfCharacter)
    }
    expect(shown('x'.repeat(1000), 'x*').length).toBeLessThanOrEqual(250)
  })

  it('stays fast on a phrase that repeats itself', () => {
    const started = performance.now()
    shown('a '.repeat(100_000), `"${'a '.repeat(1500)}b"`)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('properties', () => {
  const text = fc.array(
    fc.constantFrom('lunch', 'café', 'e\u0301', '🎉', 'İ', 'ß', '\n', ' ', ' ', '-', 'x'.repeat(30)),
    { maxLength: 120 },
  )

  it('shows only what stands in the text, in order, at about the promised length', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('lunch', 'cafe lunch', 'x*', '"lunch cafe"', 'e'), (pieces, query) => {
        const whole = pieces.join('')
        const segments = snippetsFor(parseQuery(query).ast)(whole)
        const said = segments.map((segment) => segment.text).join('')
        expect(whole.replace(/\s+/g, ' ')).toContain(said.replace(/^… | …$/g, ''))
        expect(said.length).toBeLessThanOrEqual(245)
        expect(segments.every((segment) => segment.text !== '')).toBe(true)
        expect(said).not.toMatch(halfCharacter)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the places in a whole text', () => {
  const places = (text: string, query: string, options?: { quoted: boolean }) =>
    marksIn(text, parseQuery(query).ast, options).map(([from, to]) => text.slice(from, to))

  it('are all that show what was asked for, in order', () => {
    const text = `The annex. ${'Nothing here. '.repeat(50)}An Annex, the annex again`
    expect(places(text, 'annex "the annex" -nothing subject:again')).toEqual(['The annex', 'Annex', 'the annex'])
    expect(places(text, 'kind:mail')).toEqual([])
  })

  it('are not in a quote where only what the sender wrote is asked for', () => {
    expect(places('the annex', 'new:annex')).toEqual(['annex'])
    expect(places('the annex', 'new:annex', { quoted: true })).toEqual([])
    expect(places('the annex', 'body:annex', { quoted: true })).toEqual(['annex'])
  })
})
