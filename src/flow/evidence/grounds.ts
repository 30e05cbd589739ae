// What findings rest on besides the bytes: the archived keys and the version of the checks.
import { sha256 } from '../../record/id.ts'
import { findingGrounds, type KeyPlace } from '../../store/finding/write.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { JournalLine } from '../../store/journal.ts'
import { fingerprintsOf, keysActs, keysFingerprint, readKeysOf } from '../../store/keys.ts'

/** Raised whenever the checks say something else of the same bytes: everything is then checked again. */
const checksVersion = 3

/** Tells one set of grounds from another. */
export function presentGrounds(fonds: Fonds): string {
  return groundsWith(keysFingerprint(fonds))
}

function groundsWith(keys: string): string {
  return sha256(`${checksVersion} ${keys}`)
}

/** The keys that came in since the last check: only what they concern is checked anew. `all` where that cannot be told. */
export function newKeys(fonds: Fonds, journal: JournalLine[]): KeyPlace[] | 'all' {
  const acts = keysActs(journal)
  const held = findingGrounds(fonds)
  const known = fingerprintsOf(acts).findIndex((keys) => groundsWith(keys) === held)
  return known === -1 ? 'all' : readKeysOf(fonds.dir, acts.slice(known))
}

/** True where what was found rests on the keys that are archived now. */
export function isCurrent(fonds: Fonds): boolean {
  return findingGrounds(fonds) === presentGrounds(fonds)
}
