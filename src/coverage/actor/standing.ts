// What stands around a name -> whether it is told for somebody else's sake, and whether its article belongs to it.
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import type { Name } from './name.ts'
import type { ActorWords } from './vocabulary.ts'

/** "the son of the chairman X": X is named for the son's sake. */
export function backgroundIn(words: Word[], vocabulary: ActorWords): (name: Name) => boolean {
  const kin = vocabulary.set('kin')
  return ({ from, last }) => {
    // Whoever signs a post is not told of there.
    if (words[last + 1]?.text === '(' && words[last + 2]?.kind === 'handle') return true
    const before = words.slice(Math.max(0, from - 8), from)
    const link = before.findLastIndex(({ norm }) => vocabulary.set('of').has(norm))
    const between = before.slice(Math.max(0, link))
    // "daughter of the mayor, X": the comma of an apposition.
    if (link < 0 || between.slice(0, -1).some(({ kind }) => kind !== 'word')) return false
    if (between.at(-1)!.kind !== 'word' && between.at(-1)!.text !== ',') return false
    return before.slice(0, link).some(({ norm }) => kin.has(norm))
  }
}

/** "the Charities Registrar said", not "the Acme group": the article is that of the name. */
export function articlesIn(words: Word[], { prepositions, language, words: small }: Lexicon): (name: Name) => boolean {
  return ({ from, last, titled }) => {
    const after = words[last + 1]
    const ends = after?.kind !== 'word' || /'s$/.test(after.norm) || prepositions.has(after.norm)
    const isFrench = language === 'fr' && small('the').has(words[from - 1]?.norm ?? '')
    return !titled && (isFrench || (words[from - 1]?.norm === 'the' && (ends || /(?:ed|s)$/.test(after.norm))))
  }
}
