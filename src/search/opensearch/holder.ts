// A fonds, as its records in an index are asked for: what the index does not hold.
import type { Vocabulary } from '../index.ts'
import type { Known } from './query.ts'

export interface Holder extends Known {
  /** Id of the fonds, as its documents carry it. */
  fonds: string
  /** Numbers of records by id; those that are not held any more are left out. */
  numbersOf(ids: string[]): Map<string, number>
  /** Words of its records; an index does not list its own. */
  vocabulary: Vocabulary
  nameOf(person: string): string | undefined
}
