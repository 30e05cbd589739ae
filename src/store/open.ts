// A folder on disk -> an open fonds. Where records.db is absent or of another version, it starts empty and is to be caught up.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { FondsError } from '../record/error.ts'
import { initBag } from './bag.ts'
import { diskTrouble, onDisk } from './disk.ts'
import type { Fonds, World } from './fonds.ts'
import { attachIndex, prepareFile } from './index-file.ts'
import { appendActs, journalEnd, readJournal } from './journal.ts'
import { isFonds } from './layout.ts'
import { indexSchema, recordsSchema, schemaVersion } from './schema.ts'

/** Version of the folder's layout, written into the journal's first line. */
const layoutVersion = 1

/** Makes a new, empty fonds. Throws FondsError `exists` where the folder already holds something, `disk-full`, `not-writable`. */
export function initFonds(dir: string, title: string | undefined, world: World): void {
  const path = resolve(dir)
  if (isFonds(path)) throw new FondsError('exists', `${dir} is a fonds already: use it with --in ${dir}`)
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new FondsError('exists', `${dir} is not empty: name a folder that does not exist yet`)
  }
  try {
    onDisk(dir, () => makeFonds(path, title, world))
  } catch (error) {
    // What was begun would stand in the way of the next try; the folder was empty.
    if (existsSync(path)) for (const name of readdirSync(path)) rmSync(join(path, name), { recursive: true })
    throw error
  }
}

function makeFonds(path: string, title: string | undefined, world: World): void {
  // One folder by itself: where a disk is read-only, making several at once is told as if one were missing.
  mkdirSync(dirname(path), { recursive: true })
  if (!existsSync(path)) mkdirSync(path)
  chmodSync(path, 0o700)
  initBag(path)
  for (const folder of ['keys', 'releases']) mkdirSync(join(path, folder), { mode: 0o700 })
  const act = { act: 'init' as const, title: title ?? basename(path).replace(/\.fonds$/, ''), version: layoutVersion }
  renewDerived(path)
  appendActs(path, journalEnd(path), [act], world.now())
}

/** Opens a fonds. Throws FondsError `no-fonds` where the folder is none, `unusable` where its databases are to be made anew. */
export function openFonds(dir: string): Fonds {
  const path = resolve(dir)
  checkFonds(dir)
  const first = readJournal(path)[0]
  const title = first?.act === 'init' ? first.title : basename(path)
  const fonds: Fonds = { dir: path, title, db: openDatabases(path), close: () => fonds.db.close() }
  return fonds
}

/** Throws FondsError `no-fonds` where the folder is none. */
export function checkFonds(dir: string): void {
  if (isFonds(resolve(dir))) return
  throw new FondsError('no-fonds', `${dir} is no fonds: make one with "fonds init ${dir}", or name another with --in`)
}

/** Deletes what is derived and makes empty databases. Only for whoever holds the write lock. Throws as `onDisk` does. */
export function renewDerived(dir: string): void {
  onDisk(dir, () => makeDerived(dir))
}

function makeDerived(dir: string): void {
  dropDerived(dir)
  const db = new Database(join(dir, 'records.db'))
  attach(db, join(dir, 'index.db'))
  // All at once: one table after the other is written several times over.
  db.transaction(() => db.exec(recordsSchema).exec(indexSchema))()
  db.pragma(`user_version = ${schemaVersion}`)
  db.close()
}

/** Both databases and the unpacked copies. */
function dropDerived(dir: string): void {
  for (const name of ['records.db', 'index.db']) {
    for (const ending of ['', '-wal', '-shm']) rmSync(join(dir, name + ending), { force: true })
  }
  rmSync(join(dir, 'unpacked'), { recursive: true, force: true })
}

function openDatabases(dir: string): Database.Database {
  const index = join(dir, 'index.db')
  if (!existsSync(index) || !existsSync(join(dir, 'records.db'))) throw unusable(dir)
  let db: Database.Database | undefined
  try {
    db = new Database(join(dir, 'records.db'))
    if (versionOf(db) !== schemaVersion) throw unusable(dir)
    attach(db, index)
    return db
  } catch (error) {
    db?.close()
    const { code } = error as { code?: string }
    if (code === 'SQLITE_NOTADB' || code?.startsWith('SQLITE_CORRUPT')) throw unusable(dir)
    throw diskTrouble(error, dir) ?? error
  }
}

export function unusable(dir: string): FondsError {
  const message = `the databases of ${dir} are absent, damaged or of another version: run "fonds rebuild"`
  return new FondsError('unusable', message)
}

function attach(db: Database.Database, index: string): void {
  // The tables say what refers to what; one function writes all of it in one order, and checking costs as much as writing.
  db.pragma('foreign_keys = off')
  prepareFile(db, 'main')
  attachIndex(db, index)
}

function versionOf(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}
