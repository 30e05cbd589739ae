// Whom records name -> rows of records.db, kept twice, packed: by record as one list, by who is named as a list of places for
// some thousand records together. A mailing list has half a million mentions; as rows of a table they took a tenth of the time.
import type { Database } from 'better-sqlite3'
import type { Role } from '../record/record.ts'

/** The place of each role is part of what is stored. */
const roles: Role[] = ['from', 'to', 'cc', 'bcc', 'reply-to', 'sender']
const roleBits = 3
const roleSpan = 2 ** roleBits
/** Records whose places stand in one list: fewer rows to write, and not too long a list to write again. */
const blockBits = 13
const blockSize = 2 ** blockBits
const recordAt = (place: string) => `(m.block << ${blockBits}) + (${place} & ${blockSize - 1})`

const roleOf = (packed: string) =>
  `case ${packed} & ${(1 << roleBits) - 1} ${roles.map((role, at) => `when ${at} then '${role}'`).join(' ')} end`

export const partySchema = `
-- Whom a record names, in the order in which they stand: a JSON list of numbers, each a writing and a role (src/store/parties.ts).
create table party_list (record_no integer primary key references record (no), list text not null) strict;

-- The same by who is named, for questions that start from an address: where ${blockSize} records that follow each other name it, as a
-- JSON list of numbers in the order of the records. Each is an ordinal and the place of the record in its block. The lists stand
-- outside of the index: whoever looks for a key reads over long ones.
create table mention (
  id integer primary key,
  writing_id integer not null references writing (id),
  role text not null,
  block integer not null,
  count integer not null,
  places text not null,
  unique (writing_id, role, block)
) strict;

create view record_writing as
  select m.writing_id, m.role, ${recordAt('p.value')} as record_no, p.value >> ${blockBits} as ordinal
  from mention m join json_each(m.places) p;

-- Of each block the first place alone: for questions about the first record of all.
create view first_writing as
  select m.writing_id, m.role, ${recordAt("m.places ->> '$[0]'")} as record_no, m.places ->> '$[0]' >> ${blockBits} as ordinal
  from mention m;

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
  const getList = db.prepare('select list from party_list where record_no = ?').pluck()
  const clearList = db.prepare('delete from party_list where record_no = ?')
  const addPlaces = prepareAdding(db)
  const changePlaces = prepareChanging(db)
  const waiting = new Map<number, number[]>()
  const cleared = new Map<number, number[]>()
  const flush = () => {
    if (cleared.size === 0) eachNamed(waiting, addPlaces)
    else {
      eachNamed(cleared, (block, named, gone) =>
        changePlaces(block, named, (held) => {
          const without = new Set(gone)
          return held.filter((place) => !without.has(place))
        }),
      )
      eachNamed(waiting, (block, named, added) =>
        changePlaces(block, named, (held) => [...held, ...added].sort(inOrderOfRecords)),
      )
    }
    cleared.clear()
    waiting.clear()
  }
  return {
    put(no, named) {
      if (named.length === 0) return
      putList.run(no, JSON.stringify(named))
      waiting.set(no, named)
    },
    clear(no) {
      if (waiting.has(no)) flush()
      const list = getList.get(no) as string | undefined
      if (list === undefined) return
      cleared.set(no, JSON.parse(list))
      clearList.run(no)
    },
    flush,
  }
}

/** Adds places to a list; those of records with higher numbers than what stands there. */
function prepareAdding(db: Database) {
  const add = db.prepare(
    `insert into mention (writing_id, role, block, count, places) values (?, ?, ?, ?, ?)
     on conflict do update set count = count + excluded.count,
       places = substr(places, 1, length(places) - 1) || ',' || substr(excluded.places, 2)`,
  )
  return (block: number, named: number, places: number[]): void => {
    add.run(writingIn(named), roles[named % roleSpan], block, places.length, JSON.stringify(places))
  }
}

/** Writes a list of places anew. */
function prepareChanging(db: Database) {
  const which = 'writing_id = ? and role = ? and block = ?'
  const get = db.prepare(`select places from mention where ${which}`).pluck()
  const drop = db.prepare(`delete from mention where ${which}`)
  const put = db.prepare(
    `insert into mention (writing_id, role, block, count, places) values (?, ?, ?, ?, ?)
     on conflict do update set count = excluded.count, places = excluded.places`,
  )
  return (block: number, named: number, changed: (held: number[]) => number[]): void => {
    const key = [writingIn(named), roles[named % roleSpan], block]
    const places = changed(JSON.parse((get.get(key) as string | undefined) ?? '[]'))
    if (places.length === 0) drop.run(key)
    else put.run(key, places.length, JSON.stringify(places))
  }
}

function inOrderOfRecords(a: number, b: number): number {
  return (a % blockSize) - (b % blockSize) || a - b
}

/** Whom some records name -> where each of them is named, block by block in the order of the table. */
function eachNamed(lists: Map<number, number[]>, tell: (block: number, named: number, places: number[]) => void): void {
  const blocks = new Map<number, Map<number, number[]>>()
  for (const [no, list] of lists) {
    const block = Math.floor(no / blockSize)
    const places = blocks.get(block) ?? new Map<number, number[]>()
    blocks.set(block, places)
    for (let ordinal = 0; ordinal < list.length; ordinal += 1) {
      const named = list[ordinal]!
      const place = ordinal * blockSize + (no % blockSize)
      const held = places.get(named)
      if (held) held.push(place)
      else places.set(named, [place])
    }
  }
  for (const [block, places] of blocks)
    for (const [named, held] of [...places].sort(([a], [b]) => a - b)) tell(block, named, held)
}
