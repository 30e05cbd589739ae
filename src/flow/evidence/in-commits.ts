// Pieces of a check's work -> written one after another, committed now and then, so that a run which ends early loses little.
import type { Fonds, World } from '../../store/fonds.ts'

export interface VerifyProgress {
  /** What is being looked at: signatures and dates, mail beside those that nothing else dates, copies, or gaps. */
  stage: 'signatures' | 'neighbours' | 'copies' | 'gaps'
  done: number
  total: number
}

export interface VerifyRun {
  onProgress?(progress: VerifyProgress): void
  /** True once the user asked to stop. */
  stopped?(): boolean
  /** Milliseconds between commits; two seconds where absent. */
  commitEvery?: number
  /** With a clock, the journal gets a line that says what was checked. */
  world?: World
}

export interface Work<Piece> extends Pick<VerifyProgress, 'stage' | 'total'> {
  pieces: AsyncIterable<Piece> | Iterable<Piece>
  /** Writes what came of one piece; answers how much of the total that was. */
  write(piece: Piece): number
}

const usualCommit = 2000

/** Answers how much was done; less than the total where the user asked to stop. What is written by then stays. */
export async function inCommits<Piece>(fonds: Fonds, work: Work<Piece>, run: VerifyRun): Promise<number> {
  const { stage, total } = work
  let done = 0
  let committed = performance.now()
  fonds.db.exec('begin immediate')
  try {
    for await (const piece of work.pieces) {
      done += work.write(piece)
      run.onProgress?.({ stage, done, total })
      if (run.stopped?.() === true) break
      if (performance.now() - committed < (run.commitEvery ?? usualCommit)) continue
      fonds.db.exec('commit; begin immediate')
      committed = performance.now()
      // Lets signals in.
      await new Promise(setImmediate)
    }
    fonds.db.exec('commit')
    return done
  } catch (error) {
    if (fonds.db.inTransaction) fonds.db.exec('rollback')
    throw error
  }
}
