import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch } from '../../../../test/scratch.ts'
import { sha256 } from '../../../record/id.ts'
import { headOf } from '../../../release/files/head.ts'
import { recordFile } from '../../../release/files/record-file.ts'
import { aroundPages, sitePages } from '../../../release/site/pages.ts'
import { testEdition, testRecords } from '../../../release/site/test-edition.ts'
import type { PublicParty, PublicRecord } from '../../../view/model.ts'
import { pageJob } from './page-job.ts'

const [nora, ada] = ['Nora', 'Ada'].map(
  (name): PublicParty => ({ person: name.toLowerCase(), name, address: `name:${name.toLowerCase()}` }),
)

function said(id: string, kind: 'chat' | 'post', from: PublicParty, minute: number, text: string): PublicRecord {
  const at = Date.UTC(2024, 8, 18, 10, minute)
  return {
    ...testRecords[2]!,
    ...{ id, kind, lane: kind === 'chat' ? 'private' : 'public', from: [from], to: [], conversation: null },
    date: { edtf: new Date(at).toISOString().replace('.000', ''), basis: 'export field', at, until: at, zone: 'Z' },
    blocks: [{ kind: 'text', level: 0, text }],
  }
}

/** What the page of the first one says of posts, in an edition of all. */
async function pageOf(...[first, ...others]: [PublicRecord, ...PublicRecord[]]): Promise<string> {
  const dir = scratch()
  const records = [first, ...others].sort((a, b) => a.date.at! - b.date.at!)
  const lines = records.map(recordFile)
  mkdirSync(join(dir, 'data'))
  writeFileSync(join(dir, 'data/records.jsonl'), lines.join(''))
  const placed = records.map(({ id, conversation, parent }, i) => ({
    ...{ id, conversation, parent, at: Buffer.byteLength(lines.slice(0, i).join('')) },
    ...{ length: Buffer.byteLength(lines[i]!), sha256: sha256(lines[i]!) },
  }))
  const edition = {
    ...{ ...testEdition, records: records.map(headOf), people: [], conversations: [], statements: [], tombstones: [] },
    coverage: null,
  }
  const reader = {
    all: () => placed,
    one: (id: string) => placed.find((each) => each.id === id)!,
    read: () => first,
  }
  const work = await pageJob({ dir, around: aroundPages(edition, { root: 'en', both: 'none' }) })
  work([...sitePages(edition, reader)].filter(({ path }) => path.startsWith('r/')))
  const page = readFileSync(join(dir, `r/${first.id}/index.html`), 'utf8')
  return /<section[^>]* id="followed">.*?<\/section>/s.exec(page)?.[0] ?? ''
}

const message = said('m1', 'chat', nora!, 0, 'The lamp is out again, says ▇▇▇▇ of the harbour. Tell nobody yet.')

it('a message tells of public posts of the next quarter of an hour, those in its words first', async () => {
  const shown = await pageOf(
    message,
    said('p1', 'post', ada!, 2, 'A fine day.'),
    said('p2', 'post', ada!, 15, 'I hear the lamp is out again! So says Ilan of the harbour.'),
    said('p3', 'post', ada!, 16, 'The lamp is out again.'),
  )
  expect([...shown.matchAll(/href="..\/..\/r\/(\w+)\/"/g)].map(([, id]) => id)).toEqual(['p2', 'p1'])
  expect(shown).toContain('15 min later')
  expect(shown).toContain('in both: the lamp is out again')
})

it('a message tells of no post of whoever wrote it, unless it is in the same words', async () => {
  expect(await pageOf(message, said('p1', 'post', nora!, 2, 'A fine day.'))).toBe('')
  const handle = { ...nora!, person: 'another' }
  expect(await pageOf(message, said('p1', 'post', handle, 2, 'A fine day.'))).toBe('')
  expect(await pageOf(message, said('p1', 'post', nora!, 2, 'The lamp is out again'))).toContain('r/p1/')
})

it('a message tells of none that came before, and an event of a chat of none', async () => {
  const before = said('p1', 'post', ada!, 0, 'A fine day.')
  expect(await pageOf({ ...message, date: said('m', 'chat', nora!, 1, '').date }, before)).toBe('')
  const post = said('p1', 'post', ada!, 2, 'The lamp is out again')
  expect(await pageOf(message, { ...post, date: { ...post.date, until: post.date.at! + 86_399_000 } })).toBe('')
  expect(await pageOf({ ...message, event: 'join' }, post)).toBe('')
})
