// vocabulary/*/claim.json -> sets and tables to look words up in.
import type { ClaimStance } from '../../record/coverage.ts'
import { listOf } from '../grammar/lexicon.ts'
import { type Language, loadVocabulary } from '../vocabulary/load.ts'

/** One way of taking a stance: a verb, its polarity, and a word that must stand near it. */
export interface StancePattern {
  stance: ClaimStance
  verbs: Set<string>
  negated?: boolean
  with?: Set<string>
  without?: Set<string>
  also?: Set<string>
  /** How many words behind the verb `with` is looked for. */
  near: number
  /** Where the object is negated: "has no record". */
  no?: boolean
  /** One of these stands in the verb group: `would` in "would not say". */
  by?: Set<string>
  /** Where only the passive says so: "was not told". */
  passive?: boolean
}

export interface ClaimWords {
  language: Language
  verbs: (key: string) => Set<string>
  /** Nouns for messages, with the channel that they name. */
  messages: Map<string, string>
  statements: StancePattern[]
  /** The patterns that a verb can fit, in their order. */
  stancesOf: Map<string, StancePattern[]>
  numbers: Map<string, number>
  rounds: Map<string, number>
  adverbs: Map<string, number>
  atLeast: string[]
  atMost: string[]
  /** A verb with words behind it that together say that somebody answered, or did not. */
  idioms: { verb: string; words: string; negated?: boolean; came?: boolean }[]
  /** A verb with words behind it that together say that somebody wrote; `sure` also where no message is named. */
  approaches: { verb: string; words: string; sure?: boolean }[]
  /** A verb with words behind it that together say that something ended. */
  finishes: { verb: string; words: string }[]
  /** A verb with words behind it that together say that somebody made the beginning. */
  moves: { verb: string; words: string }[]
  /** A verb with words behind it that together say that somebody kept silent. */
  quiets: { verb: string; words: string }[]
  /** Phrases behind a number that is a total. */
  inAll: string[]
  /** Phrases in front of a number that counts what was named before it. */
  numbering: string[]
  /** Phrases without a verb that say that nothing came. */
  nots: string[]
  /** Phrases behind a verb that say whose the words are. */
  hands: string[]
  /** What somebody says who says nothing. */
  spoken: string[]
  absences: { frame: string[]; none: string[] }
  set: (key: string) => Set<string>
}

interface Written extends Record<string, unknown> {
  verbs: Record<string, string>
  messages: Record<string, string>
  statements: (Record<string, unknown> & { stance: ClaimStance; verbs: string })[]
  absences: { frame: string; none: string }
  idioms: ClaimWords['idioms']
  approaches: ClaimWords['approaches']
  finishes: ClaimWords['finishes']
  moves: ClaimWords['moves']
  quiets: ClaimWords['quiets']
}

const held = new Map<Language, ClaimWords>()
const defaultNear = 9

export function loadClaimWords(language: Language): ClaimWords {
  const found = held.get(language)
  if (found) return found
  const written = loadVocabulary<Written>(language, 'claim')
  const sets = new Map<string, Set<string>>()
  for (const [key, words] of Object.entries(written))
    if (typeof words === 'string') sets.set(key, new Set(listOf(words)))
  const verbs = new Map(Object.entries(written.verbs).map(([key, words]) => [key, new Set(listOf(words))]))
  const set = (key: string) => sets.get(key) ?? new Set<string>()
  const wordSet = (words: unknown) =>
    typeof words !== 'string' ? undefined : words.startsWith('@') ? set(words.slice(1)) : new Set(listOf(words))
  const made: ClaimWords = {
    language,
    verbs: (key) => verbs.get(key) ?? new Set(),
    messages: new Map(
      Object.entries(written.messages).flatMap(([channel, words]) =>
        listOf(words).map((word) => [word, channel] as const),
      ),
    ),
    statements: written.statements.map((each) => ({
      stance: each.stance,
      verbs: new Set(listOf(each.verbs)),
      negated: each.negated as boolean | undefined,
      with: wordSet(each.with),
      without: wordSet(each.without),
      also: wordSet(each.also),
      by: wordSet(each.by),
      near: (each.near as number | undefined) ?? defaultNear,
      no: each.no as boolean | undefined,
      passive: each.passive as boolean | undefined,
    })),
    stancesOf: new Map(),
    numbers: counted(written.numbers as string),
    rounds: counted(written.rounds as string),
    adverbs: counted(written.adverbs as string),
    atLeast: (written.atLeast as string).split('|'),
    atMost: (written.atMost as string).split('|'),
    idioms: written.idioms,
    finishes: written.finishes,
    moves: written.moves,
    quiets: written.quiets,
    inAll: (written.inAll as string).split('|'),
    numbering: (written.numbering as string).split('|'),
    nots: (written.nots as string).split('|'),
    hands: (written.hands as string).split('|'),
    spoken: (written.spoken as string).split('|'),
    approaches: written.approaches,
    absences: { frame: written.absences.frame.split('|'), none: written.absences.none.split('|') },
    set,
  }
  for (const pattern of made.statements)
    for (const lemma of pattern.verbs) made.stancesOf.set(lemma, [...(made.stancesOf.get(lemma) ?? []), pattern])
  held.set(language, made)
  return made
}

/** `deux:2 trois:3` */
function counted(written: string): Map<string, number> {
  return new Map(
    listOf(written).map((each) => [
      each.slice(0, each.lastIndexOf(':')),
      Number(each.slice(each.lastIndexOf(':') + 1)),
    ]),
  )
}
