import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../record/record.ts'
import type { Bytes, SourceFile } from '../reader.ts'
import { mbox } from './format.ts'
import { windowBytes } from './split.ts'

const line = (sender: string) => `From ${sender} Wed Oct  5 12:00:00 2016\n`

function source(content: string | Buffer): { file: SourceFile; raw: Buffer } {
  const raw = Buffer.from(content)
  const bytes: Bytes = { size: raw.length, slice: (start, end) => Buffer.from(raw.subarray(start, end)) }
  const file = { path: 'a.mbox', bytes, given: {}, received: Date.UTC(2017, 0, 1), sibling: () => undefined }
  return { file, raw }
}

function read(content: string | Buffer) {
  const { file, raw } = source(content)
  const all = [...mbox.read(file, 'mbox')]
  const messages = all.map(({ offset, length }) => raw.toString('latin1', offset, offset + length))
  return { all, messages, codes: all.map((one) => (isProblem(one) ? one.code : '')) }
}

describe('mbox', () => {
  it('splits at separators, without the blank line before each', () => {
    const one = 'Subject: one\n\ntext\n\nmore\n'
    const { messages, all } = read(`${line('a@x.example')}${one}\n${line('b@x.example')}Subject: two\n\n\n`)
    expect(messages).toEqual([one, 'Subject: two\n\n'])
    expect(all[0]).toMatchObject({ date: { edtf: '2016-10-05T12:00:00', basis: 'mbox separator' } })
  })

  it('reads CRLF', () => {
    const text = `${line('a@x.example')}Subject: one\n\nx\n\n${line('b@x.example')}Subject: two\n\ny\n`.replaceAll(
      '\n',
      '\r\n',
    )
    expect(read(text).messages).toEqual(['Subject: one\r\n\r\nx\r\n', 'Subject: two\r\n\r\ny\r\n'])
  })

  it.each([
    ['prose', '\nFrom my installation log, it looks like these two items\n\tone\n'],
    ['prose with a colon after it', '\nFrom the log of 5 Oct 2016 12:00\nthis follows: see below\n'],
    ['a dated note', '\nFrom the log of 5 Oct 2016 12:00\nnote: see below\n\nFrom the log of 6 Oct 2016 12:00\n\n\n'],
    ['prose before a header name', '\nFrom here on,\nSubject: is a word\n'],
    ['a date without anything after it', '\nFrom nora@x.example Wed Oct  5 12:00:00 2016 is what it said\nand so on\n'],
    ['a date in the middle of a paragraph', 'text\nFrom nora@x.example Wed Oct  5 12:00:00 2016\nnote: this\n'],
    ['an indented mail', '\n From a@x.example Wed Oct  5 12:00:00 2016\n Subject: x\n'],
  ])('does not split at %s', (_, body) => {
    const { messages } = read(`${line('a@x.example')}Subject: one\n\ntext\n${body}\n`)
    expect(messages.length).toBe(1)
    expect(messages[0]).toContain(body)
  })

  it.each([
    ['Mailman', 'From nora at x.example  Wed Oct  5 12:00:00 2016\n'],
    ['a hidden address', 'From nor@ @end|ng |rom x@ex@mp|e  Wed Oct  5 12:00:00 2016\n'],
    ['Thunderbird', 'From - Wed Oct 05 12:00:00 2016\n'],
    ['Eudora', 'From ???@??? Wed Oct 05 12:00:00 2016\n'],
    ['a zone', 'From a@x.example Wed Oct  5 12:00:00 CEST 2016\n'],
    ['an offset', 'From a@x.example Wed Oct  5 12:00:00 2016 +0200\n'],
    ['RFC 5322 order', 'From a@x.example Wed, 5 Oct 2016 12:00:00 +0200\n'],
    ['no date', 'From a@x.example\n'],
    ['a quoted line after it', `${line('a@x.example')}>From b@x.example\n`],
  ])('splits at a separator with %s', (_, separator) => {
    const text = `${separator}From: b@x.example\nSubject: two\n\nx\n`
    expect(read(`${line('a@x.example')}Subject: one\n\ny\n\n${text}`).all.length).toBe(2)
    expect(mbox.recognise(Buffer.from(text), text.length)).toBe('mbox')
  })

  it('splits without a blank line where a whole header follows', () => {
    const text = `${line('a@x.example')}Subject: one\n\nx\n${line('b@x.example')}Received: from a\n\tby b\nSubject: two\n\ny\n`
    expect(read(text).messages.length).toBe(2)
  })

  it('trusts a Content-Length that lands, and no other', () => {
    const body = `text\n\n${line('c@x.example')}Subject: inside\n\nx\n`
    const mail = (length: number) => `${line('a@x.example')}Content-Length: ${length}\nSubject: one\n\n${body}`
    const next = `\n${line('b@x.example')}Content-Length: 2\n\ny\n`
    const trusted = read(mail(body.length) + next)
    expect(trusted.messages.length).toBe(2)
    expect(trusted.messages[0]).toContain('inside')
    expect(trusted.all[0]).toMatchObject({
      remarks: expect.arrayContaining([expect.objectContaining({ code: 'content-length-covers-separator' })]),
    })
    expect(read(mail(body.length)).messages.length).toBe(1)
    for (const wrong of [0, body.length - 3, body.length + 40, 999_999])
      expect(read(mail(wrong) + next).messages.length).toBe(3)
  })

  it('makes a problem of a message without header', () => {
    expect(read(`${line('a@x.example')}\n\n${line('b@x.example')}Subject: x\n\ny\n`).codes).toEqual([
      'mail-no-header',
      '',
    ])
  })

  it('keeps bytes before the first separator as a problem, but not blank lines', () => {
    expect(read(`junk\n\n${line('a@x.example')}Subject: x\n\ny\n`).codes).toEqual(['mbox-stray-bytes', ''])
    expect(read(`\n\n${line('a@x.example')}Subject: x\n\ny\n`).codes).toEqual([''])
    expect(read('nothing here').codes).toEqual(['mbox-stray-bytes'])
    expect(read('').codes).toEqual([])
  })

  it('reads addresses and dates of Mailman archives', () => {
    const { all } = read(
      'From nora at x.example  Wed Oct  5 12:00:00 2016\nFrom: nora at x.example (Nora Vega)\nDate: Wed, 5 Oct 2016 12:00:00 +0200\nIn-Reply-To: <a at x.example>\nMessage-ID: <b@x.example>\n\nFrom the start.\n',
    )
    expect(all[0]).toMatchObject({
      addresses: [{ name: 'Nora Vega', normal: 'nora@x.example' }],
      references: ['mid:a@x.example'],
      date: { edtf: '2016-10-05T12:00:00+02:00' },
    })
  })

  it('finds separators wherever the windows are cut', () => {
    const before = `${line('a@x.example')}Subject: one\n\n`
    for (let shift = -60; shift <= 12; shift += 1) {
      const filler = `${'x'.repeat(windowBytes - before.length + shift)}\n`
      const { messages } = read(`${before}${filler}\n${line('b@x.example')}Subject: two\n\ny\n`)
      expect(messages.map((message) => message.length)).toEqual([
        before.length - line('a@x.example').length + filler.length,
        16,
      ])
    }
  })

  it('gives back the bytes of every message that was written as mboxrd', () => {
    const text = fc.array(
      fc.constantFrom('', 'text', 'From here', '>From there', 'Subject: x', line('z@x.example').trim(), 'a: b'),
    )
    const message = text.map((lines) => `Subject: x\nFrom: a@x.example\n\n${lines.join('\n')}\n`)
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 8 }), (messages) => {
        const quoted = messages.map((one) => one.replace(/^(>*From )/gm, '>$1'))
        const { messages: back } = read(quoted.map((one) => `${line('a@x.example')}${one}\n`).join(''))
        expect(back).toEqual(quoted)
        expect(back.map((one) => one.replace(/^>(>*From )/gm, '$1'))).toEqual(messages)
      }),
    )
  })

  it('loses no byte: what is neither message, separator nor blank line is a problem', () => {
    const pieces = fc.constantFrom(
      '\n',
      'From ',
      line('a@x.example'),
      'Subject: x\n',
      'text\n',
      'Content-Length: 5\n',
      '\r\n',
      '>From ',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const { file, raw } = source(list.join(''))
        let at = 0
        for (const { offset, length } of mbox.read(file, 'mbox')) {
          expect(raw.toString('latin1', at, offset)).toMatch(/^\s*(?:From .*\n)?$/)
          at = offset + length
        }
        expect(raw.toString('latin1', at)).toMatch(/^\s*$/)
      }),
      { numRuns: 500 },
    )
  })
})
