// Numbers or ids of records in, typed rows out: the record with its parties, its remarks and the number of its copies.
import type { Result } from '../../record/finding.ts'
import type { Remark } from '../../record/record.ts'
import type { PartyRow, RecordRow } from '../../record/row/record.ts'
import type { Fonds } from '../fonds.ts'
import { partiesIn } from '../parties.ts'
import { statementMarks } from './statements.ts'

type BareRow = Omit<RecordRow, 'parties' | 'remarks' | 'copies' | 'statements' | 'dkim'>

const columns = `r.no, r.id, r.kind, s.path, s.compressed, s.format, r.offset, r.length, r.pointer, r.sha256, r.key,
  r.conversation_id as conversation, r.parent_key as parentKey, r.depth, r.position, r.subject,
  r.date_edtf as edtf, r.date_basis as basis, r.date_written as dateWritten, r.date_zone as zone, r.at, r.until,
  r.preview, r.language, r.outlet, r.url, r.event, r.header_only as headerOnly, r.attachments`

/** The rows of these records, in the order of `nos`; numbers that are not held are left out. */
export function recordRows(fonds: Fonds, nos: number[]): RecordRow[] {
  const list = JSON.stringify([...new Set(nos)])
  const bare = fonds.db
    .prepare(
      `select ${columns} from json_each(?) n join record r on r.no = n.value join source s on s.id = r.source_id`,
    )
    .all(list) as BareRow[]
  const rows = new Map(
    bare.map((row) => [
      row.no,
      { ...row, parties: [], remarks: [], copies: 0, statements: [], dkim: null } as RecordRow,
    ]),
  )
  fillParties(fonds, list, rows)
  fillRemarks(fonds, list, rows)
  fillCopies(fonds, list, rows)
  for (const [no, marks] of statementMarks(fonds, nos)) rows.get(no)!.statements = marks
  fillChecked(fonds, list, rows)
  return nos.flatMap((no) => rows.get(no) ?? [])
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
  const named = fonds.db
    .prepare('select record_no, list from party_list where record_no in (select value from json_each(?))')
    .raw()
    .all(list) as Array<[number, string]>
  const parties = named.map(([no, written]) => ({ no, parties: partiesIn(written) }))
  const writings = writingsOf(fonds, [
    ...new Set(parties.flatMap((each) => each.parties.map(({ writing }) => writing))),
  ])
  for (const { no, parties: own } of parties)
    rows.get(no)!.parties = own.flatMap(({ writing, role }): PartyRow[] => {
      const found = writings.get(writing)
      return found ? [{ role, ...found }] : []
    })
}

/** Most of those whom a page of records names are named again and again: each is looked up once. */
function writingsOf(fonds: Fonds, writings: number[]): Map<number, Omit<PartyRow, 'role'>> {
  const found = fonds.db
    .prepare(
      `select w.id, a.person_id as person, p.name as personName, a.normal as address, w.written
       from json_each(?) n
       join writing w on w.id = n.value
       join address a on a.id = w.address_id
       join person p on p.id = a.person_id`,
    )
    .all(JSON.stringify(writings)) as Array<Omit<PartyRow, 'role'> & { id: number }>
  return new Map(found.map(({ id, ...writing }) => [id, writing]))
}

function fillRemarks(fonds: Fonds, list: string, rows: Map<number, RecordRow>): void {
  const remarks = fonds.db
    .prepare(
      `select m.record_no as no, m.code, m.sentence from json_each(?) n join remark m on m.record_no = n.value
       order by m.rowid`,
    )
    .iterate(list) as IterableIterator<Remark & { no: number }>
  for (const { no, code, sentence } of remarks) rows.get(no)?.remarks.push({ code, sentence })
}

function fillCopies(fonds: Fonds, list: string, rows: Map<number, RecordRow>): void {
  const counts = fonds.db
    .prepare(
      `select r.no,
         (select count(*) from record o where o.key = r.key and o.no <> r.no)
         + (select count(*) from ledger_row l where l.record_no = r.no and l.outcome = 'duplicate'
           and l.code <> 'header-only') as copies
       from json_each(?) n join record r on r.no = n.value`,
    )
    .iterate(list) as IterableIterator<{ no: number; copies: number }>
  for (const { no, copies } of counts) {
    const row = rows.get(no)
    if (row) row.copies = copies
  }
}

function fillChecked(fonds: Fonds, list: string, rows: Map<number, RecordRow>): void {
  const checked = fonds.db
    .prepare(
      `select c.record_no as no, c.dkim as result, c.code, c.signer, c.aligned
       from json_each(?) n join checked c on c.record_no = n.value`,
    )
    .iterate(list) as IterableIterator<{ no: number; result: Result; code: string; signer: string; aligned: number }>
  for (const { no, result, code, signer, aligned } of checked) {
    const row = rows.get(no)
    if (row) row.dkim = { result, code, signer, aligned: aligned === 1 }
  }
}
