// The journal -> both databases, then what attachments say -> the words of their records.
import type { FileInRecord } from '../../store/attached.ts'
import type { Fonds } from '../../store/fonds.ts'
import { getMarks } from '../../store/source.ts'
import type { ReaderAhead } from '../extract/reader-ahead.ts'
import { catchUp } from './catch-up.ts'
import type { IntakeRun } from './write-source.ts'

/** Reads in what is not read in yet. Returns false where the user asked to stop before the end. */
export async function readIn(fonds: Fonds, run: IntakeRun): Promise<boolean> {
  const before = getMarks(fonds).applied
  let ahead: Promise<ReaderAhead> | undefined
  let hasTime = false
  const onFile = async (file: FileInRecord) => {
    ahead ??= import('../extract/reader-ahead.ts').then(({ readerAhead }) => readerAhead(fonds))
    const reader = await ahead
    reader.want(file)
    if (hasTime) reader.begin()
  }
  const onNearEnd = async () => {
    hasTime = true
    ;(await ahead)?.begin()
  }
  try {
    if (!(await catchUp(fonds, run.attachments === 'leave' ? run : { ...run, onFile, onNearEnd }))) return false
    const isWanted = run.attachments ?? (getMarks(fonds).applied === before ? 'leave' : 'read')
    if (isWanted === 'leave') return true
    const { extractAttachments } = await import('../extract/extract.ts')
    return await extractAttachments(fonds, run, await ahead)
  } finally {
    ;(await ahead)?.close()
  }
}
