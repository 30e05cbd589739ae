// Two persons in, what they wrote to each other out. Private records alone: a public reply is no letter.
import type { ExchangeRow } from '../../record/row/conversation.ts'
import type { Fonds } from '../fonds.ts'

export interface PairRow {
  other: string
  sent: number
  received: number
}

const privately = `r.kind in ('mail', 'chat') and r.event is null`

/** With whom a person exchanged how many messages each way, the most first. */
export function pairRows(fonds: Fonds, person: string): PairRow[] {
  return fonds.db
    .prepare(
      `select other, sum(sent) as sent, sum(received) as received from (
         select t.person_id as other, count(distinct coalesce(r.key, r.id)) as sent, 0 as received
         from address f join record_address fa on fa.address_id = f.id and fa.role = 'from'
         join record r on r.no = fa.record_no
         join record_party ta on ta.record_no = r.no and ta.role in ('to', 'cc')
         join address t on t.id = ta.address_id
         where f.person_id = @person and t.person_id <> @person and ${privately}
         group by t.person_id
         union all
         select f.person_id, 0, count(distinct coalesce(r.key, r.id))
         from address t join record_address ta on ta.address_id = t.id and ta.role in ('to', 'cc')
         join record r on r.no = ta.record_no
         join record_party fa on fa.record_no = r.no and fa.role = 'from'
         join address f on f.id = fa.address_id
         where t.person_id = @person and f.person_id <> @person and ${privately}
         group by f.person_id
       ) group by other order by sum(sent) + sum(received) desc, other`,
    )
    .all({ person }) as PairRow[]
}

/** Every message from one of the two to the other, by conversation and time. */
export function exchangeRows(fonds: Fonds, a: string, b: string): ExchangeRow[] {
  return fonds.db
    .prepare(
      `select m.conversation_id as conversation, f.person_id as "from", min(r.at) as at, r.until
       from address f join record_address fa on fa.address_id = f.id and fa.role = 'from'
       join record r on r.no = fa.record_no left join member m on m.record_no = r.no
       where f.person_id in (@a, @b) and ${privately}
         and exists (
           select 1 from record_party ta join address t on t.id = ta.address_id
           where ta.record_no = r.no and ta.role in ('to', 'cc')
             and t.person_id = case f.person_id when @a then @b else @a end
         )
       group by coalesce(r.key, r.id), f.person_id
       order by m.conversation_id, min(r.at), m.position, r.no`,
    )
    .all({ a, b }) as ExchangeRow[]
}
