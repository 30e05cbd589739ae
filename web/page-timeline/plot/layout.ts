// Entries of one lane -> marks that never hide each other, in rows from the lane's base line up; or bars where too dense.
import type { Bin, DateView, TimelineEntry } from '../../../src/view/model.ts'

export interface Mark {
  entry: TimelineEntry
  /** Left edge and width in pixels. A date that is exact is as wide as its glyph. */
  x: number
  width: number
  /** 0 stands on the base line. */
  row: number
  /** True where the date is only known to a day, a month or a year. */
  vague: boolean
}

export interface LaneLayout {
  /** Side of a glyph and height of a row, in pixels. */
  size: number
  marks: Mark[]
}

export interface Bar {
  start: number
  end: number
  count: number
}

// From what is easy to hit to the smallest mark in which the three shapes can still be told apart.
const sizes = [14, 11, 7] as const
const space = 2
// An exact date carries at most this much doubt: minutes are how chats and mails are written.
const exactWithin = 60_000

export function isVagueDate({ at, until }: DateView): boolean {
  return at !== null && until !== null && until - at > exactWithin
}

/**
 * The largest marks that fit into `height`, or null where even the smallest do not: such a lane is drawn as bars.
 * `entries` are in time order; `x` maps milliseconds to pixels.
 */
export function layLane(entries: TimelineEntry[], x: (ms: number) => number, height: number): LaneLayout | null {
  for (const size of sizes) {
    const marks = stack(entries, x, size, Math.floor(height / (size + space)))
    if (marks) return { size, marks }
  }
  return null
}

/** First fit: each mark takes the lowest row that is free where it starts. At most `rows` looks per mark. */
function stack(entries: TimelineEntry[], x: (ms: number) => number, size: number, rows: number): Mark[] | null {
  const ends: number[] = []
  const marks: Mark[] = []
  for (const entry of entries) {
    const { at, until } = entry.date
    if (at === null) continue
    const vague = isVagueDate(entry.date)
    const width = vague ? Math.max(size, x(until ?? at) - x(at)) : size
    const left = vague ? x(at) : x(at) - size / 2
    let row = 0
    while (row < ends.length && ends[row]! > left) row++
    if (row >= rows) return null
    ends[row] = left + width + 1
    marks.push({ entry, x: left, width, row, vague })
  }
  return marks
}

/** Bars for one lane from the bins that the server counted. */
export function barsOf(bins: Bin[], lane: 'private' | 'public' | 'press'): Bar[] {
  return bins.filter((bin) => bin[lane] > 0).map((bin) => ({ start: bin.start, end: bin.end, count: bin[lane] }))
}

/** Bars for a lane whose marks would be too dense, cut at the given moments (ascending). */
export function barsFrom(entries: TimelineEntry[], cuts: number[]): Bar[] {
  const bars: Bar[] = []
  let cut = 0
  for (const entry of entries) {
    const at = entry.date.at
    if (at === null || cuts.length === 0 || at < cuts[0]!) continue
    while (cut + 1 < cuts.length && at >= cuts[cut + 1]!) cut++
    const end = cuts[cut + 1]
    if (end === undefined) continue
    const last = bars.at(-1)
    if (last && last.start === cuts[cut]) last.count++
    else bars.push({ start: cuts[cut]!, end, count: 1 })
  }
  return bars
}

/** Equal cuts over a window: about one every `pixels`. */
export function cutsFor(window: { from: number; to: number }, width: number, pixels = 10): number[] {
  const count = Math.max(1, Math.floor(width / pixels))
  const step = (window.to - window.from) / count
  return Array.from({ length: count + 1 }, (_, at) => window.from + at * step)
}

/** The entry that stands `by` places after the given one in time order; the first or last where there is none. */
export function step(entries: TimelineEntry[], record: string | null, by: number): TimelineEntry | null {
  if (entries.length === 0) return null
  const at = record === null ? -1 : entries.findIndex((entry) => entry.record === record)
  if (at === -1) return (by > 0 ? entries[0] : entries.at(-1)) ?? null
  return entries[Math.min(entries.length - 1, Math.max(0, at + by))] ?? null
}
