// The words by which a language says who said what, ready to be looked up.
import type { Gender } from '../actor/vocabulary.ts'
import { type Language, loadVocabulary } from '../vocabulary/load.ts'
import type { Token } from './tokens.ts'

/** `vocabulary/<language>/saying.json`. */
interface SayingWords {
  endings: Record<string, string[]>
  verbs: Record<string, string[]>
  forms: string[]
  nouns: string[]
  sources: string[]
  openers: string[]
  inner: string[]
  prepositions: string[]
  determiners: string[]
  auxiliaries: string[]
  pronouns: { person: string[]; several: string[]; nobody: string[] }
  sourcePronouns: { person: string[]; several: string[] }
  spokespersons: string[]
  told: string[]
  named: string[]
  nameParticles: string[]
  elisions: string[]
  possessives: { person: string[]; several: string[] }
  objects: string[]
  answers: string[]
  writer: string[]
  copulas: string[]
  genders: Record<'m' | 'f', string[]>
  characterising: string[]
  from: string[]
  links: string[]
  heralds: string[]
  listened: string[]
  signs: string[]
  pointers: string[]
  finite: string
  finiteBehind?: string
  chain: string
  chainLinks: string[]
}

export interface Saying {
  verbs: Phrases
  nouns: Phrases
  sources: Phrases
  told: Phrases
  openers: ReadonlySet<string>
  inner: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  determiners: ReadonlySet<string>
  auxiliaries: ReadonlySet<string>
  person: ReadonlySet<string>
  several: ReadonlySet<string>
  nobody: ReadonlySet<string>
  /** As they stand behind "according to". */
  sourcePronouns: ReadonlySet<string>
  spokespersons: ReadonlySet<string>
  named: ReadonlySet<string>
  nameParticles: ReadonlySet<string>
  elisions: ReadonlySet<string>
  /** "Her answer". */
  possessives: ReadonlySet<string>
  /** Pronouns that are never a subject. */
  objects: ReadonlySet<string>
  /** Nouns for what somebody else says back. */
  answers: ReadonlySet<string>
  /** "She is 'dear Ann'" names, and does not speak. */
  copulas: ReadonlySet<string>
  /** Pronouns of whoever writes the article. */
  writer: ReadonlySet<string>
  characterising: ReadonlySet<string>
  /** Pronouns and possessives that tell a man from a woman. */
  genders: ReadonlyMap<string, Gender>
  /** In front of whoever something comes from. */
  from: ReadonlySet<string>
  /** "And", "but": never a verb. */
  links: ReadonlySet<string>
  /** "Came the reply", "signed X". */
  heralds: Phrases
  /** Verbs of saying whose object listens, and which never stand in front of their subject. */
  listened: Set<string>
  signs: ReadonlySet<string>
  /** "That was all she would say", "telle est sa réponse". */
  pointers: ReadonlySet<string>
  /** What a verb in front of its subject can look like, whether it is listed or not. */
  finite: RegExp
  /** The same behind its subject; only where the language allows no noun there. */
  finiteBehind: RegExp | undefined
  /** Participles and infinitives behind an auxiliary, and what may stand between them. */
  chain: RegExp
  chainLinks: ReadonlySet<string>
}

/** Expressions of one or more words, by their first word. */
export type Phrases = ReadonlyMap<string, string[][]>

const made = new Map<Language, Saying>()

export function sayingIn(language: Language): Saying {
  const held = made.get(language)
  if (held) return held
  const words = loadVocabulary<SayingWords>(language, 'saying')
  const verbs = Object.entries(words.verbs).flatMap(([group, stems]) => {
    return stems.flatMap((stem) => words.endings[group]!.map((ending) => stem + ending))
  })
  const saying: Saying = {
    verbs: phrases([...verbs, ...words.forms]),
    nouns: phrases(words.nouns),
    sources: phrases(words.sources),
    told: phrases(words.told),
    openers: new Set(words.openers),
    inner: new Set(words.inner),
    prepositions: new Set(words.prepositions),
    determiners: new Set(words.determiners),
    auxiliaries: new Set(words.auxiliaries),
    person: new Set(words.pronouns.person),
    several: new Set([...words.pronouns.several, ...words.sourcePronouns.several, ...words.possessives.several]),
    nobody: new Set(words.pronouns.nobody),
    sourcePronouns: new Set([
      ...words.sourcePronouns.person,
      ...words.sourcePronouns.several,
      ...words.possessives.several,
    ]),
    spokespersons: new Set(words.spokespersons),
    named: new Set(words.named),
    nameParticles: new Set(words.nameParticles),
    elisions: new Set(words.elisions),
    possessives: new Set([...words.possessives.person, ...words.possessives.several]),
    objects: new Set(words.objects),
    answers: new Set(words.answers),
    writer: new Set(words.writer),
    copulas: new Set(words.copulas),
    characterising: new Set(words.characterising),
    genders: new Map((['m', 'f'] as const).flatMap((gender) => words.genders[gender].map((word) => [word, gender]))),
    from: new Set(words.from),
    links: new Set(words.links),
    heralds: phrases(words.heralds),
    listened: new Set(words.listened),
    signs: new Set(words.signs),
    pointers: new Set(words.pointers),
    chain: new RegExp(words.chain, 'u'),
    chainLinks: new Set(words.chainLinks),
    finite: new RegExp(words.finite, 'u'),
    finiteBehind: words.finiteBehind === undefined ? undefined : new RegExp(words.finiteBehind, 'u'),
  }
  made.set(language, saying)
  return saying
}

/** "d'après" falls into "d'" and "après", as the words of a text do. */
function phrases(written: string[]): Phrases {
  const byFirst = new Map<string, string[][]>()
  for (const each of written) {
    const parts = each.split(/ |(?<=')/)
    const held = byFirst.get(parts[0]!)
    if (held) held.push(parts)
    else byFirst.set(parts[0]!, [parts])
  }
  return byFirst
}

/** How many tokens from `at` on make one of the expressions, 0 where none. */
export function lengthAt(known: Phrases, tokens: Token[], at: number): number {
  let longest = 0
  for (const parts of known.get(tokens[at]?.word || ' ') ?? []) {
    if (parts.length > longest && parts.every((part, i) => tokens[at + i]?.word === part)) longest = parts.length
  }
  return longest
}
