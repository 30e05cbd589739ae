// A query -> the records that its search finds, in the order of an export: by date, then id, undated ones last.
import { FondsError } from '../../record/error.ts'
import { withPlace } from '../../search/reading.ts'
import type { Fonds } from '../../store/fonds.ts'
import { inReleaseOrder } from '../../store/list/release.ts'
import { findNumbers } from '../search.ts'

/** Throws FondsError `query-unclear` where a part of the query cannot be read: nobody should hand on a guess. */
export function foundNumbers(fonds: Fonds, q: string): number[] {
  const { nos, error } = findNumbers(fonds, q, 'date-asc')
  if (error) throw new FondsError('query-unclear', `the query "${q}" cannot be read: ${withPlace(error)}`)
  return inReleaseOrder(fonds, nos)
}
