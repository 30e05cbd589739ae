import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Notes } from '../remarks.ts'
import { decodeTransfer } from './transfer.ts'

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
    expect(decode('YW*Jj', 'base64')).toEqual(['abc', 'base64-broken'])
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
  })

  it('takes bytes as they stand where the encoding is none', () => {
    expect(decode('=41', '8bit')).toEqual(['=41', ''])
    expect(decode('=41', 'x-secret')).toEqual(['=41', 'encoding-unknown'])
  })
})
