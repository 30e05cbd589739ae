// The readings of several articles and their outlets -> where two of them cannot both be true, and where they say the same.
import type { Agreement, Conflict, Reading } from '../../record/coverage.ts'
import { agreementsOf } from './agreement.ts'
import { conflictOf } from './conflict.ts'
import { orderConflict } from './order.ts'
import { type SaidClaim, saidClaims } from './said.ts'
import { folded } from './same-actor.ts'

/** Claims of one article that are compared: all pairs are looked at. */
const maxClaims = 400
const maxConflicts = 1000

/** `outlets` are those of the articles, in the same order; null where unknown. */
export function reconcile(
  readings: Reading[],
  outlets: Array<string | null>,
): { conflicts: Conflict[]; agreements: Agreement[] } {
  const said = saidClaims(readings, outlets)
  return { conflicts: conflictsOf(said), agreements: agreementsOf(said) }
}

/** The first of each kind between two articles, unless what is said differs. */
function conflictsOf(said: SaidClaim[]): Conflict[] {
  const articles = [...new Set(said.map(({ ref }) => ref.article))].map((article) => {
    return said.filter(({ ref }) => ref.article === article).slice(0, maxClaims)
  })
  const held = new Set(said.map(({ outlet }) => folded(outlet)))
  const conflicts = new Map<string, Conflict>()
  for (const [index, mine] of articles.entries())
    for (const theirs of articles.slice(index + 1)) {
      for (const [a, b] of pairs(mine, theirs, held)) {
        const found = conflictOf(a, b, { mine, theirs })
        if (found && conflicts.size < maxConflicts)
          put(conflicts, { ...found, a: (found.a ?? a).ref, b: (found.b ?? b).ref }, a, b)
      }
      const order = orderConflict(mine, theirs)
      if (order) conflicts.set(`order ${order.a.article} ${order.b.article}`, order)
    }
  return [...conflicts.values()]
}

/** What an article only repeats from another one that is here is not held against a third: that one's own claim is. */
function* pairs(mine: SaidClaim[], theirs: SaidClaim[], held: Set<string>): Generator<[SaidClaim, SaidClaim]> {
  const own = (claims: SaidClaim[]) => claims.filter(({ source }) => source === null || !held.has(folded(source)))
  for (const a of own(mine)) for (const b of own(theirs)) yield [a, b]
}

function put(conflicts: Map<string, Conflict>, conflict: Conflict, a: SaidClaim, b: SaidClaim): void {
  const key = JSON.stringify([
    conflict.kind,
    conflict.between,
    conflict.a.article,
    conflict.b.article,
    valuesOf(a),
    valuesOf(b),
  ])
  if (!conflicts.has(key)) conflicts.set(key, conflict)
}

/** A span by its end, which a headline may give without its beginning. */
function valuesOf({ claim }: SaidClaim): unknown[] {
  const when = claim.kind === 'span' ? claim.when?.split('/').at(-1) : claim.when
  return [claim.kind, when, claim.bound ?? 'exact', claim.count, claim.unit, claim.stance]
}
