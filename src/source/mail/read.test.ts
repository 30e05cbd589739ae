import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../record/id.ts'
import { isProblem } from '../../record/record.ts'
import { decodePart, openMail } from './content.ts'
import { type Found, readMail } from './read.ts'
import { remarkCodes } from './remarks.ts'

const received = Date.UTC(2017, 0, 1)

function read(text: string, found: Partial<Found> = {}) {
  const draft = readMail(Buffer.from(text), { offset: 0, received, ...found })
  if (isProblem(draft)) throw new Error(draft.code)
  return { ...draft, codes: draft.remarks.map(({ code }) => code) }
}

describe('dates', () => {
  const chain =
    'Received: from c by d; Tue, 5 Oct 2096 10:00:00 +0000\nReceived: from b by c; Wed, 5 Oct 2016 10:00:02 +0000\nReceived: from a by b; Wed, 5 Oct 2016 10:00:01 +0000\n'

  it('come from the Date header where it is plausible', () => {
    const { date, codes } = read(`${chain}Date: Wed, 5 Oct 2016 12:00:00 +0200\n\n`)
    expect(date.basis).toBe('Date header')
    expect(codes).toEqual(['from-missing', 'message-id-missing'])
  })

  it.each([
    ['Date: Thu, 1 Jan 1970 00:00:00 +0000', 'date-impossible'],
    ['Date: Mon, 2 Jan 2017 00:00:01 +0000', 'date-impossible'],
    ['Date: Fri, 31 Feb 2016 00:00:00 +0000', 'date-impossible'],
    ['Date: soon', 'date-unreadable'],
    ['X-Date: none', 'date-missing'],
  ])('of %j come from the topmost plausible Received', (line, code) => {
    const { date, codes } = read(`${chain}${line}\n\n`)
    expect(date.edtf).toBe('2016-10-05T10:00:02+00:00')
    expect(date.basis).toBe('Received chain')
    expect(date.written).toBe(line.startsWith('Date') ? line.slice(6) : undefined)
    expect(codes).toContain(code)
  })

  it('come from the mailbox line where nothing else gives one', () => {
    const separator = 'nora@mon.example  Wed Oct  5 12:00:00 2016'
    expect(read('Subject: x\n\n', { separator }).date).toEqual({
      edtf: '2016-10-05T12:00:00',
      basis: 'mbox separator',
      at: Date.UTC(2016, 9, 5, 12),
      zone: null,
    })
    const none = { edtf: null, basis: 'none', at: null, zone: null }
    expect(read('Subject: x\n\n', { separator: 'nora@x.example Thu Jan  1 00:00:00 1970' }).date).toEqual(none)
  })
})

