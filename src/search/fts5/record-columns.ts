// The columns of the records themselves, by record number; only ever read on from where they end.
import type { Database } from 'better-sqlite3'
import { partiesIn } from '../../store/parties.ts'

export interface RecordColumns {
  /** Number of the last record that is read. */
  last: number
  /** Index into `kinds`. */
  kind: Uint8Array
  kinds: string[]
  /** Id of the source; 0 where no record has this number. */
  source: Uint32Array
  /** Milliseconds since the epoch; NaN where undated. */
  at: Float64Array
  /** `noYear` where undated. UTC. */
  year: Int32Array
  /** Index into `languages`, whose first is null: not known. */
  language: Uint16Array
  languages: Array<string | null>
  /** 1 where it has attachments. */
  attached: Uint8Array
  /** The writings of addresses on record `no` are `writing[start[no]]` up to `writing[start[no + 1]]`. */
  start: Uint32Array
  writing: Uint32Array
  /** Numbers of all records from the oldest to the newest, of equal dates by number; `dated` of them, then the undated. */
  order: Uint32Array
  dated: number
  /** Where each record stands in `order`. */
  place: Uint32Array
}

export const noYear = -1_000_000

export function recordColumns(): RecordColumns {
  const numbers = () => new Uint32Array(0)
  return {
    last: 0,
    kind: new Uint8Array(0),
    kinds: [],
    source: numbers(),
    at: new Float64Array(0),
    year: new Int32Array(0),
    language: new Uint16Array(0),
    languages: [null],
    attached: new Uint8Array(0),
    start: numbers(),
    writing: numbers(),
    order: numbers(),
    dated: 0,
    place: numbers(),
  }
}

type Row = [
  no: number,
  kind: string,
  source: number,
  at: number | null,
  lang: string | null,
  files: number,
  list: string,
]

/** Reads what came after the records that are read. */
export function readOn(db: Database, read: RecordColumns): void {
  const rows = db
    .prepare(
      `select r.no, r.kind, r.source_id, r.at, r.language, r.attachments > 0, coalesce(l.list, '[]')
       from record r left join party_list l on l.record_no = r.no where r.no > ? order by r.no`,
    )
    .raw()
    .iterate(read.last) as IterableIterator<Row>
  const came: number[] = []
  for (const row of rows) {
    put(read, row)
    came.push(row[0])
  }
  if (came.length > 0) putInOrder(read, came)
}

function put(read: RecordColumns, [no, kind, source, at, language, attached, list]: Row): void {
  const parties = partiesIn(list)
  const filled = read.start[read.last + 1] ?? 0
  makeRoom(read, no, filled + parties.length)
  read.kind[no] = indexIn(read.kinds, kind)
  read.source[no] = source
  read.at[no] = at ?? Number.NaN
  read.year[no] = at === null ? noYear : new Date(at).getUTCFullYear()
  read.language[no] = indexIn(read.languages, language)
  read.attached[no] = attached
  // Numbers are not always without holes: what lies between belongs to nobody.
  read.start.fill(filled, read.last + 1, no + 1)
  parties.forEach(({ writing }, i) => {
    read.writing[filled + i] = writing
  })
  read.start[no + 1] = filled + parties.length
  read.last = no
}

function indexIn<T>(list: T[], value: T): number {
  const index = list.indexOf(value)
  return index >= 0 ? index : list.push(value) - 1
}

function makeRoom(read: RecordColumns, no: number, writings: number): void {
  read.kind = grown(read.kind, no + 1)
  read.source = grown(read.source, no + 1)
  read.at = grown(read.at, no + 1)
  read.year = grown(read.year, no + 1)
  read.language = grown(read.language, no + 1)
  read.attached = grown(read.attached, no + 1)
  read.start = grown(read.start, no + 2)
  read.writing = grown(read.writing, writings)
}

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** Twice as long where it is too short, so that growing costs no more than filling. */
function grown<T extends Column>(column: T, size: number): T {
  if (column.length >= size) return column
  const longer = new (column.constructor as new (length: number) => T)(Math.max(1024, size * 2))
  longer.set(column as never)
  return longer
}

/** Sorts what came and merges it in: sorting everything anew would take long while mail is taken in. */
function putInOrder(read: RecordColumns, came: number[]): void {
  const { at } = read
  const before = (a: number, b: number) => at[a]! - at[b]! || a - b
  const dated = came.filter((no) => !Number.isNaN(at[no]!)).sort(before)
  const undated = came.filter((no) => Number.isNaN(at[no]!))
  const order = new Uint32Array(read.order.length + came.length)
  const old = read.order.subarray(0, read.dated)
  let filled = 0
  let next = 0
  for (const no of dated) {
    while (next < old.length && before(old[next]!, no) < 0) order[filled++] = old[next++]!
    order[filled++] = no
  }
  order.set(old.subarray(next), filled)
  // Undated ones keep the order of their numbers, and those that came have the higher ones.
  order.set(read.order.subarray(read.dated), old.length + dated.length)
  order.set(undated, order.length - undated.length)
  read.order = order
  read.dated = old.length + dated.length
  read.place = new Uint32Array(read.last + 1)
  order.forEach((no, place) => {
    read.place[no] = place
  })
}
