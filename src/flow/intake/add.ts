// PATHs -> bag, journal, databases. What is held already is passed over; what cannot be read is said.
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { edtfBounds } from '../../record/edtf.ts'
import { FondsError } from '../../record/error.ts'
import { sha256 } from '../../record/id.ts'
import type { Given } from '../../source/reader.ts'
import { isSidecarName, sidecarFor } from '../../source/sidecar.ts'
import {
  type Bytes,
  freePath,
  hashFile,
  isListed,
  listManifest,
  listPayload,
  type OnPiece,
  payloadPath,
  putPayload,
  safePath,
  sealBag,
  strayPayload,
} from '../../store/bag.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { type Act, type AddAct, appendActs, type JournalLine, journalEnd, readJournal } from '../../store/journal.ts'
import { takeLock } from '../../store/lock.ts'
import { openBytes } from '../../store/raw.ts'
import { catchUp, isContext } from './catch-up.ts'
import { receive, stopped } from './receive.ts'
import { type Telling, type ToldRun, told } from './tell.ts'
import { type Candidate, walk } from './walk.ts'

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
  /** What was not taken in, and why. */
  skipped: Array<{ path: string; code: string; sentence: string }>
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
  const report: AddReport = { added: [], unchanged: [], described: [], skipped: walked.skipped, finished: true }
  const unlock = takeLock(fonds.dir)
  try {
    const take = (run: Telling) => takeAndRead(fonds, world, walked.files, { ...options, ...run }, report)
    report.finished = options.dryRun ? await take(silent(options)) : await told(fonds, options, take)
    return report
  } finally {
    unlock()
  }
}

/** A dry run writes nothing, its progress neither. */
function silent(options: AddOptions): Telling {
  return { stopped: () => options.stopped?.() === true, onReceiving: () => {} }
}

type TellingOptions = AddOptions & Telling

/** Returns false where the user asked to stop before the end. */
async function takeAndRead(
  fonds: Fonds,
  world: World,
  files: Candidate[],
  options: TellingOptions,
  report: AddReport,
): Promise<boolean> {
  let taken: boolean
  try {
    taken = await takeIn(fonds, world, await order(files), options, report)
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
  report: AddReport
  /** Lets signals and requests in between the pieces of a file; throws where the user asked to stop. */
  onPiece: OnPiece
}

async function takeIn(fonds: Fonds, world: World, files: Candidate[], options: TellingOptions, report: AddReport) {
  const known = knownFrom(readJournal(fonds.dir), listManifest(fonds.dir))
  const reception = receive(files, options)
  const taking: Taking = { fonds, options, known, report, onPiece: reception.onPiece }
  let end = journalEnd(fonds.dir)
  let acts: Act[] = []
  const flush = () => {
    end = appendActs(fonds.dir, end, acts, world.now(), options.onStep)
    acts = []
  }
  for (const file of files) {
    try {
      await reception.next(file)
      acts.push(...(await takeFile(taking, file)))
    } catch (error) {
      if (error === stopped) break
      // Where the fault is not the file's but that of the folder we write to, the other files would fare no better.
      if (await isReadable(file.origin)) {
        flush()
        throw error
      }
      const sentence = `Cannot be read: ${(error as Error).message}.`
      report.skipped.push({ path: file.path, code: 'unreadable', sentence })
    }
    if (acts.length >= batch) flush()
  }
  flush()
  return reception.isComplete()
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await hashFile(path)
    return true
  } catch {
    return false
  }
}

