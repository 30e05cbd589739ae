// EDTF and a bound -> the stretches in which something began and ended, and whether two can both be true. All in
// milliseconds, both ends inclusive. What an article says vaguely is given room: a conflict must not hang on a "roughly".
import type { Bound } from '../../record/coverage.ts'
import { type EdtfDate, openEnd, openStart, parseEdtf } from '../../record/edtf.ts'

/** From the first to the last millisecond that is possible. */
export interface Range {
  at: number
  until: number
}

/** When an exchange began and when it ended, as far as is said. */
export interface Course {
  began: Range
  ended: Range
}

const day = 86_400_000
/** Room on either side of an approximate date, by how exactly it is given. */
const room: Record<EdtfDate['precision'], number> = {
  second: 3_600_000,
  minute: 3_600_000,
  day: 3 * day,
  month: 31 * day,
  year: 366 * day,
  decade: 3660 * day,
}
/** Nobody says by which clock: what one dates a day later can be the same, what is two days apart is not. */
const clocks = 11 * 3_600_000

const anywhere: Range = { at: openStart, until: openEnd }

/** When one thing happened, null where nothing is said. */
export function rangeOf(when: string | null): Range | null {
  const edtf = when === null ? null : parseEdtf(when)
  if (!edtf) return null
  if (!edtf.interval) return widened(edtf.date)
  return {
    at: edtf.from ? widened(edtf.from).at : openStart,
    until: edtf.to ? widened(edtf.to).until : openEnd,
  }
}

/** When an exchange ran, null where nothing is said. A single date says only that it ran then. */
export function courseOf(when: string | null, bound: Bound = 'exact'): Course | null {
  const edtf = when === null ? null : parseEdtf(when)
  if (!edtf) return null
  if (!edtf.interval) {
    const date = widened(edtf.date)
    return { began: { at: openStart, until: date.until }, ended: { at: date.at, until: openEnd } }
  }
  return {
    began: edtf.from ? sideOf(widened(edtf.from), bound, 'began') : anywhere,
    ended: edtf.to ? sideOf(widened(edtf.to), bound, 'ended') : anywhere,
  }
}

function sideOf({ at, until }: Range, bound: Bound, side: 'began' | 'ended'): Range {
  if (bound === 'exact') return { at, until }
  const later = (bound === 'at least') === (side === 'ended')
  return later ? { at, until: openEnd } : { at: openStart, until }
}

function widened({ at, until, precision, approximate, uncertain, zone }: EdtfDate): Range {
  const more = (approximate || uncertain ? room[precision] : 0) + (zone === null ? clocks : 0)
  return { at: at - more, until: until + more }
}

export function overlap(a: Range, b: Range): boolean {
  return a.at <= b.until && b.at <= a.until
}

export function isWithin(inner: Range, outer: Range): boolean {
  return inner.at >= outer.at && inner.until <= outer.until
}

/** True where all of the first lies before the second begins. */
export function before(a: Range, b: Range): boolean {
  return a.until < b.at
}

/** A number and its bound, as the least and the most that it allows. */
export function numbersOf(count: number, bound: Bound = 'exact'): Range {
  return { at: bound === 'at most' ? 0 : count, until: bound === 'at least' ? Number.POSITIVE_INFINITY : count }
}
