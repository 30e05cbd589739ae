import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { frCodes } from './fr-codes.ts'
import { formatBytes } from './i18n.tsx'
import { fill, type Message } from './messages.ts'

function places(message: Message): string[] {
  const forms = typeof message === 'string' ? [message] : [message.one, message.other]
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort())
  })

  it.each(Object.keys(en) as Array<keyof typeof en>)('say the same of %s', (key) => {
    expect(places(fr[key])).toEqual(places(en[key]))
    expect(typeof fr[key] === 'string' ? fr[key] : fr[key].other).not.toBe('')
  })

  it('do not shadow a message by the sentence of a code', () => {
    for (const key of Object.keys(frCodes)) expect(fr).not.toHaveProperty([key])
  })
})

describe('fill', () => {
  const records = { one: '{n} record', other: '{n} records' }
  it('chooses the plural form of the language', () => {
    expect(fill(records, 'en', { n: 0 })).toBe('0 records')
    expect(fill(records, 'en', { n: 1 })).toBe('1 record')
    expect(fill(records, 'fr', { n: 0 })).toBe('0 record')
  })

  it('groups digits as the language does', () => {
    expect(fill(records, 'en', { n: 30000 })).toBe('30,000 records')
    expect(fill(records, 'fr', { n: 30000 })).toBe('30\u202f000 records')
  })

  it('leaves a place that nothing fills', () => {
    expect(fill('{a} and {b}', 'en', { a: 'x' })).toBe('x and {b}')
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1234, '1.2 kB'],
    [123_456, '123 kB'],
    [58_000_000, '58 MB'],
  ])('%i', (value, text) => expect(formatBytes(value, 'en')).toBe(text))
})
