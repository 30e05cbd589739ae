// The page of coverage and what the reader wants to see -> what is shown of it. What was dismissed stands aside until it
// is asked for.
import type { ClaimView, CoveragePage, MatterLine, QuoteView } from '../../src/view/model.ts'
import { stateOf } from '../coverage/found.ts'
import type { DecisionState } from '../vocabulary.ts'

export interface Wanted {
  kind?: ClaimView['kind']
  /** All but what was dismissed, where absent. */
  state?: DecisionState
}

export type Shown = Pick<CoveragePage, 'conflicts' | 'matters' | 'agreements' | 'quotes'>

/** Quotes are shown where words are not as the record has them; those held at arm's length are nobody's. */
export function narrow(page: CoveragePage, { kind, state }: Wanted): Shown {
  const claims = new Map(page.claims.map((claim) => [claim.ref, claim]))
  const isWanted = (found: Pick<ClaimView, 'decision'>) => {
    const is = stateOf(found)
    return state === undefined ? is !== 'dismissed' : is === state
  }
  const known = (refs: string[]) => refs.flatMap((ref) => claims.get(ref) ?? [])
  const ofKind = (refs: string[]) => kind === undefined || known(refs).some((claim) => claim.kind === kind)
  const some = (refs: string[]) => {
    const found = known(refs)
    // Without the claim that somebody dismissed there is no conflict left, and no agreement.
    if (state !== 'dismissed' && found.some((claim) => stateOf(claim) === 'dismissed')) return false
    return found.length === refs.length && found.some(isWanted) && ofKind(refs)
  }
  return {
    conflicts: page.conflicts.filter(({ a, b }) => some([a, b])),
    matters: (state === 'dismissed' ? alone(page.claims.filter(isWanted)) : page.matters)
      .map((matter) => ({
        ...matter,
        claims: known(matter.claims)
          .filter(isWanted)
          .map(({ ref }) => ref),
      }))
      .filter((matter) => matter.claims.length > 0 && ofKind(matter.claims)),
    agreements: page.agreements
      .map((each) => ({
        ...each,
        claims: known(each.claims)
          .filter(isWanted)
          .map(({ ref }) => ref),
      }))
      .filter((each) => each.claims.length > (state === undefined ? 1 : 0) && ofKind(each.claims)),
    quotes: kind === undefined ? page.quotes.filter((quote) => isWanted(quote) && isOff(quote)) : [],
  }
}

/** A dismissed claim stands for nothing any more: it has a row of its own. */
function alone(claims: ClaimView[]): MatterLine[] {
  return claims.map(({ ref, kind }) => ({ key: ref, standing: 'single', kind, parties: [], claims: [ref] }))
}

function isOff({ match }: QuoteView): boolean {
  return match !== null && match.kind !== 'verbatim'
}
