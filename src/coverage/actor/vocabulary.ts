// vocabulary/*/actor.json and first-name.json -> sets to look words up in.
import { listOf } from '../grammar/lexicon.ts'
import { type SmallWords, smallWords } from '../grammar/small-words.ts'
import { type Language, languages, loadVocabulary } from '../vocabulary/load.ts'

type Gendered = Record<string, string>

interface Written extends Record<string, string | Gendered> {
  titles: Gendered
  generations: Gendered
  persons: Gendered
  pronouns: Gendered
  kinds: Gendered
  owning: Gendered
}

interface Endings {
  endings: Gendered
}

export type Gender = 'm' | 'f'

export interface ActorWords {
  language: Language
  titles: Map<string, Gender>
  generations: Map<string, string>
  /** Nouns that name a person by what they do or whose they are. */
  persons: Map<string, Gender | 'n'>
  pronouns: Map<string, Gender | 'p' | 'o'>
  firstNames: Map<string, Gender>
  /** How first names end, the longest first. */
  endings: [string, Gender][]
  /** What else somebody of a role is called: `élu` for a mayor. */
  kinds: Map<string, Set<string>>
  /** `his`, `la sienne`: of a man, a woman, several; `n` where the word does not say. */
  owning: Map<string, Gender | 'p' | 'o' | 'n'>
  set: (key: string) => Set<string>
  /** Small words by what they do in a clause. */
  words: SmallWords
}

const held = new Map<Language, ActorWords>()

export function loadActorWords(language: Language): ActorWords {
  const found = held.get(language)
  if (found) return found
  const written = loadVocabulary<Written>(language, 'actor')
  const sets = new Map<string, Set<string>>()
  for (const [key, words] of Object.entries(written))
    if (typeof words === 'string') sets.set(key, new Set(listOf(words)))
  const made: ActorWords = {
    language,
    titles: byWord(written.titles) as Map<string, Gender>,
    generations: byWord(written.generations),
    persons: byWord(written.persons) as Map<string, Gender | 'n'>,
    pronouns: byWord(written.pronouns) as Map<string, Gender | 'p' | 'o'>,
    // An English article names French people too.
    firstNames: new Map(
      languages.flatMap((each) => {
        const { m, f } = loadVocabulary<Gendered>(each, 'first-name')
        return [...(byWord({ m: m!, f: f! }) as Map<string, Gender>)]
      }),
    ),
    endings: languages
      .flatMap((each) => [...(byWord(loadVocabulary<Endings>(each, 'first-name').endings) as Map<string, Gender>)])
      .sort(([a], [b]) => b.length - a.length),
    kinds: kindsOf(written.kinds),
    owning: byWord(written.owning) as ActorWords['owning'],
    set: (key) => sets.get(key) ?? new Set(),
    words: smallWords(language),
  }
  held.set(language, made)
  return made
}

/** Several nouns may share what they stand for, and one noun may stand in several places. */
function kindsOf(written: Gendered): Map<string, Set<string>> {
  const kinds = new Map<string, Set<string>>()
  for (const [general, exact] of Object.entries(written))
    for (const noun of listOf(general)) kinds.set(noun, new Set([...(kinds.get(noun) ?? []), ...listOf(exact)]))
  return kinds
}

/** `{ m: 'il', f: 'elle' }` -> il: m, elle: f; the first mention of a word wins. */
function byWord(lists: Gendered): Map<string, string> {
  const map = new Map<string, string>()
  for (const [key, words] of Object.entries(lists))
    for (const word of listOf(words)) if (!map.has(word)) map.set(word, key)
  return map
}
