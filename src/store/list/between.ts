// Persons in, what passed between them out: messages in one direction, public posts, and the export that holds them.
import type { Fonds } from '../fonds.ts'

export interface BetweenRow {
  no: number
  id: string
  at: number | null
  until: number | null
  answers: number
  source: number
  format: string
}

/** Messages read for one pair; more is counted as so many. */
const most = 50_000

/** E-mails and private messages from one of these persons to one of those, each once however many copies are held. */
export function betweenRows(fonds: Fonds, from: string[], to: string[]): BetweenRow[] {
  return fonds.db
    .prepare(
      `select min(r.no) as no, r.id, r.at, r.until, r.parent_key is not null as answers, r.source_id as source, s.format
       from address a join writing w on w.address_id = a.id
         join record_writing rw on rw.writing_id = w.id and rw.role = 'from'
         join record r on r.no = rw.record_no and r.kind in ('mail', 'chat') and r.event is null
         join source s on s.id = r.source_id
       where a.person_id in (select value from json_each(?)) and exists (
         select 1 from record_writing tw join writing ww on ww.id = tw.writing_id join address ta on ta.id = ww.address_id
         where tw.record_no = r.no and tw.role in ('to', 'cc', 'bcc') and ta.person_id in (select value from json_each(?)))
       group by coalesce(r.key, r.id) order by r.at nulls last, r.no limit ${most}`,
    )
    .all(JSON.stringify(from), JSON.stringify(to)) as BetweenRow[]
}

/** Public posts of these persons. */
export function postRows(fonds: Fonds, from: string[]): BetweenRow[] {
  return fonds.db
    .prepare(
      `select min(r.no) as no, r.id, r.at, r.until, r.parent_key is not null as answers, r.source_id as source, s.format
       from address a join writing w on w.address_id = a.id
         join record_writing rw on rw.writing_id = w.id and rw.role = 'from'
         join record r on r.no = rw.record_no and r.kind = 'post' join source s on s.id = r.source_id
       where a.person_id in (select value from json_each(?))
       group by coalesce(r.key, r.id) order by r.at nulls last, r.no limit ${most}`,
    )
    .all(JSON.stringify(from)) as BetweenRow[]
}

/** First and last time in one source. */
export function sourceTimes(fonds: Fonds, source: number): { first: number | null; last: number | null } {
  const times = fonds.db.prepare('select min(at) as first, max(until) as last from record where source_id = ?')
  return times.get(source) as { first: number | null; last: number | null }
}

/** Everybody by every name and account under which sources know them. */
export function nameRows(fonds: Fonds): Array<{ person: string; name: string }> {
  return fonds.db
    .prepare(
      `select id as person, name from person
       union select a.person_id, w.name from writing w join address a on a.id = w.address_id where w.name is not null
       union select person_id, normal from address`,
    )
    .all() as Array<{ person: string; name: string }>
}
