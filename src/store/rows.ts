// One draft -> the values of its rows, in the order of the columns. Made where drafts are read, so that the one thread
// that writes only binds.
import { recordId } from '../record/id.ts'
import type { Address, Draft, Part } from '../record/record.ts'
import { type FileInRecord, type ReadText, wordsOfTexts } from './attached.ts'
import { digestOf } from './digest/digest.ts'
import { packed } from './parties.ts'

type Value = string | number | null

/** What is written for one draft; plain values in few objects, cheap to hand from thread to thread. */
export interface Rows {
  /** In the order of `recordColumns`. */
  record: Value[]
  /** Number of a writing and its role as one number (parties.ts), in the order in which they stand. */
  parties: number[]
  /** code, sentence; two values a remark. */
  remarks: string[]
  /** In the order of `partColumns`, all parts after each other. */
  parts: Value[]
  /** What is searched of it; null where that goes to the index by another way. */
  words: Words | null
  /** Of its files, where they were read with it; their words are among the others. */
  texts: ReadText[] | null
}

/** Of one record; of its attachments what was read with it. */
export type Words = [subject: string, body: string, quoted: string, names: string, files: string, attached: string]

/** Of its words, and of the texts of its files. */
export function lettersOf({ words, texts }: Rows): number {
  const ofTexts = texts?.reduce((sum, { text }) => sum + text.length, 0) ?? 0
  return ofTexts + (words === null ? 0 : words[1].length + words[2].length)
}

/** Ways of writing an address that were not told before: comparable form, name, as written; three values each. */
export interface Writings {
  /** Number of the first; where it is 0, all numbers before are void. */
  first: number
  values: Array<string | null>
}

const previewLength = 200

/** All columns of `record` but `source_id`, which only the writer knows. */
export const recordColumns = [
  'id',
  'kind',
  'offset',
  'length',
  'pointer',
  'sha256',
  'key',
  'subject',
  'date_edtf',
  'date_basis',
  'date_written',
  'date_zone',
  'at',
  'until',
  'text',
  'preview',
  'language',
  'outlet',
  'url',
  'event',
  'header_only',
  'attachments',
  'given_conversation',
  'refs',
  'is_group',
  'digest',
] as const

/** Where in the values of a record each column stands. */
export const place = Object.fromEntries(recordColumns.map((column, at) => [column, at])) as Record<
  (typeof recordColumns)[number],
  number
>

/** All columns of `part` but `record_no`. */
export const partColumns = [
  'ordinal',
  'parent',
  'type',
  'charset',
  'encoding',
  'name',
  'disposition',
  'content_id',
  'head_offset',
  'offset',
  'length',
  'size',
  'sha256',
  'attachment',
]

const [typeAt, nameAt, hashAt] = ['type', 'name', 'sha256'].map((column) => partColumns.indexOf(column)) as [
  number,
  number,
  number,
]

/** Most of what some lists attach; left out by `filesAfter`, too. */
function isSignature(type: Value, name: Value): boolean {
  return type === 'application/pgp-signature' && (name === null || /\.asc$/i.test(String(name)))
}

/** The files inside a mail, as `filesAfter` gives them once it is stored under this number. */
export function filesIn({ record, parts }: Rows, no: number, source: Omit<FileInRecord['source'], 'offset'>) {
  const files: FileInRecord[] = []
  if (record[place.kind] !== 'mail') return files
  const width = partColumns.length
  for (let at = 0; at < parts.length; at += width) {
    if (parts[at + hashAt] === null || isSignature(parts[at + typeAt]!, parts[at + nameAt]!)) continue
    const part = Object.fromEntries(partColumns.map((column, i) => [column, parts[at + i] ?? undefined]))
    const { ordinal, type, offset, length, name, charset, encoding, sha256 } = part as unknown as FileInRecord
    const from = { ...source, offset: record[place.offset] as number }
    files.push({ no, ordinal, type, offset, length, name, charset, encoding, sha256, source: from })
  }
  return files
}

export interface RowMaker {
  /** `until` is the end of the interval that the date spans, milliseconds; null where undated. */
  rowsOf(draft: Draft, sha256: string, until: number | null, texts: ReadText[] | null): Rows
  /** What the rows made since the last call name for the first time; to be handed on before them. */
  newWritings(): Writings | undefined
}

/** Writings kept in memory; a mailbox of invented addresses must not fill it. */
const maxWritings = 200_000
/** Letters of them all: against addresses of hundreds of thousands of letters. */
const maxWritingLetters = 30_000_000
/** Longer ones are not known again by their object: each would hold its letters once more. */
const maxKnownLetters = 500

