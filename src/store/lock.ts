// One writer at a time: a lock file that names the process which holds it.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { FondsError } from '../record/error.ts'
import { diskTrouble } from './disk.ts'

/**
 * Takes the write lock of a fonds; the returned function gives it back.
 * Throws FondsError `in-use` while another living process holds it.
 */
export function takeLock(dir: string): () => void {
  const path = join(dir, 'write.lock')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, String(process.pid))
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw diskTrouble(error, dir) ?? error
      const holder = Number(readHolder(path))
      if (holder > 0 && isAlive(holder)) {
        throw new FondsError('in-use', `process ${holder} is writing to ${dir}: wait until it is done, or stop it`)
      }
      rmSync(path, { force: true })
    }
  }
  throw new FondsError('in-use', `${path} cannot be taken: remove it if no other fonds is running`)
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
