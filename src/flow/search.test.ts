import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it } from 'vitest'
import { testRows } from '../../test/rows.ts'
import { scratch } from '../../test/scratch.ts'
import { namedId } from '../record/id.ts'
import { fts5Index } from '../search/fts5.ts'
import { attachedPutter } from '../store/attached.ts'
import { payloadPath } from '../store/bag.ts'
import type { Fonds } from '../store/fonds.ts'
import { indexSchema } from '../store/schema.ts'
import { find } from './search.ts'

const letter = `From: Nora Vega <nora@lighthouse.example>
To: Hugo Brand <hugo@harbour.example>
Subject: Lunch
Content-Type: text/plain; charset=utf-8

${'Nothing of note on this line.\n'.repeat(30)}
We meet at the café behind the annex.
`

/** A mail in the bag, a chat and an article. */
function small(): { fonds: Fonds; nora: string; path: string } {
  const dir = scratch()
  const rows = testRows(dir)
  const { db } = rows.fonds
  db.exec(indexSchema)
  const index = fts5Index(db)
  const path = payloadPath(dir, 'mail/lunch.eml')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, letter)
  rows.source('mail/lunch.eml', { format: 'mail' })
  const put = (subject: string, body: string, record: Parameters<typeof rows.record>[0]) =>
    index.add(rows.record(record).no, {
      subject,
      body,
      names: String(record.from ?? ''),
      files: '',
      quoted: '',
      attached: '',
    })
  const from = 'Nora Vega <nora@lighthouse.example>'
  const at = '2016-09-20T09:00:00Z'
  const length = Buffer.byteLength(letter)
  const mail = { source: 'mail/lunch.eml', subject: 'Lunch', from, at, offset: 0, length }
  put('Lunch', letter, mail)
  put('', 'the café is closed', {
    kind: 'chat',
    text: 'the café is closed',
    from: 'x:1200',
    to: from,
    at: '2016-09-21',
  })
  put('Deux repas', 'Ils ont dîné', { kind: 'article', text: 'Ils ont dîné', source: 'press/a b.html', at: null })
  return { fonds: rows.fonds, nora: namedId('p', 'nora@lighthouse.example'), path }
}

it('lists everything for an empty query, the newest first, undated last', () => {
  const page = find(small().fonds, { q: '' })
  expect(page).toMatchObject({ query: '', explain: 'All records.', errors: [], total: 3, offset: 0 })
  expect(page.hits.map(({ kind }) => kind)).toEqual(['chat', 'mail', 'article'])
})

it('marks what was found, in the text of a chat and in a mail read back from the bag', () => {
  const { hits } = find(small().fonds, { q: 'cafe' })
  expect(hits[0]?.snippet).toEqual([{ text: 'the ' }, { text: 'café', mark: true }, { text: ' is closed' }])
  expect(hits[1]?.snippet[0]?.text).toMatch(/^… .*We meet at the $/)
  expect(hits[1]?.snippet.slice(1)).toEqual([{ text: 'café', mark: true }, { text: ' behind the annex.' }])
})

it('shows an attachment with its name, where what was found stands only there', () => {
  const { fonds } = small()
  const put = attachedPutter(fonds.db)
  const key = { sha256: 'a', reading: 'text' }
  put.text(key, { text: `${'The lamp. '.repeat(20_000)}The budget of the annex.` })
  put.part(1, 3, key)
  fonds.db.exec('update record set attachments = 1 where no = 1')
  const text = {
    subject: '',
    body: 'We meet at the café',
    quoted: '',
    names: '',
    files: '',
    attached: 'budget annex lamp',
  }
  const index = fts5Index(fonds.db)
  index.remove(1)
  index.add(1, text)
  const shown = (q: string) => find(fonds, { q }).hits.map(({ snippet, attachment }) => [attachment, marksOf(snippet)])
  const inFile = { part: 3, name: null }
  expect(shown('budget')).toEqual([[inFile, ['budget']]])
  expect(shown('attached:annex')).toEqual([[inFile, ['annex']]])
  expect(shown('body:cafe kind:mail')).toEqual([[null, ['café']]])
  // In the text, too.
  expect(shown('annex cafe kind:mail')).toEqual([[null, ['café', 'annex']]])
})

