import type { Caught } from '../chart.ts'
import type { Recurring } from '../meaning.ts'
import { clockOf, durationOf, type With, wordName, wordNumber } from './caught.ts'

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

export function two(n: number): string {
  return String(n).padStart(2, '0')
}
