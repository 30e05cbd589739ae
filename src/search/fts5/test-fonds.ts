// A small case in memory with the tables of a fonds, filled with invented records.
import Database from 'better-sqlite3'
import { packed, prepareParties } from '../../store/parties.ts'
import { indexSchema, recordsSchema } from '../../store/schema.ts'
import { getMarks, setMarks } from '../../store/source.ts'
import { type ContractParty, type ContractRecord, contractRecord, type Invented } from '../contract/test-record.ts'
import { type Fts5Index, fts5Index } from '../fts5.ts'

export type { Invented } from '../contract/test-record.ts'

export interface InventedFonds {
  db: Database.Database
  index: Fts5Index
  /** Puts a record and its words; returns its number. */
  put(record: Invented): number
  /** Notes that persons were put together anew. */
  arranged(): void
  close(): void
}

export function inventFonds(records: Invented[] = []): InventedFonds {
  const { db, index, fill, close } = emptyFonds()
  const last = db.prepare('select coalesce(max(no), 0) from record').pluck()
  const put = (record: Invented) => fill(contractRecord(record, (last.get() as number) + 1))
  for (const record of records) put(record)
  const fonds = { dir: '', title: '', db, close }
  const arranged = () => setMarks(fonds, { arranged: getMarks(fonds).arranged + 1 })
  return { db, index, put, arranged, close }
}

/** Takes records as the contract of SearchIndex gives them. */
export function emptyFonds() {
  const db = new Database(':memory:')
  db.exec("attach ':memory:' as idx")
  db.exec(recordsSchema)
  db.exec(indexSchema)
  const index = fts5Index(db)
  return { db, index, fill: (record: ContractRecord) => putRecord(db, index, record), close: () => db.close() }
}

function putRecord(db: Database.Database, index: Fts5Index, record: ContractRecord): number {
  const { no, kind, source } = record
  db.prepare(
    `insert into source (path, sha256, bytes, format, received) values (?, '', 0, 'mbox', 0) on conflict do nothing`,
  ).run(source)
  db.prepare(
    `insert into record (no, id, kind, source_id, offset, length, sha256, key, subject, date_basis,
       at, until, text, preview, language, attachments, refs, digest)
     values (@no, @id, @kind, (select id from source where path = @source), 0, 0, '', @key, @subject, 'none',
       @at, @at, @text, '', @language, @attachments, @refs, @digest)`,
  ).run({
    ...record,
    subject: record.subject || null,
    text: kind === 'mail' ? null : record.body,
    refs: record.gap ? '["mid:held-nowhere@x"]' : null,
  })
  if (record.thread !== null)
    db.prepare('insert into member (record_no, conversation_id, depth, position) values (?, ?, 0, 0)').run(
      no,
      record.thread,
    )
  putParties(db, record)
  putJudgements(db, record)
  index.add(no, record)
  return no
}

function putParties(db: Database.Database, { no, parties }: ContractRecord): void {
  const table = prepareParties(db)
  table.put(
    no,
    parties.map((party) => packed(party.role, writingOf(db, party))),
  )
  table.flush()
}

function writingOf(db: Database.Database, { normal, person, personName, name, written }: ContractParty): number {
  db.prepare('insert into address (normal, person_id) values (?, ?) on conflict do nothing').run(normal, person)
  db.prepare('insert into person (id, name) values (?, ?) on conflict do nothing').run(person, personName)
  const address = db.prepare('select id from address where normal = ?').pluck().get(normal)
  db.prepare('insert into writing (address_id, name, written) values (?, ?, ?) on conflict do nothing').run(
    address,
    name,
    written,
  )
  const writing = db.prepare('select id from writing where address_id = ? and written = ?').pluck()
  return writing.get(address, written) as number
}

/** What readers, checks and parties say of it. */
function putJudgements(db: Database.Database, record: ContractRecord): void {
  const { no, id, thread } = record
  for (const code of record.remarks) db.prepare('insert into remark values (?, ?, ?)').run(no, code, '')
  for (const [i, code] of record.findings.entries()) {
    db.prepare(
      `insert into finding (record_no, ordinal, "check", result, code, sentence, data) values (?, ?, 'x', 'none', ?, '', 'null')`,
    ).run(no, i, code)
  }
  if (record.dkim) {
    db.prepare(
      `insert into checked (record_no, dkim, code, aligned, arc, date) values (?, ?, 'x', 1, 'none', 'pass')`,
    ).run(no, record.dkim)
  }
  for (const [i, says] of record.statements.entries()) {
    const seq = no * 100 + i
    db.prepare(`insert into statement (seq, time, who, says) values (?, '', 'Nora Vega', ?)`).run(seq, says)
    db.prepare('insert into statement_subject (seq, ordinal, record_id, whole) values (?, 0, ?, 0)').run(seq, id)
  }
  if (record.gap) db.prepare('insert into gap values (?, ?, 0, 0)').run('mid:held-nowhere@x', thread)
  // The other holding of the same key, if it has one, is a record of its own.
  if (record.copies && record.key === null) {
    db.prepare(
      `insert into ledger_row (source_id, outcome, code, sentence, offset, length, record_no)
       values (1, 'duplicate', 'identical', '', 0, 0, ?)`,
    ).run(no)
  }
}
