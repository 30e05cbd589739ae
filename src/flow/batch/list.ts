// A list of terms as somebody's spreadsheet wrote it -> its lines, and which column holds the terms. CSV (RFC 4180) with any
// of the usual delimiters, in any of the usual encodings.
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { FondsError } from '../../record/error.ts'
import { decodeText } from '../../source/article/charset.ts'

/** Bytes of a list, which is read whole: stops a list that fills the memory. */
export const maxListBytes = 4 << 20
/** Terms of a list: each is a search, and they keep the machine busy for minutes. */
export const maxListTerms = 10_000
/** Columns of a list; a line of commas alone would be one of millions. */
export const maxColumns = 100
/** Characters of a line: stops one quotation mark that is never closed. */
const maxLine = 100_000

export interface TermList {
  columns: string[]
  /** Place of the column that holds the terms. */
  column: number
  /** True where the first line names the columns; it is none of `rows` then. */
  named: boolean
  rows: string[][]
}

const termNames =
  /^(?:terms?|quer(?:y|ies)|search(?:es)?|keywords?|termes?|requêtes?|recherches?|mots?(?:[- ]clés?)?)$/i

/**
 * Without `column`, the one called "term", "query", "terme" or the like; where none is, the first, and the first line counts
 * as a term: better one search too many than one too few.
 * Throws FondsError `list-too-large`, `list-unreadable`, `list-empty`, `list-too-long`, `column-unknown`.
 */
export function readList(bytes: Buffer, column?: string): TermList {
  if (bytes.length > maxListBytes)
    throw new FondsError('list-too-large', `a list has at most ${maxListBytes >> 20} MiB: split it`)
  const lines = linesOf(decoded(bytes).replace(/^\uFEFF/, ''))
  const [first] = lines
  if (first === undefined) throw new FondsError('list-empty', 'the list holds no line: write one term a line')
  const list = column === undefined ? guessed(lines, first) : withColumn(lines, first, column)
  if (list.rows.length > maxListTerms)
    throw new FondsError('list-too-long', `the list holds more than ${maxListTerms} terms: split it`)
  if (list.rows.length === 0) throw new FondsError('list-empty', 'the list holds the names of columns and no term')
  return list
}

function guessed(lines: string[][], first: string[]): TermList {
  const place = first.findIndex((name) => termNames.test(name.trim()))
  if (place !== -1) return { columns: first, column: place, named: true, rows: lines.slice(1) }
  const width = Math.max(...lines.map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, at) => `column ${at + 1}`)
  return { columns, column: 0, named: false, rows: lines }
}

function withColumn(lines: string[][], first: string[], wanted: string): TermList {
  const same = (name: string) => name.normalize('NFC').trim().toLowerCase()
  const place = first.findIndex((name) => same(name) === same(wanted))
  if (place !== -1) return { columns: first, column: place, named: true, rows: lines.slice(1) }
  const names = first.map((name) => `"${name.slice(0, 60)}"`).join(', ')
  throw new FondsError('column-unknown', `the list has no column "${wanted}": its first line holds ${names}`)
}

/** UTF-16 without its mark has a NUL beside each letter of the Latin alphabet. */
function decoded(bytes: Buffer): string {
  const nul = bytes.subarray(0, 1_000).indexOf(0)
  if (nul === -1 || (bytes[0]! >= 0xfe && bytes[1]! >= 0xfe)) return decodeText(bytes).text
  return iconv.decode(bytes, nul % 2 === 1 ? 'utf-16le' : 'utf-16be')
}

function linesOf(text: string): string[][] {
  // Excel writes and reads a first line that names the delimiter.
  const told = /^sep=([;,\t|])\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  try {
    const lines = parse(body, {
      delimiter: told?.[1] ?? delimiterOf(body),
      record_delimiter: ['\r\n', '\n', '\r'],
      // A query holds quotation marks of its own: `from:nora "the annex"`.
      relax_quotes: true,
      relax_column_count: true,
      max_record_size: maxLine,
      to: maxListTerms + 2,
    }) as string[][]
    if (lines.some(({ length }) => length > maxColumns))
      throw new FondsError('list-unreadable', `a line of the list has more than ${maxColumns} columns`)
    return lines.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (error instanceof FondsError) throw error
    const { message } = error as Error
    throw new FondsError('list-unreadable', `the list is no CSV that can be read: ${message}`)
  }
}

/** What stands most often in the first line, outside of quotation marks. */
function delimiterOf(text: string): string {
  const [line = ''] = /^[^\r\n]*/.exec(text.trimStart()) ?? []
  const bare = line.replace(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
