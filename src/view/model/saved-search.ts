// Searches that were saved under a name.

export interface SavedSearchLine {
  /** The journal line that saved it. */
  seq: number
  name: string
  query: string
  sort: 'date-desc' | 'date-asc' | 'relevance'
  /** When it was saved. */
  saved: number
  /** Records that it finds now, and found when it was saved. */
  total: number
  totalThen: number
  /** Set where the query cannot be read any more; `at` is the character that it stumbles over. */
  error: { code: string; message: string; at: number } | null
  /** Of the search in the workbench: `/search?q=…&sort=…`. */
  address: string
}

export interface SearchesPage {
  /** By name. */
  searches: SavedSearchLine[]
  /** What was decided last about them, which can be taken back. */
  undo: { seq: number; sentence: string } | null
}
