// What people decide about saved searches: pure data, as the journal keeps it.

export const savedSorts = ['date-desc', 'date-asc', 'relevance'] as const
export type SavedSort = (typeof savedSorts)[number]

/** Saving under a name that is taken replaces what stood there. */
export type SavedChange =
  | {
      what: 'save'
      name: string
      query: string
      sort: SavedSort
      /** Records that it found when it was saved. */
      total: number
    }
  | { what: 'rename'; name: string; to: string }
  | { what: 'remove'; name: string }

/** One that stands. */
export interface SavedSearch {
  /** The journal line that saved it. */
  seq: number
  /** When that was, ISO 8601. */
  time: string
  name: string
  query: string
  sort: SavedSort
  total: number
}
