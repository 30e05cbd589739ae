// What the plot of the checks tells apart; each mail is exactly one of these.

/**
 * `repaired`: no signature fits as it stands, one does once something named was undone. `keyUnknown`: a signature cannot be
 * judged because its key is not known; `unknown`: for other reasons. `unchecked`: nobody has looked yet.
 */
export type CheckOutcome = 'pass' | 'repaired' | 'fail' | 'keyUnknown' | 'unknown' | 'none' | 'unchecked'

/** Mails of one day that came to the same. */
export interface CheckCount {
  /** The first millisecond of the day, UTC; null where undated. */
  day: number | null
  outcome: CheckOutcome
  count: number
}
