// The bag: sources exactly as received, in a BagIt 1.0 bag (RFC 8493) with SHA-256 manifests.
// A file enters under its final name only when it is whole, and is never written to again.
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  fsync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { sha256 } from '../record/id.ts'
import { overwrite, writeAll } from './disk.ts'
import { bagDir, manifestPath } from './layout.ts'

/** Bytes that are read, or written, at a time. */
export const pieceLength = 1 << 20

/** Told after each step that is on disk; a test stops the process there. */
export type OnStep = (step: string) => void

/** Told after each piece of a file; it may wait, so that a large file holds nobody up, and may throw to end the reading. */
export type OnPiece = (bytes: number) => void | Promise<void>

/** Where a source stands on disk. `path` is `/`-separated and was checked by `safePath` when it came in. */
export function payloadPath(dir: string, path: string): string {
  return join(bagDir(dir), 'data', ...path.split('/'))
}

/**
 * A payload opened for reading, or the copy that waits beside the bag and is about to be put there. Throws as `openSync` does
 * where there is neither.
 */
export function openPayload(dir: string, path: string): number {
  const payload = payloadPath(dir, path)
  // Put there between the first look and the second, it is found by the third.
  return openIfThere(payload) ?? openIfThere(waitingPath(dir, path)) ?? openSync(payload, 'r')
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Settles once a copy that waits beside the bag is in it: whoever made it puts it there, or ends this thread. */
export async function inPlace(dir: string, path: string): Promise<void> {
  const [payload, waiting] = [payloadPath(dir, path), waitingPath(dir, path)]
  while (!existsSync(payload) && existsSync(waiting)) await new Promise((resolve) => setTimeout(resolve, 5))
}

export function initBag(dir: string): void {
  mkdirSync(join(bagDir(dir), 'data'), { recursive: true, mode: 0o700 })
  writeFileSync(join(bagDir(dir), 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
  writeFileSync(manifestPath(dir), '')
  sealBag(dir)
}

/** A path that cannot leave the bag (no `..`, no absolute path) and that every file system takes. */
export function safePath(path: string): string {
  const steps = path.split('/').filter((step) => step !== '' && step !== '.' && step !== '..')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being replaced
  return steps.map((step) => step.replace(/[\u0000-\u001f\u007f:*?"<>|\\]/g, '_')).join('/') || 'unnamed'
}

/** `name.ext`, then `name~2.ext`, `name~3.ext` and so on. */
function* namesFor(path: string): Generator<string> {
  const slash = path.lastIndexOf('/')
  const dot = path.indexOf('.', slash + 2)
  const [stem, ending] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot)]
  yield path
  for (let n = 2; ; n += 1) yield `${stem}~${n}${ending}`
}

/**
 * The first of `name.ext`, `name~2.ext`, … that is free in the bag and not taken elsewhere. Where a file stands in the place
 * of a folder, the top one is numbered.
 */
export function freePath(dir: string, path: string, isTaken: (path: string) => boolean = () => false): string {
  const [top = '', ...rest] = path.split('/')
  let place = path
  for (let n = 2; hasFileAbove(dir, place, isTaken); n += 1) place = [`${top}~${n}`, ...rest].join('/')
  for (const name of namesFor(place)) if (!isTaken(name) && !existsSync(payloadPath(dir, name))) return name
  return place
}

/** True where a file stands in the place of one of the folders of `path`. */
function hasFileAbove(dir: string, path: string, isTaken: (path: string) => boolean): boolean {
  const steps = path.split('/').slice(0, -1)
  return steps.some((_, i) => {
    const above = steps.slice(0, i + 1).join('/')
    return isTaken(above) || statSync(payloadPath(dir, above), { throwIfNoEntry: false })?.isFile()
  })
}

/**
 * A payload of these bytes under one of the names for `path` that no journal line knows, or undefined. A run that was
 * killed between the bag and the journal leaves such a file; it is taken as it is instead of a second time.
 */
export async function strayPayload(dir: string, path: string, hash: string, isKnown: (path: string) => boolean) {
  for (const name of namesFor(path)) {
    if (isKnown(name)) continue
    const payload = payloadPath(dir, name)
    if (!existsSync(payload)) return undefined
    if (statSync(payload).isFile() && (await pump(payload)).sha256 === hash) return name
  }
  return undefined
}

/** Names in the manifest, as paths below `data/`. */
export function listManifest(dir: string): Set<string> {
  const lines = readFileSync(manifestPath(dir), 'utf8').split('\n')
  return new Set(lines.filter((line) => line !== '').map((line) => line.slice(64).trimStart().slice('data/'.length)))
}

/** Adds payloads that stand in the bag already to the manifest. */
export function listPayloads(dir: string, payloads: Array<{ path: string; sha256: string }>): void {
  const manifest = manifestPath(dir)
  cutUnfinished(manifest)
  appendFileSync(manifest, payloads.map(({ path, sha256 }) => `${sha256}  data/${manifestName(path)}\n`).join(''))
}

/** A full disk leaves half a line, onto which the next one must not be written. */
function cutUnfinished(path: string): void {
  const size = statSync(path).size
  if (size === 0 || byteAt(path, size - 1) === 0x0a) return
  truncateSync(path, readFileSync(path).lastIndexOf(0x0a) + 1)
}

function byteAt(path: string, at: number): number | undefined {
  const file = openSync(path, 'r')
  try {
    const byte = Buffer.alloc(1)
    return readSync(file, byte, 0, 1, at) === 1 ? byte[0] : undefined
  } finally {
    closeSync(file)
  }
}

export function isListed(manifest: Set<string>, path: string): boolean {
  return manifest.has(manifestName(path))
}

/** SHA-256 and length of a file, read in pieces. */
export function hashFile(path: string, onPiece?: OnPiece): Promise<Bytes> {
  return pump(path, { onPiece })
}

/** The same, with what the file holds where that is one piece: it need not be read again to be copied. */
export async function lookInto(path: string, onPiece?: OnPiece): Promise<Looked> {
  const pieces: Buffer[] = []
  const write = (piece: Buffer) => {
    if (pieces.length < 2) pieces.push(Buffer.from(piece))
  }
  const read = await pump(path, { onPiece, write })
  return pieces.length === 1 ? { ...read, content: pieces[0]! } : read
}

/** What was read of a file, or written. */
export interface Bytes {
  sha256: string
  bytes: number
}

/** All that a file holds, where it is small and was read just now. */
export interface Looked extends Bytes {
  content?: Buffer
}

/** A file that is copied and waits beside the bag. */
export interface Arrived extends Bytes {
  /** Where it will stand in the bag. */
  path: string
  /** Settles when all of it is safely on the disk. */
  onDisk: Promise<void>
}

/** What is to be copied: a file as it stands on disk, and what was read of it where all of it is at hand. */
export interface Origin {
  origin: string
  looked?: Looked
}

/**
 * Copies a file to wait beside the bag until `placePayloads`. Returns what was written, hashed on the way; the disk goes on
 * with it while the next one is copied.
 */
export async function receivePayload(
  dir: string,
  { origin, looked }: Origin,
  path: string,
  onPiece?: OnPiece,
): Promise<Arrived> {
  const waiting = waitingPath(dir, path)
  // The folder in the bag too: what comes next must see that its name is taken.
  for (const each of [waiting, payloadPath(dir, path)].map(dirname))
    if (!existsSync(each)) mkdirSync(each, { recursive: true, mode: 0o700 })
  const file = openSync(waiting, 'w', 0o600)
  let put: Bytes
  try {
    const write = (bytes: Buffer) => writeAll(file, bytes)
    if (looked?.content === undefined) put = await pump(origin, { onPiece, write })
    else {
      write(looked.content)
      put = { sha256: looked.sha256, bytes: looked.bytes }
    }
  } catch (error) {
    closeSync(file)
    rmSync(waiting, { force: true })
    throw error
  }
  const onDisk = reachDisk(file)
  // Whoever places it is told of a disk that fails; until then nobody listens.
  onDisk.catch(() => {})
  return { path, ...put, onDisk }
}

/**
 * Puts files that were copied into the bag and its manifest, once all of them are safely on the disk: to wait for many
 * together takes little longer than for one.
 */
export async function placePayloads(dir: string, arrived: Arrived[], onStep: OnStep = () => {}): Promise<void> {
  if (arrived.length === 0) return
  await Promise.all(arrived.map(({ onDisk }) => onDisk))
  onStep('payloads written')
  for (const { path } of arrived) {
    const waiting = waitingPath(dir, path)
    chmodSync(waiting, 0o400)
    renameSync(waiting, payloadPath(dir, path))
    onStep('payload in place')
  }
  listPayloads(dir, arrived)
  onStep('payloads in the manifest')
}

function waitingPath(dir: string, path: string): string {
  return join(dir, 'incoming', sha256(path))
}

const flush = promisify(fsync)

/** Closes it, too. */
async function reachDisk(file: number): Promise<void> {
  try {
    await flush(file)
  } finally {
    closeSync(file)
  }
}

/** Brings bag-info.txt and the tag manifest up to date; called once after all of `placePayloads`. */
export function sealBag(dir: string): void {
  const bag = bagDir(dir)
  rmSync(join(dir, 'incoming'), { recursive: true, force: true })
  overwrite(join(bag, 'bag-info.txt'), 'Bag-Software-Agent: fonds\n')
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt']
  const lines = tags.map((name) => `${sha256(readFileSync(join(bag, name)))}  ${name}\n`)
  overwrite(join(bag, 'tagmanifest-sha256.txt'), lines.join(''))
}

// RFC 8493 §2.1.3: only CR, LF and the percent sign are escaped.
function manifestName(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D')
}

/** One for all files, each piece of which is used before the next is read: a Maildir has tens of thousands. */
const buffer = Buffer.allocUnsafe(pieceLength)

async function pump(
  path: string,
  { onPiece, write }: { onPiece?: OnPiece; write?: (bytes: Buffer) => void } = {},
): Promise<Bytes> {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  let bytes = 0
  try {
    for (;;) {
      const read = readSync(file, buffer, 0, pieceLength, null)
      if (read === 0) break
      const piece = buffer.subarray(0, read)
      hash.update(piece)
      write?.(piece)
      bytes += read
      await onPiece?.(read)
    }
  } finally {
    closeSync(file)
  }
  return { sha256: hash.digest('hex'), bytes }
}
