// The readings of several articles and their outlets -> where two of them cannot both be true, and where they say the same.
import type { Agreement, Conflict, Reading } from '../../record/coverage.ts'
import { agreementsOf } from './agreement.ts'
import { conflictOf } from './conflict.ts'
import { courseOf, isWithin, type Range } from './interval.ts'
import { orderConflict } from './order.ts'
import { type SaidClaim, saidClaims } from './said.ts'

/** Claims of one article that are compared: all pairs are looked at. */
export const maxClaims = 400
/** Conflicts that are reported: articles made to contradict each other in every claim say no more after so many. */
export const maxConflicts = 1000

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
  const conflicts = new Map<string, Conflict>()
  for (const [index, mine] of articles.entries())
    for (const theirs of articles.slice(index + 1)) {
      for (const [conflict, a, b] of plainest(finest(found(mine, theirs)))) {
        if (conflicts.size < maxConflicts) put(conflicts, conflict, a, b)
      }
      const order = orderConflict(mine, theirs)
      if (order) conflicts.set(`order ${order.a.article} ${order.b.article}`, order)
    }
  return [...conflicts.values()]
}

type Found = [Conflict, SaidClaim, SaidClaim]

function found(mine: SaidClaim[], theirs: SaidClaim[]): Found[] {
  return mine.flatMap((a) =>
    theirs.flatMap((b): Found[] => {
      const conflict = conflictOf(a, b, { mine, theirs })
      return conflict ? [[{ ...conflict, a: (conflict.a ?? a).ref, b: (conflict.b ?? b).ref }, a, b]] : []
    }),
  )
}

/** "They stop in October" in the lead says no more than "from 5 September to 17 October" below. */
function finest(all: Found[]): Found[] {
  const isCoarser = (one: SaidClaim, other: SaidClaim) => {
    const [mine, theirs] = [one, other].map(endOf)
    if (one === other || other.claim.kind !== 'span') return false
    // "To the summer" beside "at least until July"
    if (isRoughly(one) && !isRoughly(other)) return true
    return mine && theirs && isWithin(theirs, mine) && !isWithin(mine, theirs)
  }
  return all.filter(
    ([{ kind }, a, b]) =>
      kind !== 'span' ||
      !all.some(
        ([other, c, d]) => other.kind === 'span' && ((a === c && isCoarser(b, d)) || (b === d && isCoarser(a, c))),
      ),
  )
}

function isRoughly({ claim: { kind, when } }: SaidClaim): boolean {
  return kind === 'span' && when?.split('/').at(-1)?.endsWith('~') === true
}

/** When an exchange is said to have ended, no less and no more. */
function endOf({ claim: { kind, when, bound } }: SaidClaim): Range | undefined {
  return kind === 'span' && (bound ?? 'exact') === 'exact' ? courseOf(when)?.ended : undefined
}

/** Where two articles give two courses of one exchange, the messages beyond its end say nothing more. */
function plainest(all: Found[]): Found[] {
  const isWhole = ([, a, b]: Found) => a.claim.kind === 'span' && b.claim.kind === 'span'
  const told = new Set(all.filter(isWhole).map(([{ between }]) => between.join()))
  return all.filter((each) => each[0].kind !== 'span' || isWhole(each) || !told.has(each[0].between.join()))
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
