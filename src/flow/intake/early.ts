// What is on its way into the bag and the journal -> the reading thread, which begins with it while the disk takes it and the
// rest is still being copied. Nothing is written to the databases by it: whoever catches up asks for the same jobs again.
import type { Fonds } from '../../store/fonds.ts'
import type { Act, JournalLine } from '../../store/journal.ts'
import { getMarks } from '../../store/source.ts'
import { isContext } from './catch-up.ts'
import type { Job } from './read-source.ts'
import { readEarly } from './reader-thread.ts'
import type { Candidate } from './walk.ts'

/** To be told of all acts of one run, in their order, each time with the number of the line before them and their time. */
export type Early = (acts: Act[], seq: number, now: number) => void

export interface EarlyRun {
  files: Candidate[]
  /** As of a job. */
  attachments: boolean
  /** Who begins with the jobs; the reading thread where absent. */
  read?: typeof readEarly
}

export function earlyReading(fonds: Fonds, lines: JournalLine[], run: EarlyRun): Early {
  const { files, attachments, read = readEarly } = run
  // What waits from before is read first, and files that explain each other are read when all of them are in.
  const waiting = lines.slice(getMarks(fonds).applied)
  let isOver = waiting.some(({ act }) => act === 'add') || files.some(({ path }) => isContext(path))
  let hasBegun = false
  return (acts, before, now) => {
    const jobs: Job[] = []
    for (const [index, act] of acts.entries()) {
      // Those who catch up read sources until something else was done between them.
      if (act.act !== 'add') isOver ||= hasBegun
      else if (!isOver) {
        jobs.push({ seq: before + index + 1, act, received: now, skip: 0, attachments, siblings: {} })
        hasBegun = true
      }
    }
    read(fonds.dir, jobs)
  }
}
