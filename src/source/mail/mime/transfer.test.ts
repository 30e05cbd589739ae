import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Notes } from '../remarks.ts'
import { decodePieces, decodeTransfer } from './transfer.ts'
import { maxUuGrowth } from './uu.ts'

function decode(text: string, encoding: string) {
  const notes: Notes = new Set()
  return [decodeTransfer(Buffer.from(text, 'latin1'), encoding, notes).toString('latin1'), [...notes].join()]
}

describe('decodeTransfer', () => {
  it('gives back what was encoded in base64, however the lines break', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 4, max: 80 }), (bytes, width) => {
        const lines =
          Buffer.from(bytes)
            .toString('base64')
            .match(new RegExp(`.{1,${width}}`, 'g')) ?? []
        const back = decodeTransfer(Buffer.from(lines.join('\r\n')), 'base64', new Set())
        expect(back.equals(bytes)).toBe(true)
      }),
    )
  })

  it('reads damaged base64 as far as it goes', () => {
    expect(decode('YWJj\n\nZGVm\n', 'base64')).toEqual(['abcdef', ''])
    expect(decode('YQ==YmM=\n', 'base64')).toEqual(['abc', ''])
    const line = 'YWJj'.repeat(19)
    expect(decode(line.replace('J', '*J'), 'base64')).toEqual(['abc'.repeat(19), 'base64-broken'])
    expect(decode('... goes here ...', 'base64')).toEqual(['... goes here ...', 'base64-broken'])
    expect(decode('YWI=\n_____\nkeepers mailing list\n', 'base64')).toEqual(['ab', 'base64-broken'])
  })

  it('reads quoted-printable with soft breaks, trailing space and broken escapes', () => {
    expect(decode('a=3Db=\r\nc=3d \t\r\nd', 'quoted-printable')).toEqual(['a=bc=\r\nd', ''])
    expect(decode('soft= \t\nbreak=\r', 'quoted-printable')).toEqual(['softbreak', ''])
    expect(decode('kept=20\n', 'quoted-printable')).toEqual(['kept \n', ''])
    expect(decode('50% =off =4', 'quoted-printable')).toEqual(['50% =off =4', 'quoted-printable-broken'])
  })

  it('reads uuencode', () => {
    expect(decode('begin 644 cat.txt\n#0V%T\n`\nend\n', 'x-uuencode')).toEqual(['Cat', ''])
    expect(decode('words\r\nbegin 644 cat.txt\r\n#0V%T\r\n', 'x-uuencode')).toEqual(['Cat', 'uuencode-broken'])
    // Trailing spaces stand for zeros and get lost.
    expect(decode('begin 644 a\n$80\n \nend\n', 'x-uuencode')).toEqual(['a\0\0\0', ''])
  })

  it('reads yEnc', () => {
    const yenc = (body: string, size: number) =>
      `=ybegin line=128 size=${size} name=cat.txt\r\n${body}\r\n=yend size=${size}\r\n`
    expect(decode(yenc('m\x8b\x9e=}', 4), 'x-yenc')).toEqual(['Cat\x13', ''])
    expect(decode(yenc('m\x8b\x9e', 5), 'x-yenc')).toEqual(['Cat', 'yenc-broken'])
  })

  it('takes bytes as they stand where the encoding is none', () => {
    expect(decode('=41', '8bit')).toEqual(['=41', ''])
    expect(decode('=41', 'x-secret')).toEqual(['=41', 'encoding-unknown'])
  })
})

describe('decodePieces', () => {
  // Larger than two pieces, and of a length that no piece ends at.
  const words = Buffer.alloc((9 << 20) + 7, 'The harbour, day 77.\t \xe9=\n', 'latin1')
  const lines = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\n')
  const hex = (byte: number) => `=${byte.toString(16).padStart(2, '0')}`
  const coded: Array<[encoding: string, text: string, decoded: Buffer]> = [
    ['base64', lines(words.toString('base64'), 75), words],
    ['base64', words.toString('base64'), words],
    ['quoted-printable', words.toString('latin1').replace(/[^ -<>-~]/g, (c) => hex(c.charCodeAt(0))), words],
    ['quoted-printable', ' '.repeat(words.length), Buffer.alloc(words.length, ' ')],
    ['x-uuencode', `begin 644 a\n${'#0V%T\n'.repeat(3 << 20)}\`\nend\n`, Buffer.alloc(9 << 20, 'Cat')],
    ['x-yenc', `${'m\x8b\x9e=}'.repeat(3 << 20)}\n=yend size=${12 << 20}`, Buffer.alloc(12 << 20, 'Cat\x13')],
  ]

  it.each(coded)('hands on %s in pieces of a few megabytes', (encoding, text, decoded) => {
    const notes: Notes = new Set()
    const pieces: Buffer[] = []
    decodePieces(Buffer.from(text, 'latin1'), encoding, notes, (piece) => void pieces.push(piece))
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(5 << 20)
    expect(Buffer.concat(pieces).equals(decoded)).toBe(true)
    expect([...notes]).toEqual([])
  })

  it('goes no further than a few times the lines of uuencode that tell more than they hold', () => {
    const lines = Buffer.from(`begin 644 a\n${'M\n'.repeat(1 << 20)}\`\nend\n`)
    expect(decodeTransfer(lines, 'x-uuencode', new Set()).length).toBeLessThan(maxUuGrowth * lines.length + 64)
  })
})
