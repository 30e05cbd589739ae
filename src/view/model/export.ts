// What an export of a search would hold, and what it came to.
import type { Kind } from '../../record/record.ts'

export type ExportFormat = 'eml-zip' | 'mbox' | 'csv' | 'jsonl'

/** Why a record is not in an export; a stable code. */
export type LeftOutCode = 'not-mail' | 'source-missing' | 'source-changed' | 'not-held'

/** Before anything is written: which formats hold what of a search. */
export interface ExportPlan {
  query: string
  total: number
  /** How many of each kind; kinds without any are left out. */
  kinds: Array<{ kind: Kind; records: number }>
  formats: Array<{
    format: ExportFormat
    /** Name of the file that `/api/export` answers with. */
    file: string
    records: number
    /** Records that this format cannot hold; they are listed in the ZIP's MANIFEST.csv. */
    leftOut: number
  }>
}

/** After it was written. */
export interface ExportReport {
  query: string
  format: ExportFormat
  /** Records that the search found: written + left out. */
  total: number
  written: number
  leftOut: Record<LeftOutCode, number>
  /** Messages in an mbox whose lines begin with `From `: there, and in no other way, their bytes are not as received. */
  quoted: number
  /** Messages in an mbox that do not end with a line end, and got one. */
  ended: number
  bytes: number
}
