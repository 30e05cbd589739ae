import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memberValue, parse, walk } from './walk.ts'

const space = fc.constantFrom('', ' ', '\n', '\r\n', '\t', '  \n ')

/** JSON text with white space wherever RFC 8259 §2 allows it, drawn from `pieces` in turn. */
function write(value: unknown, pieces: string[]): string {
  let used = 0
  const gap = () => pieces[used++ % pieces.length] ?? ''
  const one = (v: unknown): string => {
    if (Array.isArray(v)) return `[${gap()}${v.map((x) => one(x) + gap()).join(`,${gap()}`)}]`
    if (typeof v !== 'object' || v === null) return JSON.stringify(v)
    const members = Object.entries(v).map(([k, x]) => `${JSON.stringify(k)}${gap()}:${gap()}${one(x)}${gap()}`)
    return `{${gap()}${members.join(`,${gap()}`)}}`
  }
  return one(value)
}

function texts(json: string, wrappers?: string[]): string[] {
  const bytes = Buffer.from(json)
  return [...walk(bytes, bytes.indexOf('['), bytes.length, wrappers)].map((r) => bytes.toString('utf8', r.start, r.end))
}

describe('walk', () => {
  it('finds the elements that JSON.parse finds, whatever the white space', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.array(space, { minLength: 1, maxLength: 7 }), (values, pieces) => {
        const json = write(values, pieces)
        const found = texts(json).map((text) => JSON.parse(text))
        expect(found).toEqual(JSON.parse(json))
        expect(texts(json).every((text) => text.trim() === text)).toBe(true)
      }),
    )
  })

  it('says where the array ends', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const json = JSON.stringify(values)
        const walked = walk(Buffer.from(`x${json};rest`), 1, json.length + 6)
        let next = walked.next()
        while (!next.done) next = walked.next()
        expect(next.value).toEqual({ end: json.length + 1, closed: true })
      }),
    )
  })

  it('finds the value of each member', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(space, { minLength: 1 }), (object, pieces) => {
        const bytes = Buffer.from(write(object, pieces))
        const whole = JSON.parse(bytes.toString())
        for (const key of Object.keys(object)) {
          // Keys that JSON spells with escapes may be written in several ways; X writes none.
          const range = memberValue(bytes, 0, bytes.length, key)
          expect(range && parse(bytes, range)).toEqual(whole[key])
        }
      }),
    )
  })

  it('goes on behind a broken element', () => {
    expect(texts('[{"a":1},{"b":oops},{"c":3}]')).toEqual(['{"a":1}', '{"b":oops}', '{"c":3}'])
    expect(texts('[{"a":1},\n{"b":"no end\n},\n{"c":3}]')).toEqual(['{"a":1}', '{"b":"no end\n}', '{"c":3}'])
    expect(texts('[{"k":{"a":1},{"k":2}]', ['k'])).toEqual(['{"k":{"a":1}', '{"k":2}'])
    expect(texts('[{"k":1}}, {"k":2}], {"k":3}]', ['k'])).toEqual(['{"k":1}}', '{"k":2}]', '{"k":3}'])
  })

  it('ends with the bytes of a file that was cut off', () => {
    expect(texts('[{"a":1}, {"b":[1,')).toEqual(['{"a":1}', '{"b":[1,'])
    expect(texts('[{"a":1}, "no end')).toEqual(['{"a":1}', '"no end'])
  })

  it('is linear on deep and on wide input', () => {
    const deep = `[${'['.repeat(2_000_000)}`
    const wide = `[${'{"k":'.repeat(400_000)}`
    const started = performance.now()
    expect(texts(deep)).toHaveLength(1)
    expect(texts(wide, ['k']).length).toBe(400_000)
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
