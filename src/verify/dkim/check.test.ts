import { createPublicKey } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SignatureData } from '../../record/evidence.ts'
import { ed25519Key, type Letter, letter, rsaKey, type SigningOptions, signed, written } from '../test-signer.ts'
import { checkDkim, maxSignatures } from './check.ts'
import type { Key } from './key.ts'
import { readMessage } from './message.ts'

const rsa = rsaKey()
const other = rsaKey()
const weak = rsaKey(512)
const old = rsaKey(1024, 'rsa-sha1')
const edwards = ed25519Key()

const fromDns = (record: string): Key => ({ record, origin: 'dns' })

function check(mail: Letter | Buffer, keys: string | string[] | Key[] = rsa.record, now?: number) {
  const list = [keys].flat().map((key) => (typeof key === 'string' ? fromDns(key) : key))
  const message = readMessage(Buffer.isBuffer(mail) ? mail : written(mail))
  return checkDkim(message, (selector, domain) => (`${selector}.${domain}` === 's1.lighthouse.example' ? list : []), {
    now,
  })
}

/** The one finding, in short. */
function first(mail: Letter | Buffer, keys?: string | string[] | Key[], now?: number) {
  const [finding] = check(mail, keys, now)
  return { ...finding!, data: finding!.data as SignatureData }
}

const code = (mail: Letter | Buffer, keys?: string | string[] | Key[]) =>
  `${first(mail, keys).result} ${first(mail, keys).code}`
const sign = (options: Partial<SigningOptions> = {}) => signed(letter, { key: rsa, ...options })
const withBody = (mail: Letter, body: string): Letter => ({ ...mail, body })
const replaced = (mail: Letter, from: string | RegExp, to: string): Letter => ({
  ...mail,
  fields: mail.fields.map((field) => field.replace(from, to)),
})
const remarks = (mail: Letter, keys?: string | Key[], now?: number) =>
  first(mail, keys, now).data.remarks.map((remark) => remark.code)

const canons = ['simple/simple', 'simple/relaxed', 'relaxed/simple', 'relaxed/relaxed', 'simple', 'relaxed']

