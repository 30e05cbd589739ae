// The page that holds copies against each other.
import type { Comparison, WordDifference } from '../../record/copies.ts'
import type { DkimMark } from '../../record/finding.ts'
import type { CopyView } from './record.ts'
import type { RecordLine } from './record-line.ts'

/** What one copy has, what the other has, side by side. */
export interface CopyComparison extends Comparison {
  /** What comparing says as a finding. */
  code: string
  sentence: string
  /** Null where the words are the same. */
  words: WordDifference | null
}

export interface CopiesPage {
  record: RecordLine
  /** `comparison` is null where there is nothing to compare; `dkim` says what the signatures of that copy prove. */
  copies: Array<{ copy: CopyView; comparison: CopyComparison | null; dkim: DkimMark | null }>
  /** Of more copies than this, the rest is listed only. */
  compared: number
}
