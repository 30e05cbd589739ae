// What findings rest on besides the bytes: the archived keys and the version of the checks.
import { sha256 } from '../../record/id.ts'
import { findingGrounds } from '../../store/finding/write.ts'
import type { Fonds } from '../../store/fonds.ts'
import { keysFingerprint } from '../../store/keys.ts'

/** Raised whenever the checks say something else of the same bytes: everything is then checked again. */
const checksVersion = 1

/** Tells one set of grounds from another. */
export function presentGrounds(fonds: Fonds): string {
  return sha256(`${checksVersion} ${keysFingerprint(fonds)}`)
}

/** True where what was found rests on the keys that are archived now. */
export function isCurrent(fonds: Fonds): boolean {
  return findingGrounds(fonds) === presentGrounds(fonds)
}
