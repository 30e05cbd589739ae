import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { results } from '../record/finding.ts'
import { checkMail } from './check-mail.ts'
import { maxSignatures } from './dkim/check.ts'
import { maxHeaderBytes } from './dkim/message.ts'
import { type Letter, letter, rsaKey, sealed, signed, written } from './test-signer.ts'

const key = rsaKey()
const keys = () => [{ record: key.record, origin: 'dns' as const }]
const mail = signed(letter, { key })
const codes = (raw: Buffer) => checkMail(raw, keys).map(({ code }) => code)
const withFields = (fields: string[], body = letter.body): Buffer =>
  written({ fields: [...fields, ...letter.fields], body })

describe('what one mail proves', () => {
  it('is a finding for each signature, and one for the chain', () => {
    const both = sealed(signed(mail, { key, selector: 's2' }), { key, domain: 'a.example' })
    expect(checkMail(written(both), keys).map(({ check, result }) => [check, result])).toEqual([
      ['dkim', 'pass'],
      ['dkim', 'pass'],
      ['arc', 'pass'],
    ])
    expect(codes(written(letter))).toEqual(['dkim-none', 'arc-none'])
  })

  it('is the same each time, and leaves the bytes alone', () => {
    const raw = written(sealed(mail, { key, domain: 'a.example' }))
    const before = Buffer.from(raw)
    expect(checkMail(raw, keys)).toEqual(checkMail(raw, keys))
    expect(raw.equals(before)).toBe(true)
  })
})

describe('hostile mail', () => {
  it('is a finding, whatever byte is changed', () => {
    const raw = written(sealed(mail, { key, domain: 'a.example' }))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(raw.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (edits) => {
        const other = Buffer.from(raw)
        for (const [at, byte] of edits) other[at] = byte
        for (const finding of checkMail(other, keys, { now: 0 })) {
          expect(results).toContain(finding.result)
          expect(finding.sentence).toMatch(/^[A-Z`a-z0-9].*[^ ]\.$/s)
          expect(finding.sentence).not.toMatch(/undefined|null|NaN/)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is a finding, whatever tags it has', () => {
    const tag = fc.tuple(
      fc.constantFrom('v', 'a', 'b', 'bh', 'c', 'd', 'h', 'i', 'l', 'q', 's', 't', 'x', 'cv', 'z', ''),
      fc.constantFrom(
        '1',
        'rsa-sha256',
        'relaxed',
        'AAAA',
        '',
        ' ',
        'from',
        'from:from::to',
        '=',
        '9'.repeat(80),
        '\xff',
        'none',
        '-1',
      ),
    )
    const names = fc.constantFrom('DKIM-Signature', 'ARC-Seal', 'ARC-Message-Signature', 'ARC-Authentication-Results')
    const field = fc
      .tuple(names, fc.array(tag, { maxLength: 12 }))
      .map(([name, tags]) => `${name}: ${tags.map((pair) => pair.join('=')).join('; ')}`)
    fc.assert(
      fc.property(fc.array(field, { maxLength: 6 }), fc.string(), (fields, record) => {
        const findings = checkMail(withFields(fields), () => [{ record, origin: 'file' }], { now: 0 })
        expect(findings.every(({ result }) => result !== 'pass')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('with a thousand signatures, each over another part of a long body, is bounded work', () => {
    const long: Letter = { ...letter, body: 'x'.repeat(78).concat('\r\n').repeat(20_000) }
    const [one] = signed(long, { key, length: 7777, bodyHash: 'AAAA' }).fields
    const fields = Array.from({ length: 1000 }, (_, at) => one!.replace('l=7777', `l=${at + 1}`))
    const found = codes(withFields(fields, long.body))
    expect(found).toHaveLength(maxSignatures + 2)
    expect(new Set(found)).toEqual(new Set(['dkim-altered', 'dkim-too-much', 'dkim-too-many', 'arc-none']))
  })

  it('with a header that never ends, or a million names, is not judged', () => {
    const long = withFields([mail.fields[0]!, `X-Long: ${'x'.repeat(maxHeaderBytes)}`])
    expect(codes(long)).toEqual(['dkim-header-too-long', 'arc-header-too-long'])
    expect(codes(withFields(Array(30_000).fill('X: y')))).toEqual(['dkim-header-too-long', 'arc-header-too-long'])
    const names = signed(letter, { key, names: ['From', ...Array(2000).fill('x')] }).fields[0]!
    expect(codes(withFields([names]))).toEqual(['dkim-malformed', 'arc-none'])
  })

  it('is read by no regular expression that takes the square of its length', () => {
    const filler = ['"', '(', '<', '\\"', '@ ', '[', ' ', '\t \r\n ', 'Re: ', ';', '=', ':', '>From ']
    for (const piece of filler) {
      const text = piece.repeat(Math.floor(200_000 / piece.length))
      const fields = [
        `From: ${text}`,
        `Subject: ${text}`,
        `DKIM-Signature: ${text.slice(0, 60_000)}`,
        `ARC-Authentication-Results: i=1${text}`,
      ]
      const forged = signed({ fields, body: text }, { key, bodyHash: 'AAAA' })
      expect(checkMail(written(forged), keys).every(({ result }) => result !== 'pass')).toBe(true)
    }
  })
})
