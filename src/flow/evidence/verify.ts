// All mail of a fonds and the archived keys -> findings. What was checked with these keys before is passed over, so that a run
// that was stopped goes on where it was.
import { diskTrouble } from '../../store/disk.ts'
import {
  allFindings,
  type CheckedCount,
  countChecked,
  countFindings,
  type Outcome,
  type RecordFinding,
  unknownKeyNames,
} from '../../store/finding/list.ts'
import { dropStaleFindings, findingWriter, listUnchecked, type ToCheck } from '../../store/finding/write.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { appendActs, journalEnd, readJournal } from '../../store/journal.ts'
import { readKeys } from '../../store/keys.ts'
import { takeLock } from '../../store/lock.ts'
import { catchUp } from '../intake/catch-up.ts'
import { told } from '../intake/tell.ts'
import { type BatchResult, isUnreadable } from './check-batch.ts'
import { checkAll } from './checker-threads.ts'
import { isCurrent, presentGrounds } from './grounds.ts'

export interface VerifyProgress {
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

export interface VerifyReport {
  /** Records checked by this run. */
  checked: number
  /** Sources that hold other bytes than were received, or none any more, with how many records could not be checked. */
  unreadable: Array<{ source: string; records: number }>
  /** False where the user asked to stop before the end. */
  finished: boolean
}

/** As many as make a message between threads worth its cost, within bounded memory; all of one source. */
const batchRecords = 100
const batchBytes = 8 << 20
const usualCommit = 2000

/** Throws FondsError `keys-changed`, `in-use`, `disk-full`, `not-writable`. */
export async function verifyMail(fonds: Fonds, run: VerifyRun = {}): Promise<VerifyReport> {
  const unlock = takeLock(fonds.dir)
  try {
    const keys = readKeys(fonds.dir, readJournal(fonds.dir))
    dropStaleFindings(fonds, presentGrounds(fonds))
    const waiting = listUnchecked(fonds)
    let report: VerifyReport | undefined
    await told(fonds, { stopped: run.stopped }, async (telling) => {
      report = await write(fonds, checkAll({ dir: fonds.dir, keys }, inBatches(waiting)), waiting.length, {
        ...run,
        stopped: telling.stopped,
        onProgress({ done, total }) {
          run.onProgress?.({ done, total })
          telling.onChecking(done, total)
        },
      })
      return report.finished
    })
    if (run.world && report!.checked > 0) await note(fonds, run.world, report!, keys.length)
    return report!
  } catch (error) {
    throw diskTrouble(error, fonds.dir) ?? error
  } finally {
    unlock()
  }
}

async function note(fonds: Fonds, world: World, { checked, finished }: VerifyReport, keys: number): Promise<void> {
  const { dkim } = countChecked(fonds)
  appendActs(fonds.dir, journalEnd(fonds.dir), [{ act: 'verify', checked, finished, keys, dkim }], world.now())
  await catchUp(fonds)
}

function inBatches(waiting: ToCheck[]): ToCheck[][] {
  const batches: ToCheck[][] = []
  let bytes = 0
  for (const record of waiting) {
    const last = batches.at(-1)
    bytes += record.length
    if (last && last[0]!.path === record.path && last.length < batchRecords && bytes < batchBytes) last.push(record)
    else {
      batches.push([record])
      bytes = record.length
    }
  }
  return batches
}

async function write(
  fonds: Fonds,
  results: AsyncGenerator<BatchResult[]>,
  total: number,
  run: VerifyRun,
): Promise<VerifyReport> {
  const put = findingWriter(fonds)
  const unreadable = new Map<string, number>()
  let done = 0
  let finished = true
  let committed = performance.now()
  fonds.db.exec('begin immediate')
  try {
    for await (const batch of results) {
      for (const result of batch) {
        if (isUnreadable(result)) unreadable.set(result.unreadable, (unreadable.get(result.unreadable) ?? 0) + 1)
        else put(result)
      }
      done += batch.length
      run.onProgress?.({ done, total })
      finished = run.stopped?.() !== true || done === total
      if (!finished) break
      if (performance.now() - committed < (run.commitEvery ?? usualCommit)) continue
      fonds.db.exec('commit; begin immediate')
      committed = performance.now()
      // Lets signals in.
      await new Promise(setImmediate)
    }
    fonds.db.exec('commit')
  } catch (error) {
    if (fonds.db.inTransaction) fonds.db.exec('rollback')
    throw error
  }
  const missed = [...unreadable].map(([source, records]) => ({ source, records }))
  const records = missed.reduce((sum, each) => sum + each.records, 0)
  return { checked: done - records, unreadable: missed, finished }
}

/** How far the checks have come, and whether they rest on the keys that are archived now. */
export interface VerifyState extends CheckedCount {
  current: boolean
}

export function verifyState(fonds: Fonds): VerifyState {
  return { ...countChecked(fonds), current: isCurrent(fonds) }
}

export function listFindings(fonds: Fonds): Iterable<RecordFinding> {
  return allFindings(fonds)
}

export function listOutcomes(fonds: Fonds): Outcome[] {
  return countFindings(fonds)
}

/** Names of keys that would decide something, the most needed first. */
export function listUnknownKeys(fonds: Fonds): string[] {
  return unknownKeyNames(fonds)
}
