// The files that are handed in, one after the other -> how much of them has been seen, breath for the rest of the process,
// and an end where the user asks for one: also in the middle of a file, of which nothing is then kept.
import { setImmediate } from 'node:timers/promises'
import type { OnPiece } from '../../store/bag.ts'
import type { Telling } from './tell.ts'
import type { Candidate } from './walk.ts'

/** Milliseconds of reading and writing before signals and requests are let in, and what has reached the disk. */
const breath = 4

/** Thrown where the user asked to stop: no error, the way out. */
export const stopped = Symbol('stopped')

export interface Reception {
  /** Begins with a file. Throws `stopped`. */
  next(file: Candidate): Promise<void>
  /** For every piece of it that is read. Throws `stopped`. */
  onPiece: OnPiece
  /** False where it was stopped. */
  isComplete(): boolean
}

export function receive(files: Candidate[], run: Telling): Reception {
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let at: Candidate | undefined
  let before = 0
  let read = 0
  let rested = performance.now()
  let complete = true
  const look = async () => {
    if (run.stopped()) {
      complete = false
      throw stopped
    }
    if (performance.now() - rested < breath) return
    await setImmediate()
    rested = performance.now()
  }
  return {
    async next(file) {
      before += at?.bytes ?? 0
      at = file
      read = 0
      run.onReceiving(file.path, before, size)
      await look()
    },
    async onPiece(bytes) {
      read += bytes
      // A file that may be held already is read a second time, to copy it.
      run.onReceiving(at!.path, before + Math.min(at!.bytes, read), size)
      await look()
    },
    isComplete: () => complete,
  }
}
