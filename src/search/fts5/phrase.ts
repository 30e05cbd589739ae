// Words and phrases -> numbers of records, straight from the index and bounded: for whoever looks up many quotes at once.
import type { Database } from 'better-sqlite3'

export interface PhraseIndex {
  /** The records whose body holds a word, in order; null where there are more than `tooMany`: it then tells little. */
  holding(word: string): Uint32Array | null
  /** Records whose body holds all of the phrases, at most `limit`. Phrases of frequent words take milliseconds each. */
  withAll(phrases: string[], limit: number): number[]
}

export const tooMany = 1500
/** Numbers remembered for all words together, 80 MB: a book of rare words must not fill the memory. */
const maxRemembered = 20_000_000
/** Words remembered, for those that stand nowhere. */
const maxWords = 200_000

/** The index of an open fonds as it stands now: make it anew when something came in. */
export function phraseIndex(db: Database): PhraseIndex {
  const find = db.prepare('select rowid from idx.words where words match ? limit ?').pluck()
  const known = new Map<string, Uint32Array | null>()
  let remembered = 0
  const withAll = (phrases: string[], limit: number) => find.all(phrases.map(inBody).join(' AND '), limit) as number[]
  return {
    withAll,
    holding(word) {
      const held = known.get(word)
      if (held !== undefined) return held
      const found = withAll([word], tooMany + 1)
      const numbers = found.length > tooMany ? null : Uint32Array.from(found)
      if (remembered + found.length < maxRemembered && known.size < maxWords) {
        known.set(word, numbers)
        remembered += numbers?.length ?? 0
      }
      return numbers
    },
  }
}

/** FTS5 knows no operators between double quotes. */
function inBody(phrase: string): string {
  return `body : "${phrase.replaceAll('"', '""').replaceAll('\0', '')}"`
}
