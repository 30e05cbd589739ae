// The page of one record.
import type { AttachmentCode } from '../../record/attachment.ts'
import type { Locator, Part, Role } from '../../record/record.ts'
import type { CopyRow } from '../../record/row/record.ts'
import type { ConversationLine } from './conversation.ts'
import type { BesideView, EvidenceView } from './evidence.ts'
import type { Block, PartyView, RecordLine } from './record-line.ts'
import type { StatementLine } from './statements.ts'

export interface CopyView {
  id: string
  source: string
  locator: Locator
  sha256: string
  sameness: CopyRow['sameness']
}

/** A part, and what search knows of its text. */
export interface PartView extends Part {
  /** What came of reading it for search; absent where it holds no text, or was not read. */
  searched?: { letters: number; code: AttachmentCode | null; sentence: string | null }
}

export interface RecordPage {
  record: RecordLine
  /** Null where it is no mail, or was not checked yet. */
  evidence: EvidenceView | null
  /** What is said of its copies together, and of what it points to that is held nowhere. */
  beside: BesideView[]
  addresses: Array<PartyView & { role: Role }>
  headers: Array<{ name: string; value: string }>
  blocks: Block[]
  /** Address of the sanitised HTML frame, or null. */
  htmlHref: string | null
  /** Remote addresses that the HTML asked for and did not get. */
  blocked: string[]
  parts: PartView[]
  url: string | null
  copies: CopyView[]
  key: string | null
  size: number
  /** What parties say about it, with `scope` in `record.statements`. */
  statements: StatementLine[]
  conversation: ConversationLine | null
  previous: string | null
  next: string | null
}
