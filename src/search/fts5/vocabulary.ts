// The words of the index in idx.words -> those that begin so, or are written nearly so, with how many records hold each.
// Ranges of the index's own list of words (https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module): no second list is kept.
import type { Database } from 'better-sqlite3'
import { remembered } from '../../store/remembered.ts'
import type { Term } from '../index.ts'

export interface WordList {
  beginning(start: string): Term[]
  near(word: string): Term[]
}

/** Words of one range: against a mailbox of invented words that begin alike, read for every key stroke. */
const maxTerms = 4000
/** Ranges that are remembered between two changes of the databases. */
const maxRanges = 500
/** From so many letters on, a range by the first three is read; what is wrong in these is tried letter by letter. */
const longWord = 5

export function vocabularyOf(db: Database): WordList {
  let lookUp: ReturnType<typeof prepared> | undefined
  const prepare = () => (lookUp ??= prepared(db))
  const ranges = remembered(db, () => new Map<string, Term[]>())
  const beginning = (start: string): Term[] => {
    const held = ranges().get(start)
    if (held) return held
    const terms = prepare().range.all(start, `${start}\u{10ffff}`) as Term[]
    // Most other spellings stand nowhere: looking again costs less than what they would push out.
    if (terms.length === 0) return terms
    if (ranges().size >= maxRanges) ranges().clear()
    ranges().set(start, terms)
    return terms
  }
  return {
    beginning,
    near(word) {
      const kept = word.length >= longWord ? 3 : 2
      const others = startVariants(word, kept).flatMap((other) => prepare().one.all(other) as Term[])
      return [...beginning(word.slice(0, kept)), ...others]
    },
  }
}

function prepared(db: Database) {
  db.exec('create virtual table if not exists temp.vocabulary using fts5vocab(idx, words, row)')
  const columns = 'select term as word, doc as records from temp.vocabulary'
  return {
    range: db.prepare(`${columns} where term >= ? and term < ? limit ${maxTerms}`),
    one: db.prepare(`${columns} where term = ?`),
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** The word with one slip among its first letters put right in every way: a letter too much, missing, wrong, or two turned round. */
export function startVariants(word: string, kept: number): string[] {
  const variants = new Set<string>()
  for (let i = 0; i < Math.min(kept, word.length); i++) {
    const before = word.slice(0, i)
    variants.add(before + word.slice(i + 1))
    if (i + 1 < word.length) variants.add(before + word[i + 1] + word[i] + word.slice(i + 2))
    for (const letter of letters) {
      variants.add(before + letter + word.slice(i))
      variants.add(before + letter + word.slice(i + 1))
    }
  }
  variants.delete(word)
  return [...variants]
}
