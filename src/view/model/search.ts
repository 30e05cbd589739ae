// The page of a search.
import type { RecordLine } from './record-line.ts'

/** A run of text; `mark` where it matches the search. */
export interface Segment {
  text: string
  mark?: true
}

export interface HitView extends RecordLine {
  snippet: Segment[]
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
  /** Hits in other fonds of the same index; absent where there is no such index. They are not in `total`. */
  elsewhere?: number
  offset: number
  hits: HitView[]
  facets: { kind: Facet[]; person: Facet[]; source: Facet[]; year: Facet[]; dkim: Facet[]; status: Facet[] }
}
