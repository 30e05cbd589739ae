// Vectors of what records say, in a database of their own beside the others: vectors.db. Derived, and deleted at any time; it is
// keyed by ids of records, which follow from their bytes, so that it outlives a rebuild of the other databases.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { diskTrouble, onDisk } from './disk.ts'

export interface VectorStore {
  has(id: string): boolean
  get(id: string): Buffer | undefined
  /** All or none. Throws as `onDisk` does. */
  put(vectors: Array<{ id: string; data: Buffer }>): void
  /** Forgets all but these. */
  keepOnly(ids: ReadonlySet<string>): void
  close(): void
}

export function vectorsPath(dir: string): string {
  return join(dir, 'vectors.db')
}

/** `grounds` tells what the vectors rest on: those of other grounds are forgotten. Throws as `onDisk` does. */
export function openVectors(dir: string, grounds: string): VectorStore {
  const db = openDatabase(dir, grounds)
  const has = db.prepare('select 1 from vector where id = ?').pluck()
  const get = db.prepare('select data from vector where id = ?').pluck()
  const put = db.prepare('insert or replace into vector values (?, ?)')
  const all = db.prepare('select id from vector').pluck()
  const drop = db.prepare('delete from vector where id = ?')
  const putAll = db.transaction((vectors: Array<{ id: string; data: Buffer }>) => {
    for (const { id, data } of vectors) put.run(id, data)
  })
  const dropAll = db.transaction((ids: string[]) => {
    for (const id of ids) drop.run(id)
  })
  return {
    has: (id) => has.get(id) !== undefined,
    get: (id) => get.get(id) as Buffer | undefined,
    put: (vectors) => onDisk(dir, () => putAll(vectors)),
    keepOnly(ids) {
      const gone = (all.all() as string[]).filter((id) => !ids.has(id))
      if (gone.length > 0) onDisk(dir, () => dropAll(gone))
    },
    close: () => db.close(),
  }
}

function openDatabase(dir: string, grounds: string): Database.Database {
  const path = vectorsPath(dir)
  let db: Database.Database | undefined
  try {
    db = new Database(path)
    prepare(db, grounds)
    return db
  } catch (error) {
    db?.close()
    const { code } = error as { code?: string }
    if (code !== 'SQLITE_NOTADB' && !code?.startsWith('SQLITE_CORRUPT')) throw diskTrouble(error, dir) ?? error
  }
  // Damaged: nothing is lost.
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
  db = new Database(path)
  prepare(db, grounds)
  return db
}

function prepare(db: Database.Database, grounds: string): void {
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = normal')
  db.exec(`create table if not exists grounds (grounds text not null) strict;
    create table if not exists vector (id text primary key, data blob not null) strict, without rowid`)
  if (db.prepare('select grounds from grounds').pluck().get() === grounds) return
  db.transaction(() => {
    db.exec('delete from vector; delete from grounds')
    db.prepare('insert into grounds values (?)').run(grounds)
  })()
}
