// Private messages by who wrote them, who received them, and when: what an article means by "he wrote to her on 20 September".
import type { Fonds } from '../fonds.ts'

export interface Meant {
  /** Ids of persons; empty where the article does not say. */
  from: string[]
  to: string[]
  at: number
  until: number
}

/** Numbers of records, in order of time; at most `limit`. */
export function messagesBetween({ db }: Fonds, { from, to, at, until }: Meant, limit: number): number[] {
  const carries = (role: string, list: string) => `exists (
    select 1 from record_address ra join address a on a.id = ra.address_id
    where ra.record_no = r.no and ra.role in (${role}) and a.person_id in (select value from json_each(${list})))`
  const sql = `select r.no from record r
    where r.at >= @at and r.at <= @until and r.kind in ('mail', 'chat') and r.event is null
      and (@from = '[]' or ${carries(`'from', 'sender'`, '@from')})
      and (@to = '[]' or ${carries(`'to', 'cc', 'bcc'`, '@to')})
    order by r.at, r.no limit @limit`
  const values = { at, until, limit, from: JSON.stringify(from), to: JSON.stringify(to) }
  return db.prepare(sql).pluck().all(values) as number[]
}
