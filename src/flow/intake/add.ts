// PATHs -> bag, journal, databases. What is held already is passed over; what cannot be read is said.
import { closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { edtfBounds } from '../../record/edtf.ts'
import { FondsError } from '../../record/error.ts'
import type { Given } from '../../source/reader.ts'
import { isSidecarName, sidecarFor } from '../../source/sidecar.ts'
import {
  type Arrived,
  type Bytes,
  freePath,
  hashFile,
  isListed,
  listManifest,
  listPayloads,
  type OnPiece,
  payloadPath,
  placePayloads,
  receivePayload,
  safePath,
  sealBag,
  strayPayload,
} from '../../store/bag.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { type Act, type AddAct, appendActs, journalEnd, readJournal } from '../../store/journal.ts'
import { takeLock } from '../../store/lock.ts'
import { openBytes } from '../../store/raw.ts'
import { catchUp, isContext } from './catch-up.ts'
import { type Held, type Known, knownFrom, originOf } from './known.ts'
import { dismissReader, prepareReader } from './reader-thread.ts'
import { receive, stopped } from './receive.ts'
import { type Skipped, skippedFrom } from './skipped.ts'
import { type Telling, type ToldRun, told } from './tell.ts'
import { type Candidate, type Skip, unreadable, type Walked, walk } from './walk.ts'

export interface AddOptions extends ToldRun {
  custodian?: string
  given?: Omit<Given, 'basis'>
  /** Look and tell, change nothing. */
  dryRun?: boolean
}

export interface AddReport {
  /** Paths in the bag that are new. */
  added: string[]
  /** Paths in the bag that were held already. */
  unchanged: string[]
  /** Paths in the bag about which more was said. */
  described: string[]
  /** What was not taken in, and why; `source` is its name in the ledger. Told again each time, noted once. */
  skipped: Array<{ path: string; code: string; sentence: string; source: string }>
  /** False where the user asked to stop before the end. */
  finished: boolean
}

/** How many journal lines are written at a time: one wait for the disk each. */
const batch = 200

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

/** A dry run writes nothing, its progress neither. */
function silent(options: AddOptions): Telling {
  return { stopped: () => options.stopped?.() === true, onReceiving: () => {}, onChecking: () => {} }
}

type TellingOptions = AddOptions & Telling

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
  return options.dryRun ? taken : (await catchUp(fonds, options)) && taken
}

/** One run of adding: what it works on, what it knows, and what it will report. */
interface Taking {
  fonds: Fonds
  options: TellingOptions
  known: Known
  skipped: Skipped
  report: AddReport
  /** Copied, and not in the bag yet. */
  arrived: Arrived[]
  /** Lets signals and requests in between the pieces of a file; throws where the user asked to stop. */
  onPiece: OnPiece
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
    report,
    arrived: [],
    onPiece: reception.onPiece,
  }
  let end = journalEnd(fonds.dir)
  let acts = [
    ...walked.folders.flatMap((folder) => unskip(taking, folder)),
    ...walked.skipped.flatMap((each) => skip(taking, each)),
  ]
  const flush = async () => {
    await place(taking)
    end = appendActs(fonds.dir, end, acts, world.now(), options.onStep)
    acts = []
  }
  for (const file of files) {
    try {
      await reception.next(file)
      acts.push(...(await checkSidecar(taking, file)))
      const seen = await lookAt(taking, file)
      acts.push(...unskip(taking, file.origin))
      acts.push(...(await takeFile(taking, file, seen)))
    } catch (error) {
      if (error === stopped) break
      // Where the fault is not the file's but that of the folder we write to, the other files would fare no better.
      if ((await faultOf(file.origin)) === undefined) {
        await flush()
        throw error
      }
      acts.push(...skip(taking, { ...file, code: 'unreadable', sentence: unreadable(error) }))
    }
    if (acts.length >= batch) await flush()
  }
  await flush()
  return reception.isComplete()
}

/** What was copied goes into the bag, before the journal says that it is there. */
async function place(taking: Taking): Promise<void> {
  await placePayloads(taking.fonds.dir, taking.arrived, taking.options.onStep)
  taking.arrived = []
}

function skip({ fonds, options, known, skipped, report }: Taking, { origin, path, code, sentence }: Skip): Act[] {
  const what = { origin: originOf(known.salt, origin), custodian: options.custodian, code, sentence }
  const noted = skipped.skip(what, fonds.dir, path, known.holds)
  report.skipped.push({ path, code, sentence, source: noted.path })
  return options.dryRun ? [] : noted.acts
}

/** What was skipped before can be read now. */
function unskip({ options, known, skipped }: Taking, origin: string): Act[] {
  const acts = skipped.unskip(originOf(known.salt, origin), options.custodian)
  return options.dryRun ? [] : acts
}

/** What stands in the way of reading a file to its end, if anything does. */
async function faultOf(path: string): Promise<unknown> {
  try {
    await hashFile(path)
    return undefined
  } catch (error) {
    return error
  }
}

/** A sidecar that cannot be read is skipped by itself: its file is taken in without it. */
async function checkSidecar(taking: Taking, file: Candidate): Promise<Act[]> {
  const origin = file.sidecar
  if (origin === undefined) return []
  const fault = await faultOf(origin)
  if (fault === undefined) return unskip(taking, origin)
  file.sidecar = undefined
  return skip(taking, { origin, path: sidecarFor(file.path), code: 'unreadable', sentence: unreadable(fault) })
}

/**
 * The hash of a file that may be held already. One of a size that nothing held has is new: it is hashed while it is copied,
 * and read once. Throws where the file cannot be read.
 */
