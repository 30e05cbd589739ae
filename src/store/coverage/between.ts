// Persons -> what they wrote and received: what an article means by "he wrote to her on 20 September".
import type { Kind } from '../../record/record.ts'
import type { MessageRow } from '../../record/row/message.ts'
import type { Fonds } from '../fonds.ts'

type Bare = Omit<MessageRow, 'from' | 'to'> & Record<'from' | 'to', string>

/** Messages that one claim is held against: more is no exchange that an article tells of. */
const maxMessages = 5000

const persons = (roles: string) => `(select json_group_array(distinct a.person_id)
  from record_address ra join address a on a.id = ra.address_id where ra.record_no = r.no and ra.role in (${roles}))`
const columns = `r.no, r.id, r.key, r.kind, r.conversation_id as conversation, r.at, coalesce(r.until, r.at) as until,
  ${persons(`'from', 'sender'`)} as "from", ${persons(`'to', 'cc', 'bcc'`)} as "to"`

/** What any of these persons wrote, of these kinds, in order of time; copies once, undated ones left out. */
export function writtenBy(fonds: Fonds, ids: string[], kinds: Kind[]): MessageRow[] {
  return rows(fonds, ids, `'from', 'sender'`, kinds)
}

/** The private messages that any of these persons received. */
export function receivedBy(fonds: Fonds, ids: string[]): MessageRow[] {
  return rows(fonds, ids, `'to', 'cc', 'bcc'`, ['mail', 'chat'])
}

function rows({ db }: Fonds, ids: string[], roles: string, kinds: Kind[]): MessageRow[] {
  const sql = `select ${columns} from record r where r.no in (
      select rw.record_no from address a join writing w on w.address_id = a.id
      join record_writing rw on rw.writing_id = w.id and rw.role in (${roles})
      where a.person_id in (select value from json_each(@ids)))
    and r.at is not null and r.event is null and r.kind in (select value from json_each(@kinds))
    order by r.at, r.no limit @limit`
  const found = db
    .prepare(sql)
    .all({ ids: JSON.stringify(ids), kinds: JSON.stringify(kinds), limit: maxMessages }) as Bare[]
  const seen = new Set<string>()
  return found
    .filter(({ key, id }) => {
      const one = key ?? id
      if (seen.has(one)) return false
      seen.add(one)
      return true
    })
    .map((row) => ({ ...row, from: JSON.parse(row.from), to: JSON.parse(row.to) }))
}

/** Articles of an outlet, by the name that they carry. */
export function articlesOf({ db }: Fonds): Array<{ id: string; outlet: string; at: number; until: number }> {
  const sql = `select id, outlet, at, coalesce(until, at) as until from record
    where kind = 'article' and outlet is not null and at is not null order by at, id`
  return db.prepare(sql).all() as Array<{ id: string; outlet: string; at: number; until: number }>
}
