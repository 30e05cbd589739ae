// The tables of findings -> what was found: of one record, of all, and in sum.
import type { Finding, Result } from '../../record/finding.ts'
import type { Fonds } from '../fonds.ts'
import { gather } from '../list/gather.ts'

interface Row {
  check: string
  result: Result
  code: string
  sentence: string
  data: string
}

/** What the checks said of one record; empty where it was not checked. */
export function findingsOf({ db }: Fonds, no: number): Finding[] {
  const sql = 'select "check", result, code, sentence, data from finding where record_no = ? order by ordinal'
  return (db.prepare(sql).all(no) as Row[]).map(toFinding)
}

/** What the checks said of each of these records; those that were not checked are left out. */
export function findingsOfEach({ db }: Fonds, nos: number[]): Map<number, Finding[]> {
  const rows = db
    .prepare(
      `select f.record_no as no, f."check", f.result, f.code, f.sentence, f.data
       from json_each(?) n join finding f on f.record_no = n.value order by f.record_no, f.ordinal`,
    )
    .iterate(JSON.stringify(nos)) as IterableIterator<Row & { no: number }>
  return gather(rows, ({ no, ...row }) => [no, toFinding(row)])
}

/** A finding with the record that it is about, as "fonds verify --json" prints it. */
export interface RecordFinding extends Finding {
  record: string
  sha256: string
}

/** Every finding, by record as they came in. Nothing may be written while this runs. */
export function* allFindings({ db }: Fonds): Generator<RecordFinding> {
  const rows = db
    .prepare(
      `select r.id as record, r.sha256, f."check", f.result, f.code, f.sentence, f.data
       from finding f join record r on r.no = f.record_no order by f.record_no, f.ordinal`,
    )
    .iterate() as IterableIterator<Row & { record: string; sha256: string }>
  for (const { record, sha256, ...row } of rows) yield { record, sha256, ...toFinding(row) }
}

function toFinding(row: Row): Finding {
  return { ...row, data: JSON.parse(row.data) }
}

/** Names of keys that signatures need and that are not known: `selector._domainkey.domain`, the most needed first. */
export function unknownKeyNames({ db }: Fonds): string[] {
  const sql = `select lower(data ->> 'selector') || '._domainkey.' || lower(data ->> 'domain') as name
    from finding where code = 'dkim-key-unknown' group by name order by count(*) desc, name`
  return db.prepare(sql).pluck().all() as string[]
}

export interface Outcome {
  check: string
  result: Result
  code: string
  findings: number
}

/** How often each code was said. */
export function countFindings({ db }: Fonds): Outcome[] {
  const sql = `select "check", result, code, count(*) as findings from finding
    group by "check", result, code order by "check", findings desc, code`
  return db.prepare(sql).all() as Outcome[]
}

export interface CheckedCount {
  /** Mail that was checked, and that was not. */
  checked: number
  unchecked: number
  dkim: Record<Result, number>
}

export function countChecked({ db }: Fonds): CheckedCount {
  const mails = db.prepare(`select count(*) from record where kind = 'mail'`).pluck().get() as number
  const dkim: Record<Result, number> = { pass: 0, fail: 0, unknown: 0, none: 0 }
  const rows = db.prepare('select dkim, count(*) from checked group by dkim').raw().all() as Array<[Result, number]>
  for (const [result, count] of rows) dkim[result] = count
  const checked = dkim.pass + dkim.fail + dkim.unknown + dkim.none
  return { checked, unchecked: mails - checked, dkim }
}

/** Mail whose Date header lies outside the time in which servers had it. */
export function countDatesOutside({ db }: Fonds): number {
  return db.prepare(`select count(*) from checked where date = 'fail'`).pluck().get() as number
}
