// The review before an edition is cut: the queue, one record in it, and the decisions. Nothing of it is published.
import type { FileChoice, Reach, ReleaseChoice } from '../../record/release.ts'
import type { Block } from './record-line.ts'
import type { ReleasePlan, ReviewLine } from './release.ts'

/** How far looking for harm is, in records. */
export interface ScanView {
  done: number
  total: number
}

/** `GET /api/release/queue`: a page of the queue, the riskiest first. Empty while the scope is still looked through. */
export interface ReviewPage {
  scope: string
  total: number
  /** Of all, about how many nobody decided. */
  undecided: number
  offset: number
  lines: ReviewLine[]
  scan: ScanView
}

/** `GET /api/release/plan`: null while the scope is still looked through. */
export interface PlanPage {
  plan: ReleasePlan | null
  scan: ScanView
}

/** `GET /api/release/records/:id`: what whoever decides has before their eyes. */
export interface ReviewRecord {
  line: ReviewLine
  /** Places of harms and of hidden words count code points of their texts, a line end between two. */
  blocks: Block[]
  /** What is hidden as decided now. */
  hidden: Array<{ start: number; end: number; mark: string }>
  files: Array<{ ordinal: number; name: string | null; type: string; size: number | null; show: FileChoice }>
  /** Null where it is no mail. */
  original: boolean | null
  people: Array<{ person: string; name: string; address: string; role: 'from' | 'to' | 'cc'; mark: string | null }>
}

/** A decision that stands, as the publisher sees it. */
export interface DecisionLine {
  seq: number
  /** ISO 8601. */
  time: string
  what: string
  sentence: string
  /** What is hidden; null for other decisions. */
  text: string | null
  reach: Reach | null
  choice: ReleaseChoice | null
  reason: string | null
  /** Ids of the records that it names. */
  records: string[]
}

/** Answer to every decision, and to taking one back. */
export interface ReleaseDecided {
  seq: number
  sentence: string
}
