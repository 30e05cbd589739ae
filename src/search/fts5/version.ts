// Something remembered about a database, read again when the database has changed.
import type { Database } from 'better-sqlite3'

/** `read`, but only when something was written to the databases since the last time. */
export function remembered<T>(db: Database, read: () => T): () => T {
  // The first two count what other connections wrote to each file, the third what this connection wrote.
  const counters = ['pragma main.data_version', 'pragma idx.data_version', 'select total_changes()'].map((sql) =>
    db.prepare(sql).pluck(),
  )
  let version: string | undefined
  let held: T
  return () => {
    const now = counters.map((counter) => counter.get()).join(' ')
    if (now !== version) {
      held = read()
      version = now
    }
    return held
  }
}
