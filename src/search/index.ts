// The one extension point of this stage: an index finds records by their words and by what the store knows of them.
// FTS5 (fts5.ts) lives inside the fonds and is filled by intake; others stand elsewhere and answer later.
import type { DateBasis, Kind } from '../record/record.ts'
import type { StepCount } from '../record/row/count.ts'
import type { Ast, WhoNode } from './ast.ts'

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
  /** True where `groups` is an estimate. */
  groupsEstimate?: boolean
  /** `rank` is higher for the better match; 0 where the order is by date. `same`: how many records the row stands for. */
  rows: Array<{ no: number; rank: number; same?: number }>
}

/** A date as it is shown; where it stands in time is told beside. */
export interface ShownDate {
  edtf: string | null
  basis: DateBasis
  zone: string | null
  /** Milliseconds: the end of what `edtf` spans; null where that is no interval. */
  until: number | null
}

/** A record that other fonds hold, as the index has it. */
export interface OtherRow {
  id: string
  kind: Kind
  /** Milliseconds; null where undated. */
  at: number | null
  date: ShownDate
  /** As written. */
  from: string[]
  subject: string | null
  preview: string
  /** Its words as they are indexed: folded, without marks. */
  words: string
  /** Who holds it: the id and the title of the fonds, and the path of the source there. */
  fonds: Array<{ id: string; title: string; source: string }>
}

export interface FoundElsewhere {
  /** Records that match, whatever `limit` is. */
  total: number
  rows: OtherRow[]
}

export interface FacetCount {
  value: string
  label: string
  /** Records of the whole result that have it. */
  count: number
  /** What to add to the query to keep only these: `kind:chat`. */
  operator: string
}

/**
 * What a result is counted by. `dkim` is what signatures of mail came to, `finding` what every check said, `status` what
 * parties say; a record counts for each thing that is said of it. `has` is with and without attachments.
 */
export const facetNames = ['kind', 'person', 'source', 'year', 'lang', 'dkim', 'finding', 'has', 'status'] as const
export type FacetName = (typeof facetNames)[number]

/**
 * A facet of which the query holds a value already (`(kind:mail OR kind:chat)`, joined to the rest by AND) counts what is
 * found without that part of the query: each of its values tells how many records it stands for. All others, and persons,
 * whom the workbench joins by AND, count the result.
 */
export interface Facets extends Record<FacetName, FacetCount[]> {
  /** Records of the result per day (UTC) on which they begin, and kind; days without any are left out. */
  days: StepCount[]
  undated: number
  /** True where counts above `exactUpTo` are estimates. */
  estimate: boolean
}

/** Every count up to this is exact, whatever the engine. */
export const exactUpTo = 10_000

/** A word of the index, folded, and how many records hold it. */
export interface Term {
  word: string
  records: number
}

/** A word that is asked for as somebody's name and that nobody bears, and words of names that are written nearly so. */
export interface NameInDoubt {
  word: string
  near: Term[]
}

/** The words of an index. All lists are bounded. */
export interface Vocabulary {
  /** Words that begin with `start`, in any order. */
  beginning(start: string): Term[] | Promise<Term[]>
  /** Words that may be within two slips of `word`, and `word` itself where it is held. More may be given. */
  near(word: string): Term[] | Promise<Term[]>
  /** Nothing where somebody is meant. */
  names(who: WhoNode): NameInDoubt[] | Promise<NameInDoubt[]>
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
  /** Records that match and are held by other fonds in the same index. Absent where an index is of one fonds. */
  findElsewhere?(ast: Ast, options?: FindOptions): Promise<FoundElsewhere>
  /** Counts over everything that matches. */
  facets(ast: Ast): Facets | Promise<Facets>
  /** Absent where an engine cannot tell: words are then searched for without their forms, and nothing is suggested. */
  vocabulary?: Vocabulary
}
