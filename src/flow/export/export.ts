// A query -> all records that it finds as one file: mail as it was received (EML in a ZIP, mbox), or every kind as CSV or
// JSON Lines. Oldest first. What comes out is raw: what was decided for editions does not touch it.
import type { RecordRow } from '../../record/row/record.ts'
import { csvHead, csvLine } from '../../release/reuse/csv.ts'
import { openContent } from '../../source/open.ts'
import type { FormatName } from '../../source/reader.ts'
import type { Fonds } from '../../store/fonds.ts'
import { partsOf, textsOf } from '../../store/list/contents.ts'
import { idsOf } from '../../store/list/release.ts'
import type { ExportFormat, ExportReport, LeftOutCode } from '../../view/model.ts'
import { type ZippedFile, zipped } from './eml-zip.ts'
import { foundNumbers } from './found.ts'
import { type ExactBytes, exactBytes, type Held, heldPages } from './held.ts'
import { emlName, type Listed, manifestChunks } from './manifest.ts'
import { longestSeparator, mboxrdEntry } from './mboxrd.ts'
import { jsonLine, tableHead, tableRow, type Worded } from './table.ts'

export const exportFormats = ['eml-zip', 'mbox', 'csv', 'jsonl'] as const satisfies ExportFormat[]

export const exportFiles: Record<ExportFormat, { file: string; type: string }> = {
  'eml-zip': { file: 'fonds-export.zip', type: 'application/zip' },
  mbox: { file: 'fonds-export.mbox', type: 'application/mbox' },
  csv: { file: 'fonds-export.csv', type: 'text/csv; charset=utf-8' },
  jsonl: { file: 'fonds-export.jsonl', type: 'application/jsonl; charset=utf-8' },
}

export interface ExportAsk {
  q: string
  format: ExportFormat
  onProgress?: (progress: { done: number; total: number }) => void
}

export interface Export {
  total: number
  /** The file; to be taken once. Ending early closes what is open. */
  chunks: AsyncIterable<Buffer>
  /** What it came to, once all was taken; `leftOut` is told of each record that is not in the file. */
  report(): ExportReport
  leftOut(): AsyncIterable<Listed>
}

/** Throws FondsError `query-unclear`. */
export function openExport(fonds: Fonds, { q, format, onProgress = () => {} }: ExportAsk): Export {
  const ids = idsOf(fonds, foundNumbers(fonds, q)).map(({ id }) => id)
  const run: Run = { fonds, ids, format, missing: new Map(), notMail: 0, quoted: 0, ended: 0, onProgress }
  let bytes = 0
  async function* counted() {
    for await (const chunk of gathered(makers[format](run))) {
      bytes += chunk.length
      yield chunk
    }
  }
  return {
    total: ids.length,
    chunks: counted(),
    report: () => ({ query: q, ...countsOf(run), bytes }),
    leftOut: () => onlyLeftOut(run),
  }
}

interface Run {
  fonds: Fonds
  ids: string[]
  format: ExportFormat
  /** Those left out for another reason than their kind, or listed without their words. */
  missing: Map<string, LeftOutCode>
  notMail: number
  quoted: number
  ended: number
  onProgress: NonNullable<ExportAsk['onProgress']>
}

const makers: Record<ExportFormat, (run: Run) => AsyncIterable<Buffer | string>> = {
  'eml-zip': (run) => zipped(emlFiles(run)),
  mbox: mboxChunks,
  csv: csvLines,
  jsonl: jsonLines,
}

async function* emlFiles(run: Run): AsyncGenerator<ZippedFile> {
  for await (const { row, bytes } of mails(run)) yield { name: emlName(row), bytes }
  yield { name: 'MANIFEST.csv', bytes: manifestChunks(listed(run)) }
}

async function* mboxChunks(run: Run): AsyncGenerator<Buffer> {
  for await (const { row, bytes, reader } of mails(run)) {
    const { chunks, quoted, ended } = mboxrdEntry(row, bytes, () => reader.before(row, longestSeparator))
    if (quoted) run.quoted += 1
    if (ended) run.ended += 1
    yield* chunks
  }
}

