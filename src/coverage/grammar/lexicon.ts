// The verbs of a language's vocabulary -> every written form with its readings. Built once per language.
import type { Language } from '../vocabulary/load.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { conjugateEnglish } from './conjugate-en.ts'
import { conjugateFrench, type IrregularFrench } from './conjugate-fr.ts'
import type { VerbForm } from './form.ts'
import { type SmallWords, smallWords } from './small-words.ts'

/** vocabulary/fr/verb.json: lists of words are written as one text. */
interface VerbVocabulary {
  irregular: Record<string, unknown>
  /** French verbs that go like a listed one: `venir` for `intervenir`. */
  like?: Record<string, string>
  doubling?: string
  plain: string
  /** Verbs of no kind of claim, by which clauses are told apart. */
  more: string
  negations: string
  negative: string
  restrictive: string
  clitics: string
  dative: string
  reflexive: string
  between: string
  modal: string
  aspectual: string
  determiners: string
  prepositions: string
  nouns: string
  reducible?: string
  pastAsBase?: string
  /** Phrases, parted by `|`. */
  asides?: string
}

export interface Lexicon {
  language: Language
  forms: Map<string, VerbForm[]>
  negations: Set<string>
  negative: Set<string>
  clitics: Set<string>
  dative: Set<string>
  reflexive: Set<string>
  between: Set<string>
  modal: Set<string>
  aspectual: Set<string>
  determiners: Set<string>
  prepositions: Set<string>
  /** Words that are nouns more often than verbs, where nothing in front of them says otherwise. */
  nouns: Set<string>
  /** English verbs whose past can be a participle behind a noun: "an e-mail sent on 3 May". */
  reducible: Set<string>
  /** English verbs whose past is written like their base: `put`, `read`. */
  pastAsBase: Set<string>
  /** Verbs whose participles alone are adjectives: "des messages piratés". */
  more: Set<string>
  /** Phrases that may part an auxiliary from its verb, by their last word. */
  asides: Map<string, string[][]>
  /** Small words by what they do in a clause. */
  words: SmallWords
}

const held = new Map<Language, Lexicon>()

export function loadLexicon(language: Language): Lexicon {
  const found = held.get(language)
  if (found) return found
  const vocabulary = loadVocabulary<VerbVocabulary>(language, 'verb')
  const set = (key: keyof VerbVocabulary) => new Set(listOf((vocabulary[key] as string | undefined) ?? ''))
  const lexicon: Lexicon = {
    language,
    forms: allForms(language, vocabulary),
    negations: set('negations'),
    negative: set('negative'),
    clitics: set('clitics'),
    dative: set('dative'),
    reflexive: set('reflexive'),
    between: set('between'),
    modal: set('modal'),
    aspectual: set('aspectual'),
    determiners: set('determiners'),
    prepositions: set('prepositions'),
    nouns: set('nouns'),
    reducible: set('reducible'),
    pastAsBase: set('pastAsBase'),
    more: set('more'),
    asides: byLastWord(vocabulary.asides ?? ''),
    words: smallWords(language),
  }
  held.set(language, lexicon)
  return lexicon
}

function byLastWord(written: string): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>()
  for (const phrase of written.split('|').map(listOf)) {
    const last = phrase.at(-1)
    if (last !== undefined) phrases.set(last, [...(phrases.get(last) ?? []), phrase])
  }
  return phrases
}

export function listOf(words: string): string[] {
  return words.split(' ').filter((word) => word !== '')
}

/** Every verb that some part of the vocabulary names. */
function allForms(language: Language, vocabulary: VerbVocabulary): Map<string, VerbForm[]> {
  const claims = loadVocabulary<{
    verbs: Record<string, string>
    statements: { verbs: string }[]
    denialVerbs: string
    reports: string
    scruples: string
    idioms: { verb: string }[]
    approaches: { verb: string }[]
    finishes: { verb: string }[]
  }>(language, 'claim')
  const lemmas = new Set([
    ...Object.keys(vocabulary.irregular),
    ...listOf(vocabulary.plain),
    ...listOf(vocabulary.more),
    ...listOf(vocabulary.modal),
    ...listOf(vocabulary.aspectual),
    ...Object.values(claims.verbs).flatMap(listOf),
    ...claims.statements.flatMap(({ verbs }) => listOf(verbs)),
    ...[claims.denialVerbs, claims.reports, claims.scruples].flatMap(listOf),
    ...[...claims.idioms, ...claims.approaches, ...claims.finishes].map(({ verb }) => verb),
  ])
  const likeness = likenesses(vocabulary.like)
  for (const lemma of likeness.keys()) lemmas.add(lemma)
  const prepositions = new Set(listOf(vocabulary.prepositions))
  const doubling = new Set(listOf(vocabulary.doubling ?? ''))
  const forms = new Map<string, VerbForm[]>()
  for (const lemma of lemmas) {
    const irregular = vocabulary.irregular[lemma] ?? asLike(vocabulary.irregular, lemma, likeness.get(lemma))
    const conjugated =
      language === 'fr'
        ? conjugateFrench(lemma, irregular as IrregularFrench | undefined)
        : conjugateEnglish(lemma, irregular as string | undefined, doubling.has(lemma))
    for (const [written, form] of conjugated) {
      // `entre`, `durant`, `including`: what is a preposition too is one.
      if (prepositions.has(written)) continue
      const readings = forms.get(written) ?? []
      if (!readings.some((known) => known.lemma === lemma && known.form === form)) readings.push({ lemma, form })
      forms.set(written, readings)
    }
  }
  return forms
}

function likenesses(like: Record<string, string> = {}): Map<string, string> {
  return new Map(Object.entries(like).flatMap(([base, verbs]) => listOf(verbs).map((verb) => [verb, base] as const)))
}

/** The forms of another verb, with the part in which the two differ exchanged: `produit` from `conduit`. */
function asLike(
  irregular: Record<string, unknown>,
  lemma: string,
  base: string | undefined,
): IrregularFrench | undefined {
  if (base === undefined) return undefined
  let shared = 0
  while (shared < base.length && base.at(-1 - shared) === lemma.at(-1 - shared)) shared += 1
  const [old, own] = [base.slice(0, base.length - shared), lemma.slice(0, lemma.length - shared)]
  const exchanged = Object.entries(irregular[base] as Record<string, string>).map(([key, forms]) => [
    key,
    listOf(forms)
      .map((form) => own + form.slice(old.length))
      .join(' '),
  ])
  return Object.fromEntries(exchanged) as IrregularFrench
}
