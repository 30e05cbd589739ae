// The words by which harm is known -> typed data. The files are for linguists to extend; nothing in them is code.
import { readFileSync } from 'node:fs'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

export interface PhoneWords {
  announce: string
  countries: Record<string, { code: string; digits: [number, number]; forms: string[] }>
  otherCodes: string
}

export interface StreetWords {
  streets: string
  /** Those of `streets` that are common words: they count only where a postcode or a comma follows. */
  noStreet?: string[]
  box: string[]
}

export interface PhraseWords {
  phrases: string[]
}

/** `loadWords<PhraseWords>('fr/minor')` reads `words/fr/minor.json` beside this file. */
export function loadWords<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`words/${name}.json`, import.meta.url), 'utf8')) as T
}
