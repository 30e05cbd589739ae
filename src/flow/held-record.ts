// The row of a record that somebody asked for by its id.
import { FondsError } from '../record/error.ts'
import type { RecordRow } from '../record/row/record.ts'
import type { Fonds } from '../store/fonds.ts'
import { recordRowsById } from '../store/list/records.ts'

/** Throws FondsError `not-found`. */
export function heldRecord(fonds: Fonds, id: string): RecordRow {
  const row = recordRowsById(fonds, [id])[0]
  if (!row) throw new FondsError('not-found', `no record "${id}" in this fonds: ids are listed by "fonds timeline"`)
  return row
}
