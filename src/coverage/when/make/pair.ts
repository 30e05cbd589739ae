// Days told twice, or within a period: "Tuesday of last week", "this Friday (15 June)", "the weekend of 4 May".
import { day, startOf, startOfDay, weekdayOf } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Resolve, Time } from '../meaning.ts'
import { timeOf, type With, wordNumber } from './caught.ts'
import { makeDay, nthWeekday, oneDay } from './day.ts'

/** "Tuesday of last week", "the first Monday of next month". */
export function weekdayIn(caught: Caught, { n }: With): Time | null {
  const wanted = wordNumber(caught, 'weekday')
  const outer = timeOf(caught, 'period')
  const nth = wordNumber(caught, 'ordinal') ?? n
  if (wanted === undefined || !outer) return null
  const resolve: Resolve = (context) => {
    const given = outer.resolve(context)
    if (!given) return null
    if (given.grain === 'week') return oneDay(startOf('week', given.from) + (wanted - 1) * day, given.basis)
    return nth === undefined ? null : oneDay(nthWeekday(given.from, wanted, nth), given.basis)
  }
  return makeDay(resolve, outer.full)
}

/** "the 15th of next month". */
export function dateIn(caught: Caught): Time | null {
  const wanted = wordNumber(caught, 'day')
  const outer = timeOf(caught, 'period')
  if (wanted === undefined || wanted < 1 || wanted > 31 || !outer) return null
  const resolve: Resolve = (context) => {
    const given = outer.resolve(context)
    if (given?.grain !== 'month') return null
    const at = given.from + (wanted - 1) * day
    return at < given.to ? oneDay(at, given.basis) : null
  }
  return makeDay(resolve, outer.full)
}

/** "in three days, on Friday": the weekday settles what was counted. */
export function settled(caught: Caught): Time | null {
  const wanted = wordNumber(caught, 'weekday')
  const inner = timeOf(caught, 'day')
  if (wanted === undefined || !inner) return null
  const resolve: Resolve = (context) => {
    const given = inner.resolve(context)
    return given && oneDay(given.from + (((wanted - weekdayOf(given.from) + 10) % 7) - 3) * day, given.basis)
  }
  return makeDay(resolve, inner.full)
}

/** "this Friday (15 June)", "tomorrow, 13/04/21": two names of one day; the second is the plainer. */
export function same(caught: Caught): Time | null {
  const first = timeOf(caught, 'first')
  const second = timeOf(caught, 'day')
  if (!second || (first && (!first.names || second.names))) return null
  const resolve: Resolve = (context) => {
    const near = first?.resolve(context)
    return second.resolve(near && !second.full ? { ...context, after: near.from - 183 * day } : context)
  }
  return makeDay(resolve, true)
}

/** "Wednesday evening of next week". */
export function partOfWeekday(caught: Caught): Time | null {
  const part = timeOf(caught, 'daypart')
  const week = timeOf(caught, 'period')
  if (!part || !week) return null
  const resolve: Resolve = (context) => {
    const outer = week.resolve(context)
    const given = part.resolve(context)
    if (outer?.grain !== 'week' || !given) return null
    const start = outer.from + (weekdayOf(given.from) - 1) * day
    const offset = startOfDay(given.from)
    return { ...given, from: given.from - offset + start, to: given.to - offset + start }
  }
  return { cat: 'daypart', resolve, full: true }
}

/** "Labor Day weekend", "the weekend of 4 May": Saturday and Sunday, and the feast where it touches them. */
export function weekendOf(caught: Caught): Time | null {
  const inner = timeOf(caught, 'day')
  if (!inner) return null
  const resolve: Resolve = (context) => {
    const given = inner.resolve(context)
    if (!given) return null
    const nearMonday = weekdayOf(given.from) <= 2
    const from = startOf('week', given.from) + (nearMonday ? -2 : 5) * day
    return { from, to: Math.max(from + 2 * day, nearMonday ? given.to : 0), grain: 'span', basis: given.basis }
  }
  return { cat: 'period', resolve, full: inner.full }
}
