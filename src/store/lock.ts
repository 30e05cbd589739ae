// One writer at a time: an exclusive lock that the operating system takes back when its holder ends, however it ends.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FondsError } from '../record/error.ts'
import { diskTrouble } from './disk.ts'

/** Milliseconds to wait: whoever only looks whether the lock is held holds it back for less than that. */
const patience = 100

/**
 * Takes the write lock of a fonds; the returned function gives it back.
 * Throws FondsError `in-use` while another process holds it, `not-writable` and `disk-full`.
 */
export function takeLock(dir: string): () => void {
  let lock: Database.Database | undefined
  try {
    lock = new Database(join(dir, 'write.lock'), { timeout: patience })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      throw new FondsError('in-use', `another process is writing to ${dir}: wait until it is done, or stop it`)
    }
    throw diskTrouble(error, dir) ?? error
  }
  const held = lock
  return () => held.close()
}

/** True while somebody holds the write lock. */
export function isLocked(dir: string): boolean {
  let lock: Database.Database | undefined
  try {
    lock = new Database(join(dir, 'write.lock'), { readonly: true, fileMustExist: true, timeout: 0 })
    lock.prepare('select count(*) from sqlite_schema').get()
    return false
  } catch (error) {
    return (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true
  } finally {
    lock?.close()
  }
}
