// A fonds that is open for long, as in the server, while another process makes its databases anew: it takes up the new ones.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { FondsError } from '../record/error.ts'
import type { Fonds } from './fonds.ts'
import { openFonds } from './open.ts'

const files = new WeakMap<Database, string>()

/** Opens the databases again where other files stand in their place; while there are none, the old ones can still be read. */
export function freshen(fonds: Fonds): void {
  const now = filesOf(fonds.dir)
  const before = files.get(fonds.db)
  if (now === undefined || now === before) return
  if (before !== undefined) {
    const db = reopened(fonds.dir)
    if (db === undefined) return
    fonds.db.close()
    fonds.db = db
  }
  files.set(fonds.db, now)
}

function reopened(dir: string): Database | undefined {
  try {
    return openFonds(dir).db
  } catch (error) {
    if (error instanceof FondsError) return undefined
    throw error
  }
}

/** What tells these files from others of the same name, or undefined where one is not there. */
function filesOf(dir: string): string | undefined {
  const stats = ['records.db', 'index.db'].map((name) => statSync(join(dir, name), { throwIfNoEntry: false }))
  return stats.includes(undefined) ? undefined : stats.map((stat) => `${stat!.dev} ${stat!.ino}`).join(' ')
}
