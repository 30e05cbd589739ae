import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relaxedBody, simpleBody } from '../test-signer.ts'
import { bodyHash, canonicalBody, maxHashes, openBody } from './body.ts'

const form = (text: string, canon: 'simple' | 'relaxed') =>
  canonicalBody(openBody(Buffer.from(text, 'latin1'), 0), canon).bytes.toString('latin1')

describe('a canonical body', () => {
  it('is as RFC 6376 §3.4.5 shows it', () => {
    const body = ' C \r\nD \t E\r\n\r\n\r\n'
    expect(form(body, 'relaxed')).toBe(' C\r\nD E\r\n')
    expect(form(body, 'simple')).toBe(' C \r\nD \t E\r\n')
  })

  it('of nothing is nothing when relaxed, and one line end when simple', () => {
    for (const body of ['', '\r\n', '\r\n\r\n', '\n']) {
      expect(form(body, 'relaxed')).toBe('')
      expect(form(body, 'simple')).toBe('\r\n')
    }
  })

  it('ends with a line end where the last line has none', () => {
    expect(form('a', 'relaxed')).toBe('a\r\n')
    expect(form('a \t', 'relaxed')).toBe('a\r\n')
    expect(form('a ', 'simple')).toBe('a \r\n')
  })

  it('takes a bare CR for a letter', () => {
    expect(form('a\rb \r c\r', 'relaxed')).toBe('a\rb \r c\r\r\n')
    expect(form('a\rb\r', 'simple')).toBe('a\rb\r\r\n')
  })

  it('with LF is the same as with CRLF, and says so; or keeps LF as a letter', () => {
    const body = openBody(Buffer.from('a  b \n\n\tc\n\n'), 0)
    expect(canonicalBody(body, 'relaxed')).toEqual({ bytes: Buffer.from('a b\r\n\r\n c\r\n'), bareLf: true })
    expect(canonicalBody(body, 'simple')).toEqual({ bytes: Buffer.from('a  b \r\n\r\n\tc\r\n'), bareLf: true })
    expect(canonicalBody(body, 'relaxed', 'crlf').bytes.toString()).toBe('a b \n\n c\n\n\r\n')
    expect(canonicalBody(body, 'simple', 'crlf').bytes.toString()).toBe('a  b \n\n\tc\n\n\r\n')
  })

  it('is what the standard says with string methods, for any body', () => {
    const pieces = fc.constantFrom('a', 'bc', ' ', '\t', '\r\n', '\r\n', '\r', '.', '\x00', '\xa0', '\x0b')
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const body = parts.join('')
        expect(form(body, 'relaxed')).toBe(relaxedBody(body))
        expect(form(body, 'simple')).toBe(simpleBody(body))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the hash of a body', () => {
  it('is over the first bytes where a length is given, and over all where it is longer', () => {
    const body = openBody(Buffer.from('abcdef\r\n'), 0)
    const sha = (text: string) => createHash('sha256').update(text).digest('base64')
    expect(bodyHash(body, 'simple', 'sha256', 3)).toBe(sha('abc'))
    expect(bodyHash(body, 'simple', 'sha256', Number.POSITIVE_INFINITY)).toBe(sha('abcdef\r\n'))
    expect(bodyHash(body, 'simple', 'sha256', 99)).toBe(sha('abcdef\r\n'))
    expect(bodyHash(body, 'simple', 'sha1', 0)).toBe(createHash('sha1').digest('base64'))
  })

  it('is refused where too many lengths are asked for', () => {
    const body = openBody(Buffer.from('x'.repeat(100)), 0)
    for (let length = 1; length <= maxHashes; length += 1)
      expect(bodyHash(body, 'simple', 'sha256', length)).toBeDefined()
    expect(bodyHash(body, 'simple', 'sha256', 50)).toBeUndefined()
    expect(bodyHash(body, 'simple', 'sha256', 1)).toBeDefined()
  })
})
