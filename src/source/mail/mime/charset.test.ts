import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { Notes } from '../remarks.ts'
import { decodeText } from './charset.ts'

function decode(bytes: Buffer, label: string | undefined) {
  const notes: Notes = new Set()
  return [decodeText(bytes, label, notes), [...notes].join()]
}

const samples: Array<[charset: string, letters: string]> = [
  ['utf-8', 'aé–漢🕯'],
  ['iso-8859-2', 'aěšč'],
  ['iso-8859-15', 'aé€ŒœŸ'],
  ['windows-1251', 'aжщЯ'],
  ['koi8-r', 'aжщЯ'],
  ['gb2312', 'a灯台之光'],
  ['big5', 'a燈塔之光'],
  ['shift_jis', 'a灯台の光'],
  ['euc-jp', 'a灯台の光'],
  ['euc-kr', 'a등대의빛'],
  ['ks_c_5601-1987', 'a등대의빛'],
  ['utf-7', 'aé灯'],
  ['utf-16le', 'aé灯'],
]

describe('decodeText', () => {
  it('reads a label with a million blanks inside', () => {
    expect(decode(Buffer.from('lamp'), `utf${' '.repeat(1_000_000)}8`)[0]).toBe('lamp')
  })

  it('gives back what was encoded', () => {
    for (const [charset, letters] of samples) {
      const words = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 }).map((list) => list.join(''))
      fc.assert(
        fc.property(words, (text) => {
          expect(decode(iconv.encode(text, charset), charset.toUpperCase())).toEqual([text, ''])
        }),
        { numRuns: 50 },
      )
    }
  })

  it('reads Latin 1 as the superset that mail programs mean', () => {
    expect(decode(Buffer.from([0x93, 0xe9, 0x94]), 'iso-8859-1')).toEqual(['“é”', ''])
  })

  it('reads the escapes of iso-2022-jp', () => {
    expect(decode(Buffer.from('\x1b$BEtBf\x1b(B', 'latin1'), 'iso-2022-jp')).toEqual(['灯台', ''])
  })

  it('guesses where the label is missing, unknown or wrong', () => {
    const utf8 = Buffer.from('é')
    for (const label of [undefined, 'us-ascii', 'klingon', 'iso-8859-1', '"x-unknown"'])
      expect(decode(utf8, label)).toEqual(['é', 'charset-guessed'])
    expect(decode(Buffer.from([0xe9]), 'utf-8')).toEqual(['é', 'charset-guessed'])
    expect(decode(Buffer.from([0xe9]), undefined)).toEqual(['é', 'charset-guessed'])
    expect(decode(Buffer.from('plain'), 'klingon')).toEqual(['plain', ''])
  })

  it('keeps UTF-8 with a scar as UTF-8', () => {
    expect(decode(Buffer.concat([Buffer.from('été'), Buffer.from([0xc3])]), 'utf-8')).toEqual([
      'été\uFFFD',
      'charset-broken',
    ])
  })
})
