// A word -> its stems, folded: one in each language, more where the accents that would tell are gone.
import { fold } from '../words.ts'
import type { Stemmer } from './languages.ts'

/** Longer ones are no words of a language; the patterns of the stemmers take a time that grows with the square of it. */
const longest = 40
const shortest = 3

/** True where a word can have forms: `v2` and `to` are what they are. */
export function hasForms(word: string): boolean {
  return word.length >= shortest && word.length <= longest && /^[\p{L}\p{M}]+$/u.test(word)
}

/** A stem in one language: a stem of another that is written alike says nothing. */
export interface Stem {
  language: number
  stem: string
}

/** The stems of a word as a person typed it. With accents, it says which of several words is meant. */
export function stemsOfTyped(word: string, stemmers: Stemmer[]): Stem[] {
  const lower = word.toLowerCase().normalize('NFC')
  const folded = fold(word)
  if (lower === folded) return stemsOfFolded(folded, stemmers)
  return stemmers.map(({ stem }, language) => ({ language, stem: fold(stem(lower)) }))
}

/** The stems of a word of the index. */
export function stemsOfFolded(folded: string, stemmers: Stemmer[]): Stem[] {
  return stemmers.flatMap(({ stem, restored }, language) => {
    const stems = [folded, ...(restored?.(folded) ?? [])].map((word) => fold(stem(word)))
    return [...new Set(stems)].map((stem) => ({ language, stem }))
  })
}

/**
 * How all words with this stem begin. A stemmer takes endings off and may put another last letter in place: `chevaux` is
 * of `cheval`, `policies` of `polici`.
 */
export function startsOf(stem: string): string[] {
  if (stem.length > shortest + 1) return [stem.slice(0, -1)]
  return stem.endsWith('i') ? [stem, `${stem.slice(0, -1)}y`] : [stem]
}
