// Folded words and a text in, the words of the text that may be them out. The engine's own search for a pattern goes through
// plain letters several times as fast as a loop over them; only where letters beyond ASCII stand, words are cut out and folded.
import { startsWith, type Word, wordsOf } from './words.ts'

export interface Sought {
  /** Finds where a word in plain letters is one of those sought, and every letter beyond ASCII: it may fold to one of theirs. */
  pattern: RegExp
  starts: ReturnType<typeof startsWith>
}

/** In a text that is full of them, as in Cyrillic, stopping at each letter beyond ASCII takes longer than the loop. */
const maxStops = 1000

/** These words, and those that begin with these prefixes; all folded. */
export function soughtWords(words: string[], prefixes: string[]): Sought {
  const plain = (list: string[]) => list.filter((word) => /^[a-z0-9]+$/.test(word))
  const whole = plain(words).map((word) => `${word}(?![a-z0-9])`)
  const places = ['[^\\x00-\\x7f]', ...[...whole, ...plain(prefixes)].map((word) => `(?<![a-z0-9])${word}`)]
  return { pattern: new RegExp(places.join('|'), 'gi'), starts: startsWith([...words, ...prefixes]) }
}

/** In order; all that are sought are among them. */
export function wordsLike(text: string, to: number, { pattern, starts }: Sought): Word[] {
  const words: Word[] = []
  let at = 0
  for (let stops = 0; at < to; stops++) {
    if (stops === maxStops) return [...words, ...wordsOf(text, at, to, starts)]
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null || found.index >= to) break
    const word = wordsOf(text, wordStart(text, found.index, at), to, undefined, 1)[0]
    if (!word) break
    words.push(word)
    at = word.end
  }
  return words
}

/** No letter beyond ASCII stands between `least` and `at`. */
function wordStart(text: string, at: number, least: number): number {
  let start = at
  while (start > least && isPlainLetter(text.charCodeAt(start - 1))) start--
  return start
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)
}
