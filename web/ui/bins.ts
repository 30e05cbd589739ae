// Arithmetic of the histogram. Enters: bins as the server counts them; leaves: bars, stretches of time, and the search
// operator that asks for such a stretch. `end` is exclusive throughout.
import type { Lane } from '../../src/record/record.ts'
import type { Bin } from '../../src/view/model.ts'

export interface Range {
  start: number
  end: number
}

export type BinUnit = 'day' | 'week' | 'month' | 'year'

/** From the axis upwards. */
export const laneOrder: readonly Lane[] = ['private', 'public', 'press']

export function totalOf(bin: Bin): number {
  return bin.private + bin.public + bin.press
}

export function highest(bins: readonly Bin[]): number {
  let most = 0
  for (const bin of bins) most = Math.max(most, totalOf(bin))
  return most
}

/** Joins neighbours until at most `most` bars are left, so that each stays wide enough to be seen and hit. */
export function coarsen(bins: readonly Bin[], most: number): Bin[] {
  const step = Math.max(1, Math.ceil(bins.length / Math.max(1, most)))
  if (step === 1) return [...bins]
  const joined: Bin[] = []
  for (let index = 0; index < bins.length; index += step) {
    const run = bins.slice(index, index + step)
    const sum = { start: run[0]!.start, end: run[run.length - 1]!.end, private: 0, public: 0, press: 0 }
    for (const bin of run) for (const lane of laneOrder) sum[lane] += bin[lane]
    joined.push(sum)
  }
  return joined
}

/** Index of the bin that holds this time, or of the nearest one; -1 where there are none. */
export function indexAt(bins: readonly Bin[], at: number): number {
  if (bins.length === 0) return -1
  let low = 0
  let high = bins.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (bins[middle]!.start <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** The stretch from one bin to another, in either order. */
export function rangeBetween(bins: readonly Bin[], a: number, b: number): Range | null {
  const first = bins[Math.min(a, b)]
  const last = bins[Math.max(a, b)]
  return first && last ? { start: first.start, end: last.end } : null
}

/** How many records lie in the stretch, by lane and in all. Bins count whole. */
export function countIn(bins: readonly Bin[], range: Range): { [lane in Lane]: number } & { all: number } {
  const sum = { private: 0, public: 0, press: 0, all: 0 }
  for (const bin of bins) {
    if (bin.start < range.start || bin.end > range.end) continue
    for (const lane of laneOrder) sum[lane] += bin[lane]
    sum.all += totalOf(bin)
  }
  return sum
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** `date:2016-09-20..2016-10-12`: both days included, as the query language has it; a whole month or year by its name. */
export function dateOperator(range: Range): string {
  const whole = wholeName(range)
  if (whole) return `date:${whole}`
  const first = isoDay(range.start)
  const last = isoDay(Math.max(range.start, range.end - 1))
  return first === last ? `date:${first}` : `date:${first}..${last}`
}

/** `2016-09` or `2016` where the stretch is just that. */
function wholeName({ start, end }: Range): string | null {
  const from = new Date(start)
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth()]
  const starts = (at: number, y: number, m: number) => at === new Date(0).setUTCFullYear(y, m, 1)
  if (!starts(start, year, month)) return null
  if (starts(end, year, month + 1)) return isoDay(start).slice(0, 7)
  return month === 0 && starts(end, year + 1, 0) ? isoDay(start).slice(0, 4) : null
}

/** A stretch in words, no finer than the bins: days for days and weeks, months for months, years for years. */
export function rangeWords(range: Range, unit: BinUnit, language: string): string {
  const fine = unit === 'day' || unit === 'week'
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(unit === 'year' ? {} : { month: fine ? 'short' : 'long' }),
    ...(fine ? { day: 'numeric' } : {}),
  })
  return format.formatRange(range.start, Math.max(range.start, range.end - 1))
}
