// Days: dates, weekdays, holidays, days counted from another.
import { day, easter, exists, shift, startOf, startOfDay, utc, weekdayOf, yearOf } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Context, Interval, Resolve, Time } from '../meaning.ts'
import { timeOf, type With, wordName, wordNumber } from './caught.ts'
import { anchorOf, pick } from './pick.ts'

/** Years looked at on either side for a date without its year: a 29 February may be eight away. */
const yearsAround = 8
const monthsAround = 14
/** A day without its month is of the weeks that follow what was told. */
const furthestDay = 27 * day

interface Fields {
  year?: number
  month?: number
  date: number
  weekday?: number
  /** Digits that are mostly something else. */
  doubtful?: boolean
}

export function date(caught: Caught, { order, strict, weak, name }: With): Time | null {
  if (name === 'told') return dayOfTold(caught)
  const fields = order ? ordered(caught, order, strict) : named(caught)
  if (!fields || fields.date < 1 || fields.date > 31 || (fields.month ?? 1) > 12 || fields.month === 0) return null
  const made = makeDay((context) => resolveDate(fields, context), fields.year !== undefined)
  return fields.doubtful || weak ? { ...made, weak: true } : made
}

/** "le 8", "on the 8th": of the month in which the story is, or of the next. */
function dayOfTold(caught: Caught): Time | null {
  const date = wordNumber(caught, 'day')
  if (date === undefined || date < 1 || date > 31) return null
  return { ...makeDay((context) => inToldMonth(date, context), false), bare: true }
}

function inToldMonth(date: number, { now, event, past, future }: Context): Interval | null {
  const told = past ?? event
  if (!told || future) return null
  const from = startOfDay(told.from)
  const days = inEveryMonth(date, from)
  const next = days.find((each) => each.from >= from && each.from < from + furthestDay)
  const meant = next && (now === null || next.from <= now) ? next : days.findLast((each) => each.from <= from)
  return meant ? { ...meant, basis: 'month from the date told before' } : null
}

/** "9 January last year", "le 19 novembre de la même année": a day of a year that is told by another. */
export function dayOfYear(caught: Caught): Time | null {
  const [date, month, outer] = [wordNumber(caught, 'day'), wordNumber(caught, 'month'), timeOf(caught, 'period')]
  if (date === undefined || month === undefined || !outer || date < 1 || date > 31) return null
  const resolve: Resolve = (context) => {
    const within = outer.resolve(context)
    if (within?.grain !== 'year') return resolveDate({ month, date }, context)
    const year = yearOf(within.from)
    return exists(year, month, date) ? oneDay(utc(year, month, date), within.basis) : null
  }
  return makeDay(resolve, true)
}

/** "le 4 mai dernier": the last one before the publication, whatever was told before. */
export function lastDate(caught: Caught): Time | null {
  const [date, month] = [wordNumber(caught, 'day'), wordNumber(caught, 'month')]
  if (date === undefined || month === undefined || date < 1 || date > 31) return null
  const resolve: Resolve = ({ now }) =>
    now === null ? null : (inEveryYear(month, date, now).findLast(({ from }) => from <= now) ?? null)
  return makeDay(resolve, true)
}

function named(caught: Caught): Fields | null {
  const date = wordNumber(caught, 'day')
  const month = wordNumber(caught, 'month')
  // "lundi une lettre": without a month, a day is written in digits or as an ordinal.
  if (date === undefined || (month === undefined && caught.day?.cat === 'number' && caught.day.name === '')) return null
  return {
    year: wholeYear(wordNumber(caught, 'year'), wordName(caught, 'year')),
    month,
    date,
    weekday: wordNumber(caught, 'weekday'),
  }
}

