// The claims of articles -> what the records say to each.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { Found } from './coverage.ts'

export async function checksOf(
  _fonds: Fonds,
  claims: Found<Claim>[],
): Promise<Array<Found<Claim> & { check: ClaimCheck }>> {
  const check: ClaimCheck = { support: 'not-covered', records: [], why: 'nothing held speaks for or against it' }
  return claims.map((claim) => ({ ...claim, check }))
}
