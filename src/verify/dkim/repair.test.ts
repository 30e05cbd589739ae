import { describe, expect, it } from 'vitest'
import type { SignatureData } from '../../record/evidence.ts'
import { type Letter, letter, rsaKey, type SigningOptions, signed, written } from '../test-signer.ts'
import { checkDkim } from './check.ts'
import { readMessage } from './message.ts'
import { maxFooterLines, withoutSubjectTag } from './repair.ts'

const key = rsaKey()

function check(mail: Letter | Buffer) {
  const message = readMessage(Buffer.isBuffer(mail) ? mail : written(mail))
  const [finding] = checkDkim(message, () => [{ record: key.record, origin: 'dns' }], {})
  const data = finding!.data as SignatureData
  return { code: finding!.code, repairs: data.repairs, added: data.added, sentence: finding!.sentence }
}

const lf = (mail: Letter) => Buffer.from(written(mail).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
const signedWith = (body: string, options: Partial<SigningOptions> = {}) =>
  signed({ ...letter, body }, { key, ...options })

const footer =
  '_______________________________________________\r\nTides mailing list\r\nhttps://lists.harbour.example/tides\r\n'

describe.each(['simple/simple', 'relaxed/relaxed'])('a repair of the body, canonical form %s', (canon) => {
  const mail = (body: string) => signedWith(body, { canon })

  it('is not made where the bytes fit as they stand', () => {
    expect(check(mail('>From here\r\n')).repairs).toEqual([])
  })

  it('undoes `>From `, in either way', () => {
    const rd = { ...mail('From here\r\n>From there\r\na\r\n'), body: '>From here\r\n>>From there\r\na\r\n' }
    expect(check(rd)).toMatchObject({ code: 'dkim-pass-repaired', repairs: ['from-line'] })
    const o = { ...mail('From here\r\n>>From there\r\n'), body: '>From here\r\n>>From there\r\n' }
    expect(check(o)).toMatchObject({ code: 'dkim-pass-repaired', repairs: ['from-line'] })
    expect(check(lf(rd))).toMatchObject({ code: 'dkim-pass-repaired', repairs: ['line-ends', 'from-line'] })
    expect(check(rd).sentence).toContain('once the `>` that mailboxes put before `From `')
  })

  it('leaves out what was added at the end', () => {
    const listed = { ...mail('Words.\r\n\r\n'), body: `Words.\r\n\r\n${footer}` }
    expect(check(listed)).toMatchObject({ code: 'dkim-pass-repaired', repairs: ['footer'], added: { lines: 4 } })
    expect(check(listed).added?.text).toContain('____')
    expect(check(listed).sentence).toContain('4 lines that were added at its end')
    expect(check(lf(listed)).repairs).toEqual(['line-ends', 'footer'])
    expect(check({ ...mail('Words.\r\n'), body: 'Words.\r\nx' })).toMatchObject({
      repairs: ['footer'],
      added: { lines: 1 },
    })
  })

  it('does both where both happened', () => {
    const both = { ...mail('From me\r\nWords.\r\n'), body: `>From me\r\nWords.\r\n${footer}` }
    expect(check(both).repairs).toEqual(['from-line', 'footer'])
  })

  it('finds no change in the middle, and nothing that was taken away', () => {
    for (const body of ['Words\r\n\r\nmore.\r\n', 'Words, more.\r\n', 'Words.', 'words.\r\n']) {
      const { code, repairs } = check({ ...mail('Words.\r\nMore.\r\n'), body })
      expect([code, repairs]).toEqual(['dkim-body-altered', []])
    }
  })

  it('searches no further than a footer may reach', () => {
    const long = (lines: number) => check({ ...mail('Words.\r\n'), body: `Words.\r\n${'x\r\n'.repeat(lines)}` }).code
    expect(long(maxFooterLines - 1)).toBe('dkim-pass-repaired')
    expect(long(maxFooterLines + 1)).toBe('dkim-body-altered')
  })

  it('is not needed for a partial body', () => {
    const partial = { ...signedWith('Words.\r\n', { canon, length: 8 }), body: `Words.\r\n${footer}` }
    expect(check(partial)).toMatchObject({ code: 'dkim-pass', repairs: [], added: null })
    expect(check({ ...partial, body: `words.\r\n${footer}` }).code).toBe('dkim-body-altered')
  })
})

describe('other repairs', () => {
  it('set blank lines at the end right', () => {
    const simple = signedWith('Words.\r\n', { canon: 'simple/simple' })
    expect(check({ ...simple, body: 'Words.\r\n  \r\n \t\r\n' })).toMatchObject({ repairs: ['blank-lines'] })
    const empty = signedWith('', { canon: 'relaxed/relaxed', bodyHash: 'frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN/XKdLCPjaYaY=' })
    expect(check(empty)).toMatchObject({ code: 'dkim-pass-repaired', repairs: ['blank-lines'] })
  })

  it('take LF as it stands where it was signed so', () => {
    // By the letter of the standard an LF alone ends no line, so the space before it stays.
    expect(check(signedWith('a  b \nc\n'))).toMatchObject({ code: 'dkim-pass', repairs: [] })
  })

  it.each(['simple/simple', 'relaxed/relaxed'])('leave out the tag of a list, canonical form %s', (canon) => {
    const mail = signedWith('Words.\r\n', { canon })
    const tagged = (subject: string) => ({ ...mail, fields: mail.fields.with(4, `Subject: ${subject}`) })
    expect(mail.fields[4]).toContain('Subject')
    const plain = signed({ fields: letter.fields.with(3, 'Subject: Re: tide'), body: '' }, { key, canon })
    const list = { ...plain, fields: plain.fields.with(4, 'Subject: Re: [tides] tide') }
    expect(check(list)).toMatchObject({ code: 'dkim-pass-repaired', repairs: ['subject-tag'] })
    expect(check(tagged('[tides] Another')).code).toBe('dkim-header-altered')
    expect(check(tagged('Another')).code).toBe('dkim-header-altered')
  })

  it('find the tag where lists put it', () => {
    expect(withoutSubjectTag('Subject: [tides] Re: a')).toBe('Subject: Re: a')
    expect(withoutSubjectTag('Subject: Re: AW: [tides] a')).toBe('Subject: Re: AW: a')
    expect(withoutSubjectTag('Subject: a [b]')).toBeUndefined()
  })
})
