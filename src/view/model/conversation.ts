// The list of conversations and the page of one.
import type { Lane, Part } from '../../record/record.ts'
import type { StatementMark } from '../../record/statement.ts'
import type { Block, PartyView, RecordLine } from './record-line.ts'
import type { StatementLine } from './statements.ts'

/** Who takes part, as lists name them. */
export interface Participant {
  person: string
  name: string
}

export interface ConversationLine {
  id: string
  kind: 'thread' | 'chat'
  lane: Lane
  /** Empty for a thread without subject; a chat without a title is called after its participants. */
  title: string
  /** Those who write first, by how much: the first three, and how many more there are. */
  participants: Participant[]
  others: number
  /** Records held, copies counted once. */
  records: number
  /** Records known only because others point to them. */
  missing: number
  first: number | null
  last: number | null
  /** What parties say about it or about records in it. */
  statements: StatementMark[]
}

export interface MessageView extends RecordLine {
  /** Depth in the tree, 0 for the first; chats are flat. */
  depth: number
  /** Id of the message that it answers, where held. */
  parent: string | null
  blocks: Block[]
  hasHtml: boolean
  parts: Part[]
  /** Milliseconds since the last message by somebody else in this conversation; null where none or undated. */
  waited: number | null
  /** Reactions, join and leave, in words; chats only. */
  note: string | null
}

/** A message known only because others point to it. */
export interface MissingView {
  missing: true
  /** The Message-ID or export id by which others name it. */
  key: string
  depth: number
  /** Records that point to it. */
  pointedToBy: string[]
}

/** The head of a conversation's own page names everybody, with their addresses. */
export interface ConversationHead extends ConversationLine {
  participants: PartyView[]
}

export interface ConversationPage {
  conversation: ConversationHead
  /** About the conversation as a whole; those about one message stand at the message. */
  statements: StatementLine[]
  items: Array<MessageView | MissingView>
}
