// The bag and the journal -> both databases anew, with the same ids.
import { readJournal } from '../../store/journal.ts'
import { takeLock } from '../../store/lock.ts'
import { checkFonds, openFonds, renewDerived } from '../../store/open.ts'
import type { Case } from './case.ts'
import { readIn } from './read-in.ts'
import { type ToldRun, told } from './tell.ts'

/** Deletes what is derived and makes it again. Throws FondsError `no-fonds`, `journal-broken`, `in-use`. */
export async function rebuild(dir: string, run: ToldRun): Promise<Case> {
  checkFonds(dir)
  readJournal(dir)
  const unlock = takeLock(dir)
  try {
    renewDerived(dir)
    const fonds = openFonds(dir)
    return { fonds, complete: await told(fonds, run, (telling) => readIn(fonds, telling)) }
  } finally {
    unlock()
  }
}
