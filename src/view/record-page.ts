// Everything read about one record in, its page out.
import { type AttachmentCode, attachmentSentence } from '../record/attachment.ts'
import type { Part } from '../record/record.ts'
import type { CopyRow, RecordRow } from '../record/row/record.ts'
import type {
  BesideView,
  Block,
  ConversationLine,
  CopyView,
  EvidenceView,
  PartView,
  RecordPage,
  StatementLine,
} from './model.ts'
import { locatorOf, partyView, recordLine } from './record-line.ts'

export interface RecordReading {
  row: RecordRow
  headers: Array<{ name: string; value: string }>
  blocks: Block[]
  /** Remote addresses in the HTML; null where there is no HTML. */
  blocked: string[] | null
  parts: Part[]
  /** What was read for search out of its parts. */
  attached: Array<{ part: number; code: AttachmentCode | null; letters: number }>
  copies: CopyRow[]
  statements: StatementLine[]
  evidence: EvidenceView | null
  beside: BesideView[]
  conversation: ConversationLine | null
  previous: string | null
  next: string | null
}

export function recordPage(reading: RecordReading): RecordPage {
  const { row, headers, blocks, blocked, copies, statements, evidence, beside, conversation, previous, next } = reading
  return {
    record: recordLine(row),
    evidence,
    beside,
    addresses: row.parties.map((party) => ({ ...partyView(party), role: party.role })),
    headers,
    blocks,
    htmlHref: blocked === null ? null : `/api/records/${row.id}/html`,
    blocked: blocked ?? [],
    parts: partViews(reading),
    url: row.url,
    copies: copies.map(copyView),
    key: row.key,
    size: row.length,
    statements,
    conversation,
    previous,
    next,
  }
}

function partViews({ parts, attached }: RecordReading): PartView[] {
  const read = new Map(attached.map(({ part, ...each }) => [part, each]))
  return parts.map((part) => {
    const found = read.get(part.ordinal)
    if (found === undefined) return part
    return { ...part, searched: { ...found, sentence: found.code && attachmentSentence(found.code) } }
  })
}

export function copyView(row: CopyRow): CopyView {
  return { id: row.id, source: row.path, locator: locatorOf(row), sha256: row.sha256, sameness: row.sameness }
}
