// An error of the file system or of SQLite that no retry mends -> an error that says what to do, or undefined.
import { FondsError } from '../record/error.ts'

const full = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])
const closed = new Set(['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_READONLY_DBMOVED'])

/** `disk-full` or `not-writable`, where it is about the folder of the fonds; what was done before stays sound. */
export function diskTrouble(error: unknown, dir: string): FondsError | undefined {
  const { code } = error as { code?: string }
  if (code === undefined) return undefined
  if (full.has(code))
    return new FondsError('disk-full', `no space left for ${dir}: free some and run the same command again`)
  if (!closed.has(code)) return undefined
  return new FondsError('not-writable', `${dir} cannot be written to: check its permissions, or copy it elsewhere`)
}
