// Figures -> tables in plain text.

/** Columns as wide as what stands in them; numbers to the right. */
export function printTable(head, rows) {
  const lines = [head, ...rows].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const [number, line] of lines.entries()) {
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    if (number === 0) console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  }
  console.log()
}

export function percent(part) {
  return Number.isFinite(part) ? `${(100 * part).toFixed(1)} %` : '-'
}

/** "12/15", or a dash where nothing was to be found. */
export function share(right, all) {
  return all === 0 ? '-' : `${right}/${all}`
}
