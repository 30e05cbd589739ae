// Words -> the number that they write, in digits or in words, with what bounds it: "plus de", "at least".
import type { Bound } from '../../record/coverage.ts'
import type { Clause } from './clause.ts'
import { wordAt } from './clause.ts'

export interface Counted {
  first: number
  last: number
  value: number
  bound: Bound
  /** "dozens", "une centaine": not to be taken by the letter. */
  round: boolean
}

/** A number in words has no more words than this: a row of "twenty twenty …" is not walked to its end from each of them. */
const maxWords = 8

/** The number that begins at a word; undefined where none does. */
export function countedAt(clause: Clause, at: number): Counted | undefined {
  const { words, vocabulary } = clause
  const word = words[at]!
  if (word.kind === 'number') {
    const value = Number(word.norm.replace(/[\s\u00a0\u202f.,](?=\d{3})/g, '').replace(',', '.'))
    if (!Number.isInteger(value)) return undefined
    return bounded(clause, { first: at, last: at, value, bound: 'exact', round: false })
  }
  const round = vocabulary.rounds.get(word.norm)
  if (round !== undefined)
    return bounded(clause, {
      first: at,
      last: at,
      value: round,
      bound: round > 1 && /s$/.test(word.norm) ? 'at least' : 'exact',
      round: true,
    })
  const value = numeral(clause, at)
  if (!value) return undefined
  const next = vocabulary.rounds.get(wordAt(clause, value.last + 1))
  // "deux centaines", "une douzaine", "two dozen".
  if (next !== undefined)
    return bounded(clause, {
      first: at,
      last: value.last + 1,
      value: roundValue(value.value, next),
      bound: 'exact',
      round: true,
    })
  return bounded(clause, { first: at, last: value.last, value: value.value, bound: 'exact', round: false })
}

function roundValue(times: number, round: number): number {
  return round === 20 || round === 200 || round === 2000 ? (times * round) / 2 : times * round
}

/** `quarante-six`, `cent douze`, `two hundred and twelve`. */
function numeral(clause: Clause, at: number): { value: number; last: number } | undefined {
  const { numbers } = clause.vocabulary
  let total = 0
  let current = 0
  let last = at - 1
  for (let index = at; index < clause.sentence.to && index < at + maxWords; index += 1) {
    const norm = wordAt(clause, index)
    const parts = norm.split('-').map((part) => numbers.get(part))
    if (parts.some((part) => part === undefined) || norm === '') break
    if (norm === 'et' || norm === 'and') {
      if (index === at || !numbers.has(wordAt(clause, index + 1).split('-')[0]!)) break
      continue
    }
    for (const part of parts as number[]) {
      if (part >= 1000) {
        total += Math.max(1, current) * part
        current = 0
      } else if (part === 100) current = Math.max(1, current) * 100
      else if (part === 20 && current === 4) current = 80
      else current += part
    }
    last = index
  }
  return last < at ? undefined : { value: total + current, last }
}

function bounded(clause: Clause, counted: Counted): Counted {
  const { words, vocabulary, sentence } = clause
  const before = words
    .slice(Math.max(sentence.from, counted.first - 4), counted.first)
    .map(({ norm }) => norm)
    .join(' ')
    .replace(/ (?:an?|une?|l'|le|la)$/, '')
  // "Pas moins de" ends in "moins de": of the phrases that fit, the longest is meant.
  const fitting = (phrases: string[]) =>
    Math.max(0, ...phrases.filter((phrase) => ` ${before}`.endsWith(` ${phrase}`)).map(({ length }) => length))
  const most = fitting(vocabulary.atMost)
  const least = fitting(vocabulary.atLeast)
  if (most === 0 && least === 0) return counted
  return { ...counted, bound: most > least ? 'at most' : 'at least' }
}
