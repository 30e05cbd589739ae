// Arithmetic on the civil calendar, in milliseconds of UTC: an article's times have no zone, so none is invented.

export const units = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
] as const
export type Unit = (typeof units)[number]

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

const lengths: Partial<Record<Unit, number>> = { second, minute, hour, day, week: 7 * day, weekend: 7 * day }
const months: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }

/** Unlike Date.UTC, takes years before 100 as they are. Months count from 1. */
export function utc(year: number, month = 1, date = 1): number {
  const made = new Date(0)
  made.setUTCFullYear(year, month - 1, date)
  return made.getTime()
}

export function yearOf(at: number): number {
  return new Date(at).getUTCFullYear()
}

/** 1 to 12. */
export function monthOf(at: number): number {
  return new Date(at).getUTCMonth() + 1
}

export function dateOf(at: number): number {
  return new Date(at).getUTCDate()
}

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export function weekdayOf(at: number): number {
  return new Date(at).getUTCDay() || 7
}

export function exists(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= dateOf(utc(year, month + 1, 0))
}

export function startOfDay(at: number): number {
  return Math.floor(at / day) * day
}

/** The beginning of the unit that holds a moment. */
export function startOf(unit: Unit, at: number): number {
  const year = yearOf(at)
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return Math.floor(at / (lengths[unit] ?? 1)) * (lengths[unit] ?? 1)
  if (unit === 'day') return startOfDay(at)
  if (unit === 'week') return startOfDay(at) - (weekdayOf(at) - 1) * day
  if (unit === 'weekend') return startOfDay(at) - (weekdayOf(at) - 6) * day
  if (unit === 'month') return utc(year, monthOf(at))
  if (unit === 'quarter') return utc(year, monthOf(at) - ((monthOf(at) - 1) % 3))
  if (unit === 'decade') return utc(Math.floor(year / 10) * 10)
  return unit === 'century' ? utc(Math.floor(year / 100) * 100) : utc(year)
}

/** Moves by whole or broken units; a month later never spills over its end (31 January + 1 month = 28 February). */
export function shift(at: number, n: number, unit: Unit): number {
  const length = lengths[unit]
  if (length !== undefined) return at + Math.round(n * length)
  const moved = n * (months[unit] ?? 0)
  const whole = Math.trunc(moved)
  const target = utc(yearOf(at), monthOf(at) + whole)
  const date = Math.min(dateOf(at), dateOf(utc(yearOf(target), monthOf(target) + 1, 0)))
  return target + (date - 1) * day + (at - startOfDay(at)) + Math.round((moved - whole) * 30) * day
}

/** The end of the unit that begins there, not included. */
export function endOf(unit: Unit, from: number): number {
  return unit === 'weekend' ? from + 2 * day : shift(from, 1, unit)
}

/** Monday of an ISO week: the week that holds 4 January is the first. */
export function isoWeek(year: number, week: number): number {
  return startOf('week', utc(year, 1, 4)) + (week - 1) * 7 * day
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return utc(year, Math.floor(n / 31), (n % 31) + 1)
}
