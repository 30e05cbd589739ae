// vocabulary/*/grammar.json -> small words by what they do in a clause, to be asked for by the name of their list.
import { type Language, loadVocabulary } from '../vocabulary/load.ts'

export type SmallWords = (key: string) => ReadonlySet<string>

const held = new Map<Language, SmallWords>()

export function smallWords(language: Language): SmallWords {
  const found = held.get(language)
  if (found) return found
  const written = Object.entries(loadVocabulary<Record<string, string>>(language, 'grammar'))
  const lists = new Map(written.map(([key, words]) => [key, new Set(words.split(' ').filter((word) => word !== ''))]))
  const made = (key: string) => {
    const list = lists.get(key)
    if (!list) throw new Error(`no list of small words: ${key}`)
    return list
  }
  held.set(language, made)
  return made
}