async function* csvLines(run: Run): AsyncGenerator<string> {
  yield csvHead(tableHead)
  for await (const worded of withWords(run)) yield csvLine(tableRow(worded))
}

async function* jsonLines(run: Run): AsyncGenerator<string> {
  for await (const worded of withWords(run)) yield jsonLine(worded)
}

/** E-mails with their bytes; what is none, and what cannot be had, is noted. */
async function* mails(run: Run): AsyncGenerator<{ row: RecordRow; bytes: Buffer; reader: ExactBytes }> {
  const reader = exactBytes(run.fonds)
  try {
    for await (const page of pages(run)) {
      for (const { number, id, row } of page) {
        run.onProgress({ done: number, total: run.ids.length })
        if (row !== undefined && row.kind !== 'mail') run.notMail += 1
        if (row?.kind !== 'mail') continue
        const read = reader.read(row)
        if ('leftOut' in read) run.missing.set(id, read.leftOut)
        else yield { row, bytes: read.bytes, reader }
      }
    }
  } finally {
    reader.close()
  }
}

/** Every kind with its words; one whose source is gone is listed without them. */
async function* withWords(run: Run): AsyncGenerator<Worded> {
  const { fonds, ids } = run
  const reader = exactBytes(fonds)
  try {
    for await (const page of pages(run)) {
      const rows = page.flatMap(({ row }) => row ?? [])
      const nos = rows.map(({ no }) => no)
      const [parts, texts] = [partsOf(fonds, nos), textsOf(fonds, nos)]
      for (const { number, row } of page) {
        if (row === undefined) continue
        const files = (parts.get(row.no) ?? []).filter(({ attachment }) => attachment)
        yield { number, of: ids.length, row, text: texts.get(row.no) ?? mailText(run, reader, row), files }
        run.onProgress({ done: number, total: ids.length })
      }
    }
  } finally {
    reader.close()
  }
}

function mailText({ missing }: Run, reader: ExactBytes, row: RecordRow): string | null {
  const read = reader.read(row)
  if ('bytes' in read) return openContent(row.format as FormatName, read.bytes).text
  missing.set(row.id, read.leftOut)
  return null
}

async function* pages(run: Run): AsyncGenerator<Held[]> {
  for await (const page of heldPages(run.fonds, run.ids)) {
    for (const { id, row } of page) if (row === undefined) run.missing.set(id, 'not-held')
    yield page
  }
}

function leftOutOf({ row }: Held): LeftOutCode | null {
  return row === undefined ? 'not-held' : row.kind === 'mail' ? null : 'not-mail'
}

/** Every record, and why it is left out where it is. */
async function* listed({ fonds, ids, missing }: Run): AsyncGenerator<Listed> {
  for await (const page of heldPages(fonds, ids))
    for (const held of page) yield { ...held, code: missing.get(held.id) ?? leftOutOf(held) }
}

async function* onlyLeftOut(run: Run): AsyncGenerator<Listed> {
  const takesAll = run.format === 'csv' || run.format === 'jsonl'
  for await (const each of listed(run)) {
    if (takesAll ? run.missing.has(each.id) : each.code !== null) yield each
  }
}

function countsOf({ ids, format, missing, notMail, quoted, ended }: Run): Omit<ExportReport, 'query' | 'bytes'> {
  const leftOut = { 'not-mail': notMail, 'source-missing': 0, 'source-changed': 0, 'not-held': 0 }
  for (const code of missing.values()) leftOut[code] += 1
  const takesAll = format === 'csv' || format === 'jsonl'
  const absent = takesAll ? leftOut['not-held'] : missing.size + notMail
  return { format, total: ids.length, written: ids.length - absent, leftOut, quoted, ended }
}

/** Bytes that are handed on at once: thousands of short lines would each cost a turn. */
const chunkBytes = 64 * 1024

async function* gathered(pieces: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    waiting.push(bytes)
    length += bytes.length
    if (length < chunkBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}
