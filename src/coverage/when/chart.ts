// Tokens and rules -> every value that the rules find, by where it begins. Strata of rules run one after the other, each
// from the end of the text to its beginning, so that nothing is done twice and there is no recursion over the text.
import type { Value } from './meaning.ts'
import type { Token } from './token.ts'

/** A value and the tokens that it covers, `to` not included. */
export interface Found {
  from: number
  to: number
  value: Value
}

/** One step of a rule: one of some words, or a value of one of some categories. */
export interface Step {
  words: string[][]
  categories: string[]
  label: string
  optional: boolean
  /** Whatever word stands there. */
  any: boolean
  /** It must stand there, and belongs to what follows. */
  ahead: boolean
  /** Nothing may stand between it and what comes before: "8.30". */
  glued: boolean
}

export type Caught = Record<string, Value | undefined>

export interface Rule {
  steps: Step[]
  make(caught: Caught): Value | null
}

/** Values of one category that may begin at one place: stops "1 day 1 day 1 day …" from growing with the square. */
const maxPerPlace = 4
/** Tokens that a value may cover; the longest range with both dates written out has about thirty. */
const maxTokens = 40
/** Ways through one rule from one place: stops rows of the same word where a rule has many optional steps. */
const maxPaths = 64

export interface Chart {
  tokens: Token[]
  places: Found[][]
}

export function makeChart(tokens: Token[]): Chart {
  return { tokens, places: tokens.map(() => []) }
}

/** The first value of a category that covers the same tokens stays: rules stand in the order of their preference. */
export function add({ places }: Chart, found: Found): void {
  const place = places[found.from]
  if (!place || found.to - found.from > maxTokens) return
  const same = place.filter(({ value }) => value.cat === found.value.cat)
  if (same.length < maxPerPlace && !same.some(({ to }) => to === found.to)) place.push(found)
}

/** Runs one stratum of rules over the chart. */
export function runRules(chart: Chart, rules: IndexedRules): void {
  for (let place = chart.tokens.length - 1; place >= 0; place--) {
    const word = chart.tokens[place]?.word ?? ''
    const keys = new Set([word, ...(chart.places[place] ?? []).map(({ value }) => `<${value.cat}>`)])
    const tried = new Set<Rule>()
    for (const key of keys) for (const rule of rules.get(key) ?? []) tried.add(rule)
    for (const rule of rules.inOrder(tried)) applyRule(chart, rule, place)
  }
}

export interface IndexedRules {
  get(key: string): Rule[] | undefined
  inOrder(some: Set<Rule>): Rule[]
}

/** By the words and categories with which a rule can begin. */
export function indexRules(rules: Rule[]): IndexedRules {
  const index = new Map<string, Rule[]>()
  const order = new Map(rules.map((rule, number) => [rule, number]))
  for (const rule of rules) for (const key of firstKeys(rule)) index.set(key, [...(index.get(key) ?? []), rule])
  const rank = (rule: Rule) => order.get(rule) ?? 0
  return { get: (key) => index.get(key), inOrder: (some) => [...some].sort((a, b) => rank(a) - rank(b)) }
}

function firstKeys({ steps }: Rule): Set<string> {
  const keys = new Set<string>()
  for (const { words, categories, optional } of steps) {
    for (const word of words) keys.add(word[0] ?? '')
    for (const category of categories) keys.add(`<${category}>`)
    if (!optional) break
  }
  return keys
}

/** A rule that has matched up to a step. */
interface Path {
  step: number
  place: number
  caught: Caught
}

function applyRule(chart: Chart, { steps, make }: Rule, from: number): void {
  const waiting: Path[] = [{ step: 0, place: from, caught: {} }]
  for (let path = waiting.pop(), tried = 0; path && tried < maxPaths; path = waiting.pop(), tried++) {
    const step = steps[path.step]
    if (step) {
      // Pushed in reverse: what is popped first is taken first, and optional words are taken where they stand.
      if (step.optional) waiting.push({ ...path, step: path.step + 1 })
      const found = ways(chart, step, path).reverse()
      waiting.push(...(step.ahead ? found.slice(0, 1).map((way) => ({ ...way, place: path.place })) : found))
      continue
    }
    if (path.place === from) continue
    const value = make(path.caught)
    if (value) add(chart, { from, to: path.place, value })
  }
}

function ways({ tokens, places }: Chart, step: Step, { step: number, place, caught }: Path): Path[] {
  const token = tokens[place]
  if (!token || (step.glued && !token.glued)) return []
  const found: Path[] = []
  for (const words of step.words) {
    // Hyphens inside of words are no tokens of their own.
    if (words[0] === '-' && token.hyphen) found.push({ step: number + 1, place, caught })
    if (words.every((word, i) => tokens[place + i]?.word === word)) {
      found.push({ step: number + 1, place: place + words.length, caught })
    }
  }
  if (step.any && token.kind === 'word') found.push({ step: number + 1, place: place + 1, caught })
  if (step.categories.length === 0) return found
  for (const { to, value } of places[place] ?? []) {
    if (!step.categories.includes(value.cat)) continue
    found.push({ step: number + 1, place: to, caught: { ...caught, [step.label]: value } })
  }
  return found.sort((a, b) => b.place - a.place)
}
