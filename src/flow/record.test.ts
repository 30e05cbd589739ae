import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testRows } from '../../test/rows.ts'
import { payloadPath } from '../store/bag.ts'
import { indexSchema } from '../store/schema.ts'
import { openConversation } from './conversation.ts'
import { openRecord, readPart, readRaw, readSafeHtml } from './record.ts'

const dir = mkdtempSync(join(tmpdir(), 'fonds-record-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const plain = `From: Ines Roy <ines@harbour.example>
To: nora@lighthouse.example
Subject: The page
Message-ID: <one@harbour.example>
Date: Wed, 12 Oct 2016 12:00:00 +0200

Have you seen it?
`
const answer = `From: Nora Vega <nora@lighthouse.example>
To: ines@harbour.example
Subject: Re: The page
Message-ID: <two@lighthouse.example>
In-Reply-To: <one@harbour.example>
Date: Wed, 12 Oct 2016 13:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=edge

--edge
Content-Type: text/html; charset=utf-8

<p>Yes <img src="cid:dot@x"><img src="https://track.example/p.gif"></p>
--edge
Content-Type: image/png
Content-ID: <dot@x>
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--edge
Content-Type: text/plain; name=note.txt
Content-Disposition: attachment; filename=note.txt
Content-Transfer-Encoding: base64

SGVsbG8h
--edge--
`

function bodyOf(text: string, start: string) {
  return { offset: Buffer.byteLength(text.slice(0, text.indexOf(start))), length: Buffer.byteLength(start) }
}

function threadOfTwo() {
  const rows = testRows(dir)
  for (const [path, text] of [
    ['mail/one.eml', plain],
    ['mail/two.eml', answer],
  ] as const) {
    mkdirSync(dirname(payloadPath(dir, path)), { recursive: true })
    writeFileSync(payloadPath(dir, path), text)
    rows.source(path, { format: 'mail' })
  }
  const ines = 'Ines Roy <ines@harbour.example>'
  const nora = 'Nora Vega <nora@lighthouse.example>'
  const one = rows.record({
    ...{
      source: 'mail/one.eml',
      bytes: plain,
      offset: 0,
      length: plain.length,
      key: 'mid:one@harbour.example',
      subject: 'The page',
    },
    ...{
      conversation: 'c1',
      position: 0,
      from: ines,
      to: nora,
      at: '2016-10-12T10:00:00Z',
      parts: [{ type: 'text/plain' }],
    },
  })
  const two = rows.record({
    ...{ source: 'mail/two.eml', bytes: answer, offset: 0, length: answer.length, key: 'mid:two@lighthouse.example' },
    ...{ conversation: 'c1', position: 1, depth: 1, parentKey: 'mid:one@harbour.example', from: nora, to: ines },
    at: '2016-10-12T11:00:00Z',
    parts: [
      { type: 'multipart/mixed' },
      {
        type: 'text/html',
        ...bodyOf(answer, '<p>Yes <img src="cid:dot@x"><img src="https://track.example/p.gif"></p>'),
      },
      { type: 'image/png', contentId: 'dot@x', encoding: 'base64', ...bodyOf(answer, 'iVBORw0KGgo=') },
      { type: 'text/plain', name: 'note.txt', attachment: true, encoding: 'base64', ...bodyOf(answer, 'SGVsbG8h') },
    ],
  })
  return { ...rows, one, two }
}

it('marks what a query asks for, in the blocks of a record and of a conversation', () => {
  const { fonds, one } = threadOfTwo()
  fonds.db.exec(indexSchema)
  const page = openRecord(fonds, one.id, 'seen OR subject:page -nothing')
  const [block] = page.blocks
  expect(block!.marks!.map(([from, to]) => block!.text.slice(from, to))).toEqual(['seen'])
  expect(openRecord(fonds, one.id, ' ').blocks[0]).not.toHaveProperty('marks')
  const items = openConversation(fonds, 'c1', 'seen').items
  expect(items.map((item) => 'blocks' in item && item.blocks.some(({ marks }) => marks))).toEqual([true, false])
})

it('opens a mail with its headers, its words, its conversation and its neighbours', () => {
  const { fonds, one, two } = threadOfTwo()
  const page = openRecord(fonds, one.id)
  expect(page.headers).toContainEqual({ name: 'Subject', value: 'The page' })
  expect(page.blocks.map((block) => block.text).join('\n')).toContain('Have you seen it?')
  expect(page).toMatchObject({
    htmlHref: null,
    blocked: [],
    previous: null,
    next: two.id,
    size: plain.length,
    url: null,
  })
  expect(page.addresses.map(({ role, name }) => [role, name])).toEqual([
    ['from', 'Ines Roy'],
    ['to', 'Nora Vega'],
  ])
  expect(page.conversation).toMatchObject({ id: 'c1', records: 2 })
})

it('shows HTML without what it would fetch, and with the images it carries', () => {
  const { fonds, two } = threadOfTwo()
  const page = openRecord(fonds, two.id)
  expect(page.htmlHref).toBe(`/api/records/${two.id}/html`)
  expect(page.blocked).toEqual(['https://track.example/p.gif'])
  const { html } = readSafeHtml(fonds, two.id)
  expect(html).toContain('data:image/png;base64,iVBORw0KGgo=')
  expect(html).not.toContain('src="https://track.example')
})

it('gives the exact bytes, and a part decoded', () => {
  const { fonds, two } = threadOfTwo()
  expect(readRaw(fonds, two.id).bytes.toString()).toBe(answer)
  const { part, bytes } = readPart(fonds, two.id, 3)
  expect([part.name, bytes.toString()]).toEqual(['note.txt', 'Hello!'])
})

it('says what is not held and where to look', () => {
  const { fonds, one } = threadOfTwo()
  expect(() => openRecord(fonds, 'abc')).toThrow('no record "abc" in this fonds: ids are listed by "fonds timeline"')
  expect(() => readPart(fonds, one.id, 9)).toThrow(`no part 9 in record "${one.id}"`)
  expect(() => readSafeHtml(fonds, one.id)).toThrow('is not written in HTML')
  expect(() => openConversation(fonds, 'c9')).toThrow('no conversation "c9" in this fonds')
})

it('reads a thread with its words, its tree and how long the answer took', () => {
  const { fonds, one, two } = threadOfTwo()
  const page = openConversation(fonds, 'c1')
  expect(page.items.map((item) => ('missing' in item ? item.key : item.id))).toEqual([one.id, two.id])
  expect(page.items[0]).toMatchObject({ parent: null, waited: null, hasHtml: false })
  expect(page.items[1]).toMatchObject({ parent: one.id, depth: 1, waited: 3_600_000, hasHtml: true, attachments: 1 })
  expect(JSON.stringify(page.items[0])).toContain('Have you seen it?')
})

it('does not pass off changed bytes as the record', () => {
  const { fonds, two } = threadOfTwo()
  writeFileSync(payloadPath(dir, 'mail/two.eml'), answer.replace('Yes', 'No!'))
  expect(() => readRaw(fonds, two.id)).toThrow('is not what was received')
})
