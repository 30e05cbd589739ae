// A duration in milliseconds -> the one or two units in which a reader would say it. Words come from the catalogue.

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
export interface Amount {
  unit: Unit
  count: number
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day
// A mean Gregorian month and year: good enough for "5 months", never used for arithmetic on dates.
const month = 30.436875 * day
const year = 365.2425 * day

/**
 * The larger unit, and the next smaller one where it still says something: 12 h 3 min, but not 3 weeks 2 h.
 * A negative duration is read as zero.
 */
export function amounts(ms: number): Amount[] {
  const whole = Math.max(0, Math.round(ms / second)) * second
  if (whole < minute) return [{ unit: 'second', count: whole / second }]
  if (whole < hour) return [{ unit: 'minute', count: Math.floor(whole / minute) }]
  if (whole < 2 * day) return two(whole, 'hour', hour, 'minute', minute)
  if (whole < 2 * week) return two(whole, 'day', day, 'hour', hour)
  if (whole < 26 * week) return [{ unit: 'week', count: Math.floor(whole / week) }]
  if (whole < 2 * year) return [{ unit: 'month', count: Math.floor(whole / month) }]
  return [{ unit: 'year', count: Math.floor(whole / year) }]
}

function two(ms: number, big: Unit, bigSize: number, small: Unit, smallSize: number): Amount[] {
  const count = Math.floor(ms / bigSize)
  const rest = Math.floor((ms - count * bigSize) / smallSize)
  const first = { unit: big, count }
  return rest === 0 ? [first] : [first, { unit: small, count: rest }]
}

/** A silence is worth a line of its own from here on. */
export const silenceFrom = week