describe('a signature that fits', () => {
  it.each(canons)('passes by RSA and by Ed25519, canonical form %s', (canon) => {
    expect(code(sign({ canon }))).toBe('pass dkim-pass')
    expect(code(sign({ canon, key: edwards }), edwards.record)).toBe('pass dkim-pass')
  })

  it('passes with LF as mailboxes keep mail, and says so', () => {
    for (const canon of canons) {
      const lf = Buffer.from(written(sign({ canon })).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      const finding = first(lf)
      expect([finding.code, finding.data.repairs]).toEqual(['dkim-pass', ['line-ends']])
    }
    expect(first(sign()).data.repairs).toEqual([])
  })

  it('passes below the separator line of a mailbox, and with CR alone', () => {
    const mail = written(sign()).toString('latin1')
    expect(code(Buffer.from(`From nora Tue Sep 20 10:00:00 2016\r\n${mail}`, 'latin1'))).toBe('pass dkim-pass')
    expect(code(Buffer.from(mail.replaceAll('\r\n', '\r'), 'latin1'))).toBe('pass dkim-pass')
  })

  it('tells whose key, what is signed and what is not', () => {
    const mail = sign({
      names: ['from', 'to', 'subject', 'subject', 'cc'],
      more: 't=1474365600; x=1474969400; i=@mail.lighthouse.example',
    })
    const { sentence, data } = first(mail, [{ ...fromDns(rsa.record), firstKnown: '2015', lastKnown: '2017-02' }])
    expect(sentence).toBe(
      'Signed with the key of lighthouse.example: the signed header fields and the body are as they were when it was signed.',
    )
    expect(data).toMatchObject({
      signature: 1,
      domain: 'lighthouse.example',
      selector: 's1',
      algorithm: 'rsa-sha256',
      headerCanon: 'relaxed',
      bodyCanon: 'relaxed',
      identity: '@mail.lighthouse.example',
      keyOrigin: 'dns',
      keyBits: 1024,
      keyFirstKnown: '2015',
      keyLastKnown: '2017-02',
      keyPublicSince: null,
      keysTried: 1,
      testKey: false,
      signed: ['from', 'to', 'subject'],
      absent: ['subject', 'cc'],
      unsigned: [
        { name: 'received', count: 1 },
        { name: 'date', count: 1 },
        { name: 'message-id', count: 1 },
      ],
      t: 1474365600,
      x: 1474969400,
      expired: null,
      from: 'lighthouse.example',
      alignment: 'same',
      aligned: true,
      displayName: 'as written',
      added: null,
      remarks: [],
    })
  })

  it('covers repeated fields from the lowest up', () => {
    const twice = { ...letter, fields: ['Received: later', ...letter.fields] }
    const mail = signed(twice, { key: rsa, names: ['from', 'received'] })
    expect(first(mail).data.unsigned[0]).toEqual({ name: 'received', count: 1 })
    expect(code(replaced(mail, 'Received: later', 'Received: never'))).toBe('pass dkim-pass')
    expect(code(replaced(mail, 'Received: from a', 'Received: from c'))).toBe('fail dkim-header-altered')
    const both = signed(twice, { key: rsa, names: ['from', 'received', 'received'] })
    expect(code(replaced(both, 'Received: later', 'Received: never'))).toBe('fail dkim-header-altered')
  })

  it('may cover a part of the body, which is told', () => {
    const mail = sign({ length: 20 })
    const added = withBody(mail, `${letter.body}More\r\n`)
    expect(code(added)).toBe('pass dkim-pass')
    expect(first(added).data.bodyLength).toEqual({ covered: 20, present: 60 })
    expect(first(added).sentence).toContain('the first 20 bytes of the body')
    expect(remarks(added)).toEqual(['body-partial'])
    expect(remarks(sign({ length: 0 }))).toEqual(['body-partial'])
  })

  it('is judged apart from the others of a message', () => {
    const second = signed(sign(), { key: edwards, selector: 's2' })
    const [top, below] = check(replaced(second, 's=s1', 's=S1'))
    expect([top?.code, below?.code]).toEqual(['dkim-key-unknown', 'dkim-header-altered'])
    expect(check(second).map((finding) => finding.code)).toEqual(['dkim-key-unknown', 'dkim-pass'])
    expect(check(second)[1]?.data?.signature).toBe(2)
  })

  it('is found by any of several keys, and the key that fits is named', () => {
    const keys: Key[] = [
      fromDns(other.record),
      fromDns('v=DKIM1; p='),
      { record: rsa.record, origin: 'inferred' },
      fromDns('junk'),
    ]
    const { code, data } = first(sign(), keys)
    expect([code, data.keyOrigin, data.keysTried]).toEqual(['dkim-pass', 'inferred', 4])
    expect(data.remarks.map((remark) => remark.code)).toEqual(['key-inferred'])
    expect(first(sign(), [other.record, other.record]).sentence).toContain('any of the 2 known keys')
  })

  it('may be made by a bare RSA key as the standard has it', () => {
    const spki = Buffer.from(rsa.record.split('p=')[1]!, 'base64')
    const bare = createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({ format: 'der', type: 'pkcs1' })
    expect(code(sign(), `p=${bare.toString('base64')}`)).toBe('pass dkim-pass')
  })
})

describe('a signature that does not fit', () => {
  it('says which side differs', () => {
    expect(code(withBody(sign(), 'Dear Emil, no.\r\n'))).toBe('fail dkim-body-altered')
    expect(code(replaced(sign(), 'The  tide', 'The  ebb'))).toBe('fail dkim-header-altered')
    expect(code(withBody(replaced(sign(), 'The  tide', 'The  ebb'), 'no'))).toBe('fail dkim-altered')
    expect(code(sign(), other.record)).toBe('fail dkim-header-altered')
  })

  it('has more of the body signed than there is', () => {
    const whole = signed(withBody(letter, `${letter.body}More and more\r\n`), { key: rsa, length: 65 })
    expect(code(withBody(whole, letter.body))).toBe('fail dkim-body-short')
    expect(code(replaced(whole, 'l=65', `l=${'9'.repeat(76)}`))).toBe('fail dkim-body-short')
  })

  it('is explained where a mailing list stood between', () => {
    const mail = replaced(sign(), 'The  tide', 'The  ebb')
    expect(remarks(mail)).toEqual([])
    expect(remarks({ ...mail, fields: ['List-Id: <tides.harbour.example>', ...mail.fields] })).toEqual(['list-changes'])
  })

  it('was signed without a field that is there now', () => {
    const absent = sign({ names: ['from', 'subject', 'cc'] })
    expect(code({ ...absent, fields: [...absent.fields, 'Cc: a@b.example'] })).toBe('fail dkim-header-altered')
  })
})

describe('what cannot be judged is unknown', () => {
  it('without a key', () => {
    const finding = first(sign({ selector: 'elsewhere' }))
    expect([finding.result, finding.code, finding.data.body]).toEqual(['unknown', 'dkim-key-unknown', 'fits'])
    expect(first(withBody(sign({ selector: 'elsewhere' }), 'x')).sentence).toContain('does not fit the hash')
  })

  it('with a key that was revoked, is junk, or is of another kind', () => {
    expect(code(sign(), 'v=DKIM1; k=rsa; p=')).toBe('unknown dkim-key-revoked')
    const junk = [
      '',
      'junk',
      'p=AAAA',
      'v=DKIM2; p=AAAA',
      'k=dsa; p=AAAA',
      `${rsa.record}; p=`,
      'v=DKIM1',
      edwards.record,
    ]
    junk.push(`\0\xff${rsa.record}`, `${rsa.record}; ${rsa.record}`, `${'x=1; '.repeat(10_000)}${rsa.record}`)
    for (const record of junk) expect(code(sign(), record)).toBe('unknown dkim-key-unusable')
    expect(code(sign({ key: edwards }), rsa.record)).toBe('unknown dkim-key-unusable')
    expect(code(sign({ key: edwards }), 'k=ed25519; p=AAAA')).toBe('unknown dkim-key-unusable')
  })

  it('with a key that is too short, though it fits', () => {
    const finding = first(sign({ key: weak }), weak.record)
    expect([finding.result, finding.code, finding.data.header]).toEqual(['unknown', 'dkim-key-weak', 'fits'])
    expect(code(withBody(sign({ key: weak }), 'x'), weak.record)).toBe('fail dkim-body-altered')
  })

  it('with a key that is not meant for it', () => {
    expect(code(sign(), rsa.record.replace('k=', 's=chat; k='))).toBe('unknown dkim-key-refused')
    expect(code(sign(), rsa.record.replace('k=', 'h=sha1 : md5; k='))).toBe('unknown dkim-key-refused')
    expect(code(sign(), rsa.record.replace('k=', 's=chat : email; h=sha256 : sha1; k='))).toBe('pass dkim-pass')
    const strict = rsa.record.replace('k=', 't=s; k=')
    expect(code(sign({ more: 'i=@lighthouse.example' }), strict)).toBe('pass dkim-pass')
    expect(code(sign({ more: 'i=@a.lighthouse.example' }), strict)).toBe('unknown dkim-key-refused')
    expect(code(sign({ more: 'i=@a.lighthouse.example' }))).toBe('pass dkim-pass')
    expect(code(sign({ more: 'i=nora=40lighthouse.example' }))).toBe('pass dkim-pass')
    expect(code(sign({ more: 'i=@otherlighthouse.example' }))).toBe('unknown dkim-identity-outside')
  })

  it('where From is not signed, or a second field stands above a signed one', () => {
    expect(code(sign({ names: ['to', 'subject'] }))).toBe('unknown dkim-from-unsigned')
    for (const field of ['From: Boss <boss@lighthouse.example>', 'Subject: Another', 'Content-Type: text/html']) {
      const mail = signed(
        { ...letter, fields: [...letter.fields, 'Content-Type: text/plain'] },
        { key: rsa, names: ['from', 'subject', 'content-type'] },
      )
      expect(code({ ...mail, fields: [field, ...mail.fields] })).toBe('unknown dkim-field-added')
    }
    const listed = sign()
    expect(code({ ...listed, fields: ['Received: more', 'Comments: more', ...listed.fields] })).toBe('pass dkim-pass')
  })

  it('where the signature breaks the standard or asks for what nobody knows', () => {
    const broken = (edit: (tags: string) => string) => code(sign({ edit }))
    expect(broken((tags) => tags.replace('v=1; ', ''))).toBe('unknown dkim-malformed')
    expect(broken((tags) => tags.replace('v=1', 'v=2'))).toBe('unknown dkim-unsupported')
    expect(broken((tags) => tags.replace('a=rsa-sha256', 'a=rsa-sha512'))).toBe('unknown dkim-unsupported')
    expect(broken((tags) => tags.replace('relaxed/relaxed', 'nowsp'))).toBe('unknown dkim-unsupported')
    expect(broken((tags) => tags.replace('s=', 'q=dns/xyz; s='))).toBe('unknown dkim-unsupported')
    expect(broken((tags) => tags.replace('s=', 'q=http : dns/txt; s='))).toBe('pass dkim-pass')
    expect(broken((tags) => tags.replace('s=', 'l=-1; s='))).toBe('unknown dkim-malformed')
    expect(broken((tags) => tags.replace('s=', 't=yesterday; s='))).toBe('unknown dkim-malformed')
    expect(broken((tags) => tags.replace('s=', 'd=a.example; s='))).toBe('unknown dkim-malformed')
    expect(broken((tags) => tags.replace('d=', 'd=not a domain'))).toBe('unknown dkim-malformed')
    expect(broken((tags) => tags.replace(/bh=.*;/, 'bh=?;'))).toBe('unknown dkim-malformed')
    expect(broken((tags) => tags.replace(/h=.*;/, 'h= : ;'))).toBe('unknown dkim-malformed')
    expect(code(replaced(sign(), /\tb=[\s\S]*$/, '\tb=%%%'))).toBe('unknown dkim-malformed')
    expect(code({ ...letter, fields: ['DKIM-Signature:', ...letter.fields] })).toBe('unknown dkim-malformed')
    for (const tag of ['v=1', 'a=rsa-sha256', 'bh=AAAA', 'h=From', 's=s2', 'c=simple', 'x-own=1; x-own=2'])
      expect(
        broken((tags) => tags.replace('v=1', `v=1; ${tag}`)),
        tag,
      ).toBe('unknown dkim-malformed')
    expect(first(sign({ edit: (tags) => tags.replace('v=1; ', '') })).sentence).toBe(
      'The signature of lighthouse.example breaks the standard (the tag v= is missing) and proves nothing.',
    )
  })
})

describe('none and too many', () => {
  it('says that there is no signature', () => {
    expect(check(letter)).toEqual([
      {
        check: 'dkim',
        result: 'none',
        code: 'dkim-none',
        sentence: 'The message carries no DKIM signature.',
        data: null,
      },
    ])
    for (const bytes of ['', '\n', '\r\n\r\n', 'DKIM-Signature', 'no header at all'])
      expect(check(Buffer.from(bytes)).map((finding) => finding.code)).toEqual(['dkim-none'])
  })

  it('checks no more signatures than the limit and says so', () => {
    const mail = sign()
    const many = { ...mail, fields: [...Array(1000).fill(mail.fields[0]), ...letter.fields] }
    const codes = check(many).map((finding) => finding.code)
    expect(codes).toHaveLength(maxSignatures + 1)
    expect(codes.at(-1)).toBe('dkim-too-many')
  })
})

describe('remarks', () => {
  it('tell of expiry only where there is a clock, and never fail for it', () => {
    const mail = sign({ more: 't=1000; x=2000' })
    expect(remarks(mail, rsa.record, 3_000_000)).toEqual(['signature-expired'])
    expect(remarks(mail, rsa.record, 1_500_000)).toEqual([])
    expect(first(mail, rsa.record, 3_000_000)).toMatchObject({ result: 'pass', data: { expired: true } })
    expect(remarks(sign({ more: 't=2000; x=1000' }))).toEqual(['signature-times'])
  })

  it('tell of old hashes, short keys and test keys', () => {
    const sha1 = signed(letter, { key: old })
    expect(code(sha1, old.record)).toBe('pass dkim-pass')
    expect(remarks(sha1, old.record)).toEqual(['hash-old'])
    expect(remarks(sign({ key: weak }), weak.record)).toEqual(['key-short'])
    expect(remarks(sign(), rsa.record.replace('k=', 't=y; k='))).toEqual(['key-test'])
    expect(remarks(sign(), [{ record: rsa.record, origin: 'file' }])).toEqual(['key-from-file'])
    expect(remarks(sign(), [{ ...fromDns(rsa.record), publicSince: '2019-05' }])).toEqual(['key-public'])
  })

  it('tell of a signer who is not the domain in From', () => {
    const from = (field: string) => signed({ ...letter, fields: [field] }, { key: rsa, names: ['from'] })
    const alignment = (field: string) => [first(from(field)).data.alignment, first(from(field)).data.displayName]
    expect(alignment('From: Nora <nora@mail.lighthouse.example>')).toEqual(['above', 'as written'])
    expect(alignment('From: nora@example')).toEqual(['other', 'absent'])
    expect(alignment('From: "a@b.example" <nora@LIGHTHOUSE.example.>')).toEqual(['same', 'as written'])
    expect(alignment('From: (a@b.example) nora@lighthouse.example')).toEqual(['same', 'absent'])
    expect(alignment('From: nobody')).toEqual(['none', 'absent'])
    expect(remarks(from('From: <nora@harbour.example>'))).toEqual(['signer-other'])
  })
})
