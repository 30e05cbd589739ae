// The columns of who stands on records, by record number; only ever read on from where they end.
import type { Database } from 'better-sqlite3'
import { writingIn } from '../../store/parties.ts'
import { grown } from './record-columns.ts'

export interface NamedColumns {
  /** Number of the last record that is read. */
  last: number
  /** The journal line after which who is who was last read whole. */
  arranged: number | undefined
  /** The writings of addresses on record `no` are `writing[start[no]]` up to `writing[start[no + 1]]`. */
  start: Uint32Array
  writing: Uint32Array
  /** Index into `persons` by writing. */
  personOf: Uint32Array
  persons: Person[]
  /** Index into `persons` by id. */
  indexOf: Map<string, number>
  /** The persons of record `no`, each once, are `person[start[no]]` up to `person[personEnd[no]]`, as indexes into `persons`. */
  person: Uint32Array
  personEnd: Uint32Array
}

interface Person {
  id: string
  name: string
}

/** Records whose lists are in memory as text at the same time. */
const piece = 20_000

export function namedColumns(): NamedColumns {
  const numbers = () => new Uint32Array(0)
  return {
    last: 0,
    arranged: undefined,
    start: numbers(),
    writing: numbers(),
    personOf: numbers(),
    persons: [],
    indexOf: new Map(),
    person: numbers(),
    personEnd: numbers(),
  }
}

/** Reads what came after the records that are read, up to `last`; who is who anew where it was `arranged` since. */
export function readNamed(
  db: Database,
  read: NamedColumns,
  { last, arranged }: { last: number; arranged: number },
): void {
  const isAnew = arranged !== read.arranged
  const first = isAnew && readPersons(db, read) ? 0 : read.last
  if (!isAnew) readNewPersons(db, read)
  read.arranged = arranged
  readLists(db, read, last)
  putPersons(read, first)
}

function readLists(db: Database, read: NamedColumns, last: number): void {
  const texts = db
    .prepare(
      `select json_group_array(record_no), group_concat(list)
       from (select record_no, list from party_list where record_no > ? and record_no <= ? order by record_no limit ${piece})`,
    )
    .raw()
  while (read.last < last) {
    const [nos, lists] = texts.get(read.last, last) as [string, string | null]
    if (lists === null) break
    putLists(read, JSON.parse(nos), JSON.parse(`[${lists}]`))
  }
  endAt(read, last)
}

function putLists(read: NamedColumns, nos: number[], lists: number[][]): void {
  let filled = read.start[read.last + 1] ?? 0
  const total = lists.reduce((sum, list) => sum + list.length, filled)
  read.start = grown(read.start, nos.at(-1)! + 2)
  read.writing = grown(read.writing, total)
  for (let i = 0; i < nos.length; i++) {
    endAt(read, nos[i]! - 1)
    for (const named of lists[i]!) read.writing[filled++] = writingIn(named)
    read.last = nos[i]!
    read.start[read.last + 1] = filled
  }
}

/** Numbers are not always without holes, and some records name nobody. */
function endAt(read: NamedColumns, last: number): void {
  const filled = read.start[read.last + 1] ?? 0
  read.start = grown(read.start, last + 2)
  read.start.fill(filled, read.last + 1, last + 2)
  read.last = last
}

/** True where somebody who is counted already is now somebody else. Persons keep their index. */
function readPersons(db: Database, read: NamedColumns): boolean {
  const before = read.personOf
  read.personOf = new Uint32Array(0)
  readNewPersons(db, read)
  return before.some((person, writing) => person !== read.personOf[writing])
}

/** The persons of writings that came after those that are read. */
function readNewPersons(db: Database, read: NamedColumns): void {
  const last = read.personOf.length - 1
  const most = db.prepare('select coalesce(max(id), 0) from writing').pluck().get() as number
  if (most <= last) return
  const personOf = new Uint32Array(most + 1)
  personOf.set(read.personOf)
  read.personOf = personOf
  const writings = db.prepare(
    `select w.id, a.person_id, p.name from writing w join address a on a.id = w.address_id
     left join person p on p.id = a.person_id where w.id > ?`,
  )
  for (const [id, person, name] of writings.raw().all(last) as Array<[number, string, string | null]>)
    personOf[id] = indexIn(read, person, name ?? person)
}

function indexIn({ persons, indexOf }: NamedColumns, id: string, name: string): number {
  const held = indexOf.get(id)
  if (held !== undefined) {
    persons[held]!.name = name
    return held
  }
  indexOf.set(id, persons.length)
  return persons.push({ id, name }) - 1
}

/** Who stands on a record more than once is put once. */
function putPersons(read: NamedColumns, first: number): void {
  const { start, writing, personOf, persons, last } = read
  read.person = grown(read.person, writing.length)
  read.personEnd = grown(read.personEnd, last + 1)
  const lastSeen = new Uint32Array(persons.length)
  for (let no = first + 1; no <= last; no++) {
    let end = start[no]!
    for (let at = start[no]!; at < start[no + 1]!; at++) {
      const person = personOf[writing[at]!]!
      if (lastSeen[person] === no) continue
      lastSeen[person] = no
      read.person[end++] = person
    }
    read.personEnd[no] = end
  }
}
