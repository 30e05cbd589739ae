// A language -> the stemmer that its words are cut down by: the Snowball algorithms, each loaded when it is first used.
// Another language is another line here.
import { onDemand } from '../../record/load.ts'
import { restoredFrench } from './french.ts'

export interface Stemmer {
  stem(word: string): string
  /** How a word of the index may be written with its accents: the index has none, and the algorithm goes by them. */
  restored?(folded: string): string[]
}

/** ISO 639-1, and what `@orama/stemmers` calls it. */
const names: Record<string, string> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
}

const restored: Record<string, Stemmer['restored']> = { fr: restoredFrench }

const stemmers = new Map<string, Stemmer>(
  Object.entries(names).map(([language, name]) => {
    const load = onDemand<{ stemmer(word: string): string }>(`@orama/stemmers/${name}`)
    const stem = (word: string) => load().stemmer(word)
    return [
      language,
      { stem: language === 'en' ? (word) => wholeEnding(word, stem(word)) : stem, restored: restored[language] },
    ]
  }),
)

/** The stemmers of these languages; those without one are passed over. */
export function stemmersOf(languages: string[]): Stemmer[] {
  return languages.flatMap((language) => stemmers.get(language) ?? [])
}

/**
 * Porter takes the `ion` off `election`; this implementation takes a letter too much, and `elected` were of another stem
 * (the plus and the question marks of its last step are read in another order than they were meant).
 */
function wholeEnding(word: string, stem: string): string {
  return word.startsWith(stem) && /^[st]ion/.test(word.slice(stem.length)) ? stem + word[stem.length] : stem
}
