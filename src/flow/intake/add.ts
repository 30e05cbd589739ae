// PATHs -> bag, journal, databases. What is held already is passed over; what cannot be read is said.
import { existsSync } from 'node:fs'
import { edtfBounds } from '../../record/edtf.ts'
import { FondsError } from '../../record/error.ts'
import { sha256 } from '../../record/id.ts'
import type { Given } from '../../source/reader.ts'
import { isSidecarName, sidecarFor } from '../../source/sidecar.ts'
import { freePath, hashFile, payloadPath, putPayload, safePath, sealBag } from '../../store/bag.ts'
import type { Fonds, World } from '../../store/fonds.ts'
import { type Act, type AddAct, appendActs, type JournalLine, journalEnd, readJournal } from '../../store/journal.ts'
import { takeLock } from '../../store/lock.ts'
import { openBytes } from '../../store/raw.ts'
import { catchUp } from './catch-up.ts'
import { type Candidate, walk } from './walk.ts'
import type { IntakeRun } from './write-source.ts'

export interface AddOptions extends IntakeRun {
  custodian?: string
  given?: Omit<Given, 'basis'>
  /** Look and tell, change nothing. */
  dryRun?: boolean
  /** Told before each file is copied into the bag. */
  onFile?(path: string, index: number, count: number): void
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
 * Throws FondsError `no-such-path`, `in-use`, `bad-date`; content never throws.
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
    await takeIn(fonds, world, await order(walked.files), options, report)
    if (!options.dryRun) {
      sealBag(fonds.dir)
      report.finished = (await catchUp(fonds, options)) && report.finished
    }
    return report
  } finally {
    unlock()
  }
}

async function takeIn(fonds: Fonds, world: World, files: Candidate[], options: AddOptions, report: AddReport) {
  const known = knownFrom(readJournal(fonds.dir))
  let end = journalEnd(fonds.dir)
  let acts: Act[] = []
  const flush = () => {
    end = appendActs(fonds.dir, end, acts, world.now())
    acts = []
  }
  for (const [index, file] of files.entries()) {
    if (options.stopped?.()) {
      report.finished = false
      break
    }
    options.onFile?.(file.path, index, files.length)
    try {
      acts.push(...takeFile(fonds, file, options, known, report))
    } catch (error) {
      const sentence = `Cannot be read: ${(error as Error).message}.`
      report.skipped.push({ path: file.path, code: 'unreadable', sentence })
    }
    if (acts.length >= batch) flush()
    if (index % batch === 0) await new Promise(setImmediate)
  }
  flush()
}

function takeFile(fonds: Fonds, file: Candidate, options: AddOptions, known: Known, report: AddReport): Act[] {
  const origin = originOf(known.salt, file.origin)
  const seen = hashFile(file.origin)
  const held = known.find(seen.sha256, origin, options.custodian)
  if (held) return describeHeld(fonds, held, file, options, report)
  const wanted = safePath(file.path)
  if (isSidecarName(wanted)) return lateSidecar(fonds, file, wanted, options, report)
  if (options.dryRun) {
    report.added.push(wanted)
    return []
  }
  const path = freePath(fonds.dir, wanted)
  const put = putPayload(fonds.dir, file.origin, path)
  const sidecar = file.sidecar === undefined ? undefined : putSidecar(fonds, file.sidecar, path)
  const given = options.given && Object.keys(options.given).length > 0 ? options.given : undefined
  const act: AddAct = { act: 'add', path, ...put, origin, custodian: options.custodian, sidecar, given }
  known.note(act)
  report.added.push(path)
  return [act]
}

/** The file is held; a sidecar that is new, or flags that say something else, are noted beside it. */
function describeHeld(fonds: Fonds, held: Held, file: Candidate, options: AddOptions, report: AddReport): Act[] {
  const newSidecar = file.sidecar !== undefined && !isSame(fonds, file.sidecar, held.sidecar)
  const newGiven = Object.entries(options.given ?? {}).some(([key, value]) => held.given[key as keyof Given] !== value)
  if (!newSidecar && !newGiven) {
    report.unchanged.push(held.path)
    return []
  }
  report.described.push(held.path)
  if (options.dryRun) return []
  const sidecar = newSidecar ? putSidecar(fonds, file.sidecar!, held.path) : undefined
  return [{ act: 'describe', path: held.path, sidecar, given: newGiven ? options.given : undefined }]
}

function isSame(fonds: Fonds, origin: string, path: string | undefined): boolean {
  return path !== undefined && hashFile(origin).sha256 === hashFile(payloadPath(fonds.dir, path)).sha256
}

/** A sidecar that was handed in alone belongs to the file of its name, if that is held. */
function lateSidecar(fonds: Fonds, file: Candidate, wanted: string, options: AddOptions, report: AddReport): Act[] {
  const base = wanted.slice(0, -sidecarFor('').length)
  if (!existsSync(payloadPath(fonds.dir, base))) {
    const sentence = `A sidecar without its file: add ${base} together with it.`
    report.skipped.push({ path: file.path, code: 'sidecar-alone', sentence })
    return []
  }
  report.described.push(base)
  if (options.dryRun) return []
  return [{ act: 'describe', path: base, sidecar: putSidecar(fonds, file.origin, base) }]
}

function putSidecar(fonds: Fonds, origin: string, path: string): string {
  const wanted = freePath(fonds.dir, sidecarFor(path))
  putPayload(fonds.dir, origin, wanted)
  return wanted
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
}

function knownFrom(lines: JournalLine[]): Known {
  const byFile = new Map<string, Held>()
  const byPath = new Map<string, Held>()
  const note = (act: AddAct) => {
    const held: Held = { path: act.path, given: { ...act.given }, sidecar: act.sidecar }
    byFile.set(keyOf(act.sha256, act.origin, act.custodian), held)
    byPath.set(act.path, held)
  }
  for (const line of lines) {
    if (line.act === 'add') note(line)
    const held = line.act === 'describe' ? byPath.get(line.path) : undefined
    if (held === undefined || line.act !== 'describe') continue
    Object.assign(held.given, line.given)
    held.sidecar = line.sidecar ?? held.sidecar
  }
  return {
    salt: lines[0]?.time ?? '',
    note,
    find: (hash, origin, custodian) => byFile.get(keyOf(hash, origin, custodian)),
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
  const isHeaders = new Set(files.filter((file) => recognise(...headOf(file.origin)).name.endsWith('-headers')))
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
