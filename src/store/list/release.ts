// Numbers of records in, what an edition needs to know of all of them at once out: their order, what answers what, what stands
// in which conversation. Everything is worked out from these records alone.
import type { Kind } from '../../record/record.ts'
import type { Fonds } from '../fonds.ts'

/** By date, then id; undated ones last. */
export function inReleaseOrder({ db }: Fonds, nos: Iterable<number>): number[] {
  const sql = `select r.no from json_each(?) n join record r on r.no = n.value order by r.at is null, r.at, r.id`
  return db
    .prepare(sql)
    .pluck()
    .all(JSON.stringify([...nos])) as number[]
}

export interface IdRow {
  no: number
  id: string
}

/** In the order of `nos`. */
export function idsOf({ db }: Fonds, nos: number[]): IdRow[] {
  const sql = 'select r.no, r.id from json_each(?) n join record r on r.no = n.value order by n.key'
  return db.prepare(sql).all(JSON.stringify(nos)) as IdRow[]
}

/** In the order of `ids`; those that are not held are left out. */
export function numbersOf({ db }: Fonds, ids: Iterable<string>): number[] {
  const sql = 'select r.no from json_each(?) n join record r on r.id = n.value order by n.key'
  return db
    .prepare(sql)
    .pluck()
    .all(JSON.stringify([...ids])) as number[]
}

/** The language that most of them are in; null where none is known. */
export function mainLanguage({ db }: Fonds, nos: Iterable<number>): string | null {
  const sql = `select r.language from json_each(?) n join record r on r.no = n.value where r.language is not null
    group by r.language order by count(*) desc, r.language limit 1`
  const found = db
    .prepare(sql)
    .pluck()
    .get(JSON.stringify([...nos]))
  return (found as string | undefined) ?? null
}

export interface MemberOfRow {
  no: number
  id: string
  key: string | null
  kind: Kind
  conversation: string | null
  position: number
  depth: number
  length: number
  headerOnly: number
  subject: string | null
  at: number | null
  until: number | null
  /** As JSON; null where it refers to nothing. */
  refs: string | null
}

/** By conversation, in reading order; records outside any conversation last. */
export function membersAmong({ db }: Fonds, nos: Iterable<number>): MemberOfRow[] {
  const sql = `select r.no, r.id, r.key, r.kind, m.conversation_id as conversation, coalesce(m.position, 0) as position, coalesce(m.depth, 0) as depth, r.length,
      r.header_only as headerOnly, r.subject, r.at, r.until, r.refs
    from json_each(?) n join record r on r.no = n.value left join member m on m.record_no = r.no
    order by m.conversation_id is null, m.conversation_id, m.position, r.no`
  return db.prepare(sql).all(JSON.stringify([...nos])) as MemberOfRow[]
}

/** Keys of what no source holds. */
export function missingKeys({ db }: Fonds): Set<string> {
  return new Set(db.prepare('select key from gap').pluck().all() as string[])
}

/** The names of those who write and receive in each of these records, each once, writers first. */
export function namesIn({ db }: Fonds, nos: number[], most: number): string[] {
  const sql = `select p.name from json_each(?) n join record_party ra on ra.record_no = n.value
    join address a on a.id = ra.address_id join person p on p.id = a.person_id
    where ra.role in ('from', 'to', 'cc') group by p.id order by sum(ra.role = 'from') desc, p.name limit ?`
  return db.prepare(sql).pluck().all(JSON.stringify(nos), most) as string[]
}

/** Files in these records. */
export function countFiles({ db }: Fonds, nos: number[]): number {
  const sql = 'select count(*) from json_each(?) n join part p on p.record_no = n.value where p.attachment = 1'
  return db.prepare(sql).pluck().get(JSON.stringify(nos)) as number
}

/** Mail among these records that no check has looked at. */
export function countUnchecked({ db }: Fonds, nos: number[]): number {
  const sql = `select count(*) from json_each(?) n join record r on r.no = n.value
    left join checked c on c.record_no = r.no where r.kind = 'mail' and c.record_no is null`
  return db.prepare(sql).pluck().get(JSON.stringify(nos)) as number
}

/** SHA-256 of the bytes of each record as received, by number; hex. */
export function rawHashes({ db }: Fonds): (no: number) => string {
  const statement = db.prepare('select sha256 from record where no = ?').pluck()
  return (no) => statement.get(no) as string
}
