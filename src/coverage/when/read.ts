// The prose of an article and its sentences -> the expressions of time in it, resolved to EDTF against the publication
// date and the events told before them.
import type { Prose, Sentence, TimeExpression } from '../../record/coverage.ts'
import { edtfBounds, parseEdtf } from '../../record/edtf.ts'
import { languageOf, loadVocabulary } from '../vocabulary/load.ts'
import { isOfStory, type Told, tell, tellCourse } from './discourse.ts'
import { type Expression, findExpressions } from './find.ts'
import { bareClock, barePart } from './make/moment.ts'
import type { Context, Interval, Range } from './meaning.ts'
import { occasionOf } from './occasion.ts'
import { codePoints } from './offset.ts'
import { resolveRange } from './resolve.ts'
import { grammarOf } from './rules.ts'
import { spanAfter, spanBefore, writeInterval, writeRange } from './write.ts'

type Meant = Pick<TimeExpression, 'value' | 'bound' | 'vague' | 'basis'> & {
  event: Interval | null
  /** From when to when something went on: what is told next is of that time. */
  course?: Interval
}

/** In the order of the text. Durations and what recurs are left out: they say how long or how often, not when. */
export function readTimes(prose: Prose, sentences: Sentence[]): TimeExpression[] {
  const points = codePoints(prose.text)
  const written = sentences.flatMap((sentence) => {
    const from = points.unit(sentence.start)
    const text = prose.text.slice(from, points.unit(sentence.end))
    const at = (unit: number) => points.point(from + unit)
    return findExpressions(text, prose.language).map((expression): Written => ({ sentence, text, expression, at }))
  })
  const { times, course } = resolveAll(prose, written)
  return course ? resolveAll(prose, written, course).times : times
}

/** An expression in its sentence. */
interface Written {
  sentence: Sentence
  text: string
  expression: Expression
  /** Code point of a unit of the sentence. */
  at: (unit: number) => number
}

/** `ahead`: the course of the story, for those that stand in front of it. */
function resolveAll(
  { published, language }: Prose,
  written: Written[],
  ahead?: Interval,
): { times: TimeExpression[]; course: Interval | undefined } {
  const now = publication(published)
  const isOfExchange = exchangeIn(language)
  const grammar = grammarOf(language)
  const occasions = new Map<string, Interval>()
  const times: TimeExpression[] = []
  let told: Told = { event: null, past: null, paragraph: -1 }
  let first: Interval | undefined
  let isLead = true
  for (const { sentence, text, expression, at } of written) {
    const { event, past, story, days } = told
    const telling = event !== null && event === past && sentence.paragraph - told.paragraph <= 1
    const { future } = expression
    const wasLead = isLead
    const isUpdate = grammar?.updates.some((words) => text.toLowerCase().startsWith(words))
    const of = { now, event, past, story, days, occasions, telling, future, isUpdate }
    const context: Context = { ...of, ...(isLead && { ahead }) }
    const meant = understand(expression, context)
    if (!meant || (meant.value === null && 'bare' in expression.value && expression.value.bare)) continue
    const { event: next, course, ...rest } = meant
    const occasion = next?.grain === 'day' && !next.vague && grammar && occasionOf(text, expression, grammar)
    if (occasion) occasions.set(occasion, next)
    // What stands in front of the first course may be of its years.
    isLead &&= course === undefined && !(next?.basis === 'as written' && isOfStory(next, now))
    if (course && times.length > 0 && wasLead) first = course
    if (course) told = tellCourse(told, course, now)
    // "They exchanged e-mails in 2022. On 3 May, …"
    if (next?.grain === 'year' && next.basis === 'as written' && isOfExchange(text)) told = tellCourse(told, next, now)
    if (next) told = tell(told, next, { now, paragraph: sentence.paragraph, hangs: hangs(expression) })
    const [start, end] = [at(expression.start), at(expression.end)]
    times.push({ start, end, text: text.slice(expression.start, expression.end), ...rest })
  }
  return { times, course: first }
}

/** Whether words speak of messages. */
function exchangeIn(written: string): (text: string) => boolean {
  const { messages, exchanges } = loadVocabulary<{ messages: Record<string, string>; exchanges: string }>(
    languageOf(written),
    'claim',
  )
  const nouns = [...Object.values(messages), exchanges].flatMap((list) => list.split(' '))
  const pattern = new RegExp(`(?<!\\p{L})(?:${nouns.join('|')})(?!\\p{L})`, 'iu')
  return (text) => pattern.test(text)
}

/** The wall clock where it was published: "today" is the day there. */
function publication(published: string | null): number | null {
  const local = published?.replace(/(T.*)(?:Z|[+-]\d\d(?::?\d\d)?)$/, '$1') ?? ''
  const edtf = parseEdtf(local)
  if (!edtf || edtf.interval || edtf.date.precision === 'year' || edtf.date.precision === 'decade') return null
  return edtfBounds(local)?.at ?? null
}

/** Null for what is no place in time. */
function understand({ value }: Expression, context: Context): Meant | null {
  switch (value.cat) {
    case 'unresolved':
      return { value: null, bound: 'exact', vague: false, basis: value.basis, event: null }
    case 'clock':
      return single(bareClock(value)(context), false, true)
    case 'dayless': {
      const of = barePart(value)(context)
      return of && single(of, false, true)
    }
    case 'day':
    case 'period':
    case 'moment':
    case 'daypart':
      if (value.ahead && !context.future) return null
      return single(value.resolve(context), value.stretch === true, value.hangs === true)
    case 'range':
      return between(value, context)
    default:
      return null
  }
}

function single(interval: Interval | null, stretch: boolean, hangs: boolean): Meant {
  if (!interval) {
    const basis = stretch
      ? 'a stretch of something without dates'
      : hangs
        ? 'relative to an event that the article does not date'
        : 'the publication date is not known'
    return { value: null, bound: 'exact', vague: stretch, basis, event: null }
  }
  const vague = interval.vague === true || stretch
  return {
    value: writeInterval(interval),
    bound: 'exact',
    vague,
    basis: interval.basis,
    event: stretch ? null : interval,
  }
}

function between(range: Range, context: Context): Meant {
  const ends = resolveRange(range, context)
  if (!ends) return single(null, false, true)
  // "dès mardi": what happened then, not all that came after.
  if (range.how === 'as of' && ends.left) return single(ends.left, false, false)
  const left = ends.left && range.beyond ? spanAfter(ends.left) : ends.left
  const right = ends.right && range.how === 'before' ? spanBefore(ends.right) : ends.right
  const basis = [...new Set([left?.basis, right?.basis].filter((text) => text !== undefined))].join('; ')
  const vague = Boolean(left?.vague || right?.vague)
  // "Until at least 12 January. That day …"
  const only = left && right ? null : (left ?? right)
  const event = only && !only.vague && only.grain === 'day' && range.bound !== 'at most' ? only : null
  const course = left && right && !vague ? { ...left, to: right.to } : undefined
  return { value: writeRange(left, right), bound: range.bound, vague, basis, event, ...(course && { course }) }
}

function hangs({ value }: Expression): boolean {
  return 'hangs' in value && value.hangs === true
}
