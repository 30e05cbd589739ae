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
  /** True to give records that say the same, by the same people, at the same moment, as one row. Offset and limit count rows. */
  together?: boolean
}

export interface Found {
  /** Records that match, whatever `limit` is. */
  total: number
  /** Records that match and are held by other fonds in the same index; they are not in `total`. */
  elsewhere?: number
  /** Rows that there are in all, where records are shown together. Absent where an engine cannot do that. */
  groups?: number
  /** `rank` is higher for the better match; 0 where the order is by date. `same`: how many records the row stands for. */
  rows: Array<{ no: number; rank: number; same?: number }>
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

/** A word of the index, folded, and how many records hold it. */
export interface Term {
  word: string
  records: number
}

/** The words of an index. Both lists are bounded. */
export interface Vocabulary {
  /** Words that begin with `start`, in any order. */
  beginning(start: string): Term[] | Promise<Term[]>
  /** Words that may be within two slips of `word`, and `word` itself where it is held. More may be given. */
  near(word: string): Term[] | Promise<Term[]>
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
  /** Absent where an engine cannot tell: words are then searched for without their forms, and nothing is suggested. */
  vocabulary?: Vocabulary
}
