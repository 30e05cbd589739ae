// For tests alone: an in-memory fonds with the real tables, and short ways to put invented rows into it.
import Database from 'better-sqlite3'
import { namedId, recordId, sha256 } from '../src/record/id.ts'
import { type Kind, laneOf, type Role } from '../src/record/record.ts'
import type { Fonds } from '../src/store/fonds.ts'
import { packed, prepareParties } from '../src/store/parties.ts'
import { recordsSchema } from '../src/store/schema.ts'

export interface InventedRecord {
  /** What the bytes are made of: the same text gives the same id. Numbered where absent. */
  bytes?: string
  kind?: Kind
  source?: string
  offset?: number
  length?: number
  key?: string | null
  conversation?: string
  parentKey?: string
  depth?: number
  position?: number
  subject?: string
  /** Milliseconds, or anything that Date.parse reads; null for undated. */
  at?: number | string | null
  until?: number
  text?: string
  outlet?: string
  language?: string
  event?: 'join' | 'leave'
  headerOnly?: boolean
  /** `Nora Vega <nora@lighthouse.example>` or a bare address. */
  from?: string | string[]
  to?: string | string[]
  cc?: string | string[]
  references?: string[]
  remarks?: Array<[code: string, sentence: string]>
  parts?: Array<{
    type: string
    name?: string
    attachment?: boolean
    encoding?: string
    contentId?: string
    offset?: number
    length?: number
  }>
}

export interface TestRows {
  fonds: Fonds
  source(path: string, row?: { format?: string; compressed?: string; custodian?: string }): number
  /** Answers the number and the id of the record. */
  record(invented: InventedRecord): { no: number; id: string }
  problem(source: string, outcome: string, code: string, place?: { offset?: number; recordNo?: number }): void
  gap(key: string, conversation: string, position: number, depth?: number): void
  conversation(id: string, row?: { kind?: string; kindOfRecords?: Kind; title?: string }): void
  merge(into: string, from: string): void
}

/** `dir` is the folder of the fonds, for tests that read bytes back from its bag. */
export function testRows(dir = ''): TestRows {
  const db = new Database(':memory:')
  db.exec("attach ':memory:' as idx")
  db.exec(recordsSchema)
  const fonds: Fonds = { dir, title: 'The Lighthouse papers', db, close: () => db.close() }
  const insert = inserter(fonds)
  const source: TestRows['source'] = (path, row = {}) => {
    const held = db.prepare('select id from source where path = ?').pluck().get(path) as number | undefined
    if (held !== undefined) return held
    const columns = { path, sha256: sha256(path), bytes: 1000, format: row.format ?? 'mbox', received: 1.6e12 }
    return insert('source', { ...columns, compressed: row.compressed ?? null, custodian: row.custodian ?? null })
  }
  const count = (id: number, outcome: string) =>
    db.prepare(`update source set expected = expected + 1, ${outcome} = ${outcome} + 1 where id = ?`).run(id)
  let offset = 0
  return {
    fonds,
    source,
    record(invented) {
      const sourceId = source(invented.source ?? 'mail/all.mbox')
      offset += 100
      const row = recordColumns(invented, sourceId, offset)
      const no = insert('record', row)
      count(sourceId, 'stored')
      putAddresses(fonds, no, invented)
      putDetails(insert, no, invented)
      if (invented.conversation) {
        insert('member', memberColumns(invented, no, offset))
        refreshConversation(fonds, invented.conversation, invented.kind ?? 'mail', invented.subject)
      }
      return { no, id: row.id }
    },
    problem(path, outcome, code, place = {}) {
      const sourceId = source(path)
      const at = { offset: place.offset ?? 0, length: 10, record_no: place.recordNo ?? null }
      insert('ledger_row', { source_id: sourceId, outcome, code, sentence: `it is ${code}`, ...at })
      count(sourceId, outcome)
    },
    gap(key, conversation, position, depth = 0) {
      insert('gap', { key, conversation_id: conversation, depth, position })
      db.prepare('update conversation set missing = missing + 1 where id = ?').run(conversation)
    },
    conversation(id, row = {}) {
      refreshConversation(fonds, id, row.kindOfRecords ?? 'mail', row.title)
      if (row.kind) db.prepare('update conversation set kind = ? where id = ?').run(row.kind, id)
    },
    merge(into, from) {
      const [a, b] = [namedId('p', into), namedId('p', from)]
      db.prepare('update address set person_id = ? where person_id = ?').run(a, b)
      db.prepare('delete from person where id = ?').run(b)
    },
  }
}

type Insert = (table: string, row: object) => number

