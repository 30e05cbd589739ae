// Words and phrases of a list -> where they stand in a text, whatever their case, accents and apostrophes.
import type { Harm } from '../../record/release.ts'
import { type Language, loadWords, type PhraseWords } from './load.ts'
import { type HarmSpan, spansOf } from './span.ts'

const made = new Map<string, RegExp>()

/** Both `minor` and `health` have a list in each language. */
export function phrasesIn(
  text: string,
  harm: Extract<Harm, 'minor' | 'health'>,
  languages: readonly Language[],
): HarmSpan[] {
  return languages.flatMap((language) =>
    spansOf(text, patternFor(`${language}/${harm}`), ({ 0: found, index }) => ({
      harm,
      start: index,
      end: index + found.length,
    })),
  )
}

function patternFor(name: string): RegExp {
  const known = made.get(name) ?? phrasePattern(loadWords<PhraseWords>(name).phrases)
  made.set(name, known)
  return known
}

/** A longer phrase comes before a shorter one that it begins with. */
export function phrasePattern(phrases: string[]): RegExp {
  const sorted = phrases.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${sorted.map(formOf).join('|')})(?![\\p{L}\\p{N}_])`, 'giu')
}

const accents: Record<string, string> = { a: 'aàâä', c: 'cç', e: 'eéèêë', i: 'iîï', o: 'oôö', u: 'uùûü', y: 'yÿ' }

function formOf(phrase: string): string {
  const parts: Record<string, string> = {
    '*': '\\p{L}*',
    '#': '(?:1[0-7]|[0-9])',
    ' ': '\\s{1,3}(?:>\\s?)*',
    "'": "['’]",
    '-': '[- ‑]',
  }
  return Array.from(phrase.normalize('NFC'), (letter) => {
    const bare = letter.normalize('NFD')[0]!
    const forms = accents[bare]
    return parts[letter] ?? (forms === undefined ? letter.replace(/[.+?^${}()|[\]\\]/, '\\$&') : `[${forms}]`)
  }).join('')
}
