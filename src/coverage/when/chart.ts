// Tokens and rules -> every value that the rules find, by where it begins. Strata of rules run one after the other, each
// from the end of the text to its beginning, so that nothing is done twice and there is no recursion over the text.
import type { Value } from './meaning.ts'
import type { Token } from './token.ts'

/** A value and the tokens that it covers, `to` not included. */
export interface Found {
  from: number
  to: number
  value: Value
  /** That of its category. */
  bit: number
}

/** One step of a rule: one of some words, or a value of one of some categories. */
export interface Step {
  /** First word -> all words. */
  words: Map<string, string[][]>
  /** Bits of `categoryBit`. */
  categories: number
  label: string
  optional: boolean
  /** Whatever word stands there. */
  any: boolean
  /** It must stand there, and belongs to what follows. */
  ahead: boolean
  /** It must stand before what the rule covers. */
  behind: boolean
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
  /** The bits of the values at each place, and room to look ahead. */
  held: Int32Array
}

export function makeChart(tokens: Token[]): Chart {
  return { tokens, places: tokens.map(() => []), held: new Int32Array(tokens.length + reach) }
}

/** The first value of a category that covers the same tokens stays: rules stand in the order of their preference. */
export function add({ places, held }: Chart, found: Omit<Found, 'bit'>): void {
  const place = places[found.from]
  if (!place || found.to - found.from > maxTokens) return
  let same = 0
  for (const { value, to } of place) {
    if (value.cat !== found.value.cat) continue
    if (to === found.to) return
    same += 1
  }
  if (same === maxPerPlace) return
  const bit = categoryBit(found.value.cat)
  place.push({ from: found.from, to: found.to, value: found.value, bit })
  held[found.from]! |= bit
}

const bits = new Map<string, number>()

/** Each category is one bit, so that what a rule needs is compared at once. */
export function categoryBit(category: string): number {
  const known = bits.get(category)
  if (known !== undefined) return known
  const bit = 1 << bits.size
  bits.set(category, bit)
  return bit
}

/** How far from its beginning a rule's first value may begin: no form has more words before it. */
const nearby = 8
/** How far from its beginning its last value may begin. */
const reach = 28

/** Rules of one stratum by the words and the categories with which they can begin. */
export interface IndexedRules {
  rules: { rule: Rule; first: number; needs: number[] }[]
  byWord: Map<string, number[]>
  byCategory: [number, number[]][]
  /** Categories with which rules begin -> their numbers, in order, as they come up. */
  byHeld: Map<number, number[]>
}

export function indexRules(rules: Rule[]): IndexedRules {
  const byWord = new Map<string, number[]>()
  const byCategory = new Map<number, number[]>()
  for (const [number, rule] of rules.entries()) {
    for (const step of openingSteps(rule)) {
      for (const word of step.words.keys()) byWord.set(word, [...(byWord.get(word) ?? []), number])
      if (step.categories) byCategory.set(step.categories, [...(byCategory.get(step.categories) ?? []), number])
    }
  }
  const needed = ({ steps }: Rule) =>
    steps.filter(({ optional, categories }) => !optional && categories).map(({ categories }) => categories)
  return {
    rules: rules.map((rule) => ({ rule, first: needed(rule)[0] ?? 0, needs: needed(rule) })),
    byWord,
    byCategory: [...byCategory],
    byHeld: new Map(),
  }
}

function openingSteps({ steps }: Rule): Step[] {
  const covered = steps.filter(({ behind }) => !behind)
  const firm = covered.findIndex(({ optional }) => !optional)
  return covered.slice(0, firm + 1)
}

/** Runs one stratum of rules over the chart. */
export function runRules(chart: Chart, indexed: IndexedRules): void {
  const { tokens, held } = chart
  for (let place = tokens.length - 1; place >= 0; place--) {
    const numbers = candidates(indexed, tokens[place]?.word ?? '', held[place] ?? 0)
    if (numbers.length === 0) continue
    const near = union(held, place, nearby)
    const far = near | union(held, place + nearby, reach - nearby)
    for (const number of numbers) {
      const { rule, first, needs } = indexed.rules[number] as IndexedRules['rules'][number]
      if (first !== 0 && (first & near) === 0) continue
      if (needs.every((mask) => (mask & far) !== 0)) applyRule(chart, rule, place)
    }
  }
}

