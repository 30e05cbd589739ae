// A folder -> an open fonds that holds everything its journal says, unless another process is writing to it just now.
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import { alignIndex } from '../../store/index-file.ts'
import { readJournal } from '../../store/journal.ts'
import { takeLock } from '../../store/lock.ts'
import { checkFonds, openFonds, renewDerived } from '../../store/open.ts'
import { getMarks } from '../../store/source.ts'
import { readIn } from './read-in.ts'
import { type ToldRun, told } from './tell.ts'

export interface Case {
  fonds: Fonds
  /** False where some sources are not read in yet: the run was stopped, or another process is reading them. */
  complete: boolean
}

/**
 * Opens a fonds and reads in what is not read in yet. Throws FondsError `no-fonds`, `journal-broken`, `journal-shortened`,
 * `disk-full`, and `in-use` or `not-writable` where nothing can be read meanwhile.
 */
export async function openCase(dir: string, run: ToldRun = {}): Promise<Case> {
  const unlock = lockOrRead(dir)
  if (typeof unlock !== 'function') return unlock
  try {
    const fonds = openSound(dir)
    return { fonds, complete: await told(fonds, run, (telling) => readIn(fonds, telling)) }
  } finally {
    unlock()
  }
}

/** The same without reading anything in: what is in can be read at once, and somebody else may go on. */
export function openAsIs(dir: string): Case {
  const unlock = lockOrRead(dir)
  if (typeof unlock !== 'function') return unlock
  try {
    const fonds = openToRead(dir)
    return { fonds, complete: isComplete(fonds) }
  } finally {
    unlock()
  }
}

/** Where the disk is too full to see to the databases, what is in can be read all the same. */
function openToRead(dir: string): Fonds {
  try {
    return openSound(dir)
  } catch (error) {
    if (!(error instanceof FondsError) || error.code !== 'disk-full') throw error
    return openOr(dir, error)
  }
}

/** The write lock; where it cannot be had, what is in already. */
function lockOrRead(dir: string): (() => void) | Case {
  checkFonds(dir)
  try {
    return takeLock(dir)
  } catch (error) {
    // Somebody is adding, or the folder cannot be written to.
    if (!(error instanceof FondsError) || error.code === 'disk-full') throw error
    const fonds = openOr(dir, error)
    return { fonds, complete: isComplete(fonds) }
  }
}

function openOr(dir: string, reason: FondsError): Fonds {
  try {
    return openFonds(dir)
  } catch (error) {
    // Making them anew, which the message would advise, is what cannot be done.
    throw error instanceof FondsError && error.code === 'unusable' ? reason : error
  }
}

function isComplete(fonds: Fonds): boolean {
  return getMarks(fonds).arranged === readJournal(fonds.dir).length
}

/** Opens the databases, or makes them anew where they cannot be used. Under the write lock. */
function openSound(dir: string): Fonds {
  try {
    const fonds = openFonds(dir)
    if (isAligned(fonds)) return fonds
  } catch (error) {
    if (!(error instanceof FondsError) || error.code !== 'unusable') throw error
  }
  renewDerived(dir)
  return openFonds(dir)
}

/** Closes the fonds where it is not, and cannot be. */
function isAligned(fonds: Fonds): boolean {
  let isAligned = false
  try {
    isAligned = alignIndex(fonds)
    return isAligned
  } finally {
    if (!isAligned) fonds.close()
  }
}
