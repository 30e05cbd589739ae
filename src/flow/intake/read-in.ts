// The journal -> both databases, then what attachments say -> the words of their records.
import type { Fonds } from '../../store/fonds.ts'
import { getMarks } from '../../store/source.ts'
import { catchUp } from './catch-up.ts'
import type { IntakeRun } from './write-source.ts'

/** Reads in what is not read in yet. Returns false where the user asked to stop before the end. */
export async function readIn(fonds: Fonds, run: IntakeRun): Promise<boolean> {
  const before = getMarks(fonds).applied
  if (!(await catchUp(fonds, run))) return false
  const isWanted = run.attachments ?? (getMarks(fonds).applied === before ? 'leave' : 'read')
  if (isWanted === 'leave') return true
  const { extractAttachments } = await import('../extract/extract.ts')
  return extractAttachments(fonds, run)
}
