// PATHs as given -> the files to take in, in one order on every machine. Links are not followed: they may loop, or lead out.
import { isUtf8 } from 'node:buffer'
import { existsSync, lstatSync, readdirSync, realpathSync, type Stats } from 'node:fs'
import { basename, join } from 'node:path'
import { FondsError } from '../../record/error.ts'
import { isSidecarName, sidecarFor } from '../../source/sidecar.ts'
import { isFonds } from '../../store/layout.ts'

export interface Candidate {
  /** Where the file stands on disk. */
  origin: string
  /** Where it wants to stand in the bag: the name of the given folder, then the path below it. */
  path: string
  bytes: number
  /** The sidecar beside it, where there is one. */
  sidecar: string | undefined
}

/** What was not followed or could not be read, and why. */
export interface Skip extends Pick<Candidate, 'origin' | 'path'> {
  code: string
  /** Without a path of this machine: it goes into the journal. */
  sentence: string
}

export interface Walked {
  files: Candidate[]
  /** Folders that could be listed, as they stand on disk. */
  folders: string[]
  skipped: Skip[]
}

/** Folders deeper than this are a trap, not an archive. */
export const maxFolderDepth = 64

/** Throws FondsError `no-such-path` where a given path does not exist. */
export function walk(paths: string[]): Walked {
  const walked: Walked = { files: [], folders: [], skipped: [] }
  for (const path of paths) {
    if (!existsSync(path)) throw new FondsError('no-such-path', `${path} does not exist: check the path`)
    const real = realpathSync(path)
    visit(real, basename(real), walked)
  }
  walked.files = pairSidecars(walked.files)
  return walked
}

function visit(root: string, name: string, walked: Walked): void {
  const waiting = [{ origin: root, path: name, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { origin, path, depth } = next
    const stat = lstatSync(origin, { throwIfNoEntry: false })
    const why = whyNot(origin, stat, depth)
    if (why !== undefined) walked.skipped.push({ origin, path, ...why })
    else if (stat?.isFile()) walked.files.push({ origin, path, bytes: stat.size, sidecar: undefined })
    else {
      // The stack takes the last first, so the names go on in reverse.
      const names = list(origin, path, walked).sort(byCodePoint).reverse()
      for (const each of names) waiting.push({ origin: join(origin, each), path: `${path}/${each}`, depth: depth + 1 })
    }
  }
}

/** Why something is neither read nor looked into; undefined for files and folders that are. */
function whyNot(origin: string, stat: Stats | undefined, depth: number): Pick<Skip, 'code' | 'sentence'> | undefined {
  if (stat === undefined) return { code: 'unreadable', sentence: 'It has gone since it was listed: add it again.' }
  if (stat.isSymbolicLink()) return { code: 'link-not-followed', sentence: 'A link, which is not followed.' }
  if (stat.isFile()) return undefined
  if (!stat.isDirectory()) return { code: 'no-file', sentence: 'A device, pipe or socket, which is not read.' }
  if (depth >= maxFolderDepth)
    return { code: 'folder-too-deep', sentence: `Folders deeper than ${maxFolderDepth} are not read.` }
  return isFonds(origin) ? { code: 'a-fonds', sentence: 'A fonds, which is not taken into another.' } : undefined
}

function list(folder: string, path: string, walked: Walked): string[] {
  let found: Buffer[]
  try {
    found = readdirSync(folder, { encoding: 'buffer' })
  } catch (error) {
    walked.skipped.push({ origin: folder, path, code: 'unreadable', sentence: unreadable(error) })
    return []
  }
  walked.folders.push(folder)
  for (const bytes of found) {
    if (isUtf8(bytes)) continue
    const name = escaped(bytes)
    const sentence = 'Its name is not valid UTF-8: rename it and add it again.'
    walked.skipped.push({ origin: join(folder, name), path: `${path}/${name}`, code: 'unreadable', sentence })
  }
  return found.filter((bytes) => isUtf8(bytes)).map(String)
}

/** Different names stay different: bytes that are no letters in UTF-8 are written as `%E9`. */
function escaped(name: Buffer): string {
  return name.toString('latin1').replace(/[%\u0080-\u00ff]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Why a file or folder could not be opened or read to its end. */
export function unreadable(error: unknown): string {
  const { code = 'no reason given' } = error as NodeJS.ErrnoException
  return `Cannot be read (${code}): check its permissions and add it again.`
}

/** A sidecar goes with its file, whether it was named, found in a folder, or only stands beside it on disk. */
function pairSidecars(files: Candidate[]): Candidate[] {
  const origins = new Set(files.map((file) => file.origin))
  const kept: Candidate[] = []
  for (const file of files) {
    if (isSidecarName(file.origin) && origins.has(file.origin.slice(0, -sidecarFor('').length))) continue
    const sidecar = isSidecarName(file.origin) ? undefined : sidecarFor(file.origin)
    kept.push({ ...file, sidecar: sidecar !== undefined && isPlainFile(sidecar) ? sidecar : undefined })
  }
  return kept
}

/** Not a link, which may lead anywhere, nor a pipe, which may never end. */
function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
