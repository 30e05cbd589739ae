// A small case in memory with the tables of a fonds: a candidate's relative, a leaker, a paper. Everything is invented.
import Database from 'better-sqlite3'
import { namedId } from '../../record/id.ts'
import { packed, prepareParties } from '../../store/parties.ts'
import { indexSchema, recordsSchema } from '../../store/schema.ts'
import { type Fts5Index, fts5Index } from '../fts5.ts'

export interface Invented {
  kind?: string
  /** Person as `Name <address>`, address alone, or `x:…`. */
  from?: string
  to?: string[]
  cc?: string[]
  bcc?: string[]
  subject?: string
  body?: string
  files?: string[]
  at?: string
  source?: string
  language?: string
  key?: string
  thread?: string
  remark?: string
}

export interface InventedFonds {
  db: Database.Database
  index: Fts5Index
  /** Puts a record and its words; returns its number. */
  put(record: Invented): number
  close(): void
}

export function inventFonds(records: Invented[] = []): InventedFonds {
  const db = new Database(':memory:')
  db.exec("attach ':memory:' as idx")
  db.exec(recordsSchema)
  db.exec(indexSchema)
  const index = fts5Index(db)
  const put = (record: Invented) => putRecord(db, index, record)
  for (const record of records) put(record)
  return { db, index, put, close: () => db.close() }
}

function putRecord(db: Database.Database, index: Fts5Index, record: Invented): number {
  const { kind = 'mail', subject, body = '', files = [], at, source = 'mail/inbox.mbox' } = record
  db.prepare(
    `insert into source (path, sha256, bytes, format, received) values (?, '', 0, 'mbox', 0) on conflict do nothing`,
  ).run(source)
  const time = at === undefined ? null : Date.parse(at)
  const no = (db.prepare('select coalesce(max(no), 0) + 1 from record').pluck().get() as number) ?? 1
  db.prepare(
    `insert into record (no, id, kind, source_id, offset, length, sha256, key, conversation_id, subject, date_basis,
       at, until, text, preview, language, attachments)
     values (?, ?, ?, (select id from source where path = ?), 0, 0, '', ?, ?, ?, 'none', ?, ?, ?, '', ?, ?)`,
  ).run(
    no,
    `r${String(no).padStart(3, '0')}abcdef`,
    kind,
    source,
    record.key ?? null,
    record.thread ?? null,
    subject ?? null,
    time,
    time,
    kind === 'mail' ? null : body,
    record.language ?? null,
    files.length,
  )
  const names = putAddresses(db, no, record)
  if (record.remark) db.prepare('insert into remark values (?, ?, ?)').run(no, record.remark, '')
  index.add(no, {
    subject: subject ?? '',
    body,
    quoted: '',
    names: names.join('\n'),
    files: files.join('\n'),
    attached: '',
  })
  return no
}

function putAddresses(db: Database.Database, no: number, { from, to, cc, bcc }: Invented): string[] {
  const all = [
    ...(from ? [['from', from] as const] : []),
    ...[to, cc, bcc].flatMap((list, i) =>
      (list ?? []).map((written) => [(['to', 'cc', 'bcc'] as const)[i]!, written] as const),
    ),
  ]
  const named = all.map(([role, written]) => {
    const [, name, address] = /^(?:(.*) <(.*)>|.*)$/.exec(written)!
    const normal = (address ?? written).toLowerCase()
    const person = namedId('p', normal)
    db.prepare('insert into address (normal, person_id) values (?, ?) on conflict do nothing').run(normal, person)
    db.prepare('insert into person (id, name) values (?, ?) on conflict do nothing').run(person, name ?? normal)
    const addressId = db.prepare('select id from address where normal = ?').pluck().get(normal)
    db.prepare('insert into writing (address_id, name, written) values (?, ?, ?) on conflict do nothing').run(
      addressId,
      name ?? null,
      written,
    )
    const writing = db.prepare('select id from writing where address_id = ? and written = ?').pluck()
    return packed(role, writing.get(addressId, written) as number)
  })
  const parties = prepareParties(db)
  parties.put(no, named)
  parties.flush()
  return all.map(([, written]) => written)
}
