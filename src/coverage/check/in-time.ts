// A date as an article gives it, and records -> those that lie in it. Nobody says by which clock: those within the day in UTC
// come before those that are within it only elsewhere.
import { edtfBounds } from '../../record/edtf.ts'
import { overlap, type Range, rangeOf } from '../reconcile/interval.ts'

/** Empty where the article gives no date. */
export function inTime<T extends Range>(when: string | null, records: T[]): T[] {
  const [wide, strict] = [rangeOf(when), when === null ? null : edtfBounds(when)]
  if (!wide || !strict) return []
  const within = records.filter((record) => overlap(record, strict))
  return within.length > 0 ? within : records.filter((record) => overlap(record, wide))
}

/** Those for which the date leaves no room. */
export function outOfTime<T extends Range>(when: string | null, records: T[]): T[] {
  const wide = rangeOf(when)
  return wide ? records.filter((record) => !overlap(record, wide)) : []
}
