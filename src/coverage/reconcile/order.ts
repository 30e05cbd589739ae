// The claims of two articles -> two things that one tells in one order and the other in the other.
import type { Conflict } from '../../record/coverage.ts'
import { reason } from '../reason/reason.ts'
import { sameEvent } from './conflict.ts'
import { before, rangeOf } from './interval.ts'
import { partiesOf, type SaidClaim } from './said.ts'

/** Pairs of things that both articles tell: all pairs of these are looked at. */
const maxShared = 60

export function orderConflict(mine: SaidClaim[], theirs: SaidClaim[]): Conflict | null {
  const shared = mine
    .flatMap((a) => theirs.flatMap((b) => (isDated(a) && isDated(b) && sameEvent(a, b) ? [{ a, b }] : [])))
    .slice(0, maxShared)
  for (const [at, one] of shared.entries())
    for (const other of shared.slice(at + 1)) {
      const turned =
        (precedes(one.a, other.a) && precedes(other.b, one.b)) || (precedes(other.a, one.a) && precedes(one.b, other.b))
      if (!turned) continue
      const told = reason('order', { a: one.a.outlet, b: one.b.outlet })
      return { kind: 'order', between: partiesOf(one.a), a: one.a.ref, b: one.b.ref, ...told }
    }
  return null
}

function isDated({ claim }: SaidClaim): boolean {
  return claim.when !== null && !claim.negated && claim.kind !== 'span' && claim.kind !== 'count'
}

function precedes(a: SaidClaim, b: SaidClaim): boolean {
  const [one, other] = [rangeOf(a.claim.when), rangeOf(b.claim.when)]
  return one !== null && other !== null && before(one, other)
}
