// What indexes outside of the fonds have confirmed, in `sent.db` beside the databases: which state of which record, and under
// which version. It holds no truth: without it, everything is sent again and recognised there.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FondsError } from '../record/error.ts'
import { diskTrouble } from './disk.ts'

export interface SentVersion {
  seqNo: number
  primaryTerm: number
}

export interface SentRecord extends SentVersion {
  id: string
  hash: string
}

export interface Quarantined {
  id: string
  hash: string
  code: string
  reason: string
}

export interface Sent {
  /** What the index confirmed, by record id. */
  all(): Map<string, SentVersion & { hash: string }>
  /** What the index refused for good, by record id. */
  quarantined(): Quarantined[]
  confirm(records: SentRecord[]): void
  quarantine(records: Quarantined[]): void
  forget(ids: string[]): void
  /** Notes in which state the fonds was when all of it had been sent. */
  finish(state: string): void
  close(): void
}

const schema = `
create table if not exists sent (
  target text not null,
  id text not null,
  hash text not null,
  seq_no integer not null,
  primary_term integer not null,
  primary key (target, id)
) strict, without rowid;

create table if not exists quarantined (
  target text not null,
  id text not null,
  hash text not null,
  code text not null,
  reason text not null,
  primary key (target, id)
) strict, without rowid;

create table if not exists filled (target text primary key, state text not null) strict, without rowid;
`

/** What the last fill of an index came to. */
export interface LastFill {
  /** As it was handed to `finish`; null where none came to its end. */
  state: string | null
  /** Records that the index confirmed, in whatever state; null while a fill is running. */
  confirmed: number | null
}

/** For whoever reads; undefined where nothing was ever sent from this folder. */
export function lastFill(dir: string, target: string): LastFill | undefined {
  const path = join(dir, 'sent.db')
  if (!existsSync(path)) return undefined
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, timeout: 0 })
    return db
      .prepare(
        `select (select state from filled where target = :target) as state,
          (select count(*) from sent where target = :target) as confirmed`,
      )
      .get({ target }) as LastFill
  } catch (error) {
    if (error instanceof Database.SqliteError) return { state: null, confirmed: null }
    throw error
  } finally {
    db?.close()
  }
}

/**
 * What was sent to `target`, which tells one index from all others. One process at a time.
 * Throws FondsError `in-use` while another process fills an index from this fonds, `not-writable` and `disk-full`.
 */
export function openSent(dir: string, target: string): Sent {
  let db: Database.Database | undefined
  try {
    db = new Database(join(dir, 'sent.db'), { timeout: 100 })
    // Held until the end: whoever comes second is told so, instead of sending all of it twice.
    db.pragma('locking_mode = exclusive')
    db.pragma('journal_mode = wal')
    db.pragma('synchronous = normal')
    db.exec(schema)
    db.exec('begin immediate; commit')
    return sentIn(db, target)
  } catch (error) {
    db?.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) {
      throw new FondsError('in-use', `another process fills an index from ${dir}: wait until it is done, or stop it`)
    }
    throw diskTrouble(error, dir) ?? error
  }
}

function sentIn(db: Database.Database, target: string): Sent {
  const put = db.prepare('insert or replace into sent (target, id, hash, seq_no, primary_term) values (?, ?, ?, ?, ?)')
  const drop = db.prepare('delete from sent where target = ? and id = ?')
  const refuse = db.prepare(
    'insert or replace into quarantined (target, id, hash, code, reason) values (?, ?, ?, ?, ?)',
  )
  const filled = db.prepare('insert or replace into filled (target, state) values (?, ?)')
  const release = db.prepare('delete from quarantined where target = ? and id = ?')
  return {
    all() {
      const rows = db
        .prepare('select id, hash, seq_no as seqNo, primary_term as primaryTerm from sent where target = ?')
        .iterate(target) as IterableIterator<SentRecord>
      return new Map(Array.from(rows, ({ id, ...version }) => [id, version]))
    },
    quarantined: () =>
      db
        .prepare('select id, hash, code, reason from quarantined where target = ? order by id')
        .all(target) as Quarantined[],
    confirm: db.transaction((records: SentRecord[]) => {
      for (const { id, hash, seqNo, primaryTerm } of records) {
        put.run(target, id, hash, seqNo, primaryTerm)
        release.run(target, id)
      }
    }),
    quarantine: db.transaction((records: Quarantined[]) => {
      for (const { id, hash, code, reason } of records) refuse.run(target, id, hash, code, reason)
    }),
    forget: db.transaction((ids: string[]) => {
      for (const id of ids) {
        drop.run(target, id)
        release.run(target, id)
      }
    }),
    finish: (state) => void filled.run(target, state),
    close: () => db.close(),
  }
}
