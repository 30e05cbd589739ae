// Quantities, durations and times of the clock.

import type { Unit } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Clock, Duration, Quantity, Value } from '../meaning.ts'
import { clockOf, durationOf, quantityOf, type With, wordName, wordNumber } from './caught.ts'

export function quantity(caught: Caught, { n, vague = false }: With): Quantity | null {
  const whole = wordNumber(caught, 'number') ?? 0
  const tenths = wordName(caught, 'tenths')
  const broken = tenths === undefined ? 0 : Number(`0.${tenths}`)
  if (!Number.isFinite(broken)) return null
  return { cat: 'quantity', n: whole + broken + (n ?? 0), vague }
}

export function duration(caught: Caught, { n, compare, unit: fixed }: With): Duration | null {
  const unit = (wordName(caught, 'unit') ?? fixed) as Unit
  const many = quantityOf(caught)
  const count = (many?.n ?? 0) + (n ?? 0)
  if (count === 0) return null
  return {
    cat: 'duration',
    parts: [{ n: count, unit }],
    vague: many?.vague ?? false,
    ...(compare && { bound: compare }),
  }
}

/** "two years and three months". */
export function durations(caught: Caught): Duration | null {
  const first = durationOf(caught, 'first')
  const rest = durationOf(caught, 'rest')
  if (!first || !rest || rest.parts.length > 3 || first.vague || rest.vague) return null
  return { cat: 'duration', parts: [...first.parts, ...rest.parts], vague: false }
}

/** "more than three days". */
export function compared(caught: Caught, { compare }: With): Duration | null {
  const given = durationOf(caught)
  return given && compare ? { ...given, bound: compare } : null
}

export function clock(caught: Caught, constants: With): Clock | null {
  const { minus, meridiem, about, part, loose } = constants
  if (constants.strict && (wordName(caught, 'minute') || '00').length !== 2) return null
  const minutes = (wordNumber(caught, 'minute') ?? 0) + (constants.minute ?? 0)
  const told = wordNumber(caught, 'hour') ?? constants.hour ?? 0
  const second = wordNumber(caught, 'second')
  if (loose && (wordName(caught, 'minute') ?? '00').length === 1) return null
  if (told > 24 || minutes > 59 || (second ?? 0) > 59) return null
  if (meridiem && (told > 12 || told === 0)) return null
  // "une heure" is how long, unless more is said.
  const lone = caught.hour?.cat === 'number' && caught.hour.name === '' && told === 1 && minutes === 0 && !meridiem
  const total = (told % 24) * 60 + (minus ? -minutes : minutes)
  const made: Clock = {
    cat: loose || lone ? 'hour' : 'clock',
    hour: Math.floor((total + 1440) / 60) % 24,
    minute: (total + 1440) % 60,
    ...(second !== undefined && { second }),
    twelve: constants.twelve === true && told <= 12 && told > 0,
    ...(about && { about }),
  }
  if (meridiem) return { ...made, hour: (made.hour % 12) + (meridiem === 'pm' ? 12 : 0), twelve: false }
  const half = wordName(caught, 'part') ?? part
  return half ? inPart(made, half) : made
}

/** "1140 a.m.": hours and minutes written as one number. */
export function militaryClock(caught: Caught, constants: With): Clock | null {
  const n = wordNumber(caught, 'number') ?? 0
  const digits = wordName(caught, 'number') ?? ''
  if (digits.length < (constants.loose ? 4 : 3) || digits.length > 4) return null
  const hour: Value = { cat: 'number', n: Math.floor(n / 100), name: '' }
  const minute: Value = { cat: 'number', n: n % 100, name: '' }
  return clock({ hour, minute }, constants)
}

/** A clock with words around it that say which half of the day is meant. */
export function clockInPart(caught: Caught, { about, part }: With): Clock | null {
  const given = clockOf(caught)
  const name = wordName(caught, 'part') ?? (caught.dayless?.cat === 'dayless' ? caught.dayless.part : part)
  if (!given) return null
  return { ...(name ? inPart(given, name) : given), ...(about && { about }) }
}

/** Five in the afternoon is 17 h; at two in the night is 2 h. */
export function inPart(given: Clock, part: string): Clock {
  const sure: Clock = { ...given, cat: 'clock', twelve: false, part }
  if (given.hour > 12) return sure
  if (given.hour === 12) return part === 'night' || part === 'morning' ? { ...sure, hour: 0 } : sure
  const afternoon = ['afternoon', 'evening', 'dinner', 'lunch'].includes(part) || (part === 'night' && given.hour > 5)
  return afternoon ? { ...sure, hour: given.hour + 12 } : sure
}

/** "around four": the words before it make a number a time. */
export function bareTime(caught: Caught): Clock | null {
  const given = clockOf(caught)
  return given ? { ...given, cat: 'clock' } : null
}
