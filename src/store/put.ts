// Rows and problems -> records.db. Only this file writes records, parts and ledger rows.
import type { Database } from 'better-sqlite3'
import { namedId } from '../record/id.ts'
import type { Problem } from '../record/record.ts'
import { prepareParties, repacked } from './parties.ts'
import { partColumns, place, type Rows, recordColumns, type Writings } from './rows.ts'

export type Outcome = { outcome: 'stored'; no: number } | { outcome: 'duplicate'; no: number }

export interface Putter {
  /** Notes ways of writing an address that rows will name by number. */
  learn(writings: Writings): void
  /** Stores a record, or counts it as duplicate of one that is held already. */
  record(rows: Rows, sourceId: number): Outcome
  /** Stores again what a source says, now that more is known about it; the record keeps its number. */
  replace(no: number, rows: Rows, sourceId: number): void
  problem(problem: Problem, sourceId: number): void
  /** Writes what waits to be written together; to be called before each commit. */
  flush(): void
}

/** Prepared once per run: preparing costs more than inserting. */
export function prepare(db: Database): Putter {
  const byId = db.prepare('select no from record where id = ?').pluck()
  const byKey = db.prepare('select no from record where key = ? order by header_only, no limit 1').pluck()
  // Most records are new: the insert finds the others by itself.
  const insert = db.prepare(`${insertSql('record', [...recordColumns, 'source_id'])} on conflict (id) do nothing`)
  const update = db.prepare(`update record set ${recordColumns.map((c) => `${c} = ?`).join(', ')} where no = ?`)
  const ledgerRow = db.prepare(insertSql('ledger_row', ledgerColumns))
  const children = prepareChildren(db)

  const duplicate = ({ record }: Rows, sourceId: number, no: number, code: string, sentence: string): Outcome => {
    ledgerRow.run(
      sourceId,
      'duplicate',
      code,
      sentence,
      record[place.offset],
      record[place.length],
      record[place.pointer],
      no,
    )
    return { outcome: 'duplicate', no }
  }

  return {
    learn: children.learn,
    record(rows, sourceId) {
      const { record } = rows
      const key = record[place.key]
      if (record[place.header_only] === 1 && key !== null) {
        const full = byKey.get(key) as number | undefined
        const sentence = 'Who and when of a message whose words are held.'
        if (full !== undefined && byId.get(record[place.id]) === undefined)
          return duplicate(rows, sourceId, full, 'header-only', sentence)
      }
      const { changes, lastInsertRowid } = insert.run(...record, sourceId)
      if (changes === 0) {
        const held = byId.get(record[place.id]) as number
        return duplicate(rows, sourceId, held, 'identical', 'The same bytes are held already.')
      }
      const no = Number(lastInsertRowid)
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
    flush: children.flush,
  }
}

/** One row of a ledger by itself. */
export function putProblem(db: Database, problem: Problem, sourceId: number): void {
  const { outcome, code, sentence, offset, length } = problem
  db.prepare(insertSql('ledger_row', ledgerColumns)).run(sourceId, outcome, code, sentence, offset, length, null, null)
}

interface Children {
  learn(writings: Writings): void
  put(no: number, rows: Rows): void
  clear(no: number): void
  flush(): void
}

function prepareChildren(db: Database): Children {
  const remark = db.prepare('insert into remark (record_no, code, sentence) values (?, ?, ?)')
  const part = db.prepare(insertSql('part', ['record_no', ...partColumns]))
  const named = prepareParties(db)
  const clears = ['remark', 'part'].map((table) => db.prepare(`delete from ${table} where record_no = ?`))
  const writingId = prepareWritings(db)
  let told: Array<string | null> = []
  // 0 until a record that is stored names it: what only duplicates name has no row.
  let ids: number[] = []
  const idOf = (number: number): number => {
    if (ids[number] === 0) ids[number] = writingId(told[number * 3]!, told[number * 3 + 1]!, told[number * 3 + 2]!)
    return ids[number]!
  }
  return {
    learn({ first, values }) {
      if (first === 0) {
        told = []
        ids = []
      }
      for (const value of values) told.push(value)
      while (ids.length * 3 < told.length) ids.push(0)
    },
    put(no, { parties, remarks, parts }) {
      named.put(
        no,
        parties.map((party) => repacked(party, idOf)),
      )
      for (let i = 0; i < remarks.length; i += 2) remark.run(no, remarks[i], remarks[i + 1])
      const width = partColumns.length
      for (let i = 0; i < parts.length; i += width) part.run(no, ...parts.slice(i, i + width))
    },
    clear(no) {
      named.clear(no)
      for (const statement of clears) statement.run(no)
    },
    flush: named.flush,
  }
}

/** The row of a way of writing an address, made where there is none. */
function prepareWritings(db: Database): (normal: string, name: string | null, written: string) => number {
  const findAddress = db.prepare('select id from address where normal = ?').pluck()
  const addAddress = db.prepare('insert into address (normal, person_id) values (?, ?)')
  const addPerson = db.prepare('insert or ignore into person (id, name) values (?, ?)')
  const newAddress = (normal: string, name: string | null) => {
    const person = namedId('p', normal)
    // So that whoever looks while the intake runs meets somebody; when all is read, persons are named as most sources do.
    addPerson.run(person, name || normal)
    return addAddress.run(normal, person).lastInsertRowid
  }
  const find = db.prepare('select id from writing where address_id = ? and written = ?').pluck()
  const add = db.prepare('insert into writing (address_id, name, written) values (?, ?, ?)')
  return (normal, name, written) => {
    const address = findAddress.get(normal) ?? newAddress(normal, name)
    return Number(find.get(address, written) ?? add.run(address, name, written).lastInsertRowid)
  }
}

const ledgerColumns = ['source_id', 'outcome', 'code', 'sentence', 'offset', 'length', 'pointer', 'record_no']

function insertSql(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
}