/** `order` names what the first, second and third number are. A first number beyond twelve is a day after all. */
function ordered(caught: Caught, order: string, strict = false): Fields | null {
  const numbers = ['a', 'b', 'c'].slice(0, order.length).map((label) => wordNumber(caught, label) ?? 0)
  const at = (letter: string) => (order.includes(letter) ? numbers[order.indexOf(letter)] : undefined)
  let [month, date] = [at('m'), at('d') ?? 0]
  if (month !== undefined && month > 12 && date <= 12) [month, date] = [date, month]
  const label = 'abc'[order.indexOf('y')] ?? ''
  const year = wholeYear(at('y'), wordName(caught, label))
  if (order.includes('y') && year === undefined) return null
  // "1/2" is a half: without a year, one of the two has two digits.
  const doubtful = strict && !['a', 'b'].some((label) => wordName(caught, label)?.length === 2)
  if (year !== undefined && !exists(year, month ?? 1, date)) return null
  return { year, month, date, weekday: wordNumber(caught, 'weekday'), doubtful }
}

/** Two digits are a year of the last century from 50 on. */
export function wholeYear(n: number | undefined, written = ''): number | undefined {
  if (n === undefined || n >= 1000) return n
  if (written !== '' && written.length !== 2) return undefined
  return n < 100 ? n + (n >= 36 ? 1900 : 2000) : undefined
}

function resolveDate(fields: Fields, context: Context): Interval | null {
  const { year, month, date, weekday } = fields
  if (year !== undefined && month !== undefined) {
    return exists(year, month, date) ? oneDay(utc(year, month, date), 'as written') : null
  }
  const told = month === undefined && weekday === undefined && context.past ? inToldMonth(date, context) : null
  if (told) return told
  const anchor = anchorOf(context)
  if (anchor === null) return null
  const all = month === undefined ? inEveryMonth(date, anchor) : inYearsOf(month, date, anchor, context)
  const fitting = weekday === undefined ? all : all.filter(({ from }) => weekdayOf(from) === weekday)
  if (month === undefined && weekday !== undefined && fitting.length > 0)
    return nearestTo(context.now, fitting) ?? pick(fitting, context)
  return pick(fitting.length > 0 ? fitting : all, context)
}

/** "Monday 27": which month that is, only one of the months around can say. */
function nearestTo(now: number | null, days: Interval[]): Interval | null {
  if (now === null) return null
  return days.toSorted((a, b) => Math.abs(a.from - now) - Math.abs(b.from - now))[0] ?? null
}

/** Also around a story that lies further back. */
function inYearsOf(month: number, date: number, anchor: number, { past }: Context): Interval[] {
  const near = inEveryYear(month, date, anchor)
  const first = near[0]?.from ?? anchor
  return past && past.from < first
    ? [...inEveryYear(month, date, past.from).filter(({ from }) => from < first), ...near]
    : near
}

function inEveryYear(month: number, date: number, anchor: number): Interval[] {
  const years = Array.from({ length: 2 * yearsAround + 1 }, (_, i) => yearOf(anchor) - yearsAround + i)
  const real = years.filter((year) => exists(year, month, date))
  return real.map((year) => oneDay(utc(year, month, date), 'year from the publication date'))
}

function inEveryMonth(date: number, anchor: number): Interval[] {
  const firsts = Array.from({ length: 2 * monthsAround + 1 }, (_, i) =>
    shift(startOf('month', anchor), i - monthsAround, 'month'),
  )
  const days = firsts.map((first) => first + (date - 1) * day)
  const real = days.filter((at, i) => startOf('month', at) === firsts[i])
  return real.map((at) => oneDay(at, 'month from the publication date'))
}

export function oneDay(at: number, basis: string): Interval {
  return { from: at, to: at + day, grain: 'day', basis }
}

export function makeDay(resolve: Resolve, full: boolean, hangs = false, names = false): Time {
  return { cat: 'day', resolve, full, ...(hangs && { hangs }), ...(names && { names }) }
}