function marksOf(segments: Array<{ text: string; mark?: true }>): string[] {
  return segments.filter(({ mark }) => mark).map(({ text }) => text)
}

it('shows a hit whose source is gone by its first words', () => {
  const { fonds, path } = small()
  rmSync(path)
  expect(find(fonds, { q: 'lunch' }).total).toBe(1)
})

it('marks the facets that the query holds already, and names persons', () => {
  const { fonds, nora } = small()
  const page = find(fonds, { q: `person:${nora} (kind:mail OR kind:chat)` })
  expect(page.explain).toContain('from or to “Nora Vega”')
  expect(page.facets.kind).toEqual([
    { value: 'chat', label: 'chat', count: 1, operator: 'kind:chat', active: true },
    { value: 'mail', label: 'mail', count: 1, operator: 'kind:mail', active: true },
  ])
  expect(page.facets.person.map(({ label, active }) => [label, active])).toContainEqual(['Nora Vega', true])
  expect(page.facets.year).toEqual([{ value: '2016', label: '2016', count: 2, operator: 'date:2016', active: false }])
})

it('tells the result over time, and what the other values of an active facet stand for', () => {
  const page = find(small().fonds, { q: 'kind:mail OR kind:article' })
  expect([page.undated, page.binUnit, page.estimate]).toEqual([1, 'day', false])
  expect(page.bins).toEqual([
    { start: Date.UTC(2016, 8, 20), end: Date.UTC(2016, 8, 21), private: 1, public: 0, press: 0 },
  ])
  expect(page.facets.kind.map(({ value, active }) => [value, active])).toEqual([
    ['article', true],
    ['chat', false],
    ['mail', true],
  ])
})

it('answers with hits and the error where a query cannot be read as meant', () => {
  const page = find(small().fonds, { q: 'cafe frm:nora' })
  expect(page.errors[0]).toMatchObject({ code: 'operator-unknown', at: 5 })
  expect(page.total).toBe(0)
})

it.each([
  ['cafe lang:french', 10, 'did you mean lang:fr'],
  ['lang:xx', 5, 'there is en, fr'],
  ['-remark:date-missin', 8, 'did you mean remark:date-missing'],
  ['remark:foo', 7, 'there is date-missing'],
  ['finding:foo', 8, 'there is none'],
  ['thread:zzz', 7, 'id'],
  ['source:lunhc.eml', 7, 'did you mean source:mail/lunch.eml'],
  ['source:"a c.html"', 7, 'did you mean source:"press/a b.html"'],
  ['source:nothing.mbox', 7, 'fonds ledger'],
  ['id:zzz', 3, 'Message-ID'],
])('says that no record has it: %s', (q, at, remedy) => {
  const { fonds } = small()
  fonds.db.exec(
    "update record set language = 'fr' where kind = 'article'; update record set language = 'en' where kind = 'mail'",
  )
  fonds.db.exec("insert into remark select no, 'date-missing', '' from record where at is null")
  const { hints, errors } = find(fonds, { q })
  expect([errors, hints.length]).toEqual([[], 1])
  expect(hints[0]).toMatchObject({ at, code: 'value-unheld', message: expect.stringContaining(remedy) })
  expect(find(fonds, { q: 'lang:fr lang:en remark:date-missing source:press source:LUNCH lang:none' }).hints).toEqual(
    [],
  )
})

it('suggests nothing beside an operator that was meant to be another', () => {
  const { fonds } = small()
  expect(find(fonds, { q: 'lunhc' }).suggestion?.query).toBe('lunch')
  expect(find(fonds, { q: 'frm:nora' })).toMatchObject({ errors: [{ code: 'operator-unknown' }], suggestion: null })
})

it('pages through the hits', () => {
  const { fonds } = small()
  const page = find(fonds, { q: '', offset: 1, limit: 1 })
  expect([page.total, page.offset, page.hits.map(({ kind }) => kind)]).toEqual([3, 1, ['mail']])
  expect(find(fonds, { q: '', offset: -5, limit: Number.NaN }).hits).toEqual([])
})

it('knows only its own orders', () => {
  expect(() => find(small().fonds, { q: '', sort: 'random' as 'relevance' })).toThrow(/relevance/)
})
