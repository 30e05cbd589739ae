import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePart } from '../content.ts'
import type { Notes } from '../remarks.ts'
import { maxHeaderBytes } from './header-block.ts'
import { maxDepth, maxEncodedDepth, maxOpenedBytes, maxParts, scanMail } from './scan.ts'

function scan(text: string) {
  const raw = Buffer.from(text, 'latin1')
  const notes: Notes = new Set()
  const scanned = scanMail(raw, notes)
  const bodies = scanned.map(({ part }) => raw.toString('latin1', part.offset, part.offset + part.length))
  return { raw, scanned, parts: scanned.map(({ part }) => part), notes: [...notes], bodies }
}

const twoParts =
  'Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: text/html\n\ntwo\n\n--b--\n'

describe('scanMail', () => {
  it('finds the same parts with LF, CRLF and CR', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      const { bodies, parts, notes } = scan(twoParts.replaceAll('\n', eol))
      expect(bodies.slice(1)).toEqual(['one', `two${eol}`])
      expect(parts.map((part) => part.type)).toEqual(['multipart/mixed', 'text/plain', 'text/html'])
      expect(notes).toEqual(eol === '\r' ? ['cr-line-ends'] : [])
    }
  })

  it('steps over a byte order mark and blank lines before the header', () => {
    expect(scan('\xef\xbb\xbfSubject: x\n\nbody').scanned[0]!.fields.map(({ name }) => name)).toEqual(['subject'])
    const late = scan('\n\nSubject: x\n\nbody')
    expect(late.bodies).toEqual(['body'])
    expect(late.notes).toEqual(['header-leading-blank'])
  })

  it('ends the header where the blank line was forgotten', () => {
    const { bodies, notes } = scan('Subject: x\nDear Nora,\nhello: there\n')
    expect(bodies).toEqual(['Dear Nora,\nhello: there\n'])
    expect(notes).toEqual(['header-no-blank-line'])
  })

  it('passes over a stray line between fields', () => {
    const { scanned, notes } = scan('Subject: long\nand wrapped without a space\nDate: today\n\nx')
    expect(scanned[0]!.fields.map(({ name }) => name)).toEqual(['subject', 'date'])
    expect(notes).toEqual(['header-stray-line'])
  })

  it('gives parts without header or body an empty range', () => {
    const { bodies, notes } = scan('Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\nX-A: 1\n--b--')
    expect(bodies.slice(1)).toEqual(['', ''])
    expect(notes).toEqual(['header-no-blank-line'])
  })

  it('descends into an enclosed message', () => {
    const { parts, bodies } = scan('Content-Type: message/rfc822\n\nSubject: inner\n\ntext\n')
    expect(parts.map(({ type, parent }) => [type, parent])).toEqual([
      ['message/rfc822', undefined],
      ['text/plain', 0],
    ])
    expect(bodies[1]).toBe('text\n')
  })

  it('takes the parts of a digest for messages', () => {
    const { parts } = scan('Content-Type: multipart/digest; boundary=b\n\n--b\n\nSubject: one\n\ntext\n--b--\n')
    expect(parts.map(({ type }) => type)).toEqual(['multipart/digest', 'message/rfc822', 'text/plain'])
  })

  it('opens an encoded enclosed message, also inside another one', () => {
    const encode = (text: string) => Buffer.from(text).toString('base64')
    const head = 'Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n'
    const { parts, notes, scanned, raw } = scan(head + encode(head + encode('Subject: x\n\ntext\n')))
    expect(parts.map(({ type, parent }) => [type, parent])).toEqual([
      ['message/rfc822', undefined],
      ['message/rfc822', 0],
      ['text/plain', 1],
    ])
    expect(scanned[2]!.fields.map(({ name }) => name)).toEqual(['subject'])
    expect(parts[2]!.encoding).toBe('base64 > 64+24 > base64 > 12+5')
    expect(decodePart(raw, parts[2]!).toString()).toBe('text\n')
    expect(notes).toEqual(['part-encoded-multipart'])
  })

  it('stops opening encoded messages at the limit', () => {
    const head = 'Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n'
    let text = 'Subject: x\n\n'
    for (let level = 0; level < maxEncodedDepth + 3; level += 1) text = head + Buffer.from(text).toString('base64')
    const { parts, notes } = scan(text)
    expect(parts.length).toBe(maxEncodedDepth + 1)
    expect(notes).toContain('nesting-too-deep')
  })

  it('leaves what is too large to be decoded beside the message unopened', () => {
    const head = 'Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n'
    const inner = Buffer.alloc(maxOpenedBytes, 'Subject: x\n\n').toString('base64')
    const open = (length: number) => scan(head + inner.slice(0, length))
    expect(open(maxOpenedBytes)).toMatchObject({ parts: { length: 2 }, notes: ['part-encoded-multipart'] })
    const closed = open(maxOpenedBytes + 4)
    expect(closed).toMatchObject({ parts: { length: 1 }, notes: ['part-encoded-multipart', 'part-too-large'] })
  })

  it('says where text stands outside of all parts', () => {
    const { scanned, raw } = scan('Content-Type: multipart/mixed; boundary=b\n\nbefore\n--b\n\none\n--b--\n\nafter\n')
    const texts = scanned[0]!.outside!.map(({ start, end, next }) => [raw.toString('latin1', start, end), next])
    expect(texts).toEqual([
      ['before\n', 1],
      ['after\n', 2],
    ])
  })

  it('guesses a boundary that is missing or wrong', () => {
    for (const declared of ['', '; boundary=other']) {
      const { bodies, notes } = scan(
        `Content-Type: multipart/mixed${declared}\n\n--real-one\nContent-Type: text/plain\n\none\n--real-one--\n`,
      )
      expect(bodies[1]).toBe('one')
      expect(notes).toEqual(['boundary-guessed'])
    }
  })

  it('finds a boundary whose spaces got lost or doubled, and one that ends in spaces', () => {
    const spaced = scan('Content-Type: multipart/mixed; boundary="a b"\n\n--a  b\nSubject: x\n\none\n--a  b--\n')
    expect(spaced.bodies[1]).toBe('one')
    const ending = scan('Content-Type: multipart/mixed; boundary="a  "\n\n--a  \n\none\n--a \ntwo\n--a  --\n')
    expect(ending.bodies.slice(1)).toEqual(['one\n--a \ntwo'])
    expect(ending.notes).toEqual([])
    expect(scan('Content-Type: multipart/mixed; boundary="a  "\n\n--a\n\none\n--a--\n').bodies[1]).toBe('one')
  })

  it('takes the line of a mailbox before the header for what it is', () => {
    const { parts, notes } = scan('From nora@x.example Mon Jan  1 00:00:00 2016\nSubject: x\n\ntext')
    expect(parts[0]!.headOffset).toBe(45)
    expect(notes).toEqual([])
  })

  it('leaves a file that only says it is a message closed', () => {
    const { parts, notes } = scan('Content-Type: message/rfc822\n\nthis is not a message, sorry!\n')
    expect(parts.map(({ type, attachment }) => [type, attachment])).toEqual([['message/rfc822', true]])
    expect(notes).toEqual([])
  })

  it('keeps a multipart that nothing opens as one part', () => {
    const { parts, notes } = scan('Content-Type: multipart/mixed\n\njust text\n')
    expect(parts.length).toBe(1)
    expect(notes).toEqual(['boundary-missing'])
  })

  it('ends inner parts at an outer boundary', () => {
    const { bodies, notes } = scan(
      'Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nin\n--a\n\nout\n--a--\n',
    )
    expect(bodies.slice(2)).toEqual(['in', 'out'])
    expect(notes).toEqual(['boundary-unclosed'])
  })

  it('finds boundaries that have words after them', () => {
    const { bodies } = scan(
      'Content-Type: multipart/mixed; boundary=b\n\n--b one\n\nin\n--b\tmore\n\n--b-- end\nepilogue\n--b\n',
    )
    expect(bodies.slice(1)).toEqual(['in', ''])
  })

  it('reads a nested multipart that reuses the boundary around it', () => {
    const { bodies } = scan(
      'Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nin\n--a--\n--a\n\nout\n--a--\n',
    )
    expect(bodies.slice(2)).toEqual(['in', 'out'])
  })

  it('stops opening parts at each limit and keeps the rest', () => {
    const deep = scan('Content-Type: message/rfc822\n\n'.repeat(maxDepth + 20))
    expect(deep.notes).toEqual(['nesting-too-deep'])
    expect(deep.parts.length).toBe(maxDepth + 1)
    const broad = scan(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(maxParts + 5)}`)
    expect(broad.notes).toContain('parts-too-many')
    expect(broad.parts.length).toBe(maxParts)
    expect(broad.parts.at(-1)!.offset + broad.parts.at(-1)!.length).toBe(broad.raw.length)
    const long = scan(`${'X-A: 1\n'.repeat(1 + maxHeaderBytes / 7)}Subject: late\n\nx`)
    expect(long.notes).toEqual(['header-too-long'])
  })

  it('reads fields with hundreds of thousands of blanks inside', () => {
    const blanks = ' '.repeat(300_000)
    const { contentId } = scan(`Content-ID: <a${blanks}b>\n\nx`).parts[0]!
    expect(contentId?.replace(blanks, '-')).toBe('a-b')
    const { encoding } = scan(`Content-Transfer-Encoding: "base64${blanks}x"\n\nx`).parts[0]!
    expect(encoding).toBe(`base64${blanks}x`)
  })

  it('never throws, and every part lies inside its parent', () => {
    const pieces = fc.constantFrom(
      ...['\n', '\r\n', '\r', '\0', ' ', '--a', '--a--', '--b', '--b--', 'text', '\xff', 'Subject: x', ';', '--'],
      ...['Content-Type: multipart/mixed; boundary=a', 'Content-Type: multipart/digest;\n boundary="b"'],
      ...['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', 'Content-Type: multipart/mixed'],
    )
    const structured = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''))
    const lines = fc.array(pieces, { maxLength: 60 }).map((list) => list.join('\n'))
    const random = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('latin1'))
    fc.assert(
      fc.property(fc.oneof(structured, lines, random), (text) => {
        const { parts, raw } = scan(text)
        for (const part of parts) {
          expect(part.headOffset).toBeLessThanOrEqual(part.offset)
          expect(part.length).toBeGreaterThanOrEqual(0)
          const outer = part.parent === undefined ? { offset: 0, length: raw.length } : parts[part.parent]!
          expect(part.headOffset).toBeGreaterThanOrEqual(outer.offset)
          expect(part.offset + part.length).toBeLessThanOrEqual(outer.offset + outer.length)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('takes linear time on hostile structures', () => {
    const begin = performance.now()
    scan(`Content-Type: multipart/mixed; boundary=b\n\n${'--\n'.repeat(1_000_000)}`)
    scan(
      Array.from({ length: 20_000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join(''),
    )
    scan(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed\n\n'.repeat(20_000)}`)
    expect(performance.now() - begin).toBeLessThan(10_000)
  })
})
