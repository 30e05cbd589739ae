// Dates as other programs write them -> EDTF: 20160920, 2016/9/20, 2016-9-20, @1474380000, >=2017. What depends on today is a fault.
import { readSpan } from '../dates.ts'

/** `value` as EDTF or an interval of it; unchanged where it is none of these forms. */
export function dateFromElsewhere(value: string): string {
  return value.split('..').map(side).join('..')
}

function side(text: string): string {
  const seconds = /^@(\d{1,12})$/.exec(text)?.[1]
  if (seconds !== undefined) return timeAt(Number(seconds) * 1000)
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)?$/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ??
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text) ??
    []
  if (year === undefined) return text
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-')
}

/** The second, or the day where it is its first. */
function timeAt(time: number): string {
  return new Date(time).toISOString().replace(/T00:00:00\.000Z$|\.\d{3}(?=Z$)/, '')
}

/** `>=2017`, `<2017-05` and the like as an operator and its value. */
export function comparedDate(value: string): { operator: 'before' | 'after' | 'date'; value: string } | undefined {
  const [, sign, written] = /^([<>]=?)([^<>.]+)$/.exec(value) ?? []
  if (sign === undefined || written === undefined) return undefined
  const date = dateFromElsewhere(written)
  const end = readSpan(date)?.to
  if (end === undefined || end === null) return undefined
  if (sign === '<') return { operator: 'before', value: date }
  if (sign === '<=') return { operator: 'date', value: `..${date}` }
  return { operator: 'after', value: sign === '>' ? timeAt(end) : date }
}

/** The days that `05/09/2024` may be, the day before the month first; undefined where it is no such date. */
export function dayFirst(value: string): string[] | undefined {
  const [, first, second, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? []
  if (first === undefined || second === undefined || year === undefined) return undefined
  const days = [`${year}-${second}-${first}`, `${year}-${first}-${second}`].map(side)
  const real = [...new Set(days)].filter((day) => readSpan(day) !== undefined)
  return real.length === 0 ? undefined : real
}

/** True for `yesterday`, `2w..now`, `last-month`: it would find something else every day. */
export function isRelative(value: string): boolean {
  const word = 'today|yesterday|tomorrow|now|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday'
  return value
    .split('..')
    .some((text) => new RegExp(`^(?:${word}|(?:last|this|next).*|[-+]?\\d{1,4}[a-z]+(?:ago)?)$`, 'i').test(text))
}
