// How far an intake is, or checks are, in whichever process, and how it is asked to stop: for whoever has the fonds open.
import type { IntakeState, IntakeView } from '../../record/intake.ts'
import { checksMark } from '../../store/finding/write.ts'
import type { Fonds } from '../../store/fonds.ts'
import { isLocked } from '../../store/lock.ts'
import { askToStop, atFirst, getProgress, isAskedToStop } from '../../store/progress.ts'
import { getMarks } from '../../store/source.ts'

/** Never throws: what cannot be told now is told the next time. */
export function watchIntake(fonds: Fonds): IntakeView {
  const version = versionOf(fonds)
  const { state, running } = look(fonds.dir)
  if (state === undefined) return { ...atFirst, stage: 'none', running: false, stopping: false, version }
  const { path, error, ...counts } = state
  // A run that was killed has left what it told last.
  const stage = running || isEnd(state) ? state.stage : 'stopped'
  return { ...counts, stage, running, stopping: running && isAskedToStop(fonds.dir), path, error, version }
}

/** Asks whoever is taking in or checking to stop; what is done by then stays. Does nothing where nobody is. */
export function stopIntake(fonds: Fonds): void {
  if (look(fonds.dir).running) askToStop(fonds.dir)
}

function look(dir: string): { state: IntakeState | undefined; running: boolean } {
  const state = getProgress(dir)
  if (state === undefined || isEnd(state)) return { state, running: false }
  if (isLocked(dir)) return { state, running: true }
  // It may have come to its end between the two looks.
  return { state: getProgress(dir), running: false }
}

function isEnd({ stage }: IntakeState): boolean {
  return stage === 'stopped' || stage === 'failed'
}

/** Differs whenever the databases hold something else. */
function versionOf(fonds: Fonds): string {
  const { applied, partial, arranged } = getMarks(fonds)
  return `${applied}.${partial}.${arranged}${checksMark(fonds)}`
}
