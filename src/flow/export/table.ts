// Records -> rows of a table or lines of JSON, with their words. The fields stand in docs/export.md.
import type { Part } from '../../record/record.ts'
import type { RecordRow } from '../../record/row/record.ts'
import type { Cell } from '../../release/reuse/csv.ts'
import { jsonText, shortened } from '../../release/reuse/text.ts'
import type { PartyView, RecordLine } from '../../view/model.ts'
import { partyView, recordLine } from '../../view/record-line.ts'

/** Characters of a cell: a spreadsheet takes 32,767. JSON Lines hold all of it. */
const maxCell = 32_000

export interface Worded {
  number: number
  /** Of how many: whoever has the last line knows whether something is cut off. */
  of: number
  row: RecordRow
  /** Null where its source is gone or changed. */
  text: string | null
  files: Part[]
}

export const tableHead = [
  ...['number', 'of', 'id', 'kind', 'date', 'date basis', 'from', 'to', 'cc', 'bcc', 'subject', 'text', 'text cut'],
  ...['language', 'conversation', 'attachments', 'copies', 'remarks', 'signature', 'statements'],
  ...['outlet', 'url', 'event', 'source', 'offset', 'length', 'pointer', 'sha256'],
] as const

export function tableRow({ number, of, row, text, files }: Worded): Cell[] {
  const line = recordLine(row)
  return [
    ...[number, of, line.id, line.kind, line.date.edtf, line.date.basis],
    ...[named(line.from), named(line.to), named(line.cc), named(bcc(row)), line.subject],
    ...[text === null ? null : shortened(text, maxCell), text !== null && text.length > maxCell ? 'yes' : ''],
    ...[line.language, line.conversation, fileNames(files), line.copies, codes(line), line.dkim?.result ?? null],
    line.statements.map(({ who, says }) => `${who}: ${says}`).join('; '),
    ...[line.outlet, row.url, line.event, line.source, line.locator.offset, line.locator.length],
    ...[line.locator.pointer ?? null, line.sha256],
  ]
}

export function jsonLine({ number, of, row, text, files }: Worded): string {
  const { preview: _, attachments: _count, ...line } = recordLine(row)
  const parts = files.map(({ ordinal, name, type, size, sha256 }) => ({
    ...{ ordinal, name: name ?? null, type, bytes: size ?? null, sha256: sha256 ?? null },
  }))
  return `${jsonText({ number, of, ...line, bcc: bcc(row), url: row.url, text, files: parts })}\n`
}

function bcc({ parties }: RecordRow): PartyView[] {
  return parties.filter(({ role }) => role === 'bcc').map(partyView)
}

function named(parties: PartyView[]): string {
  return parties.map(({ name, address }) => (name === address ? address : `${name} <${address}>`)).join('; ')
}

function fileNames(files: Part[]): string {
  return files.map(({ name, type }) => name ?? type).join('; ')
}

function codes({ remarks }: RecordLine): string {
  return remarks.map(({ code }) => code).join(' ')
}
