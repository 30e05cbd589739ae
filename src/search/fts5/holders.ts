// Words one after the other -> numbers of all records that hold them, wherever: subject, text, names, file names.
import type { Database } from 'better-sqlite3'

export function recordsHolding(db: Database, words: string): number[] {
  const phrase = `"${words.replaceAll('"', ' ').replaceAll('\0', ' ')}"`
  return db.prepare('select rowid from idx.words where words match ? order by rowid').pluck().all(phrase) as number[]
}
