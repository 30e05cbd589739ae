// The timeline.
import type { Kind, Lane } from '../../record/record.ts'
import type { StatementMark } from '../../record/statement.ts'
import type { DateView } from './record-line.ts'

export interface Bin {
  /** Start and end (exclusive) of the bin. */
  start: number
  end: number
  private: number
  public: number
  press: number
}

export interface TimelineEntry {
  date: DateView
  kind: Kind
  lane: Lane
  record: string
  conversation: string | null
  who: string
  summary: string
  statements: StatementMark[]
}

/** A window of the timeline. Where it holds more than `limit` dated records, only the bins are filled. */
export interface TimelinePage {
  /** First and last date held in the whole fonds; null where nothing is dated. */
  span: { start: number; end: number } | null
  /** Both ends belong to the window. */
  from: number
  to: number
  /** Dated records inside the window; a vague date is inside where any of its interval is. */
  total: number
  entries: TimelineEntry[]
  bins: Bin[]
  undated: number
}

/**
 * What followed a record in public or in the press: within 48 hours, at most twelve; where there is none, the next three.
 * What may as well have come before it, because a date is vague, is left out.
 */
export interface FollowedBy {
  entry: TimelineEntry
  /** Milliseconds after the record; after the end of its interval where its date is vague. */
  after: number
}
