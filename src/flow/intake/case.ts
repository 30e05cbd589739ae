// A folder -> an open fonds that holds everything its journal says, unless another process is writing to it just now.
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import { readJournal } from '../../store/journal.ts'
import { takeLock } from '../../store/lock.ts'
import { checkFonds, databasesAgree, openFonds, renewDerived } from '../../store/open.ts'
import { getMarks } from '../../store/source.ts'
import { catchUp } from './catch-up.ts'
import type { IntakeRun } from './write-source.ts'

export interface Case {
  fonds: Fonds
  /** False where some sources are not read in yet: the run was stopped, or another process is reading them. */
  complete: boolean
}

/** Throws FondsError `no-fonds`, `journal-broken`, `journal-shortened`, `in-use` where nothing can be read meanwhile. */
export async function openCase(dir: string, run: IntakeRun = {}): Promise<Case> {
  checkFonds(dir)
  let unlock: () => void
  try {
    unlock = takeLock(dir)
  } catch (error) {
    // Somebody is adding, or the folder cannot be written to: what is in already can be read.
    if (!(error instanceof FondsError) || error.code === 'disk-full') throw error
    const fonds = openFonds(dir)
    return { fonds, complete: getMarks(fonds).arranged === readJournal(fonds.dir).length }
  }
  try {
    const fonds = openSound(dir)
    return { fonds, complete: await catchUp(fonds, run) }
  } finally {
    unlock()
  }
}

/** Opens the databases, or makes them anew where they cannot be used. Under the write lock. */
function openSound(dir: string): Fonds {
  try {
    const fonds = openFonds(dir)
    if (databasesAgree(fonds)) return fonds
    fonds.close()
  } catch (error) {
    if (!(error instanceof FondsError) || error.code !== 'unusable') throw error
  }
  renewDerived(dir)
  return openFonds(dir)
}