function inserter(fonds: Fonds): Insert {
  const statements = new Map<string, Database.Statement>()
  return (table, row) => {
    const names = Object.keys(row)
    const sql = `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
    const statement = statements.get(sql) ?? fonds.db.prepare(sql)
    statements.set(sql, statement)
    return Number(statement.run(...Object.values(row)).lastInsertRowid)
  }
}

function recordColumns(invented: InventedRecord, sourceId: number, offset: number) {
  const hash = sha256(invented.bytes ?? `invented ${offset}`)
  const at = typeof invented.at === 'string' ? Date.parse(invented.at) : (invented.at ?? null)
  const kind = invented.kind ?? 'mail'
  return {
    id: recordId(hash),
    kind,
    source_id: sourceId,
    offset: invented.offset ?? offset,
    length: invented.length ?? 100,
    sha256: hash,
    key: invented.key === undefined ? `mid:${offset}@lighthouse.example` : invented.key,
    subject: invented.subject ?? null,
    date_edtf: at === null ? null : new Date(at).toISOString().replace('.000', ''),
    date_basis: at === null ? 'none' : 'Date header',
    date_zone: at === null ? null : 'Z',
    at,
    until: invented.until ?? at,
    text: kind === 'mail' ? null : (invented.text ?? ''),
    preview: invented.text ?? '',
    language: invented.language ?? null,
    outlet: invented.outlet ?? null,
    event: invented.event ?? null,
    header_only: invented.headerOnly ? 1 : 0,
    refs: invented.references ? JSON.stringify(invented.references) : null,
    attachments: (invented.parts ?? []).filter((part) => part.attachment).length,
  }
}

function memberColumns(invented: InventedRecord, no: number, offset: number) {
  return {
    record_no: no,
    conversation_id: invented.conversation,
    parent_key: invented.parentKey ?? null,
    depth: invented.depth ?? 0,
    position: invented.position ?? offset,
  }
}

function putAddresses(fonds: Fonds, no: number, invented: InventedRecord): void {
  const parties = prepareParties(fonds.db)
  const named: number[] = []
  for (const role of ['from', 'to', 'cc'] as Role[]) {
    for (const written of [invented[role as 'from' | 'to' | 'cc'] ?? []].flat()) {
      const angled = /^(.*)<(.+)>$/.exec(written)
      const normal = (angled?.[2] ?? written).toLowerCase()
      const name = angled?.[1]?.trim() || null
      const person = namedId('p', normal)
      fonds.db.prepare('insert or ignore into person (id, name) values (?, ?)').run(person, name ?? normal)
      fonds.db.prepare('insert or ignore into address (normal, person_id) values (?, ?)').run(normal, person)
      const address = fonds.db.prepare('select id from address where normal = ?').pluck().get(normal)
      fonds.db
        .prepare('insert or ignore into writing (address_id, name, written) values (?, ?, ?)')
        .run(address, name, written)
      const writing = fonds.db
        .prepare('select id from writing where address_id = ? and written = ?')
        .pluck()
        .get(address, written)
      named.push(packed(role, Number(writing)))
    }
  }
  parties.put(no, named)
  parties.flush()
}

function putDetails(insert: Insert, no: number, invented: InventedRecord): void {
  for (const [code, sentence] of invented.remarks ?? []) insert('remark', { record_no: no, code, sentence })
  for (const [ordinal, part] of (invented.parts ?? []).entries()) {
    const place = { head_offset: 0, offset: part.offset ?? 0, length: part.length ?? 10 }
    const coded = { encoding: part.encoding ?? null, content_id: part.contentId ?? null }
    const named = { type: part.type, name: part.name ?? null, attachment: part.attachment ? 1 : 0, ...coded }
    insert('part', { record_no: no, ordinal, ...named, ...place })
  }
}

function refreshConversation(fonds: Fonds, id: string, kind: Kind, title = ''): void {
  const row = fonds.db
    .prepare(
      `select count(distinct coalesce(r.key, r.id)) as n, min(r.at) as first, max(r.at) as last
       from member m join record r on r.no = m.record_no where m.conversation_id = ?`,
    )
    .get(id) as { n: number; first: number | null; last: number | null }
  fonds.db
    .prepare(
      `insert into conversation (id, kind, lane, title, records, missing, first, last) values (?, ?, ?, ?, ?, 0, ?, ?)
       on conflict (id) do update set records = excluded.records, first = excluded.first, last = excluded.last`,
    )
    .run(id, kind === 'chat' ? 'chat' : 'thread', laneOf(kind), title, row.n, row.first, row.last)
}
