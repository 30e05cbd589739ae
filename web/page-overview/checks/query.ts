// What a bar of the plot counts, as a search that finds just those: the numbers and the search must be the same.
import type { CheckOutcome } from '../../../src/record/check-outcome.ts'
import { dateOperator, type Range } from '../../ui/bins.ts'

/** From the axis upwards: what is proved, what does not fit, what is not known. */
export const outcomes: readonly CheckOutcome[] = [
  'pass',
  'repaired',
  'fail',
  'keyUnknown',
  'unknown',
  'none',
  'unchecked',
]

const queries: Record<CheckOutcome, string> = {
  pass: 'dkim:pass finding:dkim-pass',
  repaired: 'dkim:pass -finding:dkim-pass',
  fail: 'dkim:fail',
  keyUnknown: 'dkim:unknown finding:dkim-key-unknown',
  unknown: 'dkim:unknown -finding:dkim-key-unknown',
  none: 'dkim:none',
  unchecked: 'kind:mail -dkim:(pass OR fail OR unknown OR none)',
}

/** Those of all times where no stretch is given. */
export function queryOf(outcome: CheckOutcome, range?: Range): string {
  return range ? `${queries[outcome]} ${dateOperator(range)}` : queries[outcome]
}
