// Something remembered about a database, read again when the database has changed; and several questions about one state of it.
import type { Database } from 'better-sqlite3'
import { prepared } from './prepared.ts'

/** What tells the state of the databases at which somebody is looking from others. */
const looks = new WeakMap<Database, string>()

/** `read`, but only when something was written to the databases since the last time. */
export function remembered<T>(db: Database, read: () => T): () => T {
  let version: string | undefined
  let held: T
  return () => {
    const now = looks.get(db) ?? versionOf(db)
    if (now !== version) {
      held = read()
      version = now
    }
    return held
  }
}

/**
 * `look`, for which the databases stay as they are, whoever writes meanwhile: each question is then asked in less time, too.
 * It must write nothing.
 */
export function inOneLook<T>(db: Database, look: () => T): T {
  if (db.inTransaction) return look()
  prepared(db, 'begin').run()
  try {
    // Asking for it is what fixes the state of both files.
    looks.set(db, versionOf(db))
    return look()
  } finally {
    looks.delete(db)
    prepared(db, 'commit').run()
  }
}

/** The first two count what other connections wrote to each file, the third what this connection wrote. */
function versionOf(db: Database): string {
  return ['pragma main.data_version', 'pragma idx.data_version', 'select total_changes()']
    .map((sql) => prepared(db, sql).pluck().get())
    .join(' ')
}
