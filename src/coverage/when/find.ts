// A sentence -> the expressions of time in it with what they mean, not yet resolved. Of expressions that overlap, the
// longest is taken.
import { add, type Chart, type Found, makeChart, runRules } from './chart.ts'
import type { Value } from './meaning.ts'
import { countedAt } from './number.ts'
import { type Grammar, grammarOf } from './rules.ts'
import { readTokens, type Token } from './token.ts'

/** An expression at its UTF-16 offsets in the sentence. */
export interface Expression {
  start: number
  end: number
  value: Value
  /** The words around it speak of what is to come. */
  future: boolean
}

/** A longer sentence is read in pieces of so many tokens: what a chart holds for a whole book in one sentence is gigabytes. */
export const maxTokens = 1000
/** How far before an expression a verb makes it one of the future. */
const futureReach = 9

const whole = [
  'unresolved',
  'day',
  'period',
  'moment',
  'daypart',
  'now',
  'range',
  'clock',
  'clockrange',
  'dayless',
  'duration',
  'set',
]

export function findExpressions(sentence: string, language: string): Expression[] {
  const grammar = grammarOf(language)
  if (!grammar) return []
  const tokens = readTokens(sentence, grammar.accented)
  const found: Expression[] = []
  for (let at = 0; at < tokens.length; at += maxTokens) {
    for (const expression of findAmong(tokens.slice(at, at + maxTokens), grammar)) found.push(expression)
  }
  return found
}

function findAmong(tokens: Token[], grammar: Grammar): Expression[] {
  if (!tokens.some((token) => isPromising(token, grammar))) return []
  const chart = makeChart(tokens)
  for (let at = 0; at < tokens.length; at++) lookUp(chart, at, grammar)
  for (const stratum of grammar.strata) runRules(chart, stratum)
  return choose(chart, grammar).map(({ from, to, value }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    value,
    future: speaksOfFuture(tokens, from, grammar),
  }))
}

/** Most sentences name no time at all. */
function isPromising({ kind, word }: Token, { lexicon, triggers, numerals }: Grammar): boolean {
  return kind === 'number' || lexicon.has(word) || triggers.has(word) || (numerals.cardinals[word] ?? 0) > 1
}

function lookUp(chart: Chart, at: number, grammar: Grammar): void {
  const { tokens } = chart
  for (const { cat, n, to } of countedAt(tokens, at, grammar.numerals)) {
    const name = to === at + 1 && tokens[at]?.kind === 'number' ? (tokens[at]?.word ?? '') : ''
    add(chart, { from: at, to, value: { cat, n, name } })
  }
  for (const { words, word, short } of grammar.lexicon.get(tokens[at]?.word ?? '') ?? []) {
    if (!words.every((part, i) => tokens[at + i]?.word === part)) continue
    const to = at + words.length
    // "mer. 10 juin" is a Wednesday, "à la mer." ends a sentence.
    if (words.at(-1) === '.' && tokens[to]?.kind !== 'number') continue
    if (words.length === 1 && grammar.weak.has(words[0] ?? '') && !isMeant(tokens, at, word.cat, grammar)) continue
    const dotted = short && (word.cat === 'month' || word.cat === 'weekday') && isAbbreviation(tokens, at, to)
    add(chart, { from: at, to: dotted ? to + 1 : to, value: word })
  }
}

/** "Dec. 2018": a point that does not end the sentence. */
function isAbbreviation(tokens: Token[], at: number, to: number): boolean {
  const point = tokens[to]
  return point?.word === '.' && point.glued && (tokens[at]?.word.length ?? 9) <= 5 && to + 1 < tokens.length
}

