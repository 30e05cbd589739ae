// The columns of what the checks of mail said, by record number.
import type { Database } from 'better-sqlite3'
import { type Result, results } from '../../record/finding.ts'

export interface CheckColumns {
  /** Tells one state of the checks from another. */
  state: string | undefined
  /** Index into `results`; `unchecked`, or nothing beyond the last one that was checked. */
  dkim: Uint8Array
  /** The findings on record `no` are `finding[findingStart[no]]` up to `finding[findingStart[no + 1]]`, each an index into `codes`. */
  findingStart: Uint32Array
  finding: Uint8Array
  codes: string[]
}

export const unchecked = results.length

export function noChecks(): CheckColumns {
  const none = new Uint8Array(0)
  return { state: undefined, dkim: none, finding: none, findingStart: new Uint32Array(0), codes: [] }
}

/** Checks are read whole, but only where they changed: an intake leaves them alone. */
export function readChecks(db: Database, before: CheckColumns): CheckColumns {
  const row = db
    .prepare(
      `select count(*), coalesce(max(record_no), 0), (select count(*) from finding),
         (select group_concat(key || value) from meta where key in ('checked', 'gaps')) from checked`,
    )
    .raw()
    .get() as [number, number, number, string | null]
  const state = row.join(' ')
  if (state === before.state) return before
  return { state, dkim: readDkim(db, row[1]), ...readFindings(db, row[2]) }
}

function readDkim(db: Database, most: number): Uint8Array {
  const dkim = new Uint8Array(most + 1).fill(unchecked)
  const rows = db.prepare('select record_no, dkim from checked').raw().iterate()
  for (const [no, result] of rows as IterableIterator<[number, Result]>) dkim[no] = results.indexOf(result)
  return dkim
}

function readFindings(db: Database, count: number): Omit<CheckColumns, 'state' | 'dkim'> {
  const most = db.prepare('select coalesce(max(record_no), -1) from finding').pluck().get() as number
  const findingStart = new Uint32Array(most + 2)
  const finding = new Uint8Array(count)
  const codes = db.prepare('select distinct code from finding order by code').pluck().all() as string[]
  const indexes = new Map(codes.map((code, index) => [code, index]))
  const rows = db.prepare('select record_no, code from finding order by record_no, code').raw().iterate()
  let filled = 0
  let last = -1
  let lastCode = -1
  for (const [no, code] of rows as IterableIterator<[number, string]>) {
    const index = indexes.get(code)!
    // One signature of several may say the same.
    if (no === last && index === lastCode) continue
    findingStart.fill(filled, last + 1, no + 1)
    finding[filled++] = index
    last = no
    lastCode = index
  }
  findingStart.fill(filled, last + 1)
  return { findingStart, finding, codes }
}
