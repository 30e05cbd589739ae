// A date as typed in a query -> the stretch of time that it spans. EDTF (ISO 8601-2) as src/record/edtf.ts reads it,
// and `a..b` for an interval, because a slash is easily taken for a path. Without a zone it is UTC.
import { edtfBounds, openEnd, openStart } from '../record/edtf.ts'

/** From the first millisecond up to, not including, `to`; null where open. */
export interface Span {
  from: number | null
  to: number | null
}

/** The span of `2016`, `2016-09-20`, `2016-09..2017`, `..2017-07`, or undefined where it is none. */
export function readSpan(text: string): Span | undefined {
  const bounds = edtfBounds(text.includes('/') ? text : text.replace('..', '/'))
  if (!bounds) return undefined
  return {
    from: bounds.at === openStart ? null : bounds.at,
    to: bounds.until === openEnd ? null : bounds.until + 1,
  }
}