async function lookAt({ fonds, known, onPiece }: Taking, file: Candidate): Promise<Bytes | undefined> {
  const isNew = !known.hasSize(file.bytes) && !existsSync(payloadPath(fonds.dir, safePath(file.path)))
  if (!isNew) return hashFile(file.origin, onPiece)
  closeSync(openSync(file.origin, 'r'))
  return undefined
}

async function takeFile(taking: Taking, file: Candidate, seen: Bytes | undefined): Promise<Act[]> {
  const { options, known, report } = taking
  const origin = originOf(known.salt, file.origin)
  const held = seen && known.find(seen.sha256, origin, options.custodian)
  if (held) return describeHeld(taking, held, file)
  const wanted = safePath(file.path)
  if (isSidecarName(wanted) && known.holds(baseOf(wanted))) return lateSidecar(taking, file, wanted)
  if (options.dryRun) {
    report.added.push(wanted)
    return []
  }
  prepareReader()
  const { path, ...put } = await take(taking, file.origin, wanted, seen)
  const sidecar = file.sidecar === undefined ? undefined : await putSidecar(taking, file.sidecar, path)
  const given = options.given && Object.keys(options.given).length > 0 ? options.given : undefined
  const folder = originOf(known.salt, dirname(file.origin))
  const { custodian } = options
  const act: AddAct = { act: 'add', path, ...put, origin, folder, name: file.path, custodian, sidecar, given }
  known.note(act)
  report.added.push(path)
  return [act, ...describeEarlier(known, act)]
}

/** What came from the same folder in an earlier run is read again, now that a file is here that explains it. */
function describeEarlier(known: Known, { folder, name }: AddAct): Act[] {
  if (!isContext(name!)) return []
  return known.earlierIn(folder!).map((path) => ({ act: 'describe', path }))
}

/** The file is held; a sidecar that is new, or flags that say something else, are noted beside it. */
async function describeHeld(taking: Taking, held: Held, file: Candidate): Promise<Act[]> {
  const { options, report } = taking
  const newSidecar = file.sidecar !== undefined && !(await isSame(taking, file.sidecar, held.sidecar))
  const newGiven = Object.entries(options.given ?? {}).some(([key, value]) => held.given[key as keyof Given] !== value)
  if (!newSidecar && !newGiven) {
    report.unchanged.push(held.path)
    return []
  }
  report.described.push(held.path)
  if (options.dryRun) return []
  const sidecar = newSidecar ? await putSidecar(taking, file.sidecar!, held.path) : undefined
  return [{ act: 'describe', path: held.path, sidecar, given: newGiven ? options.given : undefined }]
}

async function isSame(taking: Taking, origin: string, path: string | undefined): Promise<boolean> {
  const { fonds } = taking
  if (taking.arrived.some((each) => each.path === path)) await place(taking)
  if (path === undefined) return false
  return (await hashFile(origin)).sha256 === (await hashFile(payloadPath(fonds.dir, path))).sha256
}

/** A sidecar that was handed in alone belongs to the file of its name, if that is held. */
async function lateSidecar(taking: Taking, file: Candidate, wanted: string): Promise<Act[]> {
  const { known, options, report } = taking
  const base = baseOf(wanted)
  if (await isSame(taking, file.origin, known.at(base)?.sidecar)) {
    report.unchanged.push(base)
    return []
  }
  report.described.push(base)
  if (options.dryRun) return []
  return [{ act: 'describe', path: base, sidecar: await putSidecar(taking, file.origin, base) }]
}

function baseOf(sidecar: string): string {
  return sidecar.slice(0, -sidecarFor('').length)
}

async function putSidecar(taking: Taking, origin: string, path: string): Promise<string> {
  return (await take(taking, origin, sidecarFor(path), await hashFile(origin))).path
}

/** Copies a file into the bag, unless a run that was killed has done so already. */
async function take(
  { fonds, known, skipped, arrived, onPiece }: Taking,
  origin: string,
  wanted: string,
  seen: Bytes | undefined,
): Promise<Bytes & { path: string }> {
  const isTaken = (path: string) => known.holds(path) || skipped.holds(path)
  const stray = seen && (await strayPayload(fonds.dir, wanted, seen.sha256, isTaken))
  if (seen === undefined || stray === undefined) {
    const path = freePath(fonds.dir, wanted, isTaken)
    const put = await receivePayload(fonds.dir, origin, path, onPiece)
    arrived.push(put)
    return put
  }
  if (!isListed(known.manifest, stray)) listPayloads(fonds.dir, [{ path: stray, sha256: seen.sha256 }])
  return { path: stray, ...seen }
}

/** Exports that hold only who and when come last, so that the words are held before them. */
async function order(files: Candidate[]): Promise<Candidate[]> {
  const { recognise } = await import('../../source/formats.ts')
  const isHeaders = new Set<Candidate>()
  for (const [index, file] of files.entries()) {
    if (recognise(...headOf(file.origin)).name.endsWith('-headers')) isHeaders.add(file)
    if (index % batch === 0) await setImmediate()
  }
  return [...files.filter((file) => !isHeaders.has(file)), ...isHeaders]
}

/** Enough of a file to know an export by; nothing where it cannot be read, which is told later. */
function headOf(path: string): [Buffer, number] {
  try {
    const bytes = openBytes(path)
    try {
      return [bytes.slice(0, 512), bytes.size]
    } finally {
      bytes.close()
    }
  } catch {
    return [Buffer.alloc(0), 0]
  }
}

function checkGiven(given: AddOptions['given']): void {
  if (given?.published === undefined || edtfBounds(given.published) !== null) return
  throw new FondsError(
    'bad-date',
    `"${given.published}" is no date that fonds reads: write 2016-09-20, 2016-09 or 2016-09-20T14:05:00+02:00`,
  )
}
