// Somebody at the workbench asks for the checks -> they run in a process of their own; what is answered is how far they are.
import { setTimeout } from 'node:timers/promises'
import { FondsError } from '../../record/error.ts'
import type { Fonds } from '../../store/fonds.ts'
import { isLocked } from '../../store/lock.ts'
import type { IntakeView } from '../../view/model.ts'
import { watchIntake } from '../intake/watch.ts'

/** Starts the checks, in whichever way; ends with the exit code of "fonds verify". */
export type StartChecks = () => Promise<number>

/** Milliseconds between two looks whether they have begun. */
const lookEvery = 50
/** Exit codes from here on say that they could not run. */
const couldNot = 2

/**
 * Answers once they have begun, or are over already. Throws FondsError `in-use` where another process is writing,
 * `checks-failed` where they could not begin.
 */
export async function startChecks(fonds: Fonds, start: StartChecks | undefined): Promise<IntakeView> {
  if (start === undefined || isLocked(fonds.dir)) {
    throw new FondsError('in-use', 'something else is being written to this fonds: wait until it is done')
  }
  let ended: number | undefined
  const end = start().then((code) => {
    ended = code
  })
  while (ended === undefined && !watchIntake(fonds).running) {
    await Promise.race([end, setTimeout(lookEvery, undefined, { ref: false })])
  }
  if (ended !== undefined && ended >= couldNot) {
    throw new FondsError('checks-failed', 'the checks could not run: the terminal shows why; or run "fonds verify"')
  }
  return watchIntake(fonds)
}
