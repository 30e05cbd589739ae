// What articles say happened, on the axis of time: for the press lane of the timeline.
import type { Fonds } from '../../store/fonds.ts'
import { saidDate } from '../../view/coverage/found.ts'
import type { ClaimEntry } from '../../view/model.ts'
import { coverageOf, isLive } from './coverage.ts'

/** Dated claims that lie in a window at least in part, in order of time; an open beginning comes first. */
export async function claimEntries(fonds: Fonds, window: { from?: number; to?: number } = {}): Promise<ClaimEntry[]> {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = window
  const { claims } = await coverageOf(fonds)
  const entries = claims.filter(isLive).flatMap(({ ref, found, article, check, judgement }): ClaimEntry[] => {
    const date = saidDate(found.when)
    if (date === null) return []
    const { kind, bound = 'exact', start, end } = found
    const words = article.cut(start, end)
    const { support } = check
    return [
      {
        ...{ ref, article: article.row.id, outlet: article.outlet, lane: 'press', kind, date, bound, words, support },
        decision: judgement?.verdict ?? null,
      },
    ]
  })
  const beginning = ({ date }: ClaimEntry) => date.at ?? Number.NEGATIVE_INFINITY
  return entries
    .filter((each) => beginning(each) <= to && (each.date.until ?? Number.POSITIVE_INFINITY) >= from)
    .sort((a, b) => (beginning(a) < beginning(b) ? -1 : beginning(a) > beginning(b) ? 1 : 0))
}
