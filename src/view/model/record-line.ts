// A record as every list shows it.
import type { DkimMark } from '../../record/finding.ts'
import type { DateBasis, Kind, Lane, Locator, Remark } from '../../record/record.ts'
import type { StatementMark } from '../../record/statement.ts'

export interface DateView {
  edtf: string | null
  basis: DateBasis
  /** As it stands in the source, where that says more than `edtf`. */
  written?: string
  /** For sorting and plotting; null where there is no usable date. */
  at: number | null
  /** End of the interval that `edtf` spans (a day, a month…); equals `at` where it is exact to the second. */
  until: number | null
  zone: string | null
}

export interface PartyView {
  /** Person id. */
  person: string
  /** The person's name, or the address where none is known. */
  name: string
  /** The comparable form of the address used here. */
  address: string
  /** As the source writes it. */
  written: string
}

/** One record in a list. */
export interface RecordLine {
  id: string
  kind: Kind
  lane: Lane
  date: DateView
  from: PartyView[]
  to: PartyView[]
  cc: PartyView[]
  /** Null where the kind has none (chat, post). */
  subject: string | null
  /** The first words, at most 200 characters, one line. */
  preview: string
  conversation: string | null
  /** Path of the source in the bag. */
  source: string
  locator: Locator
  sha256: string
  attachments: number
  /** Number of other holdings of this record: byte-identical or under the same key. */
  copies: number
  remarks: Remark[]
  /** What its signatures prove; null where it is no mail, or was not checked. */
  dkim: DkimMark | null
  outlet: string | null
  language: string | null
  event: 'join' | 'leave' | null
  /** True where the source holds only who and when. */
  headerOnly: boolean
  /** What parties say about it, about a copy of it, or about its conversation. */
  statements: StatementMark[]
}

/** A stretch of a message: what the sender wrote, what they quote, or their signature. */
export interface Block {
  kind: 'text' | 'quote' | 'signature'
  /** Quoting depth, 0 for the sender's own words. */
  level: number
  text: string
  /** Where `text` holds what a search asked for, from and to, in order; only where one was named. */
  marks?: Array<[from: number, to: number]>
}
