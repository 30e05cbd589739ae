// The page of sources and their ledgers.
import type { Locator } from '../../record/record.ts'
import type { Outcome, SourceRow } from '../../record/row/source.ts'

/** A source that was not taken in has the format `not-taken-in`. */
export interface SourceLine extends Omit<SourceRow, 'path'> {
  /** Its path in the bag. */
  source: string
}

/** One row of a source's ledger that is not simply a stored record. */
export interface LedgerRow {
  outcome: Outcome
  code: string | null
  sentence: string | null
  locator: Locator
  /** The record: stored here, or the one that this duplicates. */
  record: string | null
}

export interface LedgerPage {
  source: SourceLine
  total: number
  rows: LedgerRow[]
}