async function takeFile(taking: Taking, file: Candidate): Promise<Act[]> {
  const { options, known, report, onPiece } = taking
  const origin = originOf(known.salt, file.origin)
  const seen = await hashFile(file.origin, onPiece)
  const held = known.find(seen.sha256, origin, options.custodian)
  if (held) return describeHeld(taking, held, file)
  const wanted = safePath(file.path)
  if (isSidecarName(wanted) && known.holds(baseOf(wanted))) return lateSidecar(taking, file, wanted)
  if (options.dryRun) {
    report.added.push(wanted)
    return []
  }
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
  const { fonds, options, report } = taking
  const newSidecar = file.sidecar !== undefined && !(await isSame(fonds, file.sidecar, held.sidecar))
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

async function isSame(fonds: Fonds, origin: string, path: string | undefined): Promise<boolean> {
  if (path === undefined) return false
  return (await hashFile(origin)).sha256 === (await hashFile(payloadPath(fonds.dir, path))).sha256
}

/** A sidecar that was handed in alone belongs to the file of its name, if that is held. */
async function lateSidecar(taking: Taking, file: Candidate, wanted: string): Promise<Act[]> {
  const { fonds, known, options, report } = taking
  const base = baseOf(wanted)
  if (await isSame(fonds, file.origin, known.at(base)?.sidecar)) {
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
  { fonds, known, options, onPiece }: Taking,
  origin: string,
  wanted: string,
  seen: Bytes,
): Promise<Bytes & { path: string }> {
  const stray = await strayPayload(fonds.dir, wanted, seen.sha256, known.holds)
  if (stray === undefined) {
    const path = freePath(fonds.dir, wanted)
    return { path, ...(await putPayload(fonds.dir, origin, path, { onStep: options.onStep, onPiece })) }
  }
  if (!isListed(known.manifest, stray)) listPayload(fonds.dir, stray, seen.sha256)
  return { path: stray, ...seen }
}

interface Held {
  path: string
  given: Given
  /** Path of the sidecar that counts, in the bag. */
  sidecar: string | undefined
}

/** What the journal says is held, so that the same file is not taken in twice. */
interface Known {
  salt: string
  note(act: AddAct): void
  find(hash: string, origin: string, custodian: string | undefined): Held | undefined
  /** True for paths in the bag that a journal line names. */
  holds(path: string): boolean
  at(path: string): Held | undefined
  /** What earlier runs took from a folder: paths in the bag. */
  earlierIn(folder: string): string[]
  /** Names in the manifest when the run began. */
  manifest: Set<string>
}

function knownFrom(lines: JournalLine[], manifest: Set<string>): Known {
  const byFile = new Map<string, Held>()
  const byPath = new Map<string, Held>()
  const sidecars = new Set<string>()
  const earlier = new Map<string, string[]>()
  const note = (act: AddAct) => {
    const held: Held = { path: act.path, given: { ...act.given }, sidecar: act.sidecar }
    byFile.set(keyOf(act.sha256, act.origin, act.custodian), held)
    byPath.set(act.path, held)
    if (act.sidecar !== undefined) sidecars.add(act.sidecar)
  }
  for (const line of lines) {
    if (line.act === 'add') {
      note(line)
      if (line.folder !== undefined && /\.js$/.test(line.name ?? '')) {
        earlier.set(line.folder, [...(earlier.get(line.folder) ?? []), line.path])
      }
    }
    const held = line.act === 'describe' ? byPath.get(line.path) : undefined
    if (held === undefined || line.act !== 'describe') continue
    Object.assign(held.given, line.given)
    held.sidecar = line.sidecar ?? held.sidecar
    if (line.sidecar !== undefined) sidecars.add(line.sidecar)
  }
  return {
    salt: lines[0]?.time ?? '',
    note,
    find: (hash, origin, custodian) => byFile.get(keyOf(hash, origin, custodian)),
    holds: (path) => byPath.has(path) || sidecars.has(path),
    at: (path) => byPath.get(path),
    earlierIn: (folder) => earlier.get(folder) ?? [],
    manifest,
  }
}

function keyOf(hash: string, origin: string, custodian: string | undefined): string {
  return `${hash} ${origin} ${custodian ?? ''}`
}

/** Tells the same file again without writing down where on whose machine it stood. */
function originOf(salt: string, path: string): string {
  return sha256(`${salt}\n${path}`).slice(0, 32)
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
