// A conversation as the database holds it: who takes part, which records and gaps it has.
import type { Lane } from '../record.ts'
import type { StatementMark } from '../statement.ts'

export interface ConversationRow {
  id: string
  kind: 'thread' | 'chat'
  lane: Lane
  title: string
  records: number
  missing: number
  first: number | null
  last: number | null
  /** What parties say about it or about records in it. */
  statements: StatementMark[]
}

export interface ParticipantRow {
  conversation: string
  person: string
  personName: string
  address: string
  written: string
  /** Records of this conversation that the person wrote. */
  wrote: number
}

export interface GapRow {
  key: string
  depth: number
  position: number
  /** Ids of the records of this conversation that refer to it. */
  pointedToBy: string[]
}

/** What says which of several copies is shown, and where. */
export interface MemberRow {
  no: number
  id: string
  key: string | null
  position: number
  length: number
  headerOnly: number
}

/** The first participants of one conversation, and how many more there are. */
export interface BriefParticipants {
  named: Array<{ person: string; name: string }>
  others: number
}

/** One message between two persons; copies are one message. */
export interface ExchangeRow {
  conversation: string | null
  /** Person id of the sender. */
  from: string
  at: number | null
  until: number | null
}
