// The one extension point of this stage: an index finds records by their words and by what the store knows of them.
// FTS5 (fts5.ts) lives inside the fonds and is filled by intake; others stand elsewhere and answer later.
import type { Ast } from './ast.ts'

/** The words of one record, by where they stand. */
export interface IndexedText {
  subject: string
  /** What the sender wrote. */
  body: string
  /** What the sender quotes of others, in the body. */
  quoted: string
  /** Names and addresses of everybody on the record. */
  names: string
  /** Names of its attachments. */
  files: string
  /** Text inside its attachments. */
  attached: string
}

export const sorts = ['date-desc', 'date-asc', 'relevance'] as const
export type Sort = (typeof sorts)[number]

export interface FindOptions {
  /** `date-desc` where absent. Undated records come last, and every order is total: ties follow the record number. */
  sort?: Sort
  /** Rows to skip, and to give at most. */
  offset?: number
  limit?: number
}

export interface Found {
  /** Records that match, whatever `limit` is. */
  total: number
  /** `rank` is higher for the better match; 0 where the order is by date. */
  rows: Array<{ no: number; rank: number }>
  /** Records that match and are held by other fonds in the same index; they are not in `total`. */
  elsewhere?: number
}

export interface FacetCount {
  value: string
  label: string
  /** Records of the whole result that have it. */
  count: number
  /** What to add to the query to keep only these: `kind:chat`. */
  operator: string
}

export interface Facets {
  kind: FacetCount[]
  person: FacetCount[]
  source: FacetCount[]
  year: FacetCount[]
  /** What signatures of mail came to; empty where none was checked. */
  dkim: FacetCount[]
  /** What parties say of them; empty where nobody says anything. A record is counted for each thing that is said. */
  status: FacetCount[]
}

/** Fills an index that is written in the transactions of the store. */
export interface IndexWriter {
  /** Indexes a record under its number, which must not be indexed yet. */
  add(no: number, text: IndexedText): void
  remove(no: number): void
}

/** One inside the fonds answers at once, one elsewhere later. */
export interface SearchIndex {
  find(ast: Ast, options?: FindOptions): Found | Promise<Found>
  /** Counts over everything that matches. The counts do not depend on `sort`; naming that of the page spares a second search. */
  facets(ast: Ast, sort?: Sort): Facets | Promise<Facets>
}