describe('readMail', () => {
  it('refuses what has no header at all', () => {
    expect(readMail(Buffer.from('just text\n'), { offset: 7, received })).toMatchObject({
      problem: true,
      outcome: 'quarantined',
      code: 'mail-no-header',
      offset: 7,
      length: 10,
    })
    expect(isProblem(readMail(Buffer.alloc(0), { offset: 0, received }))).toBe(true)
  })

  it('takes the sender of the envelope where no From names anybody', () => {
    const separator = 'nora at x.example  Wed Oct  5 12:00:00 2016'
    expect(read('Subject: x\n\n', { separator }).addresses).toEqual([
      { written: 'nora at x.example', normal: 'nora@x.example', role: 'sender' },
    ])
    expect(read('Return-Path: <p@x.example>\nFrom: \n\n').addresses[0]).toMatchObject({ normal: 'p@x.example' })
  })

  it('notes header fields that stand twice', () => {
    const { subject, codes } = read('Subject: one\nSubject: two\n\n')
    expect(subject).toBe('one')
    expect(codes).toContain('header-repeated')
  })

  it.each([
    ['Yes.\n\nLe 3 mai 2016, Nora a écrit :\n> Now?\n', 'Yes.\n', 'Le 3 mai 2016, Nora a écrit :\n> Now?\n'],
    ['See.\n\n-----Original Message-----\nFrom: N\n\nNow?', 'See.\n', '-----Original Message-----\nFrom: N\n\nNow?'],
    ['-----Original Message-----\nNow?\n', '', '-----Original Message-----\nNow?\n'],
  ])('tells what is quoted apart: %j', (body, own, quoted) => {
    expect(read(`Subject: x\n\n${body}`).parted).toEqual({ own, quoted })
  })

  it('tells quotes in HTML and enclosed messages apart, and nothing where all is the sender’s', () => {
    const reply =
      '<p>Yes.<div class="gmail_quote"><div>On Tue, May 3, 2016 Nora wrote:<br></div><blockquote class="gmail_quote">Now?</blockquote></div>'
    const { parted } = read(`Subject: x\nContent-Type: text/html\n\n${reply}`)
    expect(parted?.own.trim()).toBe('Yes.')
    expect(parted?.quoted).toMatch(/^On Tue, May 3, 2016 Nora wrote:\n+> Now\?/)
    const enclosed = 'Subject: inner\n\nNow?'
    const forward = read(`Subject: x\nContent-Type: message/rfc822\n\n${enclosed}`)
    expect(forward.parted).toEqual({ own: '', quoted: enclosed })
    expect(read('Subject: x\n\nYes.\n-- \nNora').parted).toBeUndefined()
  })

  it('loses no word of a text that is too long to be searched for quotes', () => {
    const text = `> quoted\n${'own words\n'.repeat(110_000)}> late`
    const { parted } = read(`Subject: x\n\n${text}`)
    expect(parted?.quoted).toBe('> quoted')
    expect(parted?.own).toBe(text.slice('> quoted\n'.length))
  })

  it('undoes the quoting of mailboxes in text only', () => {
    const text = 'Subject: x\n\n>From here\n>>From there\n> From far\n'
    expect(read(text, { unquoteFrom: true }).text).toBe('From here\n>From there\n> From far\n')
    expect(read(text).text).toBe('>From here\n>>From there\n> From far\n')
    expect(openMail(Buffer.from(text), { unquoteFrom: true }).text).toBe('From here\n>From there\n> From far\n')
  })

  it('undoes it in attached texts too, where it is asked to', () => {
    const mail =
      'Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/x-patch; name=a.diff\n\n>From 1\nx >From\n>>From 2\n--b--\n'
    const { parts } = read(mail, { unquoteFrom: true })
    const unquoted = 'From 1\nx >From\n>From 2'
    expect(decodePart(Buffer.from(mail), parts[1]!, { unquoteFrom: true }).toString()).toBe(unquoted)
    expect(parts[1]).toMatchObject({ size: unquoted.length, sha256: sha256(unquoted) })
    expect(decodePart(Buffer.from(mail), parts[1]!).toString()).toBe('>From 1\nx >From\n>>From 2')
  })

  it('reads what stands outside of all parts, unless it only says that this is MIME', () => {
    const mail = (text: string) =>
      `Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n${text}\n--b\n\none\n--b--\n${text}\n`
    expect(read(mail('The harbour is closed.'))).toMatchObject({
      text: 'The harbour is closed.\n\none\n\nThe harbour is closed.\n',
    })
    expect(read(mail('The harbour is closed.')).codes).toContain('text-outside-parts')
    expect(read(mail('This is a multi-part message in MIME format.')).text).toBe('one')
  })

  it.each([
    ['Content-Type: message/partial; id=a; number=2; total=3', 'tail of it', 'message-partial'],
    ['Content-Type: application/ms-tnef; name=winmail.dat', 'x', 'tnef-file'],
    ['Content-Type: application/octet-stream; name=WINMAIL.DAT', 'x', 'tnef-file'],
    ['Content-Type: application/pkcs7-mime; smime-type=enveloped-data', 'x', 'smime-message'],
    ['Content-Type: application/x-pkcs7-signature', 'x', 'smime-signature'],
    ['Content-Type: application/pgp-encrypted', 'x', 'pgp-encrypted'],
    ['Content-Type: text/plain', '-----BEGIN PGP MESSAGE-----\n', 'pgp-encrypted'],
    ['Content-Type: text/plain', 'a\n-----BEGIN PGP SIGNED MESSAGE-----\n', 'pgp-signature'],
    ['Content-Type: text/plain', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n', 'pgp-key'],
  ])('names what stays closed: %s, %j', (type, body, code) => {
    const { codes, text } = read(`From: n@x.example\nMessage-ID: <1@x.example>\n${type}\n\n${body}`)
    expect(codes.filter((each) => !each.startsWith('date'))).toEqual([code])
    if (code === 'message-partial') expect(text).toBe('tail of it')
  })

  it('says nothing of quoted armour', () => {
    expect(read('Subject: x\n\n> -----BEGIN PGP MESSAGE-----\n').codes).not.toContain('pgp-encrypted')
  })

  it('reads the text of an encoded enclosed message and lists its files', () => {
    const inner =
      'From: Nora <nora@x.example>\nContent-Type: multipart/mixed; boundary=i\n\n--i\n\nhello inside\n--i\nContent-Type: image/png; name=map.png\nContent-Transfer-Encoding: base64\n\nbWFw\n--i--\n'
    const encoded = Buffer.from(inner).toString('base64')
    const mail = `Subject: x\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${encoded}\n--o--\n`
    const { text, parts } = read(mail)
    expect(text).toBe('From: Nora <nora@x.example>\n\nhello inside')
    expect(parts[4]).toMatchObject({
      name: 'map.png',
      parent: 2,
      offset: parts[1]!.offset,
      size: 3,
      sha256: sha256('map'),
    })
    expect(decodePart(Buffer.from(mail), parts[4]!).toString()).toBe('map')
    expect(decodePart(Buffer.from(mail), parts[1]!).toString()).toBe(inner)
  })

  it('prefers the plain alternative unless it is empty', () => {
    const mail = (plain: string) =>
      `Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\n${plain}\n--b\nContent-Type: text/html\n\n<p>rich</p>\n--b--\n`
    expect(read(mail('plain')).text).toBe('plain')
    expect(read(mail(' ')).text).toBe('rich')
    expect(openMail(Buffer.from(mail('plain'))).html).toBe('<p>rich</p>')
  })

  it('joins several texts, and leaves files out', () => {
    const mail =
      'Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: text/html\n\n<p>two</p>\n--b\nContent-Type: text/x-patch; name=a.diff\n\n+three\n--b--\n'
    const { text, parts } = read(mail)
    expect(text).toBe('one\n\ntwo')
    expect(parts[3]).toMatchObject({ attachment: true, name: 'a.diff', size: 6, sha256: sha256('+three') })
    expect(decodePart(Buffer.from(mail), parts[3]!).toString()).toBe('+three')
  })

  it('shows a multipart that cannot be opened as text', () => {
    expect(read('Subject: x\nContent-Type: multipart/mixed\n\nall the same\n').text).toBe('all the same\n')
  })

  it('keeps the headers as they stand, decoded', () => {
    const { headers } = openMail(Buffer.from('SUBJECT: =?utf-8?q?=C3=A9?=\nX-Long: a\n b\n\n'))
    expect(headers).toEqual([
      { name: 'SUBJECT', value: 'é' },
      { name: 'X-Long', value: 'a b' },
    ])
  })

  it('never throws on bytes, and notes only what is listed', () => {
    const line = fc.constantFrom(
      ...[
        'From: a@b',
        'From: "=?utf-8?q?=ff?=" <',
        'Date: 1 Jan',
        'Content-Type: text/html; charset=utf-16',
        '<b>&#0;&#x110000;',
      ],
      ...[
        'Content-Type: multipart/alternative; boundary=b',
        '--b',
        '--b--',
        '',
        'Content-Transfer-Encoding: base64',
        '====',
        '\0',
      ],
      ...[
        'Content-Type: message/rfc822',
        'Content-Disposition: attachment; filename*0*=x',
        '> q',
        '-- ',
        'References: <',
        '=?x?b?',
      ],
    )
    const bytes = fc.oneof(
      fc.array(line, { maxLength: 40 }).map((lines) => Buffer.from(lines.join('\n'), 'latin1')),
      fc.uint8Array({ maxLength: 200 }).map((noise) => Buffer.concat([Buffer.from('From: a@b\n\n'), noise])),
    )
    fc.assert(
      fc.property(bytes, (raw) => {
        const draft = readMail(raw, { offset: 0, received })
        const content = openMail(raw)
        if (isProblem(draft)) return
        expect(content.text).toBe(draft.text)
        for (const { code } of draft.remarks) expect(remarkCodes).toContain(code)
      }),
      { numRuns: 1000 },
    )
  })
})
