// index.db by itself, and how it keeps pace with records.db. Loaded by the thread that indexes, which needs little else.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onDisk } from './disk.ts'
import type { Fonds } from './fonds.ts'

/** More than the usual 4 KiB: fewer pages are found, and written one by one, while sources are read in. */
const pageSizes = { main: 8192, idx: 16384 }

/** index.db by itself, attached as `idx`: for who writes words while another connection writes records. */
export function openIndex(dir: string): Database.Database {
  const db = new Database(':memory:')
  attachIndex(db, join(dir, 'index.db'))
  return db
}

export function attachIndex(db: Database.Database, index: string): void {
  db.prepare('attach ? as idx').run(index)
  prepareFile(db, 'idx')
}

export function prepareFile(db: Database.Database, schema: 'main' | 'idx'): void {
  // Of a file that is new.
  db.pragma(`${schema}.page_size = ${pageSizes[schema]}`)
  db.pragma(`${schema}.journal_mode = wal`)
  db.pragma(`${schema}.synchronous = normal`)
}

/** Notes what `alignIndex` needs where the records are not committed after their words. */
export function noteAhead(db: Database.Database): void {
  db.exec(
    `insert or replace into idx.meta (key, value)
       values ('ahead of', coalesce((select value from idx.meta where key = 'marks'), ''))`,
  )
}

/**
 * Takes words out of the index whose records are not there: two files commit one after the other, and a crash in between
 * leaves the index ahead. False where it lacks words instead. Only for whoever holds the write lock. Throws as `onDisk` does.
 */
export function alignIndex({ db, dir }: Fonds): boolean {
  const meta = (schema: string, key: string) =>
    db.prepare(`select value from ${schema}.meta where key = ?`).pluck().get(key)
  const records = meta('main', 'marks')
  if (records === meta('idx', 'marks')) return true
  if (meta('idx', 'ahead of') !== (records ?? '')) return false
  const takeOut = db.transaction(() => {
    const last = db.prepare('select max(no) from record').pluck().get() ?? 0
    db.prepare('delete from idx.words where rowid in (select id from idx.words_docsize where id > ?)').run(last)
    db.prepare("delete from idx.meta where key = 'marks'").run()
    db.prepare("insert into idx.meta select key, value from main.meta where key = 'marks'").run()
  })
  onDisk(dir, () => takeOut())
  return true
}
