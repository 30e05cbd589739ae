// Sources as the database holds them: their ledgers, and what became of each thing in them.
import type { PlaceRow } from './record.ts'

export interface Ledger {
  expected: number
  stored: number
  duplicate: number
  quarantined: number
  refused: number
}

export interface SourceRow extends Ledger {
  path: string
  format: string
  bytes: number
  /** Empty where it was not taken in. */
  sha256: string
  /** When it was received, milliseconds since the epoch. */
  received: number
  custodian: string | null
  /** Path of the sidecar in the bag. */
  sidecar: string | null
}

export type Outcome = 'stored' | 'duplicate' | 'quarantined' | 'refused'

export interface OutcomeRow extends PlaceRow {
  outcome: Outcome
  code: string | null
  sentence: string | null
  /** Id of the record: stored here, or the one that this duplicates. */
  record: string | null
}
