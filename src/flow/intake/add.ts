// PATHs -> bag, journal, databases. What is held already is passed over; what cannot be read is said.
import { edtfBounds } from '../../record/edtf.ts'
import { FondsError } from '../../record/error.ts'
import { listManifest, sealBag } from '../../store/bag.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { type Act, appendActs, journalEnd, readJournal } from '../../store/journal.ts'
import { takeLock } from '../../store/lock.ts'
import { readSeen, standingOf } from '../../store/seen.ts'
import { earlyReading } from './early.ts'
import { knownFrom } from './known.ts'
import { order } from './order.ts'
import { readIn } from './read-in.ts'
import { dismissReader } from './reader-thread.ts'
import { receive, stopped } from './receive.ts'
import { skippedFrom } from './skipped.ts'
import { checkSidecar, lookAt, takeFile } from './take-file.ts'
import {
  type AddOptions,
  type AddReport,
  faultOf,
  place,
  skip,
  type Taking,
  type TellingOptions,
  unskip,
} from './taking.ts'
import { type Telling, told } from './tell.ts'
import { unreadable, type Walked, walk } from './walk.ts'

/** How many journal lines are written at a time: one wait for the disk each. */
const batch = 200
/** So many bytes are worth a wait of their own: they are then read while the next are copied. */
const batchBytes = 8 * 1024 * 1024

/**
 * Takes files and folders into a fonds.
 * Throws FondsError `no-such-path`, `in-use`, `bad-date`, `disk-full`, `not-writable`; content never throws.
 */
export async function addPaths(
  fonds: Fonds,
  world: World,
  paths: string[],
  options: AddOptions = {},
): Promise<AddReport> {
  checkGiven(options.given)
  const walked = walk(paths)
  const report: AddReport = { added: [], unchanged: [], described: [], skipped: [], finished: true }
  const unlock = takeLock(fonds.dir)
  try {
    const take = (run: Telling) => takeAndRead(fonds, world, walked, { ...options, ...run }, report)
    report.finished = options.dryRun ? await take(silent(options)) : await told(fonds, options, take)
    return report
  } finally {
    await dismissReader()
    unlock()
  }
}

/** The first file by itself, whatever its size: the reading begins with it. */
function isWorthIt({ arrived, report }: Taking): boolean {
  return (
    arrived.length > 0 &&
    (report.added.length === 1 || arrived.reduce((sum, { bytes }) => sum + bytes, 0) >= batchBytes)
  )
}

/** A dry run writes nothing, its progress neither. */
function silent(options: AddOptions): Telling {
  return {
    stopped: () => options.stopped?.() === true,
    onReceiving: () => {},
    onExtracting: () => {},
    onChecking: () => {},
  }
}

/** Returns false where the user asked to stop before the end. */
async function takeAndRead(
  fonds: Fonds,
  world: World,
  walked: Walked,
  options: TellingOptions,
  report: AddReport,
): Promise<boolean> {
  let taken: boolean
  try {
    taken = await takeIn(fonds, world, walked, options, report)
  } finally {
    if (!options.dryRun) sealBag(fonds.dir)
  }
  if (options.dryRun) return taken
  return (await readIn(fonds, { attachments: 'read', ...options })) && taken
}

async function takeIn(fonds: Fonds, world: World, walked: Walked, options: TellingOptions, report: AddReport) {
  const lines = readJournal(fonds.dir)
  const known = knownFrom(lines, listManifest(fonds.dir))
  const files = await order(walked.files)
  const reception = receive(files, options)
  const taking: Taking = {
    fonds,
    options,
    known,
    skipped: skippedFrom(lines),
    seen: readSeen(fonds.dir),
    now: world.now,
    report,
    arrived: [],
    placed: Promise.resolve(),
    onPiece: reception.onPiece,
  }
  const readEarly = earlyReading(fonds, lines, { files, attachments: options.attachments !== 'leave' })
  let end = journalEnd(fonds.dir)
  /** The line that the next act will follow, once all before it are noted. */
  let { seq } = end
  let noted = Promise.resolve()
  /** Batches that are on their way to the disk. */
  let noting = 0
  let acts: Act[] = [
    ...walked.folders.flatMap((folder) => unskip(taking, folder)),
    ...walked.skipped.flatMap((each) => skip(taking, each)),
  ]
  const note = async (done: Act[], now: number, before: Promise<void>) => {
    noting += 1
    const placed = place(taking)
    await before
    await placed
    end = appendActs(fonds.dir, end, done, now, options.onStep)
    noting -= 1
  }
  // In the order of the files; meanwhile they are read, and the next ones copied.
  const flush = () => {
    const now = world.now()
    readEarly(acts, seq, now)
    seq += acts.length
    noted = note(acts, now, noted)
    acts = []
    return noted
  }
  for (const file of files) {
    try {
      await reception.next(file)
      acts.push(...(await checkSidecar(taking, file)))
      const standing = standingOf(file.origin, world.now())
      const seen = await lookAt(taking, file, standing)
      acts.push(...unskip(taking, file.origin))
      acts.push(...(await takeFile(taking, file, standing, seen)))
    } catch (error) {
      if (error === stopped) break
      // Where the fault is not the file's but that of the folder we write to, the other files would fare no better.
      if ((await faultOf(file.origin)) === undefined) {
        await flush()
        throw error
      }
      acts.push(...skip(taking, { ...file, code: 'unreadable', sentence: unreadable(error) }))
    }
    if (acts.length < batch && (noting > 0 || !isWorthIt(taking))) continue
    // One batch is on its way to the disk while the next is copied, and no more.
    if (acts.length >= batch) await noted
    // A disk that fails is told of by whoever waits for the last of them.
    flush().catch(() => {})
  }
  await flush()
  if (!options.dryRun) taking.seen.keep()
  return reception.isComplete()
}

function checkGiven(given: AddOptions['given']): void {
  if (given?.published === undefined || edtfBounds(given.published) !== null) return
  throw new FondsError(
    'bad-date',
    `"${given.published}" is no date that fonds reads: write 2016-09-20, 2016-09 or 2016-09-20T14:05:00+02:00`,
  )
}
