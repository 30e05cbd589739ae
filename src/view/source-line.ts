// Rows of sources and ledgers in, the lines of the ledger page out.
import type { OutcomeRow, SourceRow } from '../record/row/source.ts'
import type { Ledger, LedgerRow, SourceLine } from './model.ts'
import { locatorOf } from './record-line.ts'

export function sourceLine(row: SourceRow): SourceLine {
  const { path, ...line } = row
  return { source: path, ...line }
}

export function ledgerRow(row: OutcomeRow): LedgerRow {
  return {
    outcome: row.outcome,
    code: row.code,
    sentence: row.sentence,
    locator: locatorOf(row),
    record: row.record,
  }
}

/** The ledger of the whole fonds. */
export function sumLedgers(rows: Ledger[]): Ledger {
  const sum: Ledger = { expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
  for (const row of rows) {
    for (const column of Object.keys(sum) as Array<keyof Ledger>) sum[column] += row[column]
  }
  return sum
}
