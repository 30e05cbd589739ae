// A span of time -> EDTF, as exactly as the words say it and no more.
import { day, monthOf, shift, startOfDay, yearOf } from './calendar.ts'
import type { Interval } from './meaning.ts'

/** The whole span: one date where it is a usual unit, an interval of its first and last day otherwise. */
export function writeInterval(interval: Interval): string | null {
  const { from, to, vague } = interval
  if (!isWritable(from) || !isWritable(to)) return null
  const mark = vague ? '~' : ''
  const one = writeUnit(interval)
  if (one !== null) return `${one}${mark}`
  const [first, last] = wholeMonths(from, to)
    ? [writeMonth(from), writeMonth(to - day)]
    : [writeDay(from), writeDay(to - 1)]
  return first === last ? `${first}${mark}` : `${first}${mark}/${last}${mark}`
}

/** A range of two spans: from the beginning of the one to the end of the other; null where that lies before it. */
export function writeRange(left: Interval | null, right: Interval | null): string | null {
  if (left && right && right.to <= left.from) return null
  const first = left && writeEnd(left, 'first')
  const last = right && writeEnd(right, 'last')
  if (first === undefined || last === undefined || (!first && !last)) return null
  return `${first ?? '..'}/${last ?? '..'}`
}

/** All that lies before a span, or after it: `../2017` before 2018. */
export function spanBefore({ from, grain, ...rest }: Interval): Interval {
  const unit = grain === 'year' || grain === 'month' || grain === 'decade' || grain === 'century' ? grain : 'day'
  return { ...rest, from: shift(from, -1, unit), to: from, grain: unit }
}

export function spanAfter({ to, grain, ...rest }: Interval): Interval {
  const unit = grain === 'year' || grain === 'month' || grain === 'decade' || grain === 'century' ? grain : 'day'
  return { ...rest, from: to, to: shift(to, 1, unit), grain: unit }
}

/** "From early May": some day of its first half, so that May is all that can be said of the end. */
function writeEnd(interval: Interval, side: 'first' | 'last'): string | undefined {
  const { from, to, grain, vague } = interval
  if (vague && grain === 'span' && to - from > day && writeMonth(from) === writeMonth(to - 1))
    return isWritable(from) ? `${writeMonth(from)}~` : undefined
  const written = writeInterval(interval)
  const sides = written?.split('/') ?? []
  return side === 'first' ? sides[0] : sides.at(-1)
}

function writeUnit({ from, to, grain, rough, twelve }: Interval): string | null {
  const unit = rough ?? grain
  if (unit === 'year') return writeYear(from)
  if (unit === 'decade') return `${writeYear(from).slice(0, 3)}X`
  if (unit === 'century') return `${writeYear(from).slice(0, 2)}XX`
  if (unit === 'month') return writeMonth(from)
  if (unit === 'day' || unit === 'part' || twelve) return writeDay(from)
  if (unit === 'minute' || unit === 'hour')
    return to - from > day ? null : `${writeDay(from)}T${clock(from).slice(0, 5)}`
  return unit === 'second' ? `${writeDay(from)}T${clock(from)}` : null
}

function wholeMonths(from: number, to: number): boolean {
  return (
    new Date(from).getUTCDate() === 1 &&
    new Date(to).getUTCDate() === 1 &&
    startOfDay(from) === from &&
    to - from > 27 * day
  )
}

/** EDTF writes years with four digits; what is before or after them was no date. */
function isWritable(at: number): boolean {
  const year = yearOf(at)
  return Number.isFinite(at) && year >= 1000 && year <= 9999
}

function writeYear(at: number): string {
  return String(yearOf(at)).padStart(4, '0')
}

function writeMonth(at: number): string {
  return `${writeYear(at)}-${String(monthOf(at)).padStart(2, '0')}`
}

function writeDay(at: number): string {
  return `${writeMonth(at)}-${String(new Date(at).getUTCDate()).padStart(2, '0')}`
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 19)
}
