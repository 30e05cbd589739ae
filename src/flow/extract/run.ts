// The text of all attachments, by itself or again: the verb behind "fonds extract".
import { countAttached } from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { takeLock } from '../../store/lock.ts'
import { catchUp } from '../intake/catch-up.ts'
import { type ToldRun, told } from '../intake/tell.ts'
import { extractAttachments, forgetTexts } from './extract.ts'

export interface ExtractReport {
  /** False where the user asked to stop before the end. */
  finished: boolean
  /** How many were read as what, by this run or before, and what came of it; a null code where all text is searched. */
  files: Array<{ reading: string; code: string | null; files: number }>
}

/** `again` forgets what was read before. Throws FondsError `in-use`, `disk-full`, `not-writable`. */
export async function extract(fonds: Fonds, { again, ...run }: ToldRun & { again?: true }): Promise<ExtractReport> {
  const unlock = takeLock(fonds.dir)
  try {
    const finished = await told(fonds, run, async (telling) => {
      if (!(await catchUp(fonds, telling))) return false
      if (again) forgetTexts(fonds)
      return extractAttachments(fonds, telling)
    })
    return { finished, files: countAttached(fonds.db) }
  } finally {
    unlock()
  }
}
