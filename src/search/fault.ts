// What could not be read of a query as meant, and how to mend it.

export interface Fault {
  /** Stands in docs/search.md. */
  code: string
  /** Lower case, no full stop: what was done, and the remedy. */
  message: string
  /** Of the character that it is about, in what was read; 0 where absent. */
  offset?: number
}
