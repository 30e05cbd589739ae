// How many mails of each day came to what -> the bars of the overview's plot of checks.
import type { CheckCount, CheckOutcome } from '../record/check-outcome.ts'
import { barsOver, monthsOrYears } from './bins.ts'
import type { CheckBin, ChecksOverTime } from './model.ts'

/** Bars that can still be told apart, and hit, on a narrow screen. */
const mostBars = 72

export function checksOverTime(counts: CheckCount[]): ChecksOverTime {
  const total = nothing()
  for (const { outcome, count } of counts) total[outcome] += count
  const dated = counts.filter((each) => each.day !== null) as Array<CheckCount & { day: number }>
  const undated = counts.reduce((sum, each) => sum + (each.day === null ? each.count : 0), 0)
  if (dated.length === 0) return { unit: 'month', bins: [], total, undated }
  const days = dated.map(({ day }) => day)
  const span = { start: days.reduce((a, b) => Math.min(a, b)), end: days.reduce((a, b) => Math.max(a, b)) }
  const width = monthsOrYears(span, mostBars)
  const { bars, barAt } = barsOver(width, span)
  const bins = bars.map((bar): CheckBin => ({ ...bar, ...nothing() }))
  for (const { day, outcome, count } of dated) bins[barAt(day)]![outcome] += count
  return { unit: width.unit === 'month' ? 'month' : 'year', bins, total, undated }
}

function nothing(): Record<CheckOutcome, number> {
  return { pass: 0, repaired: 0, fail: 0, keyUnknown: 0, unknown: 0, none: 0, unchecked: 0 }
}
