// Ranges: from … to …, since, until, before, after; and what recurs.
import { day, hour, minute, shift, startOf, startOfDay } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Clock, ClockRange, DayPart, Range, Recurring, Resolve, Time } from '../meaning.ts'
import { clockOf, durationOf, timeOf, type With, wordName, wordNumber } from './caught.ts'
import { atClock, dateIn, hoursOf } from './compound.ts'
import { inPart } from './count.ts'
import { date, makeDay, oneDay } from './day.ts'

export function range(caught: Caught, { bound = 'exact', how = 'range' }: With): Range | null {
  const left = timeOf(caught, 'left')
  const right = timeOf(caught, 'right')
  // A year and a part of it, joined by a hyphen, are one period: "2017-Q1".
  if (!left || !right || (left.year && !right.full && right.cat === 'period')) return null
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

/** "since", "until", "before", "after": open on one side. */
export function openRange(caught: Caught, { side, bound = 'exact', how = '', beyond }: With): Range | null {
  const time = timeOf(caught, 'time')
  if (!time) return null
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
  const resolve: Resolve = (context) => {
    const base = time.resolve(context)
    return (
      base &&
      oneDay(
        given.parts.reduce((at, { n, unit }) => shift(at, n, unit), startOfDay(base.from)),
        base.basis,
      )
    )
  }
  return { cat: 'range', left: time, right: makeDay(resolve, time.full), bound: 'exact', how: 'range' }
}

/** "more than two weeks before today": open on the far side. */
export function awayAtLeast(caught: Caught, { n = 1, how = '' }: With): Range | null {
  const time = timeOf(caught, 'time')
  const given = durationOf(caught)
  if (!time || !given || given.vague) return null
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
  const end = makeDay(resolve, time.full)
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

export function clockRange(caught: Caught, { how = 'range', side }: With): ClockRange | null {
  const given = clockOf(caught)
  if (given && side)
    return { cat: 'clockrange', left: side === 'left' ? given : null, right: side === 'right' ? given : null, how }
  const right = clockOf(caught, 'right')
  const left = clockOf(caught, 'left')
  if (!left || !right) return null
  // "5 to 6 pm": the first takes its half of the day from the second, unless it would come after it.
  const part = wordName(caught, 'part')
  const end = part ? inPart(right, part) : right
  const shifted = left.twelve && !end.twelve && end.hour >= 12 && left.hour + 12 <= end.hour && left.hour < 12
  const same = part !== undefined && left.hour < 12 && inPart(left, part).hour < end.hour
  const start = same ? inPart(left, part) : shifted ? { ...left, hour: left.hour + 12 } : left
  // "from 9.30 to 3": what would end before it begins ends after noon.
  const wraps =
    end.twelve && end.hour < 12 && end.hour * 60 + end.minute <= start.hour * 60 + start.minute && start.hour < 12
  if (wraps)
    return {
      cat: 'clockrange',
      left: { ...start, twelve: false },
      right: { ...end, hour: end.hour + 12, twelve: false },
      how,
    }
  const both = left.twelve && end.twelve
  return { cat: 'clockrange', left: { ...start, twelve: both }, right: { ...end, twelve: both }, how }
}

/** "from 9 for 3 hours". */
export function clockLasting(caught: Caught): ClockRange | null {
  const left = clockOf(caught)
  const given = durationOf(caught)
  if (!left || !given || given.vague) return null
  const start = left.hour * hour + left.minute * minute
  const end = given.parts.reduce((at, { n, unit }) => shift(at, n, unit), start)
  if (end >= 2 * day || end <= start) return null
  const right = { ...left, hour: Math.floor(end / hour) % 24, minute: Math.floor(end / minute) % 60 }
  return { cat: 'clockrange', left, right, how: 'range' }
}

/** Two clocks on one day. */
export function clockRangeOn(caught: Caught): Range | null {
  const clocks = caught.clockrange
  const base = timeOf(caught, 'day') ?? timeOf(caught, 'daypart')
  if (clocks?.cat !== 'clockrange' || !base) return null
  const { left, right, how } = clocks
  const at = (clock: typeof left): Time | null =>
    clock && {
      cat: 'moment',
      full: base.full,
      resolve: (context) => {
        const given = base.resolve({ ...context, after: undefined, before: undefined })
        return given && atClock(given, clock)
      },
    }
  return { cat: 'range', left: at(left), right: at(right), bound: 'exact', how }
}

/** "Monday 11-4": numbers that are times because a day stands beside them. */
export function bareClockRangeOn(caught: Caught, constants: With): Range | null {
  const clocks = clockRange(caught, constants)
  return clocks && clockRangeOn({ ...caught, clockrange: clocks })
}

/** "le 17 de 14 h à 16 h": a bare number is a day because of the hours. */
export function clockRangeOnDate(caught: Caught, constants: With): Range | null {
  const day = date(caught, {})
  return day && bareClockRangeOn({ ...caught, day }, constants)
}

/** "tomorrow before 5 pm". */
export function openClockOn(caught: Caught, { side, how = '' }: With): Range | null {
  const given = clockOf(caught)
  if (!given) return null
  const clocks: ClockRange = {
    cat: 'clockrange',
    left: side === 'left' ? given : null,
    right: side === 'right' ? given : null,
    how,
  }
  return clockRangeOn({ ...caught, clockrange: clocks })
}

/** "before lunch". */
export function mealtime(caught: Caught, { how }: With): ClockRange | DayPart | null {
  const meal = wordName(caught, 'meal')
  if (meal === undefined) return null
  if (how === undefined) return { cat: 'dayless', part: meal }
  const [from, to] = hoursOf({ cat: 'dayless', part: meal })
  const at = (told: number): Clock => ({ cat: 'clock', hour: told, minute: 0, twelve: false })
  return { cat: 'clockrange', left: how === 'after' ? at(to) : null, right: how === 'before' ? at(from) : null, how }
}

/** "du 4 au 23 du mois prochain". */
export function dateRangeIn(caught: Caught): Range | null {
  const period = timeOf(caught, 'period')
  const ends = ['first', 'last'].map((label) => dateIn({ period, day: caught[label] }))
  const [left, right] = ends
  return left && right ? { cat: 'range', left, right, bound: 'exact', how: 'range' } : null
}

/** What recurs, in the form of TIMEX3: a period, or a weekday or a clock with every place in it. */
export function recurring(caught: Caught, { period, unit, n = 1 }: With): Recurring | null {
  const given = durationOf(caught)
  const weekday = wordNumber(caught, 'weekday')
  const clock = clockOf(caught)
  const time = clock ? `T${two(clock.hour)}${clock.minute ? `:${two(clock.minute)}` : ''}` : ''
  if (weekday !== undefined) return { cat: 'set', period: `XXXX-WXX-${weekday}${time}` }
  const part = wordName(caught, 'part')
  if (!time && part) return { cat: 'set', period: `T${part.slice(0, 2).toUpperCase()}` }
  if (time) return { cat: 'set', period: time }
  const of = wordName(caught, 'unit') ?? unit
  const first = given?.parts[0]
  if (first) return { cat: 'set', period: isoPeriod(first.n, first.unit) }
  if (of) return { cat: 'set', period: isoPeriod(n, of) }
  return period ? { cat: 'set', period } : null
}

const letters: Record<string, string> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  year: 'Y',
}

export function isoPeriod(n: number, unit: string): string {
  if (unit === 'quarter') return `P${n * 3}M`
  if (unit === 'decade') return `P${n * 10}Y`
  if (unit === 'century') return `P${n * 100}Y`
  const letter = letters[unit] ?? 'D'
  return letter.startsWith('T') ? `PT${n}${letter.slice(1)}` : `P${n}${letter}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
