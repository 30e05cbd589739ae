// The columns of the records themselves, by record number; only ever read on from where they end.
import type { Database } from 'better-sqlite3'

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
  /** Index into `days`. */
  day: Uint32Array
  /** When each day begins on which a record is dated (UTC), as they come; the first stands for no date. */
  days: number[]
  /** By index into `days`. */
  yearOfDay: number[]
  /** Index into `languages`, whose first is null: not known. */
  language: Uint16Array
  languages: Array<string | null>
  /** 1 where it has attachments. */
  attached: Uint8Array
  /** Numbers of all records from the oldest to the newest, of equal dates by number; `dated` of them, then the undated. */
  order: Uint32Array
  dated: number
  /** Where each record stands in `order`. */
  place: Uint32Array
}

const dayLength = 86_400_000

export function recordColumns(): RecordColumns {
  const numbers = () => new Uint32Array(0)
  return {
    last: 0,
    kind: new Uint8Array(0),
    kinds: [],
    source: numbers(),
    at: new Float64Array(0),
    day: numbers(),
    days: [Number.NaN],
    yearOfDay: [Number.NaN],
    language: new Uint16Array(0),
    languages: [null],
    attached: new Uint8Array(0),
    order: numbers(),
    dated: 0,
    place: numbers(),
  }
}

/** Records whose columns are in memory as text at the same time. */
const piece = 50_000

type Values = [
  no: number[],
  kind: string[],
  source: number[],
  at: Array<number | null>,
  lang: string[],
  files: number[],
]

/** Reads what came after the records that are read. */
export function readRecords(db: Database, read: RecordColumns): void {
  // Columns as texts: handing over rows one by one takes twice as long.
  const texts = db
    .prepare(
      `select json_group_array(no), json_group_array(kind), json_group_array(source_id), json_group_array(at),
         json_group_array(language), json_group_array(attachments > 0)
       from (select * from record where no > ? order by no limit ${piece})`,
    )
    .raw()
  const first = read.last
  for (;;) {
    const values = (texts.get(read.last) as string[]).map((text) => JSON.parse(text)) as Values
    if (values[0].length === 0) break
    put(read, values)
  }
  if (read.last > first) putInOrder(db, read, first)
}

function put(read: RecordColumns, [nos, kinds, sources, ats, languages, files]: Values): void {
  makeRoom(read, nos.at(-1)! + 1)
  const dayIn = dayFinder(read)
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    const at = ats[i]!
    read.kind[no] = indexIn(read.kinds, kinds[i]!)
    read.source[no] = sources[i]!
    read.at[no] = at ?? Number.NaN
    read.day[no] = at === null ? 0 : dayIn(at)
    read.language[no] = indexIn(read.languages, languages[i]!)
    read.attached[no] = files[i]!
  }
  read.last = nos.at(-1)!
}

function indexIn<T>(list: T[], value: T): number {
  const index = list.indexOf(value)
  return index >= 0 ? index : list.push(value) - 1
}

function dayFinder({ days, yearOfDay }: RecordColumns): (at: number) => number {
  const indexes = new Map(days.map((start, index) => [start, index]))
  return (at) => {
    const start = Math.floor(at / dayLength) * dayLength
    const held = indexes.get(start)
    if (held !== undefined) return held
    indexes.set(start, days.length)
    yearOfDay.push(new Date(start).getUTCFullYear())
    return days.push(start) - 1
  }
}

function makeRoom(read: RecordColumns, size: number): void {
  read.kind = grown(read.kind, size)
  read.source = grown(read.source, size)
  read.at = grown(read.at, size)
  read.day = grown(read.day, size)
  read.language = grown(read.language, size)
  read.attached = grown(read.attached, size)
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Twice as long where it is too short, so that growing costs no more than filling. */
export function grown<T extends Column>(column: T, size: number): T {
  if (column.length >= size) return column
  const longer = new (column.constructor as new (length: number) => T)(Math.max(1024, size * 2))
  longer.set(column as never)
  return longer
}

/** Sorts what came and merges it in: sorting everything anew would take long while mail is taken in. */
function putInOrder(db: Database, read: RecordColumns, first: number): void {
  const { at } = read
  const before = (a: number, b: number) => at[a]! < at[b]! || (at[a] === at[b] && a < b)
  const dated = datedAfter(db, read, first)
  const undated: number[] = []
  for (let no = first + 1; no <= read.last; no++) if (read.source[no] !== 0 && Number.isNaN(at[no]!)) undated.push(no)
  const order = new Uint32Array(read.order.length + dated.length + undated.length)
  const old = read.order.subarray(0, read.dated)
  let filled = 0
  let next = 0
  for (const no of dated) {
    while (next < old.length && before(old[next]!, no)) order[filled++] = old[next++]!
    order[filled++] = no
  }
  order.set(old.subarray(next), filled)
  // Undated ones keep the order of their numbers, and those that came have the higher ones.
  order.set(read.order.subarray(read.dated), old.length + dated.length)
  order.set(undated, order.length - undated.length)
  read.order = order
  read.dated = old.length + dated.length
  read.place = new Uint32Array(read.last + 1)
  for (let place = 0; place < order.length; place++) read.place[order[place]!] = place
}

/** By date, of equal dates by number. At first out of the index on dates. */
function datedAfter(db: Database, { at, source, last }: RecordColumns, first: number): number[] {
  if (first === 0) {
    const inOrder = db.prepare('select no from record where at is not null order by at, no').pluck().all() as number[]
    // What came in since the columns were read comes with the next.
    return inOrder.filter((no) => no <= last)
  }
  const dated: number[] = []
  for (let no = first + 1; no <= last; no++) if (source[no] !== 0 && !Number.isNaN(at[no]!)) dated.push(no)
  return dated.sort((a, b) => at[a]! - at[b]! || a - b)
}
