// Counts over the whole fonds: records in time, and what wants a person's eye.
import type { Kind } from '../record.ts'

/** Records of one kind that begin within one step of time. */
export interface StepCount {
  start: number
  kind: Kind
  count: number
}

/** What did not become a record, and whether its bytes are here. */
export type Unread = 'not-taken-in' | 'quarantined' | 'refused'

export interface AttentionRows {
  /** Per outcome, in how many sources it occurs; `source` is one of them. */
  outcomes: Array<{ outcome: Unread; count: number; sources: number; source: string }>
  /** Per code, in how many records; `sentence` is one of theirs. */
  remarks: Array<{ code: string; count: number; sentence: string }>
  missing: number
  /** Keys under which several records with words of their own are held that were not found to say the same. */
  differingKeys: number
  /** How many of them are not compared yet. */
  uncompared: number
}
