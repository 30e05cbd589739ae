// What stands in front of names -> the roles it tells, though no list holds them.
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import type { Name } from './name.ts'
import type { ActorWords } from './vocabulary.ts'

/** "l'artificier X", "the bellringer X": what stands between an article and a name is what X is, listed or not. */
export function withRoles(vocabulary: ActorWords, words: Word[], names: Name[], lexicon: Lexicon): ActorWords {
  const persons = new Map(vocabulary.persons)
  for (const { from, first, parts, article, handle } of names) {
    const [noun, determiner] = [words[from - 1], words[from - 2]]
    if (handle || article || parts.length < 2 || from !== first || !noun || noun.kind !== 'word' || noun.capital)
      continue
    if (!vocabulary.words('the').has(determiner?.norm ?? '') || noun.norm.length < 4 || persons.has(noun.norm)) continue
    const lists = [
      'bodies',
      'voices',
      'accounts',
      'adjectives',
      'functionWords',
      'platforms',
      'outlets',
      'kin',
    ] as const
    if (lists.some((key) => vocabulary.set(key).has(noun.norm)) || vocabulary.titles.has(noun.norm)) continue
    if (lexicon.prepositions.has(noun.norm) || lexicon.determiners.has(noun.norm)) continue
    // "la rue X", "the river X": only a name that begins like a person's.
    if (!vocabulary.firstNames.has(words[first]!.norm)) continue
    persons.set(noun.norm, determiner!.norm === 'la' ? 'f' : determiner!.norm === 'le' ? 'm' : 'n')
  }
  return persons.size === vocabulary.persons.size ? vocabulary : { ...vocabulary, persons }
}
