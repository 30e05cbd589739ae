// Persons -> what they wrote, in public and to each other: what an article means by "he wrote to her on 20 September".
import type { MessageRow } from '../../record/row/message.ts'
import type { Fonds } from '../fonds.ts'

type Bare = Omit<MessageRow, 'from' | 'to'> & Record<'from' | 'to', string>

/** What one claim is held against: more is no exchange that an article tells of. */
const most = 50_000

const persons = (roles: string) => `(select json_group_array(distinct a.person_id)
  from record_party rp join address a on a.id = rp.address_id where rp.record_no = r.no and rp.role in (${roles}))`
// Beside min(), SQLite takes the other columns from the row that holds it: of copies the first.
const columns = `min(r.no) as no, r.id, r.key, r.kind, m.conversation_id as conversation, r.at, coalesce(r.until, r.at) as until,
  ${persons(`'from', 'sender'`)} as "from", ${persons(`'to', 'cc', 'bcc'`)} as "to"`
/** Numbers of the records that any of these persons wrote. */
const written = `select rw.record_no from address a join writing w on w.address_id = a.id
  join record_writing rw on rw.writing_id = w.id and rw.role in ('from', 'sender')
  where a.person_id in (select value from json_each(@from))`

/** Private messages from any of these persons to any of those, in order of time; copies once, undated ones left out. */
export function messagesBetween(fonds: Fonds, from: string[], to: string[]): MessageRow[] {
  const received = `exists (select 1 from record_party rp join address a on a.id = rp.address_id
    where rp.record_no = r.no and rp.role in ('to', 'cc', 'bcc') and a.person_id in (select value from json_each(@to)))`
  return rows(fonds, `r.kind in ('mail', 'chat') and r.event is null and ${received}`, { from, to })
}

/** Public posts of any of these persons. */
export function postsBy(fonds: Fonds, from: string[]): MessageRow[] {
  return rows(fonds, `r.kind = 'post'`, { from, to: [] })
}

/** Numbers of all that any of these persons wrote: messages and posts, not articles. */
export function numbersBy({ db }: Fonds, from: string[]): number[] {
  const sql = `select r.no from record r where r.no in (${written}) and r.kind <> 'article' order by r.at, r.no limit ${most}`
  return db
    .prepare(sql)
    .pluck()
    .all({ from: JSON.stringify(from) }) as number[]
}

function rows({ db }: Fonds, which: string, { from, to }: { from: string[]; to: string[] }): MessageRow[] {
  const sql = `select ${columns} from record r left join member m on m.record_no = r.no where r.no in (${written}) and r.at is not null and ${which}
    group by coalesce(r.key, r.id) order by r.at, r.no limit ${most}`
  const found = db.prepare(sql).all({ from: JSON.stringify(from), to: JSON.stringify(to) }) as Bare[]
  return found.map((row) => ({ ...row, from: JSON.parse(row.from), to: JSON.parse(row.to) }))
}

/** Articles of which the outlet and the day are known. */
export function datedArticles({ db }: Fonds): Array<{ id: string; outlet: string; at: number; until: number }> {
  const sql = `select id, outlet, at, coalesce(until, at) as until from record
    where kind = 'article' and outlet is not null and at is not null order by at, id`
  return db.prepare(sql).all() as Array<{ id: string; outlet: string; at: number; until: number }>
}
