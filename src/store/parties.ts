// Whom records name -> rows of records.db, kept twice: by record as one list, by who is named as rows in their order. A
// mailing list has half a million mentions; written one by one into a table with an index, they took a fifth of the time.
import type { Database } from 'better-sqlite3'
import type { Role } from '../record/record.ts'

/** The place of each role is part of what is stored. */
const roles: Role[] = ['from', 'to', 'cc', 'bcc', 'reply-to', 'sender']
const roleBits = 3
const roleSpan = 2 ** roleBits
/** A header has fewer addresses than this: it is read up to a megabyte. */
const ordinalBits = 20
const ordinalSpan = 2 ** ordinalBits

const roleOf = (packed: string) =>
  `case ${packed} & ${(1 << roleBits) - 1} ${roles.map((role, at) => `when ${at} then '${role}'`).join(' ')} end`

export const partySchema = `
-- Whom a record names, in the order in which they stand: a JSON list of numbers, each a writing and a role (src/store/parties.ts).
create table party_list (record_no integer primary key references record (no), list text not null) strict;

-- The same by who is named: for questions that start from an address.
create table record_writing (
  writing_id integer not null references writing (id),
  role text not null,
  record_no integer not null references record (no),
  ordinal integer not null,
  primary key (writing_id, role, record_no, ordinal)
) strict, without rowid;

create view record_address as
  select rw.record_no, rw.ordinal, rw.role, w.address_id, w.name, w.written
  from record_writing rw join writing w on w.id = rw.writing_id;

-- For questions that start from a record.
create view record_party as
  select l.record_no, p.key as ordinal, ${roleOf('p.value')} as role, p.value >> ${roleBits} as writing_id,
    w.address_id, w.name, w.written
  from party_list l join json_each(l.list) p left join writing w on w.id = p.value >> ${roleBits};
`

export interface Parties {
  /** Notes whom a record names, in their order; written in full by `flush`. */
  put(no: number, named: number[]): void
  clear(no: number): void
  /** To be called before each commit. */
  flush(): void
}

/** A writing and its role as one number. */
export function packed(role: Role, writing: number): number {
  return writing * roleSpan + roles.indexOf(role)
}

/** The same role with another number for the writing. */
export function repacked(named: number, other: (writing: number) => number): number {
  return other(writingIn(named)) * roleSpan + (named % roleSpan)
}

/** The writing of one number of a list. */
export function writingIn(named: number): number {
  return Math.floor(named / roleSpan)
}

/** What a list of `party_list` says: reading it here takes half as long as asking the view. */
export function partiesIn(list: string): Array<{ writing: number; role: Role }> {
  return (JSON.parse(list) as number[]).map((named) => ({
    writing: writingIn(named),
    role: roles[named % roleSpan]!,
  }))
}

export function prepareParties(db: Database): Parties {
  const putList = db.prepare('insert into party_list (record_no, list) values (?, ?)')
  const clearList = db.prepare('delete from party_list where record_no = ?')
  const clearRows = db.prepare(
    `delete from record_writing where (writing_id, role, record_no) in
       (select writing_id, role, record_no from record_party where record_no = ?)`,
  )
  // Several rows at once open a savepoint, at which FTS5 writes out all the words it holds in memory; at a commit it does so
  // anyway.
  const putRows = db.prepare(
    `insert into record_writing (writing_id, role, record_no, ordinal)
     select ?, ?, value >> ${ordinalBits}, value & ${ordinalSpan - 1} from json_each(?)`,
  )
  const waiting = new Map<number, number[]>()
  return {
    put(no, named) {
      if (named.length === 0) return
      putList.run(no, `[${named.join()}]`)
      waiting.set(no, named)
    },
    clear(no) {
      waiting.delete(no)
      clearRows.run(no)
      clearList.run(no)
    },
    flush() {
      for (const [named, places] of byNamed(waiting))
        putRows.run(writingIn(named), roles[named % roleSpan]!, `[${places.join()}]`)
      waiting.clear()
    },
  }
}

/** Who is named -> where, each in the order of the table. */
function byNamed(lists: Map<number, number[]>): Array<[number, number[]]> {
  const places = new Map<number, number[]>()
  for (const [no, list] of lists) {
    for (const [ordinal, named] of list.entries()) {
      const place = no * ordinalSpan + ordinal
      const held = places.get(named)
      if (held) held.push(place)
      else places.set(named, [place])
    }
  }
  return [...places].sort(([a], [b]) => a - b)
}
