// A query -> the records that an edition speaks of, each published or withheld.
import { FondsError } from '../../../record/error.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { idsOf, inReleaseOrder } from '../../../store/list/release.ts'
import { findNumbers } from '../../search.ts'

/**
 * Numbers of records, by date, then id, undated ones last; all where the query is empty. Throws FondsError `scope-unclear`
 * where a part of the query cannot be read as meant: what goes out must not hang on a guess. Words are found as they stand: their
 * forms would change with whatever else comes into the fonds.
 */
export function scopeOf(fonds: Fonds, query: string): number[] {
  const { nos, error } = findNumbers(fonds, query, 'date-asc')
  if (error) throw new FondsError('scope-unclear', `the scope "${query}" cannot be read: ${error.message}`)
  return inReleaseOrder(fonds, nos)
}

/** Ids of the records of a scope. Throws FondsError `scope-unclear`. */
export function idsInScope(fonds: Fonds, query: string): string[] {
  return idsOf(fonds, scopeOf(fonds, query)).map(({ id }) => id)
}
