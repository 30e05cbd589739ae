// A text in, the stretches of it that are hidden, and the text without them.
import type { Look } from '../decode/run.ts'
import { readingsOf } from '../decode/views.ts'
import { type Automaton, automatonOf } from './automaton.ts'
import { findHidden, lookFor } from './find.ts'
import { type Hidden, mark } from './hidden.ts'
import { patternsOf } from './pattern.ts'

/** A stretch that is hidden, and what stands in its place. */
export interface Stretch {
  start: number
  end: number
  mark: string
  person: boolean
}

/** Redacting one value: what finds its stretches, and how many were hidden so far. */
export interface Work {
  find(text: string): Stretch[]
  hidden: number
}

/** Passes over one text in which persons keep their marks: hiding can bring words together; the plain mark parts them. */
const maxPasses = 3

interface Place {
  start: number
  end: number
  /** Index of the hidden string. */
  hidden: number
}

/** Names and addresses come again in every answer: what was found in so many short texts is kept. */
const maxKept = 20_000
/** Longer texts seldom come again. */
const maxKeptLength = 200

/** What finds the stretches to hide; those that overlap are one. */
export function stretchFinder(given: readonly Hidden[]): (text: string, record?: string) => Stretch[] {
  const automaton = automatonOf(given.flatMap(({ text }, i) => patternsOf(text, i)))
  const look = lookFor(automaton)
  const marks = given.map((hidden) => (findHidden(hidden.mark, automaton).length > 0 ? mark : hidden.mark))
  const kept = new Map<string, Place[]>()
  const placesIn = (text: string) => {
    if (text.length > maxKeptLength) return placesOf(text, automaton, look)
    const known = kept.get(text)
    if (known) return known
    if (kept.size >= maxKept) kept.clear()
    const places = placesOf(text, automaton, look)
    kept.set(text, places)
    return places
  }
  const isReached = (index: number, record: string | undefined) => {
    const { reach } = given[index]!
    return reach === 'everywhere' || (record !== undefined && reach.has(record))
  }
  return (text, record) => {
    const places = placesIn(text)
    if (places.length === 0) return []
    return joined(
      places
        .filter(({ hidden }) => isReached(hidden, record))
        .map(({ start, end, hidden }) => ({
          start,
          end,
          mark: marks[hidden]!,
          person: given[hidden]!.kind === 'person',
        })),
    )
  }
}

/** Plain, and in every coding. */
function placesOf(text: string, automaton: Automaton, look: Look): Place[] {
  const places: Place[] = findHidden(text, automaton)
  for (const { text: decoded, at, whole } of readingsOf(text, look)) {
    for (const { start, end, hidden } of findHidden(decoded, automaton)) {
      places.push({ start: whole?.[0] ?? at(start), end: whole?.[1] ?? at(end), hidden })
    }
  }
  return places
}

/** Overlapping stretches as one; a person's mark says more than the plain one. */
function joined(found: Stretch[]): Stretch[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const stretches: Stretch[] = []
  for (const next of found) {
    const last = stretches.at(-1)
    if (!last || next.start >= last.end) stretches.push({ ...next })
    else {
      last.end = Math.max(last.end, next.end)
      if (next.person && !last.person) Object.assign(last, { mark: next.mark, person: true })
    }
  }
  return stretches
}

export function redactText(given: string, work: Work): string {
  return redactTexts([given], work)[0]!
}

/** Texts that follow each other: a name may begin in one and end in the next. */
export function redactTexts(given: readonly string[], work: Work): string[] {
  let texts = [...given]
  for (let pass = 1; ; pass += 1) {
    const stretches = work.find(texts.join('\n'))
    if (stretches.length === 0) return texts
    if (pass === 1) work.hidden += stretches.length
    if (pass > 2 * maxPasses) return texts.map(() => mark)
    texts = replaced(texts, stretches, pass <= maxPasses)
  }
}

function replaced(texts: string[], stretches: Stretch[], named: boolean): string[] {
  let from = 0
  let next = 0
  return texts.map((text) => {
    const to = from + text.length
    let out = ''
    let done = from
    for (; next < stretches.length && stretches[next]!.start < to; next += 1) {
      const stretch = stretches[next]!
      out += text.slice(done - from, Math.max(stretch.start, from) - from) + (named ? stretch.mark : mark)
      done = Math.min(stretch.end, to)
      if (stretch.end > to) break
    }
    out += text.slice(done - from)
    from = to + 1
    return out
  })
}
