// Disks that are full, or that cannot be written to: what is written is written whole, or an error says what to do.
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { FondsError } from '../record/error.ts'

const full = /^(?:ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/
const closed = /^(?:EROFS|EACCES|EPERM|SQLITE_READONLY.*|SQLITE_CANTOPEN.*)$/

/**
 * Writes all bytes to an open file, or throws. A disk that is almost full takes the first part and reports no error: only
 * the next call does.
 */
export function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

/**
 * A file that is there whole or not at all, and on the disk when this returns. False where one of this name stands already:
 * it is left as it is.
 */
export function putOnce(path: string, content: string | Buffer, mode: number): boolean {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const waiting = `${path}.${process.pid}.waiting`
  const file = openSync(waiting, 'w', 0o600)
  try {
    writeAll(file, Buffer.from(content))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    chmodSync(waiting, mode)
    return putAt(waiting, path)
  } finally {
    rmSync(waiting, { force: true })
  }
}

/** A link fails where another process was first; a rename would take its place, but disks without links know nothing else. */
function putAt(waiting: string, path: string): boolean {
  try {
    linkSync(waiting, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    renameSync(waiting, path)
  }
  return true
}

/** Writes in place: text that is not longer than before needs no room, so that it is written even on a disk that is full. */
export function overwrite(path: string, text: string): void {
  const bytes = Buffer.from(text)
  const file = openSync(path, existsSync(path) ? 'r+' : 'w', 0o600)
  try {
    writeAll(file, bytes)
    ftruncateSync(file, bytes.length)
  } finally {
    closeSync(file)
  }
}

/** `disk-full` or `not-writable`, where it is about the folder of the fonds; what was done before stays sound. */
export function diskTrouble(error: unknown, dir: string): FondsError | undefined {
  const { code } = error as { code?: string }
  if (code === undefined) return undefined
  if (full.test(code))
    return new FondsError('disk-full', `no space left for ${dir}: free some and run the same command again`)
  if (!closed.test(code)) return undefined
  return new FondsError('not-writable', `${dir} cannot be written to: check its permissions, or copy it elsewhere`)
}

/** Does what needs the disk. Throws FondsError `disk-full`, `not-writable`, and whatever else `work` throws. */
export function onDisk<T>(dir: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw diskTrouble(error, dir) ?? error
  }
}
