// Words one after the other -> numbers of all records that hold them, wherever: subject, text, names, file names.
import type { Database } from 'better-sqlite3'

export function recordsHolding(db: Database, words: string): number[] {
  const phrase = `"${words.replaceAll('"', ' ').replaceAll('\0', ' ')}"`
  return db.prepare('select rowid from idx.words where words match ? order by rowid').pluck().all(phrase) as number[]
}

/** Of a script that is written without spaces the index holds whole lines as one word: those that hold a piece of text. */
export function recordsHoldingPiece(db: Database, piece: string): number[] {
  db.exec('create virtual table if not exists temp.vocabulary using fts5vocab(idx, words, row)')
  const terms = db.prepare('select term from temp.vocabulary where instr(term, ?) > 0').pluck().all(piece) as string[]
  return [...new Set(terms.flatMap((term) => recordsHolding(db, term)))]
}
