// The vocabulary of a language -> words to look up, and rules ready to run. A form such as "the? <ordinal:day> of
// <month>" is a row of steps: words (`a|b`, several joined by `_`), values of a category with a label, `?` for what may
// be left out, `+` before what must stand close to what comes before, `>` before what must follow and
// `^` before what must come before without being covered,
// `*` for any word.
import { languages, loadVocabulary } from '../vocabulary/load.ts'
import { categoryBit, type IndexedRules, indexRules, type Rule, type Step } from './chart.ts'
import { makers, type With } from './make.ts'
import type { Word } from './meaning.ts'
import { fold, readTokens } from './token.ts'

interface RuleText {
  make: string
  forms: string[]
  with?: With
}

interface Vocabulary {
  numerals: Numerals
  /** Category -> name or number -> words. */
  words: Record<string, Record<string, string[]>>
  /** Words that only mean a time beside others that do. */
  weak: string[]
  /** Words whose accents make them others. In forms they stand with `=` before them. */
  accented: string[]
  /** Words after which "three hours" is how long, not when. */
  durationLeads: string[]
  /** Words after which four digits are a year. */
  yearLeads: string[]
  /** Verbs of what is to come, and endings of such verbs. */
  future: { words: string[]; endings: string[] }
  /** With what a line begins that says when an article was brought up to date. */
  updates: string[]
  /** Words that join a day to the noun that it dates. */
  links: string[]
  /** Lists of words that forms name as `{list}`. */
  lists: Record<string, string>
  strata: RuleText[][]
}

/** How numbers are written in words. */
export interface Numerals {
  cardinals: Record<string, number>
  ordinals: Record<string, number>
  suffixes: string[]
  and: string
  /** 80 is "four twenty". */
  vigesimal: boolean
  /** Numerical dates name the month first. */
  monthFirst: boolean
}

export interface Grammar {
  numerals: Numerals
  /** First word -> the words that follow it, and what they mean. What is not the first form may be an abbreviation. */
  lexicon: Map<string, { words: string[]; word: Word; short: boolean }[]>
  weak: Set<string>
  accented: Set<string>
  durationLeads: Set<string>
  /** Words that are a time by themselves, without standing in the lexicon. */
  triggers: Set<string>
  yearLeads: Set<string>
  links: Set<string>
  updates: string[]
  future: { words: Set<string>; endings: string[] }
  strata: IndexedRules[]
}

const held = new Map<string, Grammar | null>()

/** Null for a language without a vocabulary. */
export function grammarOf(language: string): Grammar | null {
  const known = held.get(language)
  if (known !== undefined) return known
  const spoken = languages.find((one) => language.startsWith(one))
  const grammar = spoken ? readGrammar(loadVocabulary<Vocabulary>(spoken, 'when')) : null
  held.set(language, grammar)
  return grammar
}

function readGrammar(vocabulary: Vocabulary): Grammar {
  const { numerals, weak, future, links, updates, lists, strata } = vocabulary
  const rules = strata.map((texts) => texts.flatMap((text) => readRules(text, lists)))
  return {
    numerals: { ...numerals, cardinals: folded(numerals.cardinals), ordinals: folded(numerals.ordinals) },
    lexicon: readLexicon(vocabulary.words),
    weak: new Set(weak.map(fold)),
    accented: new Set(vocabulary.accented),
    durationLeads: new Set(vocabulary.durationLeads.map(fold)),
    triggers: new Set(rules.flat().flatMap(literalStarts)),
    yearLeads: new Set(vocabulary.yearLeads.map(fold)),
    links: new Set(links.map(fold)),
    updates,
    future: { words: new Set(future.words.map(fold)), endings: future.endings.map(fold) },
    strata: rules.map(indexRules),
  }
}

/** First words of rules that need no value: "today". */
function literalStarts({ steps }: Rule): string[] {
  if (steps.some(({ categories, optional }) => categories !== 0 && !optional)) return []
  return [...(steps[0]?.words.keys() ?? [])]
}

/** Without a prototype: "constructor" is a word like others, and no number. */
function folded(words: Record<string, number>): Record<string, number> {
  const entries = Object.entries(words).map(([word, n]) => [fold(word), n])
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

function readLexicon(words: Vocabulary['words']): Grammar['lexicon'] {
  const lexicon: Grammar['lexicon'] = new Map()
  for (const [category, names] of Object.entries(words)) {
    for (const [name, forms] of Object.entries(names)) {
      for (const [place, form] of forms.entries()) {
        const tokens = readTokens(form).map(({ word }) => word)
        const word = { cat: category, n: Number(name) || 0, name } as Word
        const first = tokens[0] ?? ''
        lexicon.set(first, [...(lexicon.get(first) ?? []), { words: tokens, word, short: place > 0 }])
      }
    }
  }
  return lexicon
}

function readRules({ make, forms, with: constants = {} }: RuleText, lists: Record<string, string>): Rule[] {
  const maker = makers[make]
  if (!maker) throw new Error(`no maker ${make}`)
  return forms.map((form) => ({ steps: readForm(form, lists), make: (caught) => maker(caught, constants) }))
}

function readForm(form: string, lists: Record<string, string>): Step[] {
  const whole = form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = lists[name]
    if (list === undefined) throw new Error(`no list ${name} in "${form}"`)
    return list
  })
  return whole.split(' ').map(readStep)
}

function readStep(text: string): Step {
  const glued = text.startsWith('+')
  const ahead = text.startsWith('>')
  const behind = text.startsWith('^')
  const optional = text.length > 1 && text.endsWith('?')
  const bare = text.slice(glued || ahead || behind ? 1 : 0, optional ? -1 : undefined)
  const shared = { optional, glued, ahead, behind }
  const value = /^<([\w|]+)(?::(\w+))?>$/.exec(bare)
  if (value) {
    const categories = (value[1] ?? '').split('|')
    const mask = categories.reduce((mask, category) => mask | categoryBit(category), 0)
    return { ...shared, words: new Map(), categories: mask, label: value[2] ?? categories[0] ?? '', any: false }
  }
  const all = bare === '*' ? [] : bare.split('|').map((words) => words.split('_').flatMap(readWord))
  return { ...shared, words: byFirst(all), categories: 0, label: '', any: bare === '*' }
}

function byFirst(all: string[][]): Map<string, string[][]> {
  const map = new Map<string, string[][]>()
  for (const words of all) map.set(words[0] ?? '', [...(map.get(words[0] ?? '') ?? []), words])
  return map
}

function readWord(word: string): string[] {
  return word.startsWith('=') ? [word.slice(1)] : readTokens(word).map(({ word }) => word)
}
