// What several commands say and do about checks of signatures.
import { isEvidenceComplete, verifyState } from '../flow/evidence/state.ts'
import type { VerifyProgress, VerifyReport } from '../flow/evidence/verify.ts'
import type { Fonds } from '../store/fonds.ts'
import { countedStages } from './intake-run.ts'
import { exitCodes, say, world } from './terminal.ts'

/** Says that there is mail whose signatures were not checked. Reading mail in and checking it are two steps: each has its speed. */
export function sayUnchecked(fonds: Fonds): void {
  const { unchecked } = verifyState(fonds)
  if (unchecked > 0) say(`${unchecked} messages are not checked for signatures yet: run "fonds verify"`)
}

/** What is done in each stage, and with what. */
const stages: Record<VerifyProgress['stage'], [verb: string, noun: string]> = {
  signatures: ['checked', 'messages'],
  neighbours: ['placed', 'undated messages'],
  copies: ['compared', 'copies'],
  gaps: ['read', 'records for gaps'],
}

/** Checks what is to be checked, with a line of progress, and says what could not be. */
export async function runVerify(fonds: Fonds): Promise<VerifyReport> {
  const run = countedStages(stages)
  const { verifyMail } = await import('../flow/evidence/verify.ts')
  const report = await verifyMail(fonds, { ...run, world }).finally(run.done)
  for (const { source, records } of report.unreadable) {
    say(`${source}: ${records} messages are not what was received, and were not checked; run "fonds audit"`)
    process.exitCode = exitCodes.attention
  }
  if (!report.finished) say('stopped before the end: run "fonds verify" to go on')
  return report
}

/** False where all mail was checked with the keys that are archived now. */
export function needsVerify(fonds: Fonds): boolean {
  const { checked, unchecked, current } = verifyState(fonds)
  return unchecked > 0 || (checked > 0 && !current) || !isEvidenceComplete(fonds)
}
