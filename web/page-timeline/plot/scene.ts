// A window of entries or bins -> everything that stands on the plot, in pixels: three lanes with marks or bars.
// x is counted from a fixed origin, so that moving the window moves one group and lays nothing out anew.
import type { Lane } from '../../../src/record/record.ts'
import type { TimelineEntry, TimelinePage } from '../../../src/view/model.ts'
import { claimsOf, fadeOf } from '../claims.ts'
import { type Bar, barsFrom, barsOf, cutsFor, type LaneLayout, layLane, type Mark } from './layout.ts'

export interface LaneScene {
  lane: Lane
  top: number
  /** The base line that marks and bars stand on. */
  base: number
  height: number
  layout: LaneLayout | null
  bars: Bar[]
  /** The tallest bar's count. */
  most: number
}

export interface Scene {
  origin: number
  /** Pixels per millisecond. */
  scale: number
  lanes: LaneScene[]
  height: number
}

// What is private is what a fonds mostly holds, and what the page is about.
const shares: Array<[Lane, number]> = [
  ['private', 0.44],
  ['public', 0.28],
  ['press', 0.28],
]
/** Room for a lane's name above its marks. */
const nameRoom = 22
/** An empty lane has room for its name: that nothing stands there is said by its count. */
const emptyHeight = 32

export function scene(page: TimelinePage, scale: number, width: number, height: number): Scene {
  const origin = page.from
  const x = (ms: number): number => (ms - origin) * scale
  const counted = page.entries.length === 0 && page.total > 0
  const cuts = cutsFor({ from: page.from, to: page.to + 1 }, width)
  let top = 0
  const lanes = shares.map(([lane, share]) => {
    const entries = page.entries.filter((entry) => entry.lane === lane)
    const empty = counted ? page.bins.every((bin) => bin[lane] === 0) : entries.length === 0
    const laneHeight = empty ? emptyHeight : Math.round(height * share)
    const room = laneHeight - nameRoom - 6
    const layout = counted ? null : layLane(entries, x, room)
    const bars = counted ? barsOf(page.bins, lane) : layout ? [] : barsFrom(entries, cuts)
    const most = bars.reduce((max, bar) => Math.max(max, bar.count), 0)
    const found = { lane, top, base: top + laneHeight - 6, height: room, layout, bars, most }
    top += laneHeight
    return found
  })
  return { origin, scale, lanes, height: top }
}

/** Centre of a mark's glyph, relative to the scene's origin. */
export function markPoint(lane: LaneScene, mark: Mark, size: number): { x: number; y: number } {
  const [claim] = claimsOf(mark.entry)
  const fade = mark.vague && claim ? fadeOf(claim) : null
  // Of a span that is open on one side the other end is what is said.
  const open = fade === 'start' ? mark.width - size / 2 : fade === 'end' ? size / 2 : null
  return {
    x: mark.x + (open ?? (mark.vague ? mark.width / 2 : size / 2)),
    y: lane.base - (mark.row + 0.5) * (size + 2),
  }
}

/** Where an entry stands; on a lane of bars, just above its base line. */
export function pointOf(of: Scene, entry: TimelineEntry): { x: number; y: number; drawn: boolean } | null {
  const lane = of.lanes.find((one) => one.lane === entry.lane)
  if (!lane || entry.date.at === null) return null
  const mark = lane.layout?.marks.find((one) => one.entry.record === entry.record)
  if (lane.layout && mark) return { ...markPoint(lane, mark, lane.layout.size), drawn: true }
  return { x: (entry.date.at - of.origin) * of.scale, y: lane.base - 8, drawn: false }
}

export type Hit = { entry: TimelineEntry } | { bar: Bar; lane: Lane }

/** What stands at a point, or near enough for a finger. `x` is relative to the scene's origin. */
export function hit(of: Scene, x: number, y: number, reach: number): Hit | null {
  const lane = of.lanes.find((one) => y >= one.top && y < one.base + 6)
  if (!lane) return null
  if (!lane.layout) {
    const at = of.origin + x / of.scale
    const bar = lane.bars.find((one) => at >= one.start && at < one.end)
    return bar ? { bar, lane: lane.lane } : null
  }
  const { size, marks } = lane.layout
  let best: Mark | null = null
  let nearest = reach
  for (const mark of marks) {
    const dx = Math.max(mark.x - x, 0, x - mark.x - mark.width)
    const middle = lane.base - (mark.row + 0.5) * (size + 2)
    const dy = Math.max(Math.abs(y - middle) - size / 2, 0)
    const distance = Math.hypot(dx, dy)
    if (distance <= nearest) {
      nearest = distance
      best = mark
    }
  }
  return best ? { entry: best.entry } : null
}
