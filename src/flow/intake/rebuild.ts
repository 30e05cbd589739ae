// The bag and the journal -> both databases anew, with the same ids.

import type { Fonds } from '../../store/fonds.ts'
import { takeLock } from '../../store/lock.ts'
import { dropDerived, openFonds } from '../../store/open.ts'
import { catchUp } from './catch-up.ts'
import type { IntakeRun } from './write-source.ts'

/** Deletes what is derived and makes it again. Returns the open fonds, and whether it came to the end. */
export async function rebuild(dir: string, run: IntakeRun): Promise<{ fonds: Fonds; finished: boolean }> {
  openFonds(dir).close()
  const unlock = takeLock(dir)
  try {
    dropDerived(dir)
    const fonds = openFonds(dir)
    return { fonds, finished: await catchUp(fonds, run) }
  } finally {
    unlock()
  }
}
