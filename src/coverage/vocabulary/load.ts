// The words of a language, by subject -> typed data. The files are for linguists to extend; nothing in them is code.
import { readFileSync } from 'node:fs'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

const loaded = new Map<string, unknown>()

/** `loadVocabulary<Saying>('fr', 'saying')` reads `fr/saying.json` beside this file, once. */
export function loadVocabulary<T>(language: Language, subject: string): T {
  const name = `${language}/${subject}.json`
  const held = loaded.get(name)
  if (held) return held as T
  const vocabulary = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T
  loaded.set(name, vocabulary)
  return vocabulary
}

/** The language whose vocabulary reads a text: English stands in where there is none. */
export function languageOf(language: string): Language {
  return languages.find((known) => language.startsWith(known)) ?? 'en'
}
