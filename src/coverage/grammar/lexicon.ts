// The verbs of a language's vocabulary -> every written form with its readings. Built once per language.
import type { Language } from '../vocabulary/load.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { conjugateEnglish } from './conjugate-en.ts'
import { conjugateFrench, type IrregularFrench } from './conjugate-fr.ts'
import type { VerbForm } from './form.ts'

/** vocabulary/fr/verb.json: lists of words are written as one text. */
interface VerbVocabulary {
  irregular: Record<string, unknown>
  doubling?: string
  plain: string
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
  }
  held.set(language, lexicon)
  return lexicon
}

export function listOf(words: string): string[] {
  return words.split(' ').filter((word) => word !== '')
}

/** Every verb that some part of the vocabulary names. */
function allForms(language: Language, vocabulary: VerbVocabulary): Map<string, VerbForm[]> {
  const claims = loadVocabulary<{
    verbs: Record<string, string>
    statements: { verbs: string }[]
    idioms: { verb: string }[]
    approaches: { verb: string }[]
    finishes: { verb: string }[]
  }>(language, 'claim')
  const lemmas = new Set([
    ...Object.keys(vocabulary.irregular),
    ...listOf(vocabulary.plain),
    ...listOf(vocabulary.modal),
    ...listOf(vocabulary.aspectual),
    ...Object.values(claims.verbs).flatMap(listOf),
    ...claims.statements.flatMap(({ verbs }) => listOf(verbs)),
    ...[...claims.idioms, ...claims.approaches, ...claims.finishes].map(({ verb }) => verb),
  ])
  const doubling = new Set(listOf(vocabulary.doubling ?? ''))
  const forms = new Map<string, VerbForm[]>()
  for (const lemma of lemmas) {
    const irregular = vocabulary.irregular[lemma]
    const conjugated =
      language === 'fr'
        ? conjugateFrench(lemma, irregular as IrregularFrench | undefined)
        : conjugateEnglish(lemma, irregular as string | undefined, doubling.has(lemma))
    for (const [written, form] of conjugated) {
      const readings = forms.get(written) ?? []
      if (!readings.some((known) => known.lemma === lemma && known.form === form)) readings.push({ lemma, form })
      forms.set(written, readings)
    }
  }
  return forms
}
