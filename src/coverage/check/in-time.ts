// A date as an article gives it, and records -> those that can be from then. Nobody says by which clock, so that what is a day
// off at most in UTC counts: the first minutes of the 5th are still the 4th elsewhere.
import { overlap, type Range, rangeOf } from '../reconcile/interval.ts'

/** Empty where the article gives no date. */
export function inTime<T extends Range>(when: string | null, records: T[]): T[] {
  const range = rangeOf(when)
  return range ? records.filter((record) => overlap(record, range)) : []
}

/** Those for which the date leaves no room. */
export function outOfTime<T extends Range>(when: string | null, records: T[]): T[] {
  const range = rangeOf(when)
  return range ? records.filter((record) => !overlap(record, range)) : []
}
