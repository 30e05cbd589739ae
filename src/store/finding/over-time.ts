// Mail per day and what its signatures prove: what the plot of the overview counts.
import type { CheckCount } from '../../record/check-outcome.ts'
import type { Fonds } from '../fonds.ts'

const said = (code: string) => `exists (select 1 from finding f where f.code = '${code}' and f.record_no = r.no)`

/** Each outcome is a search of its own: see web/page-overview/checks/query.ts. */
export function countChecksByDay({ db }: Fonds): CheckCount[] {
  // The remainder of a negative number is negative in SQL: added twice so that days before 1970 round down too.
  return db
    .prepare(
      `select r.at - ((r.at % 86400000) + 86400000) % 86400000 as day,
         case c.dkim
           when 'pass' then iif(${said('dkim-pass')}, 'pass', 'repaired')
           when 'unknown' then iif(${said('dkim-key-unknown')}, 'keyUnknown', 'unknown')
           else coalesce(c.dkim, 'unchecked')
         end as outcome,
         count(*) as count
       from record r left join checked c on c.record_no = r.no
       where r.kind = 'mail' group by 1, 2`,
    )
    .all() as CheckCount[]
}
