import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProblem } from '../../record/record.ts'
import type { RecordRow } from '../../record/row/record.ts'
import { mbox } from '../../source/mbox/format.ts'
import { mboxrdEntry } from './mboxrd.ts'

const row = (format: string, at: number | null = Date.UTC(2016, 9, 5, 12)) =>
  ({ format, at, parties: [{ role: 'from', address: 'nora@lighthouse.example' }] }) as RecordRow

const written = (messages: string[], format = 'mail', before = '') => {
  const entries = messages.map((one) => mboxrdEntry(row(format), Buffer.from(one), () => Buffer.from(before)))
  return { text: Buffer.concat(entries.flatMap(({ chunks }) => chunks)).toString(), entries }
}

function readBack(text: string): string[] {
  const raw = Buffer.from(text)
  const bytes = { size: raw.length, slice: (start: number, end: number) => Buffer.from(raw.subarray(start, end)) }
  const file = { path: 'a.mbox', bytes, given: {}, received: Date.UTC(2017, 0, 1), sibling: () => undefined }
  return [...mbox.read(file, 'mbox')].map((read) => {
    expect(isProblem(read)).toBe(false)
    return raw.toString('utf8', read.offset, read.offset + read.length)
  })
}

describe('mboxrd', () => {
  it('gives back the bytes of every message, once one ">" is taken away', () => {
    const lines = fc.array(
      fc.constantFrom(
        '',
        'text',
        'From here',
        '>From there',
        '>>From',
        'From z@x.example Wed Oct  5 12:00:00 2016',
        'é',
      ),
    )
    const ends = fc.constantFrom('\n', '\r\n')
    const message = fc
      .tuple(lines, ends)
      .map(([body, end]) => ['Subject: x', 'From: a@x.example', '', ...body, ''].join(end))
    fc.assert(
      fc.property(fc.array(message, { minLength: 1, maxLength: 6 }), (messages) => {
        const { text, entries } = written(messages)
        const back = readBack(text)
        expect(back.map((one) => one.replace(/^>(?=>*From )/gm, ''))).toEqual(messages)
        expect(back.map((one, at) => one !== messages[at])).toEqual(entries.map(({ quoted }) => quoted))
      }),
    )
  })

  it('writes the messages of a mailbox as it found them, where that mailbox quoted', () => {
    const separator = 'From someone@x.example  Thu Apr 26 07:41:47 2001'
    const quoted = 'Subject: x\n\n>From here\n>>From there\n'
    const one = written([quoted], 'mbox', `the one before\n\n${separator}\n`)
    expect([one.text, one.entries[0]!.quoted]).toEqual([`${separator}\n${quoted}\n`, false])
    const bare = written(['Subject: x\n\n>From me\nFrom here on\n'], 'mbox', `${separator}\r\n`)
    expect(bare.text).toBe(`${separator}\nSubject: x\n\n>>From me\n>From here on\n\n`)
  })

  it('makes a separator where there is none that can be used', () => {
    const made = 'From nora@lighthouse.example Wed Oct  5 12:00:00 2016\n'
    for (const before of [
      '',
      'no separator\n',
      `From ${'x'.repeat(2_000)}\n`.slice(-1_024),
      'From \u0007x\n',
      'From x',
    ])
      expect(written(['Subject: x\n'], 'mbox', before).text).toBe(`${made}Subject: x\n\n`)
    const undated = mboxrdEntry(
      { ...row('mail', null), parties: [{ role: 'from', address: 'a b\nFrom c@x.example' }] } as RecordRow,
      Buffer.from('Subject: x\n'),
      () => Buffer.alloc(0),
    )
    expect(undated.chunks[0]!.toString()).toBe('From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n')
  })

  it('says where it adds a line end', () => {
    const { text, entries } = written(['Subject: x\n\nno end'])
    expect([text.endsWith('no end\n\n'), entries[0]!.ended, entries[0]!.quoted]).toEqual([true, true, false])
  })
})
