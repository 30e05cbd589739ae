// PATHs as given -> the files to take in, in one order on every machine. Links are not followed: they may loop, or lead out.
import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { basename, join } from 'node:path'
import { FondsError } from '../../record/error.ts'
import { isSidecarName, sidecarFor } from '../../source/sidecar.ts'
import { isFonds } from '../../store/open.ts'

export interface Candidate {
  /** Where the file stands on disk. */
  origin: string
  /** Where it wants to stand in the bag: the name of the given folder, then the path below it. */
  path: string
  bytes: number
  /** The sidecar beside it, where there is one. */
  sidecar: string | undefined
}

export interface Walked {
  files: Candidate[]
  /** What was not followed or could not be read, with a sentence each. */
  skipped: Array<{ path: string; code: string; sentence: string }>
}

/** Folders deeper than this are a trap, not an archive. */
const maxDepth = 64

/** Throws FondsError `no-such-path` where a given path does not exist. */
export function walk(paths: string[]): Walked {
  const walked: Walked = { files: [], skipped: [] }
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
    if (stat === undefined) {
      const sentence = 'Its name is not valid UTF-8, or it has gone: rename it and add it again.'
      walked.skipped.push({ path, code: 'unreadable', sentence })
    } else if (stat.isSymbolicLink()) {
      walked.skipped.push({ path, code: 'link-not-followed', sentence: 'A link, which is not followed.' })
    } else if (stat.isDirectory()) {
      if (depth >= maxDepth) {
        walked.skipped.push({
          path,
          code: 'folder-too-deep',
          sentence: `Folders deeper than ${maxDepth} are not read.`,
        })
        continue
      }
      if (isFonds(origin)) {
        walked.skipped.push({ path, code: 'a-fonds', sentence: 'A fonds, which is not taken into another.' })
        continue
      }
      // The stack takes the last first, so the names go on in reverse.
      const names = list(origin, path, walked).sort(byCodePoint).reverse()
      for (const each of names) waiting.push({ origin: join(origin, each), path: `${path}/${each}`, depth: depth + 1 })
    } else if (stat.isFile()) {
      walked.files.push({ origin, path, bytes: stat.size, sidecar: undefined })
    } else {
      walked.skipped.push({ path, code: 'no-file', sentence: 'A device, pipe or socket, which is not read.' })
    }
  }
}

function list(folder: string, path: string, walked: Walked): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    walked.skipped.push({ path, code: 'unreadable', sentence: `Cannot be listed: ${(error as Error).message}.` })
    return []
  }
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
