// Rows and problems -> records.db. Only this file writes records, parts and ledger rows.
import type { Database } from 'better-sqlite3'
import { namedId } from '../record/id.ts'
import type { Problem } from '../record/record.ts'
import { partColumns, type Rows, recordColumns } from './rows.ts'

export type Outcome = { outcome: 'stored'; no: number } | { outcome: 'duplicate'; no: number }

export interface Putter {
  /** Stores a record, or counts it as duplicate of one that is held already. */
  record(rows: Rows, sourceId: number): Outcome
  /** Stores again what a source says, now that more is known about it; the record keeps its number. */
  replace(no: number, rows: Rows, sourceId: number): void
  problem(problem: Problem, sourceId: number): void
}

/** Prepared once per run: preparing costs more than inserting. */
export function prepare(db: Database): Putter {
  const byId = db.prepare('select no from record where id = ?').pluck()
  const byKey = db.prepare('select no from record where key = ? order by header_only, no limit 1').pluck()
  const insert = db.prepare(insertSql('record', [...recordColumns, 'source_id']))
  const update = db.prepare(`update record set ${recordColumns.map((c) => `${c} = ?`).join(', ')} where no = ?`)
  const ledgerRow = db.prepare(insertSql('ledger_row', ledgerColumns))
  const children = prepareChildren(db)

  const duplicate = (rows: Rows, sourceId: number, no: number, code: string, sentence: string): Outcome => {
    ledgerRow.run(sourceId, 'duplicate', code, sentence, rows.offset, rows.length, rows.pointer, no)
    return { outcome: 'duplicate', no }
  }

  return {
    record(rows, sourceId) {
      const held = byId.get(rows.id) as number | undefined
      if (held !== undefined) return duplicate(rows, sourceId, held, 'identical', 'The same bytes are held already.')
      if (rows.headerOnly && rows.key !== null) {
        const full = byKey.get(rows.key) as number | undefined
        const sentence = 'Who and when of a message whose words are held.'
        if (full !== undefined) return duplicate(rows, sourceId, full, 'header-only', sentence)
      }
      const no = Number(insert.run(...rows.record, sourceId).lastInsertRowid)
      children.put(no, rows)
      return { outcome: 'stored', no }
    },
    replace(no, rows) {
      children.clear(no)
      update.run(...rows.record, no)
      children.put(no, rows)
    },
    problem(problem, sourceId) {
      const { outcome, code, sentence, offset, length, pointer, key } = problem
      const no = key === undefined ? undefined : (byKey.get(key) as number | undefined)
      ledgerRow.run(sourceId, outcome, code, sentence, offset, length, pointer ?? null, no ?? null)
    },
  }
}

/** One row of a ledger by itself. */
export function putProblem(db: Database, problem: Problem, sourceId: number): void {
  const { outcome, code, sentence, offset, length } = problem
  db.prepare(insertSql('ledger_row', ledgerColumns)).run(sourceId, outcome, code, sentence, offset, length, null, null)
}

interface Children {
  put(no: number, rows: Rows): void
  clear(no: number): void
}

function prepareChildren(db: Database): Children {
  const remark = db.prepare('insert into remark (record_no, code, sentence) values (?, ?, ?)')
  const part = db.prepare(insertSql('part', ['record_no', ...partColumns]))
  // One row a call: a statement of several rows opens a savepoint, at which FTS5 writes out all the words it holds in memory.
  const link = db.prepare(insertSql('record_writing', ['record_no', 'ordinal', 'role', 'writing_id']))
  const clears = ['remark', 'part', 'record_writing'].map((table) =>
    db.prepare(`delete from ${table} where record_no = ?`),
  )
  const writingId = prepareWritings(db)
  return {
    put(no, { addresses, remarks, parts }) {
      for (let i = 0; i < addresses.length; i += 4) {
        link.run(no, i / 4, addresses[i], writingId(addresses[i + 1]!, addresses[i + 2]!, addresses[i + 3]!))
      }
      for (let i = 0; i < remarks.length; i += 2) remark.run(no, remarks[i], remarks[i + 1])
      for (const values of parts) part.run(no, ...values)
    },
    clear(no) {
      for (const statement of clears) statement.run(no)
    },
  }
}

/** Most messages name people who were named before, in the same words: those cost no query. */
function prepareWritings(db: Database): (normal: string, name: string | null, written: string) => number {
  const findAddress = db.prepare('select id from address where normal = ?').pluck()
  const addAddress = db.prepare('insert into address (normal, person_id) values (?, ?)')
  const find = db.prepare('select id from writing where address_id = ? and written = ?').pluck()
  const add = db.prepare('insert into writing (address_id, name, written) values (?, ?, ?)')
  const known = new Map<string, number>()
  return (normal, name, written) => {
    const key = `${normal}\n${written}`
    let id = known.get(key)
    if (id === undefined) {
      const address = findAddress.get(normal) ?? addAddress.run(normal, namedId('p', normal)).lastInsertRowid
      id = Number(find.get(address, written) ?? add.run(address, name, written).lastInsertRowid)
      if (known.size >= maxKnown) known.clear()
      known.set(key, id)
    }
    return id
  }
}

/** Writings kept in memory; a mailbox of invented addresses must not fill it. */
const maxKnown = 200_000

const ledgerColumns = ['source_id', 'outcome', 'code', 'sentence', 'offset', 'length', 'pointer', 'record_no']

function insertSql(table: string, columns: string[]): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
}
