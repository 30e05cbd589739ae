// A language and the name of a vocabulary -> its JSON, as it stands beside this file; undefined where the language has none.
// The words are data, so that a linguist can extend them without touching code.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Languages that have vocabularies. */
export const vocabularyLanguages = ['en', 'fr'] as const
export type VocabularyLanguage = (typeof vocabularyLanguages)[number]

const held = new Map<string, unknown>()

/** Reads each file once. What it holds is the project's own, so its shape is the caller's to name. */
export function loadVocabulary<T>(language: string, name: string): T | undefined {
  if (!vocabularyLanguages.some((known) => known === language)) return undefined
  const path = fileURLToPath(new URL(`${language}/${name}.json`, import.meta.url))
  if (!held.has(path)) held.set(path, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)
  return held.get(path) as T | undefined
}
