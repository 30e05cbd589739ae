// Numbers or ids of records in, typed rows out: the record with its parties, its remarks and the number of its copies.
import type { Result } from '../../record/finding.ts'
import type { Remark } from '../../record/record.ts'
import type { PartyRow, RecordRow } from '../../record/row/record.ts'
import type { Fonds } from '../fonds.ts'
import { partiesIn } from '../parties.ts'
import { prepared } from '../prepared.ts'
import { remembered } from '../remembered.ts'
import { statementMarks } from './statements.ts'

type Name = Exclude<keyof RecordRow, 'parties' | 'remarks' | 'copies' | 'statements' | 'dkim'>

const columns: Array<[Name, string]> = [
  ['no', 'r.no'],
  ['id', 'r.id'],
  ['kind', 'r.kind'],
  ['path', 's.path'],
  ['compressed', 's.compressed'],
  ['format', 's.format'],
  ['offset', 'r.offset'],
  ['length', 'r.length'],
  ['pointer', 'r.pointer'],
  ['sha256', 'r.sha256'],
  ['key', 'r.key'],
  ['conversation', 'm.conversation_id'],
  ['parentKey', 'm.parent_key'],
  ['depth', 'coalesce(m.depth, 0)'],
  ['position', 'coalesce(m.position, 0)'],
  ['subject', 'r.subject'],
  ['edtf', 'r.date_edtf'],
  ['basis', 'r.date_basis'],
  ['dateWritten', 'r.date_written'],
  ['zone', 'r.date_zone'],
  ['at', 'r.at'],
  ['until', 'r.until'],
  ['preview', 'r.preview'],
  ['language', 'r.language'],
  ['outlet', 'r.outlet'],
  ['url', 'r.url'],
  ['event', 'r.event'],
  ['headerOnly', 'r.header_only'],
  ['attachments', 'r.attachments'],
]
const selected = columns.map(([, column]) => column).join(', ')

/** The rows of these records, in the order of `nos`; numbers that are not held are left out. */
export function recordRows(fonds: Fonds, nos: number[]): RecordRow[] {
  const list = JSON.stringify([...new Set(nos)])
  const values = prepared(
    fonds.db,
    `select ${selected} from json_each(?) n join record r on r.no = n.value join source s on s.id = r.source_id
     left join member m on m.record_no = r.no`,
  )
    .raw()
    .all(list) as unknown[][]
  const rows = new Map(values.map((row) => [row[0] as number, rowOf(row)]))
  fillParties(fonds, list, rows)
  fillRemarks(fonds, list, rows)
  fillCopies(fonds, list, rows)
  for (const [no, marks] of statementMarks(fonds, nos)) rows.get(no)!.statements = marks
  fillChecked(fonds, list, rows)
  return nos.flatMap((no) => rows.get(no) ?? [])
}

/** Made here and not by the driver, which takes as long to name the columns of a row as to read it. */
function rowOf(values: unknown[]): RecordRow {
  const row: Record<string, unknown> = { parties: [], remarks: [], copies: 0, statements: [], dkim: null }
  for (let i = 0; i < columns.length; i++) row[columns[i]![0]] = values[i]
  return row as unknown as RecordRow
}

/** The same, by id. */
export function recordRowsById(fonds: Fonds, ids: string[]): RecordRow[] {
  const numbers = fonds.db
    .prepare('select r.id, r.no from json_each(?) n join record r on r.id = n.value')
    .all(JSON.stringify(ids)) as Array<{ id: string; no: number }>
  const noOf = new Map(numbers.map(({ id, no }) => [id, no]))
  return recordRows(
    fonds,
    ids.flatMap((id) => noOf.get(id) ?? []),
  )
}

function fillParties(fonds: Fonds, list: string, rows: Map<number, RecordRow>): void {
  const named = prepared(
    fonds.db,
    'select record_no, list from party_list where record_no in (select value from json_each(?))',
  )
    .raw()
    .all(list) as Array<[number, string]>
  const lists = named.map(([no, written]) => ({ no, parties: partiesIn(written) }))
  const writings = writingsOf(fonds, lists)
  for (const { no, parties } of lists) {
    const own = rows.get(no)!.parties
    for (const { writing, role } of parties) {
      const found = writings.get(writing)
      if (!found) continue
      const { person, personName, address, written } = found
      own.push({ role, person, personName, address, written })
    }
  }
}

type Writing = Omit<PartyRow, 'role'>

/** Writings that are remembered, some 20 MB: more than most fonds hold. */
const maxWritings = 50_000

/** By open database, until something is written to it. */
const known = new WeakMap<Fonds['db'], () => Map<number, Writing>>()

/** Most of those whom a page of records names are named on the next one again. */
function writingsOf({ db }: Fonds, lists: Array<{ parties: Array<{ writing: number }> }>): Map<number, Writing> {
  const remember = known.get(db) ?? remembered(db, () => new Map<number, Writing>())
  known.set(db, remember)
  const held = remember()
  const missing = missingFrom(held, lists)
  if (missing.size === 0) return held
  const isFull = held.size + missing.size > maxWritings
  if (isFull) held.clear()
  const read = isFull ? missingFrom(held, lists) : missing
  const found = prepared(
    db,
    `select w.id, a.person_id as person, p.name as personName, a.normal as address, w.written
     from json_each(?) n
     join writing w on w.id = n.value
     join address a on a.id = w.address_id
     join person p on p.id = a.person_id`,
  ).all(JSON.stringify([...read])) as Array<Writing & { id: number }>
  for (const { id, ...writing } of found) held.set(id, writing)
  return held
}

function missingFrom(held: Map<number, Writing>, lists: Array<{ parties: Array<{ writing: number }> }>): Set<number> {
  const missing = new Set<number>()
  for (const { parties } of lists) for (const { writing } of parties) if (!held.has(writing)) missing.add(writing)
  return missing
}

function fillRemarks(fonds: Fonds, list: string, rows: Map<number, RecordRow>): void {
  const remarks = prepared(
    fonds.db,
    `select m.record_no as no, m.code, m.sentence from json_each(?) n join remark m on m.record_no = n.value
     order by m.rowid`,
  ).all(list) as Array<Remark & { no: number }>
  for (const { no, code, sentence } of remarks) rows.get(no)?.remarks.push({ code, sentence })
}

function fillCopies(fonds: Fonds, list: string, rows: Map<number, RecordRow>): void {
  const counts = prepared(
    fonds.db,
    `select r.no,
       (select count(*) from record o where o.key = r.key and o.no <> r.no)
       + (select count(*) from ledger_row l where l.record_no = r.no and l.outcome = 'duplicate'
         and l.code <> 'header-only') as copies
     from json_each(?) n join record r on r.no = n.value`,
  ).all(list) as Array<{ no: number; copies: number }>
  for (const { no, copies } of counts) {
    const row = rows.get(no)
    if (row) row.copies = copies
  }
}

function fillChecked(fonds: Fonds, list: string, rows: Map<number, RecordRow>): void {
  const checked = prepared(
    fonds.db,
    `select c.record_no as no, c.dkim as result, c.code, c.signer, c.aligned
     from json_each(?) n join checked c on c.record_no = n.value`,
  ).all(list) as Array<{ no: number; result: Result; code: string; signer: string; aligned: number }>
  for (const { no, result, code, signer, aligned } of checked) {
    const row = rows.get(no)
    if (row) row.dkim = { result, code, signer, aligned: aligned === 1 }
  }
}
