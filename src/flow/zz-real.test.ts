import { it } from 'vitest'
import { rmSync } from 'node:fs'
import { addPaths } from './add.ts'
import { initFonds, openFonds } from '../store/open.ts'
import { openOverview } from './overview.ts'
import { listPeople, openPerson, openPair } from './people.ts'
import { openTimeline, listTimeline, followedBy } from './timeline.ts'
import { listLedger, openLedger } from './ledger.ts'
import { listConversations, openConversation } from './conversation.ts'
import { openRecord, readRaw, readSafeHtml, readPart } from './record.ts'
import { mkdtempSync } from 'node:fs'

it('real', async () => {
  const dir = mkdtempSync('/tmp/zz-fonds-')
  const world = { now: () => Date.now() }
  initFonds(dir, 'Real', world)
  const fonds = openFonds(dir)
  const s = '/work/shared/'
  const paths = [s + 'cases/seeds', s + 'data/mail/linux-i2c/2019.mbox.gz', s + 'data/mail/spamassassin', s + 'data/x-archive', s + 'data/x-archive-public-posts']
  const t0 = performance.now()
  await addPaths(fonds, world as never, paths, {} as never)
  console.log('add', performance.now() - t0)
  const time = (name: string, f: () => unknown) => {
    const t = performance.now(); const out = f(); const a = performance.now() - t
    console.log(name.padEnd(28), a.toFixed(0), 'ms', (JSON.stringify(out)?.length / 1e6).toFixed(2), 'MB')
    return out as never
  }
  const o: ReturnType<typeof openOverview> = time('overview', () => openOverview(fonds))
  console.log(JSON.stringify({ ...o, sources: o.sources.length, bins: o.bins.length + ' ' + o.binUnit, people: o.people.map((p) => [p.name, p.sent, p.received]), busiest: o.busiest.map((c) => [c.title, c.records, c.missing, c.kind, c.participants.length]) }, null, 1))
  const people: ReturnType<typeof listPeople> = time('people', () => listPeople(fonds))
  console.log(people.people.length, people.suggestions.slice(0, 8).map((x) => [x.a.addresses[0]?.address, x.b.addresses[0]?.address, x.why]))
  time('person', () => openPerson(fonds, people.people[0]!.id))
  const pair = time('pair', () => openPair(fonds, people.people[0]!.id, people.people[1]!.id)) as ReturnType<typeof openPair>
  console.log(JSON.stringify({ ...pair, conversations: pair.conversations.length, a: pair.a.name, b: pair.b.name }))
  time('timeline', () => openTimeline(fonds))
  const all = time('listTimeline', () => [...listTimeline(fonds)]) as ReturnType<typeof openTimeline>['entries']
  const conversations = time('conversations', () => listConversations(fonds)) as ReturnType<typeof listConversations>
  const busy = conversations.toSorted((a, b) => b.records - a.records)[0]!
  const page = time('conversation ' + busy.records, () => openConversation(fonds, busy.id)) as ReturnType<typeof openConversation>
  console.log(page.items.length, JSON.stringify(page.items[3]).slice(0, 1500))
  const t = performance.now()
  let items = 0
  let worst = 0
  for (const c of conversations) { const a = performance.now(); items += openConversation(fonds, c.id).items.length; worst = Math.max(worst, performance.now() - a) }
  console.log('every conversation', conversations.length, items, (performance.now() - t).toFixed(0), 'ms, worst', worst.toFixed(0))
  const t2 = performance.now()
  let html = 0, parts = 0, bad = 0
  for (const e of all) {
    const p = openRecord(fonds, e.record)
    if (p.htmlHref) { html++; readSafeHtml(fonds, e.record) }
    for (const part of p.parts.filter((x) => x.attachment)) { parts++; const r = readPart(fonds, e.record, part.ordinal); if (part.size !== undefined && part.size !== r.bytes.length) bad++ }
    readRaw(fonds, e.record)
    followedBy(fonds, e.record)
  }
  console.log('every record', all.length, 'html', html, 'parts', parts, 'size differs', bad, (performance.now() - t2).toFixed(0), 'ms')
  for (const l of listLedger(fonds)) { const p = openLedger(fonds, l.source, { limit: 5 }); if (p.total !== l.expected) console.log('LEDGER', l.source, p.total, l) }
  const joins = fonds.db.prepare("select distinct conversation_id from record where event is not null").pluck().all() as string[]
  for (const id of joins.slice(0, 3)) for (const i of openConversation(fonds, id).items) if (!('missing' in i) && i.note) console.log(i.note, i.blocks.length)
  fonds.close()
  rmSync(dir, { recursive: true })
}, 300000)
