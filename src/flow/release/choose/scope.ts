// A query -> the records that an edition speaks of, each published or withheld.
import { FondsError } from '../../../record/error.ts'
import { fts5Index } from '../../../search/fts5.ts'
import { parseQuery } from '../../../search/query.ts'
import { withPlace } from '../../../search/reading.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { idsOf, inReleaseOrder } from '../../../store/list/release.ts'

/**
 * Numbers of records, by date, then id, undated ones last; all where the query is empty. Throws FondsError `scope-unclear`
 * where a part of the query cannot be read as meant: what goes out must not hang on a guess.
 */
export function scopeOf(fonds: Fonds, query: string): number[] {
  const { ast, errors } = parseQuery(query)
  const [error] = errors
  if (error) throw new FondsError('scope-unclear', `the scope "${query}" cannot be read: ${withPlace(error)}`)
  const { rows } = fts5Index(fonds.db).find(ast, { sort: 'date-asc', limit: Number.MAX_SAFE_INTEGER })
  return inReleaseOrder(
    fonds,
    rows.map(({ no }) => no),
  )
}

/** Ids of the records of a scope. Throws FondsError `scope-unclear`. */
export function idsInScope(fonds: Fonds, query: string): string[] {
  return idsOf(fonds, scopeOf(fonds, query)).map(({ id }) => id)
}
