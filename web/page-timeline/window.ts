// The window of the timeline: a stretch of time that can be zoomed and moved. Milliseconds in, milliseconds out.

export interface Window {
  from: number
  to: number
}

const minute = 60_000
const day = 24 * 60 * minute
/** Two minutes: below that, marks of one second stand apart already. */
export const narrowest = 2 * minute
/** Room left of the first and right of the last record, as a part of the span. */
const margin = 0.03

/** Everything that is held, with a little room on both sides. */
export function whole(span: { start: number; end: number }): Window {
  const width = span.end - span.start
  const room = width === 0 ? day : Math.max(width * margin, minute)
  return { from: Math.floor(span.start - room), to: Math.ceil(span.end + room) }
}

/** A window inside `bounds`, of the same width where that fits, never narrower than two minutes. */
export function clamp(window: Window, bounds: Window): Window {
  const width = Math.min(Math.max(window.to - window.from, narrowest), bounds.to - bounds.from)
  const from = Math.min(Math.max(window.from, bounds.from), bounds.to - width)
  return { from: Math.round(from), to: Math.round(from + width) }
}

/** Narrower (`factor` < 1) or wider around the moment `at`, which stays where it is. */
export function zoom(window: Window, factor: number, at: number): Window {
  return { from: at - (at - window.from) * factor, to: at + (window.to - at) * factor }
}

/** Moved by a part of its own width. */
export function move(window: Window, part: number): Window {
  const by = (window.to - window.from) * part
  return { from: window.from + by, to: window.to + by }
}

export function middle(window: Window): number {
  return (window.from + window.to) / 2
}

/** The smallest move or widening that brings `at` into view, with room around it. */
export function reveal(window: Window, ...moments: number[]): Window {
  const from = Math.min(window.from, ...moments)
  const to = Math.max(window.to, ...moments)
  const room = (to - from) * 0.08
  return {
    from: from < window.from ? from - room : window.from,
    to: to > window.to ? to + room : window.to,
  }
}

/** A window that shows a selected moment and what followed it, the first at a quarter of the width. */
export function around(first: number, last: number): Window {
  const width = Math.max((last - first) * 2, narrowest * 5)
  return { from: first - width / 4, to: first + (width * 3) / 4 }
}

/** A moment from an address: milliseconds, or any ISO 8601 date; null where it is neither. */
export function readMoment(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value === '') return null
  const ms = /^-?\d{6,}$/.test(value) ? Number(value) : Date.parse(value)
  return Number.isNaN(ms) ? null : ms
}
