// What several commands say and do about checks of signatures.
import { type VerifyReport, verifyMail, verifyState } from '../flow/evidence/verify.ts'
import { FondsError } from '../record/error.ts'
import type { Fonds } from '../store/fonds.ts'
import { countedRun, exitCodes, say } from './terminal.ts'

/** Says that there is mail whose signatures were not checked. Reading mail in and checking it are two steps: each has its speed. */
export function sayUnchecked(fonds: Fonds): void {
  const { unchecked } = verifyState(fonds)
  if (unchecked > 0) say(`${unchecked} messages are not checked for signatures yet: run "fonds verify"`)
}

/** Checks what is to be checked, with a line of progress, and says what could not be. */
export async function runVerify(fonds: Fonds): Promise<VerifyReport> {
  const run = countedRun('checked')
  const report = await verifyMail(fonds, run).finally(run.done)
  for (const { source, records } of report.unreadable) {
    say(`${source}: ${records} messages are not what was received, and were not checked; run "fonds audit"`)
    process.exitCode = exitCodes.attention
  }
  if (!report.finished) say('stopped before the end: run "fonds verify" to go on')
  return report
}

/** The same before the workbench opens. Somebody else may be writing just now: then what is found already is shown. */
export async function verifyWithProgress(fonds: Fonds): Promise<void> {
  const { unchecked, current } = verifyState(fonds)
  if (unchecked === 0 && current) return
  try {
    const { checked } = await runVerify(fonds)
    say(`${checked} messages checked for signatures`)
  } catch (error) {
    if (!(error instanceof FondsError)) throw error
    say(`signatures were not checked: ${error.message}`)
  }
}
