// Times made of others: a day with a time of day, so much before or after, a weekday of a week.
import { day, hour, minute, shift, startOf, startOfDay, type Unit, weekdayOf } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Clock, Context, DayPart, Duration, Interval, Resolve, Time, Unresolved } from '../meaning.ts'
import { clockOf, durationOf, timeOf, type With, wordName, wordNumber } from './caught.ts'
import { inPart } from './count.ts'
import { makeDay, nthWeekday, oneDay } from './day.ts'

/** What parts of the day cover, in hours. Used for order; a date with a part is written as its day. */
export const partHours: Record<string, [number, number]> = {
  morning: [8, 12],
  breakfast: [8, 12],
  lunch: [11, 13],
  afternoon: [12, 16],
  evening: [16, 20],
  dinner: [16, 20],
  night: [20, 24],
  daytime: [8, 18],
  nighttime: [0, 8],
}

export function dayPart(caught: Caught, { part, edge, weak }: With): DayPart | null {
  const name = wordName(caught, 'part') ?? part ?? (caught.dayless?.cat === 'dayless' ? caught.dayless.part : undefined)
  return name === undefined ? null : { cat: 'dayless', part: name, ...(edge && { edge }), ...(weak && { weak }) }
}

export function hoursOf({ part, edge }: DayPart): [number, number] {
  const [from, to] = partHours[part] ?? [0, 24]
  const middle = (from + to) / 2
  if (edge === 'start') return [from, middle]
  return edge === 'end' ? [middle, to] : [from, to]
}

/** "Monday at 3 pm". */
export function moment(caught: Caught): Time | null {
  const time = timeOf(caught, 'day') ?? timeOf(caught, 'daypart')
  const clock = clockOf(caught)
  if (!time || !clock) return null
  const within = caught.daypart && wordName(caught, 'part')
  const resolve: Resolve = (context) => {
    const given = time.resolve(context)
    return given && atClock(given, within ? inPart(clock, within) : clock)
  }
  return { cat: 'moment', resolve, full: time.full, ...(time.hangs && { hangs: true }) }
}

export function atClock(given: Interval, told: Clock): Interval {
  // A part of a day tells which half of it a clock means.
  const clock =
    given.grain === 'part' && told.twelve && given.from - startOfDay(given.from) >= 12 * hour
      ? inPart(told, 'evening')
      : told
  const start = startOfDay(given.from)
  const from = start + clock.hour * hour + clock.minute * minute + (clock.second ?? 0) * 1000
  const grain = clock.second === undefined ? 'minute' : 'second'
  const twelve = clock.twelve && given.grain !== 'part'
  // "shortly after midnight" is sure of its day, not of its minute.
  const rough = clock.about ? 'day' : given.rough === 'day' && given.grain !== 'part' ? 'day' : undefined
  const vague = given.vague
  return {
    from,
    to: from + (grain === 'minute' ? minute : 1000),
    grain,
    basis: given.basis,
    ...(twelve && { twelve }),
    ...(vague && { vague }),
    ...(rough && { rough }),
  }
}

/** A clock without a day: on the day of the event told before. */
export function bareClock(clock: Clock): Resolve {
  return ({ event }) => {
    if (!event || event.to - event.from > day || event.vague) return null
    return { ...atClock({ ...event, grain: 'day' }, clock), basis: 'on the day of the event before it' }
  }
}

/** "Monday morning", "late this afternoon", "last night". */
export function inPartOfDay(caught: Caught, { edge, part, n = 0, event }: With): Time | null {
  const time = timeOf(caught, 'day')
  const name = wordName(caught, 'part') ?? part
  const named: DayPart | undefined =
    caught.dayless?.cat === 'dayless'
      ? caught.dayless
      : name
        ? { cat: 'dayless', part: name, ...(edge && { edge }) }
        : undefined
  if (!named) return null
  const [from, to] = hoursOf(named)
  const resolve: Resolve = (context) => {
    const given = time ? time.resolve(context) : dayNear(context, n, event)
    if (!given) return null
    const start = startOfDay(given.from)
    return { from: start + from * hour, to: start + to * hour, grain: 'part', rough: 'day', basis: given.basis }
  }
  return { cat: 'daypart', resolve, full: time?.full ?? true, ...((event || time?.hangs) && { hangs: true }) }
}

function dayNear({ now, event: told }: Context, n: number, event = false): Interval | null {
  if (event)
    return told && told.to - told.from <= day
      ? oneDay(startOfDay(told.from) + n * day, 'same day as the event before it')
      : null
  return now === null ? null : oneDay(startOfDay(now) + n * day, 'counted from the publication date')
}

/** "early in the day", "later today": halves of a day. */
export function halfOfDay(caught: Caught, { edge }: With): Time | null {
  const time = timeOf(caught, 'day')
  if (!time || !edge) return null
  const resolve: Resolve = (context) => {
    const given = time.resolve(context)
    if (!given) return null
    const noon = startOfDay(given.from) + 12 * hour
    const bounds = edge === 'start' ? { from: given.from, to: noon } : { from: noon, to: given.to }
    return { ...bounds, grain: 'part', rough: 'day', basis: given.basis }
  }
  return { cat: 'daypart', resolve, full: time.full }
}

