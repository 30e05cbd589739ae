// The fonds that a command is about: opened, with everything read in that its journal says, and closed at the end.
import { openCase } from '../flow/intake/case.ts'
import type { Fonds } from '../store/fonds.ts'
import { intakeRun } from './intake-run.ts'
import { type CommonOptions, sayIncomplete, whichFonds } from './terminal.ts'

/** Opens the fonds, runs, closes. */
export async function withFonds<T>(options: CommonOptions, run: (fonds: Fonds) => T | Promise<T>): Promise<T> {
  const opening = intakeRun()
  const { fonds, complete } = await openCase(whichFonds(options), opening).finally(opening.done)
  if (!complete) sayIncomplete()
  try {
    return await run(fonds)
  } finally {
    fonds.close()
  }
}
