// What became of every source: the verb behind "fonds ledger" and the ledger page.
import { FondsError } from '../record/error.ts'
import type { Outcome } from '../record/row/source.ts'
import type { Fonds } from '../store/fonds.ts'
import { outcomeRows, sourceRow, sourceRows } from '../store/list/sources.ts'
import type { LedgerPage, SourceLine } from '../view/model.ts'
import { ledgerRow, sourceLine } from '../view/source-line.ts'

const defaultRows = 200

/** One line per source. */
export function listLedger(fonds: Fonds): SourceLine[] {
  return sourceRows(fonds).map(sourceLine)
}

/** The rows of one source in the order of its bytes. Throws FondsError `not-found`. */
export function openLedger(
  fonds: Fonds,
  path: string,
  page: { offset?: number; limit?: number; outcome?: Outcome } = {},
): LedgerPage {
  const source = sourceRow(fonds, path)
  if (!source)
    throw new FondsError('not-found', `no source "${path}" in this fonds: paths are listed by "fonds ledger"`)
  const { outcome, offset = 0, limit = defaultRows } = page
  const { total, rows } = outcomeRows(fonds, path, { outcome, offset, limit })
  return { source: sourceLine(source), total, rows: rows.map(ledgerRow) }
}