/** "three weeks ago", "twelve hours later", "in two months": `n` is the direction. */
export function away(caught: Caught, { n = 1, event, about }: With): Time | null {
  const given = durationOf(caught)
  if (!given) return null
  const resolve: Resolve = ({ now, event: told }) => {
    if (event)
      return told === null || isTooRough(told, given)
        ? null
        : moved(told, given, n, `${spoken(given)} ${n < 0 ? 'before' : 'after'} the event before it`)
    return now === null ? null : moved(nowAs(now), given, n, 'counted from the publication date', about)
  }
  return { cat: isFine(given) ? 'moment' : 'day', resolve, full: true, ...(event && { hangs: true }) }
}

/** Two days after something in July could be any day of it. */
function isTooRough({ from, to }: Interval, { parts, vague }: Duration): boolean {
  const finest = parts.at(-1)?.unit ?? 'day'
  return !vague && to - from > day && to - from > 1.2 * (shift(from, 1, finest) - from)
}

function nowAs(now: number): Interval {
  return { from: now, to: now + minute, grain: 'minute', basis: '' }
}

/** "two days before the 13th", "two months after Friday"; `n` is the direction. */
export function awayFrom(caught: Caught, { n = 1 }: With): Time | null {
  const given = durationOf(caught)
  const base = timeOf(caught, 'time')
  if (!given || !base) return null
  const resolve: Resolve = (context) => {
    const from = base.resolve(context)
    return (
      from &&
      moved(
        from,
        given,
        n,
        `${spoken(given)} ${n < 0 ? 'before' : 'after'} ${from.basis === 'as written' ? 'a date' : 'a date counted'}`,
      )
    )
  }
  return { cat: isFine(given) ? 'moment' : 'day', resolve, full: base.full, ...(base.hangs && { hangs: true }) }
}

/** "15 minutes after the reception of a message": after what, the expression does not say. */
export function awayFromSomething(caught: Caught, { n = 1 }: With): Unresolved | null {
  const given = durationOf(caught)
  if (!given)
    return { cat: 'unresolved', basis: `${n < 0 ? 'before' : 'after'} something that the article does not date` }
  return {
    cat: 'unresolved',
    basis: `${spoken(given)} ${n < 0 ? 'before' : 'after'} something that the article does not date`,
  }
}

function isFine({ parts }: Duration): boolean {
  return parts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')
}

function spoken({ parts, vague }: Duration): string {
  const said = parts.map(({ n, unit }) => `${n} ${unit}${n === 1 ? '' : 's'}`).join(' and ')
  return vague ? `some ${parts[0]?.unit ?? ''}s` : said
}

/** Coarser than the arithmetic from a month on: "two months ago" is not said of a day. */
const coarse: Partial<Record<Unit, Unit>> = {
  month: 'month',
  quarter: 'month',
  year: 'year',
  decade: 'year',
  century: 'decade',
}

function moved(base: Interval, given: Duration, n: number, basis: string, about = false): Interval {
  const { parts, vague } = given
  const finest = parts.at(-1)?.unit ?? 'day'
  if (vague) return smeared(base, parts[0]?.unit ?? 'day', n, basis)
  const fine = isFine(given)
  const whole = base.grain === 'minute' || base.grain === 'second'
  const start = parts.reduce((at, part) => shift(at, n * part.n, part.unit), fine ? base.from : startOfDay(base.from))
  const rough = fine ? (base.rough === 'day' ? 'day' : undefined) : parts.length === 1 ? coarse[finest] : undefined
  if (fine && !whole)
    return {
      from: startOfDay(start),
      to: startOfDay(start) + day,
      grain: 'day',
      vague: base.grain !== 'part' || base.vague,
      basis,
    }
  const length = fine ? (finest === 'second' ? 1000 : minute) : day
  const loose =
    about ||
    base.vague ||
    given.bound !== undefined ||
    (rough !== undefined && rough !== 'day') ||
    (finest === 'week' && parts.length === 1)
  return {
    from: start,
    to: start + length,
    grain: fine ? 'minute' : 'day',
    ...(rough && { rough }),
    ...(loose && { vague: true }),
    basis,
  }
}

/** "a few days later": between two and ten of them. */
function smeared(base: Interval, unit: Unit, n: number, basis: string): Interval {
  const ends = [shift(startOfDay(base.from), 2 * n, unit), shift(startOfDay(base.from), 10 * n, unit)].toSorted(
    (a, b) => a - b,
  )
  const [from = 0, to = 0] = ends
  return { from: startOfDay(from), to: startOfDay(to) + day, grain: 'span', vague: true, basis }
}

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

/** "the end of tomorrow": its last second, as calendars have it. */
export function endOfDay(caught: Caught): Time {
  const time = timeOf(caught, 'day')
  const resolve: Resolve = (context) => {
    const given = time ? time.resolve(context) : dayNear(context, 0)
    return given && { from: given.to - 1000, to: given.to, grain: 'second', rough: 'day', basis: given.basis }
  }
  return { cat: 'moment', resolve, full: time?.full ?? true }
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