/** "today", "yesterday"; with `event`, "the day before", "le lendemain". */
export function relativeDay(_: Caught, { n = 0, event, about }: With): Time {
  if (!event)
    return makeDay(
      ({ now }) => (now === null ? null : oneDay(startOfDay(now) + n * day, 'counted from the publication date')),
      true,
      false,
      true,
    )
  const resolve: Resolve = ({ event }) => {
    if (!event) return null
    const basis = n === 0 ? 'same day as the event before it' : 'counted from the event before it'
    if (event.to - event.from > day) return { ...event, vague: true, basis }
    return { ...oneDay(startOfDay(event.from) + n * day, basis), ...((about || event.vague) && { vague: event.vague }) }
  }
  return makeDay(resolve, true, true)
}

/** "Monday": the last one, or the next where the words speak of what is to come. `n`: of this week, the last, the next. */
export function weekday(caught: Caught, { n, event, name }: With): Time | null {
  const wanted = wordNumber(caught, 'weekday')
  if (wanted === undefined) return null
  const resolve: Resolve = ({ now, event: told, future, after, before }) => {
    const base = event ? (told?.from ?? null) : (now ?? null)
    if (base === null && after === undefined) return null
    const today = startOfDay(after ?? before ?? base ?? 0)
    const back = (weekdayOf(today) - wanted + 7) % 7
    if (event) return oneDay(today + (back === 0 ? 7 : 7 - back) * day, 'weekday after the event before it')
    if (name === 'nearest' && n === -1) return oneDay(today - (back || 7) * day, 'weekday before the publication date')
    if (name === 'forward') return oneDay(today + (7 - back) * day, 'weekday after the publication date')
    if (n !== undefined)
      return oneDay(
        startOf('week', today) + (wanted - 1 + 7 * n) * day,
        'weekday of a week counted from the publication date',
      )
    const forward = after !== undefined || (before === undefined && future)
    if (forward) return oneDay(today + ((7 - back) % 7) * day, 'weekday after the publication date')
    return oneDay(today - back * day, 'weekday before the publication date')
  }
  return makeDay(resolve, n !== undefined, event, true)
}

type Feast = (year: number) => number

/** Feasts by name: fixed dates, those that follow Easter, and the nth weekday of a month. */
function feast(name: string): Feast | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(name)
  if (fixed) return (year) => utc(year, Number(fixed[1]), Number(fixed[2]))
  const afterEaster = /^easter([+-]\d+)$/.exec(name)
  if (afterEaster) return (year) => easter(year) + Number(afterEaster[1]) * day
  const nth = /^(\d\d)-(\d)#(-?\d)([+-]\d+)?$/.exec(name)
  if (!nth) return null
  return (year) => nthWeekday(utc(year, Number(nth[1])), Number(nth[2]), Number(nth[3])) + Number(nth[4] ?? 0) * day
}

/** The nth given weekday from the first of a month on; -1 for the last. */
export function nthWeekday(first: number, weekday: number, n: number): number {
  if (n < 0) {
    const last = shift(first, 1, 'month') - day
    return last - ((weekdayOf(last) - weekday + 7) % 7) * day
  }
  return first + (((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7) * day
}

export function holiday(caught: Caught, { n }: With): Time | null {
  const on = feast(wordName(caught, 'holiday') ?? '')
  if (!on) return null
  const year = wholeYear(wordNumber(caught, 'year'), wordName(caught, 'year'))
  const outer = timeOf(caught, 'period')
  const resolve: Resolve = (context) => {
    if (year !== undefined) return oneDay(on(year), 'as written')
    if (outer) {
      const within = outer.resolve(context)
      return within && oneDay(on(yearOf(within.from)), within.basis)
    }
    const anchor = anchorOf(context)
    if (anchor === null) return null
    const all = Array.from({ length: 9 }, (_, i) =>
      oneDay(on(yearOf(anchor) - 4 + i), 'year from the publication date'),
    )
    if (n === 1) return all.find(({ from }) => from > anchor) ?? null
    if (n === -1) return all.findLast(({ to }) => to <= anchor) ?? null
    return pick(all, context)
  }
  return makeDay(resolve, year !== undefined || n !== undefined || outer !== undefined)
}
