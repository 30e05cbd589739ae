// How far the checks of a fonds have come. Apart from the checks themselves, which bring all that they check with.
import { listUncompared } from '../../store/finding/copies.ts'
import { gapsChecked } from '../../store/finding/gaps.ts'
import { type CheckedCount, countChecked } from '../../store/finding/list.ts'
import type { Fonds } from '../../store/fonds.ts'
import { isCurrent } from './grounds.ts'

/** How far the checks have come, and whether they rest on the keys that are archived now. */
export interface VerifyState extends CheckedCount {
  current: boolean
}

export function verifyState(fonds: Fonds): VerifyState {
  return { ...countChecked(fonds), current: isCurrent(fonds) }
}

/** False where copies were not compared, or gaps not looked for, since something came in. */
export function isEvidenceComplete(fonds: Fonds): boolean {
  return gapsChecked(fonds) && listUncompared(fonds).length === 0
}
