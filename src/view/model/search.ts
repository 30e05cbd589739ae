// The page of a search.
import type { RecordLine } from './record-line.ts'

/** A run of text; `mark` where it matches the search. */
export interface Segment {
  text: string
  mark?: true
}

export interface HitView extends RecordLine {
  snippet: Segment[]
  /** The attachment that the snippet is of: its part, and its name where it has one. Null where it is of the record's own text. */
  attachment: { part: number; name: string | null } | null
}

export interface Facet {
  value: string
  label: string
  count: number
  /** The operator that narrows the search to it, e.g. `kind:chat`. */
  operator: string
  /** True where the query holds that operator already. */
  active: boolean
}

export interface SearchPage {
  query: string
  /** How the query was read, in words. */
  explain: string
  /** Set where the query could not be read; `at` is the character it stumbled over. */
  error: { code: string; message: string; at: number } | null
  total: number
  offset: number
  hits: HitView[]
  facets: { kind: Facet[]; person: Facet[]; source: Facet[]; year: Facet[]; dkim: Facet[]; status: Facet[] }
}
