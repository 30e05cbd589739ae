// An EDTF string -> its parts and its bounds in milliseconds, or null where it is none that we write.
// Standard: ISO 8601-2:2019 (EDTF), the part of levels 0 and 1 that the design uses: years, months, days, times with
// or without an offset, `~` `?` `%`, digits replaced by X, and intervals, also open ones (`../2017-07`).
// One addition from ISO 8601-1: a time may end at the minute, because some pages say no more.

/** Bounds of what has no beginning or no end: the limits of a JavaScript Date (ECMA-262 §21.4.1.1). */
export const openStart = -8_640_000_000_000_000
export const openEnd = 8_640_000_000_000_000

/** Longer strings are no date: stops regular expressions from being fed whole pages. */
const maxLength = 80

/** How exactly one date is known. */
export type Precision = 'decade' | 'year' | 'month' | 'day' | 'minute' | 'second'

/** One end of an interval, or a whole date. */
export interface EdtfDate {
  /** First and last millisecond that it covers. Without an offset, UTC is assumed. */
  at: number
  until: number
  precision: Precision
  approximate: boolean
  uncertain: boolean
  /** Offset as written: `Z`, `+02:00`, or null where there is none. */
  zone: string | null
}

export type Edtf =
  | { interval: false; date: EdtfDate }
  /** `null` where the interval is open or unknown on that side. */
  | { interval: true; from: EdtfDate | null; to: EdtfDate | null }

const datePattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?$/
const timePattern = /^(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}(?::\d{2})?)?$/
const qualifiers = /[~?%]$/

/** Reads an EDTF string; null where it is malformed or names a day that does not exist. */
export function parseEdtf(written: string): Edtf | null {
  if (written.length > maxLength) return null
  const sides = written.split('/')
  if (sides.length === 1) {
    const date = parseDate(written)
    return date && { interval: false, date }
  }
  if (sides.length !== 2) return null
  const [first = '', second = ''] = sides
  const from = isOpen(first) ? null : parseDate(first)
  const to = isOpen(second) ? null : parseDate(second)
  if ((from === null && !isOpen(first)) || (to === null && !isOpen(second))) return null
  if (from === null && to === null) return null
  if (from && to && from.at > to.until) return null
  return { interval: true, from, to }
}

/**
 * First and last millisecond that an EDTF string covers, both inclusive; null where it is none.
 * An open side gives `openStart` or `openEnd`. `~` and `?` do not widen the bounds: they say how sure one is of them.
 */
export function edtfBounds(written: string): { at: number; until: number } | null {
  const edtf = parseEdtf(written)
  if (edtf === null) return null
  if (!edtf.interval) return { at: edtf.date.at, until: edtf.date.until }
  return { at: edtf.from?.at ?? openStart, until: edtf.to?.until ?? openEnd }
}

function isOpen(side: string): boolean {
  return side === '..' || side === ''
}

function parseDate(written: string): EdtfDate | null {
  const mark = qualifiers.exec(written)?.[0]
  const bare = mark ? written.slice(0, -1) : written
  const [day = '', time, ...rest] = bare.split('T')
  if (rest.length > 0) return null
  const span = time === undefined ? daySpan(day) : timeSpan(day, time)
  if (span === null) return null
  return {
    ...span,
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  }
}

type Span = Pick<EdtfDate, 'at' | 'until' | 'precision' | 'zone'>

function daySpan(written: string): Span | null {
  const match = datePattern.exec(written)
  if (!match) return null
  const [, year = '', month, day] = match
  // A known month in an unknown year, or a known day in an unknown month, has no single span.
  if (year.includes('X') && month !== undefined && month !== 'XX') return null
  if (month === 'XX' && day !== undefined && day !== 'XX') return null
  const low = Number(year.replaceAll('X', '0'))
  if (month === undefined || month === 'XX') {
    const high = Number(year.replaceAll('X', '9'))
    return { at: utc(low, 1, 1), until: utc(high + 1, 1, 1) - 1, precision: yearPrecision(year), zone: null }
  }
  const m = Number(month)
  if (m < 1 || m > 12) return null
  if (day === undefined || day === 'XX') {
    const next = m === 12 ? utc(low + 1, 1, 1) : utc(low, m + 1, 1)
    return { at: utc(low, m, 1), until: next - 1, precision: 'month', zone: null }
  }
  const at = utc(low, m, Number(day))
  const made = new Date(at)
  if (made.getUTCMonth() + 1 !== m || made.getUTCDate() !== Number(day)) return null
  return { at, until: at + 86_400_000 - 1, precision: 'day', zone: null }
}

function timeSpan(day: string, time: string): Span | null {
  const date = daySpan(day)
  const match = timePattern.exec(time)
  if (!match || date?.precision !== 'day') return null
  const [, hour, minute, second, zone] = match
  const offset = zoneMinutes(zone)
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 || offset === null) return null
  const at = date.at + Number(hour) * 3_600_000 + (Number(minute) - offset) * 60_000 + Number(second ?? 0) * 1000
  const length = second === undefined ? 60_000 : 1000
  return { at, until: at + length - 1, precision: second === undefined ? 'minute' : 'second', zone: zone ?? null }
}

/** Minutes east of UTC; 0 without an offset; null where the offset is impossible. */
function zoneMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0
  const [hours, minutes] = zone.slice(1).split(':').map(Number)
  if (hours === undefined || hours > 14 || (minutes ?? 0) > 59) return null
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + (minutes ?? 0))
}

function yearPrecision(year: string): Precision {
  return year.includes('X') ? 'decade' : 'year'
}

/** Unlike Date.UTC, takes years before 100 as they are. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime()
}
