// A stretch of time in words, as exact as it is wide: "20 September 2021, 00:00–06:00", "September 2021 – July 2022".
import type { Window } from './window.ts'

const day = 86_400_000

export function sayWindow(window: Window, language: string): string {
  const width = window.to - window.from
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'short' }
  if (width < 400 * day) options.day = 'numeric'
  if (width < 3 * day) Object.assign(options, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options)
  return format.formatRange(window.from, Math.max(window.from, window.to))
}
