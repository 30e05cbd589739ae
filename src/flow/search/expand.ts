// A query as typed -> the tree that is looked up: read, and each bare word with its forms in the languages of the fonds.
import type { Ast } from '../../search/ast.ts'
import { startsWanted, withForms } from '../../search/forms.ts'
import type { Fts5Index } from '../../search/fts5.ts'
import type { SearchIndex } from '../../search/index.ts'
import { type Stemmer, stemmersOf } from '../../search/stem/languages.ts'
import { isWellKnown, type Suggested, suggest, whoInDoubt, wordsInDoubt } from '../../search/suggest.ts'
import type { Fonds } from '../../store/fonds.ts'
import { languagesHeld } from './languages.ts'

/** A tree with the forms of its words. */
export function expanded(fonds: Fonds, index: Fts5Index, ast: Ast): Ast {
  return withForms(ast, stemmersIn(fonds), index.vocabulary.beginning)
}

/** The same by an index that stands elsewhere; without forms where it does not know its words. */
export async function expandedIn(index: SearchIndex, fonds: Fonds, ast: Ast): Promise<Ast> {
  const { vocabulary } = index
  if (!vocabulary) return ast
  const stemmers = stemmersIn(fonds)
  const terms = await fetched(startsWanted(ast, stemmers), vocabulary.beginning)
  return withForms(ast, stemmers, (start) => terms.get(start) ?? [])
}

/** What may have been meant instead, where words stand next to nowhere. */
export function suggested(index: Fts5Index, ast: Ast): Suggested | null {
  const { beginning, near, names } = index.vocabulary
  return suggest(ast, (word) => (isWellKnown(word, beginning(word)) ? [] : near(word)), names)
}

export async function suggestedIn(index: SearchIndex, ast: Ast): Promise<Suggested | null> {
  if (!index.vocabulary) return null
  const { beginning, near, names } = index.vocabulary
  const terms = await fetched(wordsInDoubt(ast), async (word) =>
    isWellKnown(word, await beginning(word)) ? [] : near(word),
  )
  const called = await fetched(whoInDoubt(ast), names)
  return suggest(
    ast,
    (word) => terms.get(word) ?? [],
    (who) => called.get(who) ?? [],
  )
}

function stemmersIn(fonds: Fonds): Stemmer[] {
  return stemmersOf(languagesHeld(fonds))
}

async function fetched<Key, T>(keys: Key[], fetch: (key: Key) => T[] | Promise<T[]>): Promise<Map<Key, T[]>> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await fetch(key)] as const)))
}
