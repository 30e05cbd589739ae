import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../record/id.ts'
import { isProblem } from '../../../record/record.ts'
import { decodePart, openMail } from '../content.ts'
import { readMail } from '../read.ts'
import type { Notes } from '../remarks.ts'
import { type Embedded, findEmbedded } from './embedded.ts'
import { decodeTransfer } from './transfer.ts'

function uuencode(bytes: Uint8Array): string {
  const letter = (six: number) => (six === 0 ? '`' : String.fromCharCode(32 + six))
  let out = ''
  for (let start = 0; start < bytes.length; start += 45) {
    const line = bytes.subarray(start, start + 45)
    out += letter(line.length)
    for (let at = 0; at < line.length; at += 3) {
      const [a, b, c] = [line[at]!, line[at + 1] ?? 0, line[at + 2] ?? 0]
      out += letter(a >> 2) + letter(((a & 3) << 4) | (b >> 4)) + letter(((b & 15) << 2) | (c >> 6)) + letter(c & 63)
    }
    out += '\n'
  }
  return `begin 644 tide table.txt\n${out}\`\nend\n`
}

function yencode(bytes: Uint8Array): string {
  let out = ''
  for (const byte of bytes) {
    const value = (byte + 42) & 255
    out += [0, 0x0a, 0x0d, 0x3d].includes(value)
      ? `=${String.fromCharCode((value + 64) & 255)}`
      : String.fromCharCode(value)
  }
  return `=ybegin line=100000 size=${bytes.length} name=tide table.txt\r\n${out}\r\n=yend size=${bytes.length}\r\n`
}

function find(text: string, max = 100): { found: Embedded[]; notes: string[] } {
  const notes: Notes = new Set()
  const raw = Buffer.from(text, 'latin1')
  return { found: findEmbedded(raw, 0, raw.length, { max, notes }), notes: [...notes] }
}

describe('files between the lines of a text', () => {
  it.each([
    ['x-uuencode', uuencode],
    ['x-yenc', yencode],
  ] as const)('%s gives back what was written', (encoding, encode) => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (bytes) => {
        const text = `Hello\n\n${encode(bytes)}\nBye\n`
        const { found } = find(text)
        expect(found.map(({ name, encoding }) => [name, encoding])).toEqual([['tide table.txt', encoding]])
        const raw = Buffer.from(text, 'latin1').subarray(found[0]!.start, found[0]!.end)
        const notes: Notes = new Set()
        expect(decodeTransfer(raw, encoding, notes).equals(bytes)).toBe(true)
        expect([...notes]).toEqual([])
      }),
    )
  })

  it('become parts with size and hash, and leave the text', () => {
    const bytes = Buffer.from('high water at noon, low water at six, and then again')
    const raw = Buffer.from(`Subject: x\n\nBefore\n${uuencode(bytes)}Between\n${yencode(bytes)}After\n`, 'latin1')
    const draft = readMail(raw, { offset: 0, received: Date.UTC(2017, 0, 1) })
    if (isProblem(draft)) throw new Error(draft.code)
    expect(draft.text).toBe('Before\nBetween\nAfter\n')
    expect(openMail(raw).text).toBe(draft.text)
    for (const part of draft.parts.slice(1)) {
      expect(part).toMatchObject({ parent: 0, attachment: true, name: 'tide table.txt', sha256: sha256(bytes) })
      expect(decodePart(raw, part).equals(bytes)).toBe(true)
    }
  })

  it.each([
    'begin 644 days of rain\nThen the sun came out.\n',
    'we begin 644 x\n#0V%T\n`\nend\n',
    'begin 644\n#0V%T\n`\nend\n',
    '=ybegin line=128 size=3 name=cat.txt\nabc\n',
  ])('leave %j as it is', (text) => {
    expect(find(text).found).toEqual([])
  })

  it('are found without a closing line, and a yEnc file without one is noted', () => {
    expect(find('begin 644 cat.txt\n#0V%T\nlost the rest\n').found).toMatchObject([{ end: 24 }])
    expect(find('=ybegin line=128 size=3 name=cat.txt\nabc\n').notes).toEqual(['yenc-broken'])
  })

  it('are counted, and looked for in linear time', () => {
    expect(find(uuencode(Buffer.from('x')).repeat(5), 3)).toMatchObject({
      notes: ['parts-too-many'],
      found: { length: 3 },
    })
    const begin = performance.now()
    for (const line of ['begin 644 x\n', 'begin 644 x\nM\n', '=ybegin line=1 size=1 name=x\n', 'begin 644 x\n#0V%T\n'])
      find(line.repeat(300_000), 1000)
    find(`=ybegin line=1 size=1 name=x\n${'=yend \n'.repeat(300_000)}`.repeat(2))
    expect(performance.now() - begin).toBeLessThan(8000)
  })
})