/** Numbers the ways in which addresses are written: most messages name people who were named before, in the same words. */
export function rowMaker(): RowMaker {
  // Readers hand out the same object for the same words again and again.
  const byObject = new Map<Address, number>()
  const byWords = new Map<string, number>()
  let fresh: Writings = { first: 0, values: [] }
  let letters = 0
  const numberOf = (address: Draft['addresses'][number]): number => {
    const { role, normal, name, written } = address
    const words = `${normal}\n${written}`
    let number = byWords.get(words)
    if (number === undefined) {
      number = byWords.size
      byWords.set(words, number)
      fresh.values.push(normal, name ?? null, written)
      letters += words.length + (name?.length ?? 0)
    }
    const party = packed(role, number)
    if (byObject.size < maxWritings && words.length <= maxKnownLetters) byObject.set(address, party)
    return party
  }
  return {
    rowsOf(draft, sha256, until, texts) {
      if (byWords.size + draft.addresses.length > maxWritings || letters > maxWritingLetters) {
        byObject.clear()
        byWords.clear()
        letters = 0
        fresh = { first: 0, values: [] }
      }
      const parties: number[] = []
      let names = ''
      for (const address of draft.addresses) {
        parties.push(byObject.get(address) ?? numberOf(address))
        names = names === '' ? address.written : `${names}\n${address.written}`
      }
      const remarks: string[] = []
      for (const { code, sentence } of draft.remarks) remarks.push(code, sentence)
      const parts: Value[] = []
      let files = ''
      for (const part of draft.parts) {
        addPart(parts, part)
        if (part.name !== undefined) files = files === '' ? part.name : `${files}\n${part.name}`
      }
      const { own: body, quoted } = draft.parted ?? { own: draft.text, quoted: '' }
      const attached = texts === null ? '' : wordsOfTexts(texts)
      const words: Words = [draft.subject ?? '', body, quoted, names, files, attached]
      return { record: recordRow(draft, sha256, until, names), parties, remarks, parts, words, texts }
    },
    newWritings() {
      if (fresh.values.length === 0) return undefined
      const told = fresh
      fresh = { first: byWords.size, values: [] }
      return told
    },
  }
}

function recordRow(draft: Draft, sha256: string, until: number | null, names: string): Value[] {
  return [
    recordId(sha256),
    draft.kind,
    draft.offset,
    draft.length,
    draft.pointer ?? null,
    sha256,
    draft.key ?? null,
    draft.subject ?? null,
    draft.date.edtf,
    draft.date.basis,
    draft.date.written ?? null,
    draft.date.zone,
    draft.date.at,
    until ?? draft.date.at,
    draft.kind === 'mail' ? null : draft.text,
    oneLine(draft.newText || draft.text),
    draft.language ?? null,
    draft.outlet ?? null,
    draft.url ?? null,
    draft.event ?? null,
    draft.headerOnly ? 1 : 0,
    countAttachments(draft.parts),
    draft.conversation ?? null,
    draft.references.length === 0 ? null : JSON.stringify(draft.references),
    draft.group ? 1 : 0,
    digestOf(draft, names),
  ]
}

function countAttachments(parts: Part[]): number {
  let count = 0
  for (const { attachment } of parts) if (attachment) count += 1
  return count
}

function addPart(values: Value[], part: Part): void {
  values.push(
    part.ordinal,
    part.parent ?? null,
    part.type,
    part.charset ?? null,
    part.encoding ?? null,
    part.name ?? null,
    part.disposition ?? null,
    part.contentId ?? null,
    part.headOffset,
    part.offset,
    part.length,
    part.size ?? null,
    part.sha256 ?? null,
    part.attachment ? 1 : 0,
  )
}

/** The first words, with single spaces between them. */
function oneLine(text: string): string {
  const end = Math.min(text.length, previewLength * 4)
  let line = ''
  for (let at = 0; at < end && line.length <= previewLength; ) {
    while (at < end && isSpace(text, at)) at += 1
    const start = at
    // Words with single blanks between them are cut out together.
    while (at < end && (!isSpace(text, at) || isSingleBlank(text, at, end))) at += 1
    if (at > start) line += (line === '' ? '' : ' ') + text.slice(start, at)
  }
  return line.length <= previewLength ? line : `${line.slice(0, previewLength - 1).trimEnd()}…`
}

function isSingleBlank(text: string, at: number, end: number): boolean {
  return text.charCodeAt(at) === 0x20 && at + 1 < end && !isSpace(text, at + 1)
}

/** The same as `\s`, which costs more to ask for each letter. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && /\s/.test(text[at]!)
}
