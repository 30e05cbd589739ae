// "He answered three times", "eighteen messages" -> how many are held. Fewer than claimed says nothing: some may not be here.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import { reason } from '../reason/reason.ts'
import { numbersOf } from '../reconcile/interval.ts'
import type { Evidence } from './evidence.ts'
import { inTime } from './in-time.ts'
import { follows } from './message.ts'
import { bothWays } from './span.ts'
import { notCovered } from './wording.ts'

/** Ids that are named for a count. */
const maxNamed = 20

export function checkCount(claim: Claim, { unknown, forth, back }: Evidence): ClaimCheck {
  const { count, unit = 'messages', bound, when } = claim
  if (unknown.length > 0) return notCovered('unknown', { names: { anyOf: unknown } })
  if (count === undefined || !['messages', 'replies', 'e-mails'].includes(unit)) return notCovered('not-counted')
  const between = claim.between !== undefined && claim.between.length > 0
  if (!between && (claim.to ?? []).length === 0) return notCovered('to-nobody')
  const sent = between ? bothWays(forth, back) : forth
  const all = sent.filter((each) =>
    unit === 'e-mails' ? each.kind === 'mail' : unit === 'messages' || follows(each, back),
  )
  const held = when === null ? all : inTime(when, all)
  if (held.length === 0) return notCovered('none-such')
  const { at: least, until: most } = numbersOf(count, bound)
  const records = held.length <= maxNamed ? held.map(({ id }) => id) : [held[0]!.id, held.at(-1)!.id]
  const n = held.length
  if (held.length > most) return { support: 'contradicted', records, ...reason('such', { n }) }
  if (held.length < least) return notCovered('only-such', { n })
  return { support: 'supported', records, ...reason('such', { n }) }
}
