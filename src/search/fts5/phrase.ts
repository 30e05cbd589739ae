// Words and phrases -> numbers of records, straight from the index and bounded: for whoever looks up many quotes at once.
import type { Database } from 'better-sqlite3'

export interface PhraseIndex {
  /** In how many records a word stands, at most `most`. */
  count(word: string): number
  /** Records whose body holds all of the phrases, at most `limit`. */
  withAll(phrases: string[], limit: number): number[]
}

/** Counting further would not make a word rarer. */
export const most = 2000
/** Words whose counts are remembered: a quote of invented words must not fill the memory. */
const maxRemembered = 100_000

/** The index of an open fonds. Counts are those of the moment: make it anew when something came in. */
export function phraseIndex(db: Database): PhraseIndex {
  const find = db.prepare('select rowid from idx.words where words match ? limit ?').pluck()
  const counts = new Map<string, number>()
  const withAll = (phrases: string[], limit: number) => find.all(phrases.map(quoted).join(' AND '), limit) as number[]
  return {
    withAll,
    count(word) {
      const held = counts.get(word)
      if (held !== undefined) return held
      const count = withAll([word], most).length
      if (counts.size < maxRemembered) counts.set(word, count)
      return count
    },
  }
}

/** FTS5 knows no operators between double quotes. */
function quoted(phrase: string): string {
  return `body : "${phrase.replaceAll('"', '""').replaceAll('\0', '')}"`
}
