// A list of terms looked up one by one. `POST /api/batch` answers with one `BatchMessage` a line (JSON Lines), as it goes.

export interface BatchHead {
  /** Columns of the list, named or numbered. */
  columns: string[]
  /** Which of them holds the terms. */
  column: string
  /** False where the first line holds a term, too. */
  named: boolean
  /** Terms that will be looked up. */
  total: number
}

export interface BatchLine {
  /** From 1, in the order of the list. */
  number: number
  /** The whole line of the list. */
  cells: string[]
  /** As it was looked up. */
  query: string
  /** How many records, from when to when (EDTF, null where none is dated), in how many conversations. */
  hits: number
  first: string | null
  last: string | null
  conversations: number
  /** Set where the query cannot be read: then nothing is counted. `at` is the character that it stumbles over. */
  error: { code: string; message: string; at: number } | null
  /** Of the search in the workbench: `/search?q=…`. */
  address: string
}

/** `csv` is the same line for a spreadsheet, formulas neutralised: all of them one after the other are the report. */
export type BatchMessage =
  | { head: BatchHead; csv: string }
  | { line: BatchLine; csv: string }
  | { end: { terms: number; found: number; empty: number; errors: number } }
  | { error: { code: string; message: string } }
