// A record as the database holds it, with what stands around it: the store lists these rows, views are made of them.
import type { Sameness } from '../copies.ts'
import type { DkimMark } from '../finding.ts'
import type { DateBasis, Kind, Remark, Role } from '../record.ts'
import type { StatementMark } from '../statement.ts'

export interface PartyRow {
  role: Role
  person: string
  /** The person's name as it stands now, after merges and splits. */
  personName: string
  /** Comparable form of the address. */
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

/** Where bytes stand: the source in the bag, how it is packed there, and which of its bytes. */
export interface PlaceRow {
  path: string
  compressed: string | null
  offset: number
  length: number
  pointer: string | null
}

export interface RecordRow extends DateRow, PlaceRow {
  no: number
  id: string
  kind: Kind
  format: string
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
  /** In the order in which they stand. */
  parties: PartyRow[]
  remarks: Remark[]
  /** Other holdings: byte-identical, or under the same key. */
  copies: number
  statements: StatementMark[]
  /** What its signatures prove; null where it is no mail, or was not checked. */
  dkim: DkimMark | null
}

export interface CopyRow extends PlaceRow {
  id: string
  sha256: string
  /**
   * As the database has it, other bytes are `different`: whether they say the same is told by who opens them. `header-only`
   * where that holding has only who and when, `fuller` where it has the words that this one lacks: neither contradicts.
   */
  sameness: Sameness | 'header-only' | 'fuller'
}

export interface EntryRow extends DateRow {
  no: number
  id: string
  kind: Kind
  conversation: string | null
  subject: string | null
  preview: string
  outlet: string | null
  event: 'join' | 'leave' | null
  headerOnly: number
  /** Name of the person who wrote it; null where the source does not say. */
  who: string | null
  statements: StatementMark[]
}
