// EDTF -> a date as FollowTheMoney writes it: the beginning of an ISO 8601 time in UTC, as long as it is known, without a zone.
// What that cannot say (doubt, spans, decades) is said in words instead of being made exact.
import { parseEdtf } from '../../record/edtf.ts'

const kept = { decade: 0, year: 4, month: 7, day: 10, minute: 16, second: 19 } as const

export function ftmDate(edtf: string | null): { exact: string | null; note: string | null } {
  if (edtf === null) return { exact: null, note: null }
  const note = `Date (EDTF): ${edtf}`
  const read = parseEdtf(edtf)
  if (read === null || read.interval) return { exact: null, note }
  const { at, precision, approximate, uncertain } = read.date
  if (approximate || uncertain || kept[precision] === 0) return { exact: null, note }
  return { exact: new Date(at).toISOString().slice(0, kept[precision]), note: isWhole(edtf) ? null : note }
}

/** A time of day without a zone is a time somewhere: it is taken as UTC, and said to be. */
function isWhole(edtf: string): boolean {
  return !edtf.includes('T') || /(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(edtf)
}
