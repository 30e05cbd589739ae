// A stretch of time in words, as exact as it is wide: "20 September 2021, 00:00–06:00", "September 2021 – July 2022".
import type { Window } from './window.ts'

const day = 86_400_000

const locale = (language: string): string => (language === 'en' ? 'en-GB' : language)

/** `zone` is the IANA name of the zone whose clock is meant. */
export function sayWindow(window: Window, language: string, zone: string): string {
  const width = window.to - window.from
  const options: Intl.DateTimeFormatOptions = { timeZone: zone, year: 'numeric', month: 'short' }
  if (width < 400 * day) options.day = 'numeric'
  if (width < 3 * day) Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const format = new Intl.DateTimeFormat(locale(language), options)
  return format.formatRange(window.from, Math.max(window.from, window.to))
}

/**
 * A bin, whose end is exclusive: by the name of its day, month or year where it is one, else as a stretch. The server
 * counts by days of UTC, which are said to be so under another zone.
 */
export function sayBin(bin: { start: number; end: number }, language: string, zone: string): string {
  const unit = unitOf(new Date(bin.start), new Date(bin.end))
  if (!unit) return sayWindow({ from: bin.start, to: bin.end - 1 }, language, zone)
  const name = new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', ...units[unit] }).format(bin.start)
  return unit === 'day' && zone !== 'UTC' ? `${name} UTC` : name
}

const units = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
} satisfies { [unit: string]: Intl.DateTimeFormatOptions }

function unitOf(start: Date, end: Date): keyof typeof units | null {
  if (start.getTime() % day !== 0 || end.getTime() % day !== 0) return null
  if (end.getTime() - start.getTime() === day) return 'day'
  if (start.getUTCDate() !== 1 || end.getUTCDate() !== 1) return null
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth()
  if (months === 1) return 'month'
  return months === 12 && start.getUTCMonth() === 0 ? 'year' : null
}
