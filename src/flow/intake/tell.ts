// A run of the intake, or of the checks -> the same run, telling how far it is: whoever started it, and by a file in the fonds everybody else.
// By another file it can be asked to stop.
import { FondsError } from '../../record/error.ts'
import type { IntakeState } from '../../record/intake.ts'
import { diskTrouble } from '../../store/disk.ts'
import type { Fonds } from '../../store/fonds.ts'
import { atFirst, dropProgress, forgetStop, isAskedToStop, putProgress } from '../../store/progress.ts'
import { pace } from './pace.ts'
import type { IntakeRun } from './write-source.ts'

export interface ToldRun extends IntakeRun {
  /** Told often; the listener decides what to show. */
  onState?(state: IntakeState): void
}

export interface Telling extends IntakeRun {
  stopped(): boolean
  /** Bytes of all files that were handed in, and how many of them are in the bag or known to be held. */
  onReceiving(path: string, done: number, size: number): void
  onExtracting(done: number, size: number): void
  /** Messages checked, and in all. */
  onChecking(done: number, size: number): void
}

/** Milliseconds between two writings of the file, and between two looks for the one that asks to stop. */
const fileEvery = 400

/**
 * Does `work` with a run that is told of; for whoever holds the write lock. `work` says whether it came to its end. How far it
 * was stays in the file where it did not. Throws FondsError `disk-full`, `not-writable`, and whatever `work` throws.
 */
export async function told(
  { dir }: Pick<Fonds, 'dir'>,
  run: ToldRun,
  work: (run: Telling) => Promise<boolean>,
): Promise<boolean> {
  forgetStop(dir)
  const teller = tellerOf(dir, run)
  try {
    const finished = await work(teller.run)
    if (finished) dropProgress(dir)
    else teller.end({ stage: 'stopped' })
    return finished
  } catch (thrown) {
    const error = diskTrouble(thrown, dir) ?? thrown
    teller.end({ stage: 'failed', error: faultOf(error) })
    throw error
  } finally {
    forgetStop(dir)
  }
}

function tellerOf(dir: string, run: ToldRun): { run: Telling; end(last: Partial<IntakeState>): void } {
  let state: IntakeState | undefined
  let written = 0
  let measure = pace()
  const put = (next: IntakeState) => {
    state = next
    written = performance.now()
    putProgress(dir, next)
  }
  const tell = (next: Partial<IntakeState>) => {
    const begins = next.stage !== state?.stage
    if (begins) measure = pace()
    const now = { ...(state ?? atFirst), ...next }
    state = { ...now, ...measure(now) }
    if (begins || performance.now() - written >= fileEvery) put(state)
    run.onState?.(state)
  }
  return {
    run: {
      ...run,
      stopped: stopping(dir, run),
      onReceiving: (path, done, size) => tell({ stage: 'receiving', path, done, size }),
      onProgress({ path, allDone, allSize, allRecords, allProblems }) {
        tell({
          stage: 'reading',
          path,
          done: Math.round(allDone),
          size: allSize,
          records: allRecords,
          problems: allProblems,
        })
      },
      onArranging: () => tell({ stage: 'arranging', path: '' }),
      onExtracting: (done, size) => tell({ stage: 'extracting', path: '', done, size }),
      onChecking: (done, size) => tell({ work: 'checks', stage: 'checking', done, size, records: done }),
    },
    end(last) {
      // A run that had nothing to do, or could not begin, has nothing to tell.
      if (state) put({ ...state, ...last, perSecond: null, secondsLeft: null })
    },
  }
}

function stopping(dir: string, run: IntakeRun): () => boolean {
  let looked = 0
  let asked = false
  return () => {
    const now = performance.now()
    if (!asked && now - looked >= fileEvery) {
      looked = now
      asked = isAskedToStop(dir)
    }
    return asked || run.stopped?.() === true
  }
}

function faultOf(error: unknown): IntakeState['error'] {
  if (error instanceof FondsError) return { code: error.code, message: error.message }
  return { code: 'bug', message: 'this is a bug in fonds: the terminal shows what happened, please report it' }
}
