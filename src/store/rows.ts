// One draft -> the values of its rows, in the order of the columns. Made where drafts are read, so that the one thread
// that writes only binds.
import { recordId } from '../record/id.ts'
import type { Draft, Part } from '../record/record.ts'

type Value = string | number | null

/** What is written for one draft; plain values, cheap to hand from thread to thread. */
export interface Rows {
  id: string
  key: string | null
  headerOnly: boolean
  offset: number
  length: number
  pointer: string | null
  /** In the order of `recordColumns`. */
  record: Value[]
  /** role, comparable form, name, as written; four values an address. */
  addresses: Array<string | null>
  /** code, sentence; two values a remark. */
  remarks: string[]
  /** In the order of `partColumns`, one array a part. */
  parts: Value[][]
  subject: string
  /** What is indexed as body, as names and as file names. */
  body: string
  names: string
  files: string
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
]

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

/** `until` is the end of the interval that the date spans, milliseconds; null where undated. */
export function rowsOf(draft: Draft, sha256: string, until: number | null): Rows {
  const id = recordId(sha256)
  return {
    id,
    key: draft.key ?? null,
    headerOnly: draft.headerOnly === true,
    offset: draft.offset,
    length: draft.length,
    pointer: draft.pointer ?? null,
    record: recordRow(draft, id, sha256, until),
    addresses: draft.addresses.flatMap(({ role, normal, name, written }) => [role, normal, name ?? null, written]),
    remarks: draft.remarks.flatMap(({ code, sentence }) => [code, sentence]),
    parts: draft.parts.map(partRow),
    subject: draft.subject ?? '',
    body: draft.text,
    names: draft.addresses.map(({ written }) => written).join('\n'),
    files: draft.parts.flatMap(({ name }) => name ?? []).join('\n'),
  }
}

function recordRow(draft: Draft, id: string, sha256: string, until: number | null): Value[] {
  return [
    id,
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
    draft.parts.filter((part) => part.attachment).length,
    draft.conversation ?? null,
    draft.references.length === 0 ? null : JSON.stringify(draft.references),
    draft.group ? 1 : 0,
  ]
}

function partRow(part: Part): Value[] {
  return [
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
  ]
}

function oneLine(text: string): string {
  const line = text
    .slice(0, previewLength * 4)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= previewLength ? line : `${line.slice(0, previewLength - 1).trimEnd()}…`
}
