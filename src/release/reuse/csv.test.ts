import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvChunks, neutralCell } from './csv.ts'
import { hostile } from './test-record.ts'

/** RFC 4180, read strictly. */
function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r\\n|$)`, 'y')
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text)
    if (!match) throw new Error(`no cell: ${text.slice(0, 80)}`)
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!)
    if (match[3] === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const written = (rows: string[][]) => [...csvChunks(['a', 'b'], rows)].join('')

describe('CSV', () => {
  it('is RFC 4180 behind a byte order mark', () => {
    expect(written([['x', 'say "no", then go']])).toBe('\uFEFFa,b\r\nx,"say ""no"", then go"\r\n')
    expect([...csvChunks(['n', 'none'], [[7, null]])].join('')).toBe('\uFEFFn,none\r\n7,\r\n')
  })

  it('reads back as it was written, in one line a row, and begins no formula', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostile))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const out = written(rows)
        const read = readCsv(out.slice(1))
        expect(read).toHaveLength(rows.length + 1)
        expect(out.split(/[\r\n]+/)).toHaveLength(rows.length + 2)
        for (const row of read) {
          expect(row).toHaveLength(2)
          for (const cell of row) expect(cell).not.toMatch(/^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/)
        }
      }),
    )
  })

  it('begins no formula either where a spreadsheet splits at semicolons, whatever stands in quotes', () => {
    for (const said of hostile)
      for (const cell of written([[said, said]]).split(/[;\t]|\r\n/))
        expect(cell).not.toMatch(/^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/)
  })

  it.each([
    ['=1', "'=1"],
    ['+33 1', "'+33 1"],
    ['-', "'-"],
    ['@handle', "'@handle"],
    ['  =1', "  '=1"],
    ['"=1', `"'=1`],
    ['\u200B=1', "\u200B'=1"],
    ['\uFF1D1', "'\uFF1D1"],
    ['\u22121', "'\u22121"],
    ['Nora; @ilan', "Nora; '@ilan"],
    ['a;=1;+2', "a;'=1;'+2"],
    ['\t=1', "\t'=1"],
    ['\r1', "'\r1"],
    ['plain - text = here', 'plain - text = here'],
    ['nora@lighthouse.example', 'nora@lighthouse.example'],
  ])('%j', (text, neutral) => {
    expect(neutralCell(text)).toBe(neutral)
  })
})
