// Messages with what they quote and everything that is held -> what is quoted and held nowhere. A false alarm is worse than
// a miss: a quote counts only where somebody is named for it, where it is long, and where nearly none of it is known.
import type { Stretch } from '../../record/quoting.ts'
import { type Memory, shinglesOf } from './shingles.ts'

export interface Quote {
  /** The line that says whose words follow, as it stands. */
  attribution: string
  text: string
}

/** Shingles that a quote must have: some thirty words. */
const least = 24
/** The same where the message answers one that is held: servers put warnings of some forty words above what is quoted. */
const leastInAnswer = 60
/** Shingles in a row that, known, say that the quote is taken from something held: thirteen words. */
const longestKnown = 8
/** Share of a quote that may be known by chance: common phrases, and bits that two shingles share. */
const mostKnown = 0.15
/** Share of a quote that makes it the same as another one. */
const samePart = 0.3

/** What a message quotes directly, with the line that says whose words they are; null where either is absent. */
export function quoteOf(stretches: Stretch[]): Quote | null {
  const direct = stretches.filter(({ kind, level }) => kind === 'quote' && level === 1)
  const [first] = direct
  if (first === undefined) return null
  const lines = first.text.split('\n')
  const start = lines.findIndex((line) => isMarked(line))
  if (start === -1) return forwardOf(lines)
  const attribution = lines.slice(0, start).join(' ').replace(/\s+/g, ' ').trim()
  if (attribution === '') return null
  const text = direct.flatMap((each) => each.text.split('\n').filter(isMarked).map(unmarked)).join('\n')
  return { attribution, text }
}

function isMarked(line: string): boolean {
  return /^ ?>/.test(line)
}

function unmarked(line: string): string {
  return line.replace(/^ ?> ?/, '')
}

/** A forwarded message without marks: its header block, then its text to the end. */
function forwardOf(lines: string[]): Quote | null {
  const from = lines.findIndex((line) => /^\s*\*?(?:from|de|von|da|van)\s?:/i.test(line))
  if (from === -1) return null
  const blank = lines.findIndex((line, at) => at > from && line.trim() === '')
  if (blank === -1) return null
  const attribution = lines.slice(from, blank).join(' ').replace(/\s+/g, ' ').trim()
  return { attribution, text: lines.slice(blank).join('\n') }
}

/** A quote as it is held against everything else: its shingles, and as much of it as is shown. */
export interface QuotedWords {
  attribution: string
  excerpt: string
  shingles: Uint32Array
}

/** Characters of a quote that are shown. */
const mostShown = 200

/** Null where a quote is too short to say anything. `answersHeld` is true where what the message answers is held. */
export function quotedWords({ attribution, text }: Quote, answersHeld: boolean): QuotedWords | null {
  const shingles = shinglesOf(text)
  if (shingles.length < (answersHeld ? leastInAnswer : least)) return null
  return { attribution, excerpt: shortened(text), shingles }
}

/** The beginning, on one line. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= mostShown ? line : `${line.slice(0, mostShown).replace(/[\uD800-\uDBFF]$/, '')}…`
}

export interface Quoting<Id> {
  id: Id
  words: QuotedWords
}

export interface QuotedGap<Id> {
  words: QuotedWords
  /** Everything that quotes it, in the order given; the first is where `words` are taken from. */
  pointedToBy: Id[]
}

/** `held` knows the own words of everything in the fonds. Quotes of the same words are one gap. */
export function quotedButAbsent<Id>(quotings: Iterable<Quoting<Id>>, held: Memory): Array<QuotedGap<Id>> {
  const gaps: Array<QuotedGap<Id>> = []
  const gapOf = new Map<number, QuotedGap<Id>>()
  for (const { id, words } of quotings) {
    const { shingles } = words
    if (held.share(shingles) > mostKnown || held.longestRun(shingles) >= longestKnown) continue
    const known = mostShared(shingles, gapOf)
    const gap = known ?? { words, pointedToBy: [] }
    if (known === undefined) gaps.push(gap)
    gap.pointedToBy.push(id)
    for (const each of shingles) if (!gapOf.has(each)) gapOf.set(each, gap)
  }
  return gaps
}

function mostShared<Gap>(shingles: Uint32Array, gapOf: Map<number, Gap>): Gap | undefined {
  const counts = new Map<Gap, number>()
  for (const each of shingles) {
    const gap = gapOf.get(each)
    if (gap !== undefined) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= samePart * shingles.length ? best[0] : undefined
}
