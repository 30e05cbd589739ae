// Private messages and the public posts that came soon after: pairs of records, the soonest first.
import type { Fonds } from '../fonds.ts'

export interface FollowedPair {
  message: number
  post: number
  /** Milliseconds. */
  after: number
}

/** A date vaguer than this says nothing about minutes. */
const exact = 60_000

/** Numbers of a message and a post at most `within` milliseconds after it; of one record where it is named. */
export function followedPairs(
  { db }: Fonds,
  { within, record, limit }: { within: number; record: number | null; limit: number },
): FollowedPair[] {
  const sql = `select m.no as message, p.no as post, p.at - m.at as after
    from record p join record m on m.at between p.at - @within and p.at
    where p.kind = 'post' and m.kind in ('chat', 'mail') and m.event is null
      and coalesce(p.until, p.at) - p.at <= @exact and coalesce(m.until, m.at) - m.at <= @exact
      and (@record is null or m.no = @record or p.no = @record)
    order by after, p.at, m.no, p.no limit @limit`
  return db.prepare(sql).all({ within, record, limit, exact }) as FollowedPair[]
}
