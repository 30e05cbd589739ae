// What the views read: rows as the store lists them. Declared here too, because this stage knows only the vocabulary;
// the compiler checks that the store's rows fit where src/flow hands them over.
import type { DkimMark } from '../record/finding.ts'
import type { DateBasis, Kind, Lane, Remark, Role } from '../record/record.ts'
import type { StatementMark } from '../record/statement.ts'

export interface PartyRow {
  role: Role
  person: string
  personName: string
  address: string
  written: string
}

export interface DateRow {
  edtf: string | null
  basis: DateBasis
  dateWritten: string | null
  zone: string | null
  at: number | null
  until: number | null
}

export interface PlaceRow {
  path: string
  compressed: string | null
  offset: number
  length: number
  pointer: string | null
}

export interface RecordRow extends DateRow, PlaceRow {
  id: string
  kind: Kind
  sha256: string
  key: string | null
  conversation: string | null
  parentKey: string | null
  depth: number
  position: number
  subject: string | null
  preview: string
  language: string | null
  outlet: string | null
  url: string | null
  event: 'join' | 'leave' | null
  headerOnly: number
  attachments: number
  parties: PartyRow[]
  remarks: Remark[]
  copies: number
  statements: StatementMark[]
  dkim: DkimMark | null
}

export interface ConversationRow {
  id: string
  kind: 'thread' | 'chat'
  lane: Lane
  title: string
  records: number
  missing: number
  first: number | null
  last: number | null
  statements: StatementMark[]
}

export interface ParticipantRow {
  conversation: string
  person: string
  personName: string
  address: string
  written: string
}

/** The first participants of one conversation, without their addresses, and how many more there are. */
export interface BriefParticipants {
  named: Array<{ person: string; name: string }>
  others: number
}

export interface GapRow {
  key: string
  depth: number
  position: number
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

export interface EntryRow extends DateRow {
  id: string
  kind: Kind
  conversation: string | null
  subject: string | null
  preview: string
  outlet: string | null
  event: 'join' | 'leave' | null
  headerOnly: number
  who: string | null
  statements: StatementMark[]
}
