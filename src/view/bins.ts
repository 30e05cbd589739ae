// Counts per small step of time in, the bars of a histogram out: contiguous, in UTC, by lane.
import { laneOf } from '../record/record.ts'
import type { StepCount } from '../record/row/count.ts'
import type { Bin, OverviewPage } from './model.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const week = 7 * day

/** Monday, 5 January 1970: weeks are ISO weeks. */
const firstMonday = 4 * day

export type BinUnit = OverviewPage['binUnit']

/** How wide a bar is: a fixed number of milliseconds, or months, which are not all equally long. */
export interface BinWidth {
  /** The nearest calendar word. */
  unit: BinUnit
  /** Counts have to be taken in steps of this many milliseconds, aligned to the epoch. */
  step: number
  ms?: number
  months?: number
}

const fine = [1, 5, 15, 30].map((n) => n * minute).concat([1, 3, 6, 12].map((n) => n * hour))
const calendar: BinWidth[] = [
  { unit: 'day', step: day, ms: day },
  { unit: 'week', step: day, ms: week },
  { unit: 'month', step: day, months: 1 },
  { unit: 'year', step: day, months: 12 },
]

// From twelve hours to a day, a week, a month and a year are large steps: two widths between them keep zooming even.
const zoomed: BinWidth[] = [
  ...fine.map((ms): BinWidth => ({ unit: 'day', step: ms, ms })),
  { unit: 'day', step: day, ms: day },
  { unit: 'day', step: day, ms: 2 * day },
  { unit: 'week', step: day, ms: week },
  { unit: 'month', step: day, months: 1 },
  { unit: 'month', step: day, months: 3 },
  { unit: 'year', step: day, months: 12 },
]

/** The narrowest of day, week, month and year that needs at most `most` bars; several years where even those are too many. */
export function calendarWidth(span: { start: number; end: number }, most: number): BinWidth {
  return narrowest(calendar, span, most)
}

/** The same, from one minute on: for a window that may be zoomed. */
export function zoomWidth(span: { start: number; end: number }, most: number): BinWidth {
  return narrowest(zoomed, span, most)
}

function narrowest(widths: BinWidth[], span: { start: number; end: number }, most: number): BinWidth {
  const found = widths.find((width) => barsOf(width, span) <= most)
  if (found) return found
  const years = barsOf({ unit: 'year', step: day, months: 12 }, span)
  return { unit: 'year', step: day, months: 12 * Math.ceil(years / (most - 1)) }
}

/** Months, or years where there would be more than `most` of them: for what few mails say over a long time. */
export function monthsOrYears(span: { start: number; end: number }, most: number): BinWidth {
  return narrowest(calendar.slice(2), span, most)
}

/** How many bars the span needs. */
function barsOf(width: BinWidth, span: { start: number; end: number }): number {
  return slotOf(span.end, width) - slotOf(span.start, width) + 1
}

/** The bars from the one that holds `start` to the one that holds `end`, empty ones included. */
export function binsOf(counts: StepCount[], width: BinWidth, span: { start: number; end: number }): Bin[] {
  const { bars, barAt } = barsOver(width, span)
  const bins = bars.map((bar): Bin => ({ ...bar, private: 0, public: 0, press: 0 }))
  for (const { start, kind, count } of counts) {
    const bin = bins[barAt(start)]
    if (bin) bin[laneOf(kind)] += count
  }
  return bins
}

/** Empty bars, each up to where the next begins, and which of them an instant falls in. */
export function barsOver(width: BinWidth, span: { start: number; end: number }) {
  const first = slotOf(span.start, width)
  const bars = Array.from({ length: barsOf(width, span) }, (_, i) => ({
    start: startOf(first + i, width),
    end: startOf(first + i + 1, width),
  }))
  // Of months, which take long to work out, by where the bars begin.
  const barAt = width.months === undefined ? (at: number) => slotOf(at, width) - first : barBefore(bars)
  return { bars, barAt }
}

/** Of an instant outside all bars, no index of one. */
function barBefore(bars: Array<{ start: number; end: number }>): (at: number) => number {
  return (at) => {
    let [low, high] = [0, bars.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (bars[middle]!.end <= at) low = middle + 1
      else high = middle
    }
    return low < bars.length && bars[low]!.start <= at ? low : -1
  }
}

/** Which bar an instant falls in, counted from the epoch. */
function slotOf(at: number, width: BinWidth): number {
  if (width.months === undefined) return Math.floor((at - originOf(width)) / width.ms!)
  const date = new Date(at)
  return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / width.months)
}

function startOf(slot: number, width: BinWidth): number {
  if (width.months === undefined) return originOf(width) + slot * width.ms!
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(Math.floor((slot * width.months) / 12), (slot * width.months) % 12, 1)
}

function originOf(width: BinWidth): number {
  return width.ms === week ? firstMonday : 0
}
