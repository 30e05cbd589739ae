// Rows -> CSV (RFC 4180) that a spreadsheet opens without running anything in it. UTF-8 with a byte order mark: without one,
// Excel reads accents as something else, and CSV is for spreadsheets; programs have JSON Lines.
import { oneLine } from './text.ts'

export type Cell = string | number | null

const mark = '\uFEFF'

/**
 * Where a spreadsheet begins a formula: at the start of a cell, also behind spaces, quotes and marks that it passes over, and
 * behind a semicolon or a tab, at which others split a line, whatever its quotes. The full-width forms count as the plain ones.
 */
const formula = /(^|;|\t)([\s\p{Cf}"'\uFF02\uFF07]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\t\r])/gu

/** An apostrophe stands before what would begin a formula; the same words without it stand in the JSON beside. */
export function neutralCell(text: string): string {
  return text.replace(formula, (_all, start: string, between: string) => `${start}${between}'`)
}

export function* csvChunks(head: readonly string[], rows: Iterable<readonly Cell[]>): Iterable<string> {
  yield csvHead(head)
  for (const row of rows) yield csvLine(row)
}

/** The mark and the first line of a file. */
export function csvHead(head: readonly string[]): string {
  return mark + csvLine(head)
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = neutralCell(oneLine(cell))
  return /[",;\s']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
