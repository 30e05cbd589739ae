// Bytes as they come -> a file that is there whole or not at all.
import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { FondsError } from '../record/error.ts'
import { diskTrouble } from '../store/disk.ts'

export interface WholeFile {
  path: string
  chunks: AsyncIterable<Buffer | string>
  /** True to replace a file that is there. */
  force?: boolean
  /** Asked between two pieces. */
  stopped?: () => boolean
}

/**
 * False where it was stopped: then nothing is left, and what stood there before stands.
 * Throws FondsError `file-exists`, `no-such-path`, `disk-full`, `not-writable`, and whatever `chunks` throws.
 */
export async function writeWhole(file: WholeFile): Promise<boolean> {
  refuseExisting(file)
  const waiting = join(dirname(file.path), `.${basename(file.path)}.${process.pid}.part`)
  try {
    if (!(await writeTo(waiting, file))) return false
    refuseExisting(file)
    await rename(waiting, file.path)
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT')
      throw new FondsError('no-such-path', `${dirname(file.path)}: no such folder`)
    throw diskTrouble(error, dirname(file.path)) ?? error
  } finally {
    await rm(waiting, { force: true })
  }
}

/** Throws FondsError `file-exists`. Asked before anything is worked out, too. */
export function refuseExisting({ path, force }: Pick<WholeFile, 'path' | 'force'>): void {
  if (!force && existsSync(path))
    throw new FondsError('file-exists', `${path} is there already: name another file, or replace it with --force`)
}

async function writeTo(path: string, { chunks, stopped }: WholeFile): Promise<boolean> {
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of chunks) {
      if (stopped?.()) return false
      await handle.writeFile(chunk)
    }
    await handle.sync()
    return !stopped?.()
  } finally {
    await handle.close()
  }
}
