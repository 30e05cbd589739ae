// A window of time and a zone -> the ticks of its axis and, below them, the larger unit they belong to. Ticks stand at
// round figures of that zone's clock: they are sought on its wall clock, as if that were UTC, and brought back.
import { scaleUtc } from 'd3-scale'
import { momentOf, wallOf } from '../../zone/zoned.ts'
import type { Window } from '../window.ts'

export interface Tick {
  at: number
  label: string
}

export interface Axis {
  ticks: Tick[]
  /** Year above months, month above days, day above hours; the first starts at the window's left edge. */
  context: Tick[]
}

type Grain = 'year' | 'month' | 'day' | 'minute'

const day = 86_400_000

/** `zone` is an IANA name. */
export function axis(window: Window, width: number, language: string, zone = 'UTC', pixels = 90): Axis {
  const wall = { from: wallOf(window.from, zone), to: wallOf(window.to, zone) }
  const found = wallAxis(wall, width, language, pixels)
  const back = (tick: Tick): Tick => ({ at: momentOf(tick.at, zone), label: tick.label })
  return { ticks: found.ticks.map(back), context: found.context.map(back) }
}

function wallAxis(window: Window, width: number, language: string, pixels: number): Axis {
  const scale = scaleUtc().domain([window.from, window.to])
  const moments = scale.ticks(Math.max(2, Math.floor(width / pixels))).map((date) => date.getTime())
  const grain = grainOf(moments)
  const name = new Intl.DateTimeFormat(language, { ...tickFormat[grain], timeZone: 'UTC' })
  const ticks = moments.map((at) => ({ at, label: name.format(at) }))
  return { ticks, context: context(window, grain, moments, language) }
}

/** The coarsest unit on whose boundaries all ticks stand. */
function grainOf(moments: number[]): Grain {
  const all = (test: (date: Date) => boolean): boolean => moments.every((at) => test(new Date(at)))
  if (!all((date) => date.getTime() % day === 0)) return 'minute'
  if (!all((date) => date.getUTCDate() === 1)) return 'day'
  return all((date) => date.getUTCMonth() === 0) ? 'year' : 'month'
}

const tickFormat: Record<Grain, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'short' },
  day: { day: 'numeric', month: 'short' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
}

function context(window: Window, grain: Grain, moments: number[], language: string): Tick[] {
  if (grain === 'year') return []
  const format: Intl.DateTimeFormatOptions =
    grain === 'minute' ? { day: 'numeric', month: 'long', year: 'numeric' } : { year: 'numeric' }
  const name = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' })
  const start = (at: number): number => {
    const date = new Date(at)
    return grain === 'minute'
      ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
      : Date.UTC(date.getUTCFullYear(), 0, 1)
  }
  const found: Tick[] = [{ at: window.from, label: name.format(window.from) }]
  let last = start(window.from)
  for (const at of [...moments, window.to]) {
    const unit = start(at)
    if (unit > last && unit < window.to) {
      found.push({ at: unit, label: name.format(unit) })
      last = unit
    }
  }
  return found
}
