// The handle of an open fonds: one folder on disk, its two databases on one connection.
import type { Database } from 'better-sqlite3'

/** The world as the store may see it, handed in so that tests and rebuilds decide. */
export interface World {
  /** Milliseconds since the epoch. */
  now(): number
}

export interface Fonds {
  /** Absolute path of the `.fonds` folder. */
  dir: string
  /** Title as given at `init`, the folder's name otherwise. */
  title: string
  /** records.db, with index.db attached as `idx` (table `idx.words`). */
  db: Database
  close(): void
}
