// What facets count, as columns in memory: for every record its kind, source, year and persons as small numbers.
// Counting a result of 30,000 records in SQL takes some 200 ms per key stroke, here two or three. While mail is taken in,
// the databases change every other second: then only what came since is read.
import type { Database } from 'better-sqlite3'
import { type Result, results } from '../../record/finding.ts'
import { type Stance, stances } from '../../record/statement.ts'
import { partiesIn } from '../../store/parties.ts'
import { remembered } from './version.ts'

/** What is read of the records themselves, by record number. */
interface Read {
  /** Number of the last record that is read. */
  last: number
  /** Index into `kinds`. */
  kind: Uint8Array
  kinds: string[]
  /** Id of the source. */
  source: Uint32Array
  /** `noYear` where undated. UTC. */
  year: Int32Array
  /** The writings of addresses on record `no` are `writing[start[no]]` up to `writing[start[no + 1]]`. */
  start: Uint32Array
  writing: Uint32Array
}

/** What is read of the checks of mail. */
interface ReadChecks {
  /** Tells one state of the checks from another. */
  state: string | undefined
  /** Index into `results`, by record number; `unchecked`, or nothing beyond the last one that was checked. */
  dkim: Uint8Array
}

export interface Columns extends Read {
  dkim: Uint8Array
  /** One bit for each of `stances`, by record number; nothing beyond the last one of which something is said. */
  said: Uint8Array
  /** Path by source id. */
  sources: string[]
  /** Index into `persons` by writing. */
  personOf: Uint32Array
  persons: Array<{ id: string; name: string }>
}

export const noYear = -1_000_000
export const unchecked = results.length

/** The columns of the fonds behind `db`, always as it stands now. */
export function columnsOf(db: Database): () => Columns {
  let read = nothing()
  let checks: ReadChecks = { state: undefined, dkim: new Uint8Array(0) }
  let described: number | undefined
  return remembered(db, () => {
    const now = lastDescribed(db)
    // Records are only ever added, but for those of a source that was described anew.
    if (now !== described) read = nothing()
    described = now
    readOn(db, read)
    checks = readChecks(db, checks)
    return { ...read, dkim: checks.dkim, said: readStatements(db), sources: pathsOf(db), ...personsOf(db) }
  })
}

/** Checks are read whole, but only where they changed: an intake leaves them alone. */
function readChecks(db: Database, before: ReadChecks): ReadChecks {
  const [count, most, grounds] = db
    .prepare(
      `select count(*), coalesce(max(record_no), 0), (select value from meta where key = 'checked') from checked`,
    )
    .raw()
    .get() as [number, number, string | null]
  const state = `${count} ${most} ${grounds}`
  if (state === before.state) return before
  const dkim = new Uint8Array(most + 1).fill(unchecked)
  const rows = db.prepare('select record_no, dkim from checked').raw().iterate()
  for (const [no, result] of rows as IterableIterator<[number, Result]>) dkim[no] = results.indexOf(result)
  return { state, dkim }
}

/** Few records have statements, and few fonds: without one nothing is counted. */
function readStatements(db: Database): Uint8Array {
  if (db.prepare('select 1 from statement limit 1').get() === undefined) return new Uint8Array(0)
  const rows = db
    .prepare(
      'select distinct sr.record_no, s.says from statement_record sr join statement s on s.seq = sr.seq order by 1 desc',
    )
    .raw()
    .all() as Array<[number, Stance]>
  const said = new Uint8Array((rows[0]?.[0] ?? -1) + 1)
  for (const [no, stance] of rows) said[no]! |= 1 << stances.indexOf(stance)
  return said
}

function nothing(): Read {
  const numbers = () => new Uint32Array(0)
  return {
    last: 0,
    kind: new Uint8Array(0),
    kinds: [],
    source: numbers(),
    year: new Int32Array(0),
    start: numbers(),
    writing: numbers(),
  }
}

/** The journal line that last changed records which were held already. */
export function lastDescribed(db: Database): number {
  const marks = db.prepare(`select value from meta where key = 'marks'`).pluck().get() as string | undefined
  return marks === undefined ? 0 : (JSON.parse(marks).described ?? 0)
}

/** Records that came after those read. */
function readOn(db: Database, read: Read): void {
  const from = read.last
  const rows = db
    .prepare(
      `select r.no, r.kind, r.source_id, r.at,
         l.list from record r left join party_list l on l.record_no = r.no where r.no > ? order by r.no`,
    )
    .raw()
    .iterate(from) as IterableIterator<[number, string, number, number | null, string | null]>
  let filled = read.start[from + 1] ?? 0
  for (const [no, kind, source, at, list] of rows) {
    const parties = list === null ? [] : partiesIn(list)
    makeRoom(read, no, filled + parties.length)
    if (!read.kinds.includes(kind)) read.kinds.push(kind)
    read.kind[no] = read.kinds.indexOf(kind)
    read.source[no] = source
    read.year[no] = at === null ? noYear : new Date(at).getUTCFullYear()
    // Numbers are not always without holes: what lies between belongs to nobody.
    read.start.fill(filled, read.last + 1, no + 1)
    for (const { writing } of parties) read.writing[filled++] = writing
    read.start[no + 1] = filled
    read.last = no
  }
}

function makeRoom(read: Read, no: number, writings: number): void {
  read.kind = grown(read.kind, no + 1)
  read.source = grown(read.source, no + 1)
  read.year = grown(read.year, no + 1)
  read.start = grown(read.start, no + 2)
  read.writing = grown(read.writing, writings)
}

/** Twice as long where it is too short, so that growing costs no more than filling. */
function grown<T extends Uint8Array | Uint32Array | Int32Array>(column: T, size: number): T {
  if (column.length >= size) return column
  const longer = new (column.constructor as new (length: number) => T)(Math.max(1024, size * 2))
  longer.set(column)
  return longer
}

function pathsOf(db: Database): string[] {
  const paths: string[] = []
  for (const [id, path] of db.prepare('select id, path from source').raw().all() as Array<[number, string]>) {
    paths[id] = path
  }
  return paths
}

function personsOf(db: Database): Pick<Columns, 'personOf' | 'persons'> {
  const persons = db.prepare('select id, name from person order by id').all() as Columns['persons']
  const indexes = new Map(persons.map(({ id }, index) => [id, index]))
  const most = db.prepare('select coalesce(max(id), 0) from writing').pluck().get() as number
  const personOf = new Uint32Array(most + 1)
  const writings = db.prepare('select w.id, a.person_id from writing w join address a on a.id = w.address_id')
  for (const [id, person] of writings.raw().iterate() as IterableIterator<[number, string]>) {
    let index = indexes.get(person)
    if (index === undefined) {
      // Somebody new, who is named once all sources are read.
      index = persons.push({ id: person, name: person }) - 1
      indexes.set(person, index)
    }
    personOf[id] = index
  }
  return { personOf, persons }
}
