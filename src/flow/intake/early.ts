// What has just been put into the bag and the journal -> the reading thread, which begins with it while the rest is still
// being copied. Nothing is written to the databases by it: whoever catches up asks for the same jobs again.
import type { Fonds } from '../../store/fonds.ts'
import type { Act, JournalLine } from '../../store/journal.ts'
import { getMarks } from '../../store/source.ts'
import { isContext } from './catch-up.ts'
import type { Job } from './read-source.ts'
import { readEarly } from './reader-thread.ts'
import type { Candidate } from './walk.ts'

/** To be told of all acts of one run, in their order, each time with the number of the line before them and their time. */
export type Early = (acts: Act[], seq: number, now: number) => void

export function earlyReading(fonds: Fonds, lines: JournalLine[], files: Candidate[], attachments: boolean): Early {
  // What waits from before is read first, and files that explain each other are read when all of them are in.
  let isOver = getMarks(fonds).applied !== lines.length || files.some(({ path }) => isContext(path))
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
    readEarly(fonds.dir, jobs)
  }
}
