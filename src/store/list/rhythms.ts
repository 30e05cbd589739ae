// Who wrote when, by conversation and by two persons: what silences are looked for in. Copies are one message; what is dated
// to a month or a year says nothing of a rhythm.
import type { Fonds } from '../fonds.ts'

export interface Rhythm {
  /** The title of the conversation, or the names of the two persons. */
  name: string
  /** In order of time. */
  moments: Array<{ id: string; at: number; person: string }>
}

/** Fewer messages show no rhythm. */
const leastMessages = 20
const day = 86_400_000

interface Row {
  of: string
  id: string
  at: number
  person: string
}

const dated = `r.kind in ('mail', 'chat') and r.event is null and r.at is not null and r.until - r.at <= ${day}`

export function conversationRhythms({ db }: Fonds): Rhythm[] {
  const rows = db
    .prepare(
      `select c.id as "of", min(r.id) as id, min(r.at) as at, a.person_id as person
       from conversation c join member m on m.conversation_id = c.id join record r on r.no = m.record_no
       join record_party p on p.record_no = r.no and p.role = 'from'
       join address a on a.id = p.address_id
       where c.records >= ? and ${dated} group by c.id, coalesce(r.key, r.id) order by c.id, 3, 2`,
    )
    .all(leastMessages) as Row[]
  const title = db.prepare('select title from conversation where id = ?').pluck()
  return rhythmsOf(rows).map(({ of, moments }) => ({ name: title.get(of) as string, moments }))
}

/** All that two persons wrote to each other and to nobody else, whatever conversations it is in. */
export function pairRhythms({ db }: Fonds): Rhythm[] {
  const rows = db
    .prepare(
      `select min(a.person_id) || ' ' || max(a.person_id) as "of", r.id, r.at,
         max(iif(p.role = 'from', a.person_id, '')) as person
       from record r join record_party p on p.record_no = r.no join address a on a.id = p.address_id
       where ${dated} group by r.no having count(distinct a.person_id) = 2 order by 1, 3, 2`,
    )
    .all() as Row[]
  const keys = db.prepare('select coalesce(key, id) from record where id = ?').pluck()
  const name = db.prepare('select name from person where id = ?').pluck()
  return rhythmsOf(rows)
    .map(({ of, moments }) => ({ of, moments: firstOfEach(moments, (id) => keys.get(id) as string) }))
    .filter(({ moments }) => moments.length >= leastMessages)
    .map(({ of, moments }) => ({
      name: of
        .split(' ')
        .map((id) => name.get(id) as string)
        .join(', '),
      moments,
    }))
}

function rhythmsOf(rows: Row[]): Array<{ of: string; moments: Rhythm['moments'] }> {
  const rhythms = new Map<string, Rhythm['moments']>()
  for (const { of, ...moment } of rows) {
    const moments = rhythms.get(of) ?? []
    rhythms.set(of, moments)
    moments.push(moment)
  }
  return [...rhythms].filter(([, moments]) => moments.length >= leastMessages).map(([of, moments]) => ({ of, moments }))
}

function firstOfEach(moments: Rhythm['moments'], keyOf: (id: string) => string): Rhythm['moments'] {
  const seen = new Set<string>()
  return moments.filter(({ id }) => {
    const key = keyOf(id)
    return !seen.has(key) && seen.add(key)
  })
}