const none: number[] = []

function union(held: Int32Array, from: number, length: number): number {
  let mask = 0
  for (let at = from; at < from + length; at++) mask |= held[at] ?? 0
  return mask
}

/** In the order of the vocabulary, each once. */
function candidates(indexed: IndexedRules, word: string, here: number): number[] {
  const worded = word === ',' ? undefined : indexed.byWord.get(word)
  if (here === 0) return worded ?? none
  const held = heldRules(indexed, here)
  return worded ? inOrder([...worded, ...held]) : held
}

/** Few sets of categories ever stand at one place, so that each is put together once. */
function heldRules({ byCategory, byHeld }: IndexedRules, here: number): number[] {
  const known = byHeld.get(here)
  if (known) return known
  const numbers = inOrder(byCategory.flatMap(([mask, numbers]) => ((mask & here) !== 0 ? numbers : none)))
  byHeld.set(here, numbers)
  return numbers
}

function inOrder(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** A rule that has matched up to a step. */
interface Path {
  step: number
  place: number
  caught: Link | undefined
}

/** What was caught last, and before it: most paths end before anybody asks for all of it. */
interface Link {
  label: string
  value: Value
  before: Link | undefined
}

function allOf(last: Link | undefined): Caught {
  const caught: Caught = {}
  for (let link = last; link; link = link.before) caught[link.label] ??= link.value
  return caught
}

function applyRule(chart: Chart, { steps, make }: Rule, from: number): void {
  const waiting: Path[] = [{ step: 0, place: from, caught: undefined }]
  for (let path = waiting.pop(), tried = 0; path && tried < maxPaths; path = waiting.pop(), tried++) {
    const step = steps[path.step]
    if (step) {
      // Pushed in reverse: what is popped first is taken first, and optional words are taken where they stand.
      if (step.optional) waiting.push({ step: path.step + 1, place: path.place, caught: path.caught })
      const found = ways(chart, step, path)
      if (!step.ahead) for (const each of found) waiting.push(each)
      else if (found.length > 0) waiting.push({ step: path.step + 1, place: path.place, caught: path.caught })
      continue
    }
    if (path.place === from) continue
    const value = make(allOf(path.caught))
    if (value) add(chart, { from, to: path.place, value })
  }
}

const nowhere: Path[] = []

/** Most steps find nothing where they are tried. */
function mayStand({ any, words, categories }: Step, token: Token, held: number): boolean {
  if (any || (categories & held) !== 0) return true
  return words.size > 0 && (words.has(token.word) || (token.hyphen && words.has('-')))
}

/** Shortest first. */
function ways({ tokens, places, held }: Chart, step: Step, { step: number, place, caught }: Path): Path[] {
  if (step.behind)
    return step.words.has(tokens[place - 1]?.word ?? '') ? [{ step: number + 1, place, caught }] : nowhere
  const token = tokens[place]
  if (!token || (step.glued && !token.glued)) return nowhere
  if (!mayStand(step, token, held[place] ?? 0)) return nowhere
  const found: Path[] = []
  // Hyphens inside of words are no tokens of their own.
  if (token.hyphen && step.words.has('-')) found.push({ step: number + 1, place, caught })
  if (step.any && token.kind === 'word') found.push({ step: number + 1, place: place + 1, caught })
  for (const words of step.words.get(token.word) ?? []) {
    if (words.every((word, i) => tokens[place + i]?.word === word))
      found.push({ step: number + 1, place: place + words.length, caught })
  }
  if (step.categories !== 0) {
    for (const { to, value, bit } of places[place] ?? []) {
      if ((step.categories & bit) === 0) continue
      found.push({ step: number + 1, place: to, caught: { label: step.label, value, before: caught } })
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.place - b.place) : found
}
