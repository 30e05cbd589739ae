import { describe, expect, it } from 'vitest'
import type { RecordLine } from '../../src/view/model.ts'
import { emptyLine } from '../ui/test-line.ts'
import { cite } from './cite.ts'
import { precisionOf } from './precision.ts'
import { decodeRaw, readFirst } from './raw.ts'

const record: RecordLine = {
  ...emptyLine,
  id: '0123456789abcdefghjkmnpq',
  date: { edtf: '2021-09-20T13:20:05+02:00', basis: 'Date header', at: 1, until: 1, zone: '+02:00' },
  from: [{ person: 'p1', name: 'Tom Aldous', address: 'tom@halyard.example', written: '' }],
  to: ['Ada', 'Ben', 'Cy', 'Dan'].map((name) => ({ person: name, name, address: name, written: name })),
  subject: 'Contact',
  preview: 'Colleagues',
  locator: { path: 'data/a.mbox', offset: 812, length: 99 },
  sha256: 'ab12',
}
const words = {
  fonds: 'The case',
  record: 'record',
  bytes: 'bytes',
  kind: 'e-mail',
  to: 'to',
  undated: 'undated',
  unknown: 'unknown',
}

describe('cite', () => {
  it('names who, what, when, in which fonds, and which bytes', () => {
    expect(cite(record, words)).toBe(
      'Tom Aldous to Ada, Ben, Cy +1. “Contact”. e-mail. 2021-09-20T13:20:05+02:00. The case, record 0123456789abcdefghjkmnpq. data/a.mbox, bytes 812–910. SHA-256 ab12',
    )
  })
  it('serves articles, which have an outlet and nobody they are sent to', () => {
    const article = { ...record, to: [], from: [], outlet: 'The Quay', date: { ...record.date, edtf: null } }
    expect(cite(article, { ...words, kind: 'article' })).toMatch(/^The Quay\. “Contact”\. article\. undated\./)
  })
})

describe('precisionOf', () => {
  it.each([
    ['2021-09-20T13:20:05+02:00', 'second'],
    ['2021-09-20T13:20Z', 'minute'],
    ['2021-09-20', 'day'],
    ['2021-09~', 'month'],
    ['2021', 'year'],
    ['../2017-07', 'interval'],
    ['2021-22', 'interval'],
    [null, 'none'],
  ] as const)('%s is exact to: %s', (edtf, expected) => {
    expect(precisionOf(edtf)).toBe(expected)
  })
})

describe('decodeRaw', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  it('reads UTF-8, also when cut inside a character', () => {
    expect(decodeRaw(bytes('réponse'))).toEqual({ text: 'réponse', latin: false })
    expect(decodeRaw(bytes('ré').subarray(0, 2))).toEqual({ text: 'r', latin: false })
    expect(decodeRaw(bytes('a€').subarray(0, 3))).toEqual({ text: 'a', latin: false })
    expect(decodeRaw(bytes('a€'))).toEqual({ text: 'a€', latin: false })
  })
  it('falls back to Windows-1252 and says so', () => {
    expect(decodeRaw(Uint8Array.of(0x72, 0xe9, 0x70, 0x6f))).toEqual({ text: 'répo', latin: true })
  })
  it('shows controls instead of obeying them', () => {
    expect(decodeRaw(bytes('a\u0000b\r\nc\u202egpj')).text).toBe('a␀b\nc⟨202E⟩gpj')
  })
})

describe('readFirst', () => {
  it('stops at the limit', async () => {
    const stream = new Blob([new Uint8Array(300).fill(7)]).stream()
    expect((await readFirst(stream, 100)).length).toBe(100)
    expect((await readFirst(new Blob([new Uint8Array(30)]).stream(), 100)).length).toBe(30)
  })
})
