// Claims and what the records say to each -> conflicts that only the records show: what one article says was never written, and
// another tells of, is one and the same record. Pure.
import type { Claim, ClaimCheck, Conflict } from '../../record/coverage.ts'
import { reason } from '../reason/reason.ts'

export interface CheckedClaim {
  ref: string
  outlet: string
  /** Tells one article from another: of one outlet there can be several. */
  article: string
  claim: Claim
  check: ClaimCheck
}

export function conflictsThroughRecords(
  claims: CheckedClaim[],
): Array<Omit<Conflict, 'a' | 'b'> & { a: string; b: string }> {
  const denied = claims.filter(({ claim, check }) => claim.negated && check.support === 'contradicted')
  return denied.flatMap((a) => {
    const told = claims.filter((b) => b.article !== a.article && tells(b, a))
    return told.map((b) => ({
      kind: a.claim.kind,
      between: [...(a.claim.from ?? []), ...(a.claim.to ?? [])].sort(),
      a: a.ref,
      b: b.ref,
      ...reason('denied-and-held', { a: a.outlet, b: b.outlet }),
    }))
  })
}

/** The same kind of thing, borne out by no other record than the one that speaks against the denial. */
function tells({ claim, check }: CheckedClaim, denial: CheckedClaim): boolean {
  if (claim.kind !== denial.claim.kind || claim.negated || check.support !== 'supported') return false
  return check.records.length === 1 && denial.check.records.includes(check.records[0]!)
}
