// Locator -> the exact bytes, read back from the bag. Compressed sources are unpacked once into a disposable copy.
import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FondsError } from '../record/error.ts'
import { sha256 } from '../record/id.ts'
import { inPlace, openPayload, payloadPath } from './bag.ts'
import { writeAll } from './disk.ts'
import type { Fonds } from './fonds.ts'

/** A decompression bomb stops here: this many times the packed size, once past `freeUnpacked` bytes. */
export const maxRatio = 250
export const freeUnpacked = 256 << 20

export interface RawLocator {
  path: string
  compressed: string | null
  offset: number
  length: number
}

/** From so many bytes on, a slice is read into memory that is used again, where the caller has some. */
const largeSlice = 16 << 20
/** More than any reader asks for at once. Memory that is not written to costs nothing. */
const scratchBytes = 256 << 20

/** Memory for one large slice at a time: one of a hundred megabytes need not wait beside the next to be collected. */
export interface Scratch {
  bytes?: Buffer
}

/** Random access to a file on disk; `close` gives the file back. */
export interface FileBytes {
  readonly size: number
  slice(start: number, end: number): Buffer
  close(): void
}

/**
 * The bytes of a record, exactly as they stand in its source.
 * Throws FondsError `source-missing` where the bag no longer holds the source.
 */
export function rawBytes(fonds: Fonds, at: RawLocator): Buffer {
  const bytes = openBytes(readablePath(fonds.dir, at))
  try {
    return bytes.slice(at.offset, at.offset + at.length)
  } finally {
    bytes.close()
  }
}

/** With `scratch`, a large slice holds only until the next large one. */
export function openBytes(path: string, scratch?: Scratch): FileBytes {
  return bytesOf(
    openOrMissing(path, () => openSync(path, 'r')),
    scratch,
  )
}

/** The bytes of a source in the bag, or on its way into it. Throws as `rawBytes` does. */
export function openSourceBytes(dir: string, path: string, scratch?: Scratch): FileBytes {
  return bytesOf(
    openOrMissing(payloadPath(dir, path), () => openPayload(dir, path)),
    scratch,
  )
}

function openOrMissing(path: string, open: () => number): number {
  try {
    return open()
  } catch {
    throw new FondsError(
      'source-missing',
      `${path} cannot be read: restore it from a copy of the bag, then run "fonds rebuild"`,
    )
  }
}

function bytesOf(file: number, scratch?: Scratch): FileBytes {
  const size = fstatSync(file).size
  return {
    size,
    slice(start, end) {
      const length = Math.max(0, Math.min(end, size) - start)
      const buffer = memoryFor(length, scratch)
      let done = 0
      while (done < length) {
        const read = readSync(file, buffer, done, length - done, start + done)
        if (read === 0) break
        done += read
      }
      return buffer.subarray(0, done)
    },
    close: () => closeSync(file),
  }
}

/** How much is read at a time by whoever goes through a file from its start to its end. */
const windowLength = 512 * 1024

/** The same bytes for whoever goes through them in order: small pieces that follow each other cost one read together. */
export function windowed(bytes: FileBytes): FileBytes {
  let window: Buffer = Buffer.alloc(0)
  let start = 0
  return {
    size: bytes.size,
    slice(from, to) {
      const end = Math.max(from, Math.min(to, bytes.size))
      if (end - from > windowLength / 4) return bytes.slice(from, end)
      if (from < start || end > start + window.length) {
        start = from
        window = bytes.slice(from, from + windowLength)
      }
      return window.subarray(from - start, end - start)
    },
    close: bytes.close,
  }
}

function memoryFor(length: number, scratch: Scratch | undefined): Buffer {
  if (scratch === undefined || length < largeSlice || length > scratchBytes) return Buffer.allocUnsafe(length)
  scratch.bytes ??= Buffer.allocUnsafeSlow(scratchBytes)
  return scratch.bytes.subarray(0, length)
}

/** Where the readable bytes of a source are: the bag itself, or the unpacked copy. */
export function readablePath(dir: string, at: { path: string; compressed: string | null }): string {
  const payload = payloadPath(dir, at.path)
  if (at.compressed === null) return payload
  const copy = unpackedPath(dir, at.path)
  if (!existsSync(copy)) {
    throw new FondsError('not-unpacked', `the unpacked copy of ${at.path} is gone: run "fonds rebuild"`)
  }
  return copy
}

export function unpackedPath(dir: string, path: string): string {
  return join(dir, 'unpacked', sha256(path))
}

/**
 * Unpacks a gzip source beside the databases. Where it is damaged or a bomb, what came out before stays, and `problem` says
 * what happened, now and whenever it is asked again. A fault of the disk is thrown, and leaves nothing.
 */
export async function unpack(dir: string, path: string, packedBytes: number): Promise<{ problem: string | null }> {
  // A copy of what never came in would be taken for that of the next source of this name.
  await inPlace(dir, path)
  const target = unpackedPath(dir, path)
  const noted = `${target}.problem`
  if (existsSync(target)) return { problem: existsSync(noted) ? readFileSync(noted, 'utf8') : null }
  mkdirSync(join(dir, 'unpacked'), { recursive: true, mode: 0o700 })
  const waiting = `${target}.waiting`
  const problem = await inflate(payloadPath(dir, path), waiting, Math.max(freeUnpacked, packedBytes * maxRatio))
  if (problem !== null) writeFileSync(noted, problem)
  renameSync(waiting, target)
  return { problem }
}

/** Null where all is well, else what is wrong with the packed bytes. */
async function inflate(packed: string, target: string, limit: number): Promise<string | null> {
  const first = await tryInflate(packed, target, limit, Number.POSITIVE_INFINITY)
  if (first === null || first.code !== 'Z_DATA_ERROR') return first?.message ?? null
  // zlib gives nothing of the piece in which it meets the fault. Fed byte by byte, it gives all that stands before.
  return (await tryInflate(packed, target, limit, first.at))?.message ?? null
}

interface Fault {
  code: string
  message: string
  /** How many packed bytes were read, with it or without. */
  at: number
}

async function tryInflate(packed: string, target: string, limit: number, slowFrom: number): Promise<Fault | null> {
  const gunzip = createGunzip()
  const file = openSync(target, 'w', 0o600)
  try {
    await pipeline(pieces(packed, slowFrom), gunzip, writtenAtOnce(file, limit))
    return null
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    // zlib's own codes begin so; anything else is the disk's.
    if (code?.startsWith('Z_')) return { code, message, at: gunzip.bytesWritten }
    rmSync(target, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/**
 * Stops a decompression bomb. It takes each piece as it comes: what waits in front of a stream, or in it, is lost when the
 * one before fails, sometimes more and sometimes less.
 */
function writtenAtOnce(file: number, limit: number): Writable {
  let left = limit
  return new Writable({
    highWaterMark: 1 << 20,
    write(piece: Buffer, _encoding, done) {
      try {
        writeAll(file, piece.subarray(0, left))
        left -= piece.length
        done(left < 0 ? Object.assign(new Error(`unpacks to more than ${limit} bytes`), { code: 'Z_BOMB' }) : null)
      } catch (error) {
        done(error as Error)
      }
    },
  })
}

/** The bytes of a file in large pieces, and one by one from the piece on in which `slowFrom` stands. */
async function* pieces(path: string, slowFrom: number): AsyncGenerator<Buffer> {
  let at = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (at + piece.length >= slowFrom) for (let i = 0; i < piece.length; i += 1) yield piece.subarray(i, i + 1)
    else yield piece
    at += piece.length
  }
}
