// Ranges of days and longer periods: from … to …, since, until, before, after.
import { day, shift, startOf, startOfDay } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Duration, Range, Resolve, Time } from '../meaning.ts'
import { durationOf, timeOf, type With, wordNumber } from './caught.ts'
import { makeDay, oneDay } from './day.ts'
import { dateIn } from './pair.ts'

export function range(caught: Caught, { bound = 'exact', how = 'range' }: With): Range | null {
  const left = timeOf(caught, 'left')
  const right = timeOf(caught, 'right')
  // A year and a part of it, joined by a hyphen, are one period: "2017-Q1".
  if (!left || !right || (left.year && !right.full && right.cat === 'period')) return null
  if ([left, right].some(({ weak, cat }) => weak && cat === 'period')) return null
  return { cat: 'range', left, right, bound, how }
}

/** "du 3 au 5 mai": the first day takes its month from the second, and "19-20 November" written the other way round. */
export function dayRange(caught: Caught, { bound = 'exact' }: With): Range | null {
  const given = timeOf(caught, 'day')
  const first = wordNumber(caught, 'first')
  const last = wordNumber(caught, 'last')
  const date = first ?? last
  if (!given || date === undefined || date < 1 || date > 31) return null
  const resolve: Resolve = (context) => {
    const known = given.resolve({ ...context, after: undefined, before: undefined })
    if (!known) return null
    const same = startOf('month', known.from) + (date - 1) * day
    if (first !== undefined) return oneDay(same <= known.from ? same : shift(same, -1, 'month'), known.basis)
    return oneDay(same >= known.from ? same : shift(same, 1, 'month'), known.basis)
  }
  const other = makeDay(resolve, true)
  return {
    cat: 'range',
    left: first === undefined ? given : other,
    right: first === undefined ? other : given,
    bound,
    how: 'range',
  }
}

/** "du 4 au 23 du mois prochain". */
export function dateRangeIn(caught: Caught): Range | null {
  const period = timeOf(caught, 'period')
  const ends = ['first', 'last'].map((label) => dateIn({ period, day: caught[label] }))
  const [left, right] = ends
  return left && right ? { cat: 'range', left, right, bound: 'exact', how: 'range' } : null
}

/** "since", "until", "before", "after": open on one side. */
export function openRange(caught: Caught, { side, bound = 'exact', how = '', beyond }: With): Range | null {
  const time = timeOf(caught, 'time')
  // "Until April 17": rather a day.
  if (!time || (time.weak && time.cat === 'period')) return null
  return {
    cat: 'range',
    left: side === 'left' ? time : null,
    right: side === 'right' ? time : null,
    bound,
    how,
    ...(beyond && { beyond }),
  }
}

/** "for three days from Monday": so long from then on. */
export function lastingFrom(caught: Caught): Range | null {
  const time = timeOf(caught, 'time')
  const given = durationOf(caught)
  if (!time || !given || given.vague) return null
  return { cat: 'range', left: time, right: dayAway(time, given, 1), bound: 'exact', how: 'range' }
}

/** The day that lies a duration after a time, or before it where `n` is -1. */
function dayAway(time: Time, given: Duration, n: number): Time {
  const resolve: Resolve = (context) => {
    const base = time.resolve(context)
    return (
      base &&
      oneDay(
        given.parts.reduce((at, part) => shift(at, n * part.n, part.unit), startOfDay(base.from)),
        base.basis,
      )
    )
  }
  return makeDay(resolve, time.full)
}

/** "more than two weeks before today": open on the far side. */
export function awayAtLeast(caught: Caught, { n = 1, how = '' }: With): Range | null {
  const time = timeOf(caught, 'time')
  const given = durationOf(caught)
  if (!time || !given || given.vague) return null
  const end = dayAway(time, given, n)
  if (given.bound === 'less')
    return { cat: 'range', left: n > 0 ? time : end, right: n > 0 ? end : time, bound: 'exact', how: 'range' }
  return { cat: 'range', left: n > 0 ? end : null, right: n > 0 ? null : end, bound: 'exact', how }
}

/** "since more than five years": open on this side, and counted back. */
export function sinceDuration(caught: Caught, { bound = 'exact' }: With): Range | null {
  const given = durationOf(caught)
  if (!given) return null
  const { unit = 'day' } = given.parts.at(-1) ?? {}
  const fine = unit === 'hour' || unit === 'minute' || unit === 'second'
  const resolve: Resolve = ({ now }) => {
    if (now === null || fine) return null
    const at = startOfDay(given.parts.reduce((at, part) => shift(at, -part.n, part.unit), now))
    const rough = unit === 'year' ? 'year' : unit === 'month' ? 'month' : undefined
    return { ...oneDay(at, 'counted from the publication date'), vague: true, ...(rough && { rough }) }
  }
  const limit = given.bound === 'more' ? 'at least' : given.bound === 'less' ? 'at most' : bound
  return { cat: 'range', left: makeDay(resolve, true), right: null, bound: limit, how: 'since duration' }
}
