// Everything that is held -> a finding on each record that points to something which is not. What others refer to by its
// Message-ID is known without reading, and stands in a table of its own.
import { FondsError } from '../../record/error.ts'
import { type GapFinding, gapsChecked, putGapFindings } from '../../store/finding/gaps.ts'
import type { Fonds } from '../../store/fonds.ts'
import { gapFinding } from '../../verify/gaps/finding.ts'
import type { GapLine } from '../../view/model.ts'
import { listGaps } from '../gaps.ts'
import type { VerifyRun } from './in-commits.ts'

/** False where the user asked to stop before the end. */
export async function checkGaps(fonds: Fonds, run: VerifyRun): Promise<boolean> {
  if (gapsChecked(fonds)) return true
  const stop = new AbortController()
  const gaps = await gapsOrNone(fonds, (done, total) => {
    run.onProgress?.({ stage: 'gaps', done, total })
    if (run.stopped?.() === true) stop.abort()
    stop.signal.throwIfAborted()
  }).catch((error) => {
    if (stop.signal.aborted) return 'stopped' as const
    throw error
  })
  if (gaps === 'stopped') return false
  putGapFindings(fonds, (gaps ?? []).flatMap(findingsOf), gaps && JSON.stringify(gaps))
  return true
}

const gone = ['source-missing', 'not-unpacked']

/** Null where a source is gone: its words may be those that are quoted, so nothing is said. */
async function gapsOrNone(fonds: Fonds, onRead: (done: number, total: number) => void): Promise<GapLine[] | null> {
  try {
    return await listGaps(fonds, onRead)
  } catch (error) {
    if (error instanceof FondsError && gone.includes(error.code)) return null
    throw error
  }
}

function findingsOf({ kind, name, excerpt, pointedToBy }: GapLine): GapFinding[] {
  if (kind === 'referenced') return []
  const finding = gapFinding(`gap-${kind}`, { name, excerpt })
  // With a custodian, those beside it only tell where it belongs.
  const records = kind === 'custodian' ? pointedToBy.slice(0, 1) : pointedToBy
  return records.map((record) => ({ record, finding }))
}
