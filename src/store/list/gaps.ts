// What the whole fonds says of records that it does not hold: keys that are only referred to, and numbered subjects.
import type { Fonds } from '../fonds.ts'

export interface AbsentKey {
  key: string
  /** 1 where a record answers it directly, 0 where it is only named further back. */
  answered: number
  pointedToBy: string[]
}

/** In the order of their conversations. */
export function absentKeys(fonds: Fonds): AbsentKey[] {
  const rows = fonds.db
    .prepare(
      `select g.key, r.id, coalesce(m.parent_key = g.key, 0) as answers
       from gap g cross join member m on m.conversation_id = g.conversation_id cross join record r on r.no = m.record_no
         and exists (select 1 from json_each(r.refs) f where f.value = g.key)
       order by g.conversation_id, g.position, g.key, r.no`,
    )
    .iterate() as IterableIterator<{ key: string; id: string; answers: number }>
  const gaps = new Map<string, AbsentKey>()
  for (const { key, id, answers } of rows) {
    const gap = gaps.get(key) ?? { key, answered: 0, pointedToBy: [] }
    gaps.set(key, gap)
    gap.answered = Math.max(gap.answered, answers)
    if (!gap.pointedToBy.includes(id)) gap.pointedToBy.push(id)
  }
  return [...gaps.values()]
}

/** What one record refers to and nothing holds, the last named first: what it answers. */
export function absentKeysOf({ db }: Fonds, no: number): string[] {
  return db
    .prepare(
      `select g.key from record r join json_each(r.refs) f join gap g on g.key = f.value
       left join member m on m.record_no = r.no
       where r.no = ? order by g.key = m.parent_key desc, f.key desc`,
    )
    .pluck()
    .all(no) as string[]
}

/** Dated mails whose subject may number a series, in time order. */
export function numberedRows(fonds: Fonds): Array<{ id: string; person: string; subject: string; at: number }> {
  return fonds.db
    .prepare(
      `select r.id, a.person_id as person, r.subject, r.at
       from record r join record_party rp on rp.record_no = r.no and rp.role = 'from'
       join address a on a.id = rp.address_id
       where r.kind = 'mail' and r.at is not null and (r.subject like '[%/%]%' or r.subject like '%(%)')
       order by r.at, r.no`,
    )
    .all() as Array<{ id: string; person: string; subject: string; at: number }>
}
