// Ranges between two times of the clock, without a day or on one.
import { day, hour, minute, shift } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Clock, ClockRange, DayPart, Range, Time } from '../meaning.ts'
import { clockOf, durationOf, timeOf, type With, wordName } from './caught.ts'
import { inPart } from './count.ts'
import { date } from './day.ts'
import { atClock, hoursOf } from './moment.ts'

export function clockRange(caught: Caught, { how = 'range', side }: With): ClockRange | null {
  const given = clockOf(caught)
  if (given && side)
    return { cat: 'clockrange', left: side === 'left' ? given : null, right: side === 'right' ? given : null, how }
  const right = clockOf(caught, 'right')
  const left = clockOf(caught, 'left')
  if (!left || !right) return null
  const part = wordName(caught, 'part')
  const end = part ? inPart(right, part) : right
  const start = halfLike(left, end)
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

/** "5 to 6 pm": the first takes its half of the day from the second, unless it would come after it. */
function halfLike(left: Clock, end: Clock): Clock {
  if (left.hour >= 12 || left.part !== undefined) return left
  const moved = end.part === undefined ? { ...left, hour: left.hour + 12 } : inPart(left, end.part)
  const sure = end.part !== undefined || (left.twelve && !end.twelve && end.hour >= 12)
  return sure && moved.hour <= end.hour ? moved : left
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
