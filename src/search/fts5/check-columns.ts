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

/** Records whose numbers are in memory as text at the same time. */
const piece = 50_000

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
  return { state, dkim: readDkim(db, row[1]), ...readFindings(db) }
}

function readDkim(db: Database, most: number): Uint8Array {
  const dkim = new Uint8Array(most + 1).fill(unchecked)
  for (const [index, result] of results.entries())
    for (const nos of listed(db, 'checked where dkim', result)) for (const no of nos) dkim[no] = index
  return dkim
}

function readFindings(db: Database): Omit<CheckColumns, 'state' | 'dkim'> {
  const codes = db.prepare('select distinct code from finding order by code').pluck().all() as string[]
  const lists = codes.map((code) => [...listed(db, 'finding where code', code)])
  const most = lists.flat().reduce((highest, nos) => Math.max(highest, nos.at(-1)!), -1)
  const findingStart = new Uint32Array(most + 2)
  // Where the next finding of each record goes; then where they begin.
  const next = new Uint32Array(most + 1)
  for (const nos of lists.flat()) for (const no of nos) next[no]! += 1
  for (let no = 0; no <= most; no++) {
    findingStart[no + 1] = findingStart[no]! + next[no]!
    next[no] = findingStart[no]!
  }
  const finding = new Uint8Array(findingStart.at(-1)!)
  for (const [code, pieces] of lists.entries())
    for (const nos of pieces) for (const no of nos) finding[next[no]!++] = code
  return { findingStart, finding, codes }
}

/**
 * Numbers of records in order, each once, a piece at a time and out of an index alone: handing over rows one by one takes
 * ten times as long.
 */
function* listed(db: Database, where: 'checked where dkim' | 'finding where code', value: Result | string) {
  const list = db
    .prepare(
      `select json_group_array(record_no) from
         (select distinct record_no from ${where} = ? and record_no > ? order by record_no limit ${piece})`,
    )
    .pluck()
  for (let last = -1; ; ) {
    const nos = JSON.parse(list.get(value, last) as string) as number[]
    if (nos.length === 0) return
    yield nos
    last = nos.at(-1)!
  }
}
