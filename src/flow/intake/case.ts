// A folder -> an open fonds that holds everything its journal says, unless another process is writing to it just now.
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import { takeLock } from '../../store/lock.ts'
import { openFonds } from '../../store/open.ts'
import { catchUp } from './catch-up.ts'
import type { IntakeRun } from './write-source.ts'

/** Throws FondsError `no-fonds`, `journal-broken`. */
export async function openCase(dir: string, run: IntakeRun = {}): Promise<Fonds> {
  const fonds = openFonds(dir)
  let unlock: () => void
  try {
    unlock = takeLock(fonds.dir)
  } catch (error) {
    // Somebody is adding: what is in already can be read meanwhile.
    if (error instanceof FondsError && error.code === 'in-use') return fonds
    throw error
  }
  try {
    await catchUp(fonds, run)
    return fonds
  } finally {
    unlock()
  }
}
