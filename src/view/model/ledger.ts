// The page of sources and their ledgers.
import type { Locator } from '../../record/record.ts'
import type { Ledger, Outcome } from '../../record/row/source.ts'

export interface SourceLine extends Ledger {
  source: string
  format: string
  bytes: number
  /** Empty where it was not taken in: format `not-taken-in`. */
  sha256: string
  /** When it was received, milliseconds since the epoch. */
  received: number
  custodian: string | null
  /** Path of the sidecar in the bag. */
  sidecar: string | null
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