/** "may" is a month beside a number, or with a capital inside a sentence. */
function isMeant(tokens: Token[], at: number, category: string, { numerals }: Grammar): boolean {
  // "they sat 3 hours"
  if (category === 'weekday' && tokens[at]?.capital === false) return false
  const isNumber = (token: Token | undefined) =>
    token !== undefined &&
    (token.kind === 'number' || token.word in numerals.ordinals || token.word in numerals.cardinals)
  const isJoint = (token: Token | undefined) => /^[./-]$/.test(token?.word ?? '')
  const before = isJoint(tokens[at - 1]) ? tokens[at - 2] : tokens[at - 1]
  const after = isJoint(tokens[at + 1]) ? tokens[at + 2] : tokens[at + 1]
  if (isNumber(before) || isNumber(after)) return true
  return tokens[at]?.capital === true && at > 0 && tokens[at - 1]?.kind === 'word'
}

function choose({ tokens, places }: Chart, grammar: Grammar): Found[] {
  const all = places
    .flat()
    .filter(
      (found) =>
        isWhole(found) &&
        !isTail(tokens, found) &&
        standsAlone(tokens, found) &&
        !isMereNumber(tokens, found, grammar) &&
        !isCounting(tokens, found),
    )
  all.sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from || rank(b, tokens, grammar) - rank(a, tokens, grammar),
  )
  const taken = new Uint8Array(tokens.length)
  const chosen: Found[] = []
  for (const found of all) {
    if (taken.subarray(found.from, found.to).some((used) => used === 1)) continue
    taken.fill(1, found.from, found.to)
    chosen.push(found)
  }
  return chosen.sort((a, b) => a.from - b.from)
}

/** Between two meanings of the same words. */
function rank({ from, value }: Found, tokens: Token[], { durationLeads }: Grammar): number {
  if (value.cat === 'duration' && durationLeads.has(tokens[from - 1]?.word ?? '')) return whole.length + 1
  return whole.length - whole.indexOf(value.cat)
}

/** "dix-sept lettres": the month in it is the end of a number. */
function isTail(tokens: Token[], { from, to, value }: Found): boolean {
  return to === from + 1 && tokens[from]?.hyphen === true && value.cat === 'period'
}

function isWhole({ value }: Found): boolean {
  return whole.includes(value.cat) && !('weak' in value && value.weak)
}

/** "2000 pieces": four digits are a year after some words, or where nothing follows that they could count. */
function isMereNumber(tokens: Token[], { from, to, value }: Found, { yearLeads }: Grammar): boolean {
  if (value.cat !== 'period' || to !== from + 1 || tokens[from]?.kind !== 'number') return false
  const after = tokens[to]
  return !yearLeads.has(tokens[from - 1]?.word ?? '') && after?.kind === 'word'
}

/** "le 8 pages", "le 2e": a day alone has a mark, a small word or nothing behind it. */
function isCounting(tokens: Token[], { to, value }: Found): boolean {
  if (!('bare' in value && value.bare)) return false
  const after = tokens[to]
  return (
    after?.kind === 'word' &&
    !/^(?:au|à|vers|et|puis|il|elle|and|he|she|they|at|de|par|dans|un|une|a|in|with|ce|l)$/.test(after.word)
  )
}

/** No piece of a longer number, amount or code. */
function standsAlone(tokens: Token[], { from, to }: Found): boolean {
  const before = tokens[from - 1]
  const first = tokens[from]
  if (first?.kind === 'number' && first.glued && before) {
    if (
      before.kind === 'number' ||
      (/^[.,:/-]$/.test(before.word) && before.glued && tokens[from - 2]?.kind === 'number')
    )
      return false
    if (before.kind === 'word') return false
  }
  const after = tokens[to]
  const last = tokens[to - 1]
  if (last?.kind !== 'number' || !after?.glued) return true
  if (after.kind === 'word' || after.word === '%') return false
  const next = tokens[to + 1]
  return !(/^[.,:/-]$/.test(after.word) && next?.glued && next.kind === 'number')
}

function speaksOfFuture(tokens: Token[], from: number, { future }: Grammar): boolean {
  for (let at = from - 1; at >= Math.max(0, from - futureReach); at--) {
    const { word, kind } = tokens[at] as Token
    if (kind === 'mark' && /^[,;:«»"“”()]$/.test(word)) return false
    if (future.words.has(word)) return true
    if (word.length > 4 && future.endings.some((ending) => word.endsWith(ending))) return true
  }
  return false
}
