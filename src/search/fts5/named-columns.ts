// The columns of who stands on records, by record number; only ever read on from where they end.
import type { Database } from 'better-sqlite3'
import { writingIn } from '../../store/parties.ts'
import { grown } from './record-columns.ts'

export interface NamedColumns {
  /** Number of the last record that is read. */
  last: number
  /** The writings of addresses on record `no` are `writing[start[no]]` up to `writing[start[no + 1]]`. */
  start: Uint32Array
  writing: Uint32Array
  /** Index into `persons` by writing. */
  personOf: Uint32Array
  persons: Person[]
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
    start: numbers(),
    writing: numbers(),
    personOf: numbers(),
    persons: [],
    person: numbers(),
    personEnd: numbers(),
  }
}

/** Reads what came after the records that are read, up to `last`; who is who is read anew. */
export function readNamed(db: Database, read: NamedColumns, last: number): void {
  const first = readPersons(db, read) ? 0 : read.last
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
  const indexes = new Map(read.persons.map(({ id }, index) => [id, index]))
  const indexIn = (id: string, name: string): number => {
    const held = indexes.get(id)
    if (held !== undefined) return held
    indexes.set(id, read.persons.length)
    return read.persons.push({ id, name }) - 1
  }
  const persons = db.prepare('select id, name from person').raw().all() as Array<[string, string]>
  for (const [id, name] of persons) read.persons[indexIn(id, name)]!.name = name
  const before = read.personOf
  const most = db.prepare('select coalesce(max(id), 0) from writing').pluck().get() as number
  read.personOf = new Uint32Array(most + 1)
  const writings = db.prepare('select w.id, a.person_id from writing w join address a on a.id = w.address_id')
  // Somebody new is named once all sources are read.
  for (const [id, person] of writings.raw().all() as Array<[number, string]>)
    read.personOf[id] = indexIn(person, person)
  return before.some((person, writing) => person !== read.personOf[writing])
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
