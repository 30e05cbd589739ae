// The page of a search.
import type { Kind, Lane } from '../../record/record.ts'
import type { OverviewPage } from './overview.ts'
import type { DateView, RecordLine } from './record-line.ts'
import type { Bin } from './timeline.ts'

/** A run of text; `mark` where it matches the search. */
export interface Segment {
  text: string
  mark?: true
}

export interface HitView extends RecordLine {
  snippet: Segment[]
  /** How many records of the result it stands for, itself among them: those that say the same, by the same people, at the same moment. */
  same: number
  /** How many other records with its Message-ID, or id in an export, say something else. */
  alike: number
  /** The attachment that the snippet is of: its part, and its name where it has one. Null where it is of the record's own text. */
  attachment: { part: number; name: string | null } | null
}

export interface Facet {
  value: string
  label: string
  /** Records of the result; where another value of the facet is active, those that this one stands for. */
  count: number
  /** The operator that narrows the search to it, e.g. `kind:chat`. */
  operator: string
  /** True where the query holds that operator already. */
  active: boolean
}

/** Did you mean. */
export interface Suggestion {
  /** The whole query with other words. */
  query: string
  words: Array<{ word: string; instead: string; records: number }>
  /** How many records it finds. */
  total: number
}

/** What could not be read of a query as meant. */
export interface QueryError {
  code: string
  message: string
  /** Index of the character that it is about. */
  at: number
}

/** A hit that other fonds hold: what their index tells, to read here and nowhere to open. */
export interface OtherHit {
  id: string
  kind: Kind
  lane: Lane
  date: DateView
  /** As written. */
  from: string[]
  subject: string | null
  /** Of the words as they are indexed, or the first words as written where these show nothing of what was asked for. */
  snippet: Segment[]
  /** Who holds it: the id and the title of the fonds, and the path of the source there. */
  fonds: Array<{ id: string; title: string; source: string }>
}

export interface OtherHitsPage {
  query: string
  /** As in a SearchPage. */
  errors: QueryError[]
  hints: QueryError[]
  total: number
  offset: number
  hits: OtherHit[]
}

export interface SearchPage {
  query: string
  /** How the query was read, in words. */
  explain: string
  /** In the order of the query; the rest of it was searched for. */
  errors: QueryError[]
  /** What was searched for as it stands, and may have been meant otherwise. */
  hints: QueryError[]
  /** Set where words stand next to nowhere and others, written nearly so, find more. */
  suggestion: Suggestion | null
  /** Records that match. */
  total: number
  /** Hits in other fonds of the same index; absent where there is no such index. They are not in `total`. */
  elsewhere?: number
  /** Hits that there are in all, to page through: fewer than `total` where records are shown together. */
  rows: number
  /** Set where `rows` is an estimate: an engine elsewhere counts one by one up to 10,000 records. */
  rowsEstimate?: true
  offset: number
  /** Set where the fonds has changed since its index was filled: how many records are not in it, where their number tells. */
  behind?: { records: number }
  hits: HitView[]
  facets: {
    kind: Facet[]
    person: Facet[]
    source: Facet[]
    year: Facet[]
    lang: Facet[]
    dkim: Facet[]
    finding: Facet[]
    has: Facet[]
    status: Facet[]
  }
  /** True where counts above 10,000 are estimates. */
  estimate: boolean
  /** The result over time, and the records that are in no bar. */
  bins: Bin[]
  binUnit: OverviewPage['binUnit']
  undated: number
}
