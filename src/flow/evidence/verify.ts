// All mail of a fonds and the archived keys -> findings. What was checked with the same keys before is passed over, so that a
// run that was stopped goes on where it was.
import { diskTrouble } from '../../store/disk.ts'
import {
  allFindings,
  countChecked,
  countFindings,
  type Outcome,
  type RecordFinding,
  unknownKeyNames,
} from '../../store/finding/list.ts'
import { dropStaleFindings, findingWriter, listUnchecked, type ToCheck } from '../../store/finding/write.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { appendActs, journalEnd, readJournal } from '../../store/journal.ts'
import { type ArchivedKey, readKeys } from '../../store/keys.ts'
import { takeLock } from '../../store/lock.ts'
import { catchUp } from '../intake/catch-up.ts'
import { told } from '../intake/tell.ts'
import { type BatchResult, isUnreadable } from './check-batch.ts'
import { checkCopies } from './check-copies.ts'
import { checkGaps } from './check-gaps.ts'
import { checkNeighbours } from './check-neighbours.ts'
import { newKeys, presentGrounds } from './grounds.ts'
import { inCommits, type VerifyRun } from './in-commits.ts'
import { eachInThreads } from './in-threads.ts'

export type { VerifyProgress, VerifyRun } from './in-commits.ts'

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

/**
 * Signatures and dates of each mail, then what is kept beside those that nothing else dates, then what copies of one message say, then what is missing.
 * Throws FondsError `keys-changed`, `in-use`, `disk-full`, `not-writable`.
 */
export async function verifyMail(fonds: Fonds, run: VerifyRun = {}): Promise<VerifyReport> {
  const unlock = takeLock(fonds.dir)
  try {
    const journal = readJournal(fonds.dir)
    const keys = readKeys(fonds.dir, journal)
    dropStaleFindings(fonds, presentGrounds(fonds), newKeys(fonds, journal))
    let report: VerifyReport | undefined
    await told(fonds, { stopped: run.stopped }, async (telling) => {
      report = await checkInStages(fonds, keys, {
        ...run,
        stopped: telling.stopped,
        onProgress(progress) {
          run.onProgress?.(progress)
          if (progress.stage === 'signatures') telling.onChecking(progress.done, progress.total)
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

async function checkInStages(fonds: Fonds, keys: ArchivedKey[], run: VerifyRun): Promise<VerifyReport> {
  const report = await checkSignatures(fonds, keys, run)
  const finished =
    report.finished &&
    (await checkNeighbours(fonds, run)) &&
    (await checkCopies(fonds, run)) &&
    (await checkGaps(fonds, run))
  return { ...report, finished }
}

async function checkSignatures(fonds: Fonds, keys: ArchivedKey[], run: VerifyRun): Promise<VerifyReport> {
  const waiting = listUnchecked(fonds)
  const put = findingWriter(fonds)
  const unreadable = new Map<string, number>()
  const write = (batch: BatchResult[]) => {
    for (const result of batch) {
      if (isUnreadable(result)) unreadable.set(result.unreadable, (unreadable.get(result.unreadable) ?? 0) + 1)
      else put(result)
    }
    return batch.length
  }
  const pieces = eachInThreads({ job: 'check', start: { dir: fonds.dir, keys }, batches: inBatches(waiting) })
  const done = await inCommits(fonds, { stage: 'signatures', total: waiting.length, pieces, write }, run)
  const missed = [...unreadable].map(([source, records]) => ({ source, records }))
  const records = missed.reduce((sum, each) => sum + each.records, 0)
  return { checked: done - records, unreadable: missed, finished: done === waiting.length }
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
