// A fonds as its records in an index are asked for.
/** What the index does not hold: how ids and persons are called in the fonds. */
export interface Holder {
  /** Id of the fonds, as its documents carry it. */
  fonds: string
  /** Numbers of records by id; those that are not held any more are left out. */
  numbersOf(ids: string[]): Map<string, number>
  nameOf(person: string): string | undefined
}
