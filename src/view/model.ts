// The page models: everything a page shows, as plain JSON. The workbench and the release are drawn from these alone.
// Times are milliseconds since the epoch (UTC); durations are milliseconds; `edtf` is ISO 8601-2.
import type { CheckOutcome } from '../record/check-outcome.ts'
import type { Result } from '../record/finding.ts'
import type { DateBasis, Kind, Lane, Locator, Part, Remark, Role } from '../record/record.ts'
import type { Stance } from '../record/statement.ts'

export type * from './custody.ts'

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

/** The best that any signature of a mail proves, in a word. */
export interface DkimMark {
  result: Result
  code: string
  /** Domain of the signature that decides. */
  signer: string | null
  /** True where that is the domain in From, or lies above or below it. */
  aligned: boolean
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

/** A run of text; `mark` where it matches the search. */
export interface Segment {
  text: string
  mark?: true
}

export interface Ledger {
  expected: number
  stored: number
  duplicate: number
  quarantined: number
  refused: number
}

export interface SourceLine extends Ledger {
  source: string
  format: string
  bytes: number
  /** Empty where it was not taken in: format `not-taken-in`. */
  sha256: string
  /** When it was received, milliseconds since the epoch. */
  received: number
  custodian: string | null
  /** Path of the sidecar in the bag. */
  sidecar: string | null
}

/** One row of a source's ledger that is not simply a stored record. */
export interface LedgerRow {
  outcome: 'stored' | 'duplicate' | 'quarantined' | 'refused'
  code: string | null
  sentence: string | null
  locator: Locator
  /** The record: stored here, or the one that this duplicates. */
  record: string | null
}

export interface LedgerPage {
  source: SourceLine
  total: number
  rows: LedgerRow[]
}

export interface Bin {
  /** Start and end (exclusive) of the bin. */
  start: number
  end: number
  private: number
  public: number
  press: number
}

export interface PersonLine {
  id: string
  name: string
  addresses: Array<{ address: string; names: string[]; records: number }>
  sent: number
  received: number
  first: number | null
  last: number | null
}

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

/** Something on the overview that wants a person's eye. */
export interface Attention {
  /** `quarantined`, `refused`, `date-impossible`, `missing-message`, `copies-differ`, … Listed in docs/codes.md. */
  code: string
  count: number
  sentence: string
  /** A search or ledger address inside the workbench. */
  href: string
}

/** What every page needs of the fonds. */
export interface FondsView {
  title: string
  records: number
}

/** How far the taking in of sources, or the checking of signatures, is, in whichever process. */
export interface IntakeView {
  work: 'intake' | 'checks'
  /** `none` where nothing is taken in; `stopped` and `failed` where a run did not come to its end. */
  stage: 'none' | 'receiving' | 'reading' | 'arranging' | 'checking' | 'stopped' | 'failed'
  running: boolean
  /** True from when it was asked to stop until it has. */
  stopping: boolean
  /** The file at hand; empty where there is none. */
  path: string
  /** Of the stage at hand: bytes; messages where they are checked. */
  done: number
  size: number
  /** Of this run: records written, or messages checked, and things that could not be read. */
  records: number
  problems: number
  /** Records a second, and seconds left in this stage; null while that cannot be told. */
  perSecond: number | null
  secondsLeft: number | null
  error: { code: string; message: string } | null
  /** Differs whenever the databases hold something else. */
  version: string
}

export interface OverviewPage {
  title: string
  records: number
  conversations: number
  persons: number
  ledger: Ledger
  sources: SourceLine[]
  bins: Bin[]
  binUnit: 'day' | 'week' | 'month' | 'year'
  undated: number
  people: PersonLine[]
  busiest: ConversationLine[]
  attention: Attention[]
  evidence: EvidenceSum
}

/** How many mails were checked and what their signatures prove, each by its best. */
export interface EvidenceSum {
  checked: number
  unchecked: number
  /** False where keys came in after the last check. */
  current: boolean
  dkim: Record<Result, number>
  /** Mails whose Date header lies outside the time in which servers had them. */
  datesOutside: number
  overTime: ChecksOverTime
}

/** One bar: how many mails of a month, a year or several years came to what. */
export interface CheckBin extends Record<CheckOutcome, number> {
  /** Start and end (exclusive), UTC. */
  start: number
  end: number
}

/** All mail by what its signatures prove. */
export interface ChecksOverTime {
  unit: 'month' | 'year'
  bins: CheckBin[]
  total: Record<CheckOutcome, number>
  /** In `total`, and in no bar. */
  undated: number
}

export interface Facet {
  value: string
  label: string
  count: number
  /** The operator that narrows the search to it, e.g. `kind:chat`. */
  operator: string
  /** True where the query holds that operator already. */
  active: boolean
}

export interface HitView extends RecordLine {
  snippet: Segment[]
}

export interface SearchPage {
  query: string
  /** How the query was read, in words. */
  explain: string
  /** Set where the query could not be read; `at` is the character it stumbled over. */
  error: { code: string; message: string; at: number } | null
  total: number
  offset: number
  hits: HitView[]
  facets: { kind: Facet[]; person: Facet[]; source: Facet[]; year: Facet[]; dkim: Facet[] }
}

/** A stretch of a message: what the sender wrote, what they quote, or their signature. */
export interface Block {
  kind: 'text' | 'quote' | 'signature'
  /** Quoting depth, 0 for the sender's own words. */
  level: number
  text: string
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

export interface CopyView {
  id: string
  source: string
  locator: Locator
  sha256: string
  /**
   * `identical` bytes; under one key other bytes with the `same-content`, where only what servers write in passing differs,
   * or `different`; `header-only` where that holding has only who and when, `fuller` where it has the words that this
   * one lacks: neither of these contradicts.
   */
  sameness: 'identical' | 'same-content' | 'different' | 'header-only' | 'fuller'
}

/** What one check said: its code with the sentence behind it. */
export interface Said {
  result: Result
  code: string
  sentence: string
}

/** One signature of a mail. Null where it is not known or does not apply. */
export interface SignatureView extends Said {
  domain: string | null
  selector: string | null
  algorithm: string | null
  /** Null where no key is known. */
  key: {
    origin: 'dns' | 'file' | 'inferred'
    bits: number | null
    /** EDTF. */
    firstKnown: string | null
    lastKnown: string | null
  } | null
  /** Names of header fields, lower case. */
  signed: string[]
  unsigned: string[]
  /** Bytes of the text as it is signed. */
  bodyLength: { covered: number; present: number } | null
  /** When it was signed, as it says itself. */
  at: number | null
  /** True where the signer is the domain in From, or lies above or below it. */
  aligned: boolean
  /** Whether the name beside the address in From is there, and signed. */
  displayName: 'absent' | 'as written' | 'not signed'
  repairs: Array<'line-ends' | 'from-line' | 'blank-lines' | 'footer' | 'subject-tag'>
  /** The beginning of what was left out at the end of the text. */
  added: string | null
  remarks: Remark[]
}

/** What can be proved about a mail. */
export interface EvidenceView {
  /** False where keys came in after this was checked. */
  current: boolean
  signatures: SignatureView[]
  /** The ARC chain; its servers in the order in which the message passed them. */
  chain: (Said & { domains: string[] }) | null
  /** Between `from` and `to` the message was under way, by what servers wrote and signatures say. */
  date:
    | (Said & {
        written: string | null
        from: number | null
        to: number | null
        /** The latest first. */
        hops: Array<{
          basis: string
          who: string | null
          at: number | null
          flag: 'skew' | 'disorder' | 'gap' | 'unreadable' | null
        }>
        remarks: Remark[]
      })
    | null
}

export interface RecordPage {
  record: RecordLine
  /** Null where it is no mail, or was not checked yet. */
  evidence: EvidenceView | null
  addresses: Array<PartyView & { role: Role }>
  headers: Array<{ name: string; value: string }>
  blocks: Block[]
  /** Address of the sanitised HTML frame, or null. */
  htmlHref: string | null
  /** Remote addresses that the HTML asked for and did not get. */
  blocked: string[]
  parts: Part[]
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

export interface TimelineEntry {
  date: DateView
  kind: Kind
  lane: Lane
  record: string
  conversation: string | null
  who: string
  summary: string
  statements: StatementMark[]
}

/** A window of the timeline. Where it holds more than `limit` dated records, only the bins are filled. */
export interface TimelinePage {
  /** First and last date held in the whole fonds; null where nothing is dated. */
  span: { start: number; end: number } | null
  /** Both ends belong to the window. */
  from: number
  to: number
  /** Dated records inside the window; a vague date is inside where any of its interval is. */
  total: number
  entries: TimelineEntry[]
  bins: Bin[]
  undated: number
}

/**
 * What followed a record in public or in the press: within 48 hours, at most twelve; where there is none, the next three.
 * What may as well have come before it, because a date is vague, is left out.
 */
export interface FollowedBy {
  entry: TimelineEntry
  /** Milliseconds after the record; after the end of its interval where its date is vague. */
  after: number
}

export interface PeoplePage {
  people: PersonLine[]
  /** Persons that share a display name and may be one; a suggestion only. */
  suggestions: Array<{ a: PersonLine; b: PersonLine; why: string }>
  /** The last merge or split that can be undone. */
  undo: { seq: number; sentence: string } | null
}

export interface PairLine {
  other: PersonLine
  /** Messages from this person to the other, and back. */
  sent: number
  received: number
}

export interface PersonPage {
  person: PersonLine
  pairs: PairLine[]
  bins: Bin[]
}

/** Private messages between two persons: from one, with the other among To or Cc. Copies count once. */
export interface PairPage {
  a: PersonLine
  b: PersonLine
  aToB: number
  bToA: number
  /** Answers by b to a and by a to b: a message after one or more of the other's in the same conversation. */
  answersByB: number
  answersByA: number
  /** An answer is timed from the latest message of the other before it; vague dates are not timed. */
  medianAnswerByB: number | null
  medianAnswerByA: number | null
  first: number | null
  last: number | null
  conversations: ConversationLine[]
}

/** A statement as lists mark it. It is somebody's word and no verdict: the party is always named with it. */
export interface StatementMark {
  seq: number
  who: string
  says: Stance
  /** It names the record, a copy of it, or its whole conversation. */
  scope: 'record' | 'copy' | 'conversation'
}

/** What a statement is about, or was found in. */
export interface StatementSubjectView {
  kind: 'record' | 'conversation'
  id: string
  /** Null where it is not held. */
  lane: Lane | null
  title: string
}

export interface StatementLine {
  /** Its number in the journal. */
  seq: number
  /** When it was entered. */
  entered: number
  who: string
  /** Person id, where the party is one of this fonds. */
  person: string | null
  says: Stance
  /** Word for word. */
  words: string | null
  date: { edtf: string; at: number | null; until: number | null } | null
  /** One of the three is set. A link is shown, not followed. */
  source: { record: StatementSubjectView | null; url: string | null; text: string | null }
  about: StatementSubjectView[]
}

export interface StatementsPage {
  /** The latest said first. */
  statements: StatementLine[]
  /** The last one entered, which can be taken back. */
  undo: { seq: number; sentence: string } | null
}

/** What one copy has, what the other has, side by side. */
export interface CopyComparison {
  sameness: 'identical' | 'same-content' | 'different'
  /** What comparing says as a finding. */
  code: string
  sentence: string
  /** In which respects the content differs. */
  differs: Array<'fields' | 'words' | 'files'>
  /** `transport`: what servers, lists and mailbox programs write in passing. Null where a copy has no such field. */
  fields: Array<{
    name: string
    part: 'content' | 'transport'
    first: string | null
    second: string | null
    same: boolean
  }>
  files: Array<{ name: string | null; type: string; side: 'both' | 'first' | 'second' }>
  /** Null where the words are the same; `coarse` where they were too long or too unlike to be told apart word by word. */
  words: { stretches: Array<{ side: 'both' | 'first' | 'second'; text: string }>; coarse: boolean } | null
}

export interface CopiesPage {
  record: RecordLine
  /**
   * `comparison` is null where there is nothing to compare: the same bytes, or no words. `dkim` says what the signatures of
   * that copy prove.
   */
  copies: Array<{ copy: CopyView; comparison: CopyComparison | null; dkim: DkimMark | null }>
  /** Of more copies than this, the rest is listed only. */
  compared: number
}

/** Something that is held nowhere, and what points to it. */
export interface GapLine {
  /** `referenced` by its Message-ID, `quoted` by somebody who names its author, or a hole in a numbered `series`. */
  kind: 'referenced' | 'quoted' | 'series'
  /** The Message-ID; the line that says whose words are quoted; the subject of the series with `n` for the number. */
  name: string
  /** True where a record that is held answers it directly. */
  answered: boolean
  /** The first words quoted, or the numbers that are missing; null where only the name is known. */
  excerpt: string | null
  /** Ids of records. */
  pointedToBy: string[]
}

export interface GapView extends Omit<GapLine, 'pointedToBy'> {
  /** The first records that point to it, and how many more there are. */
  pointers: StatementSubjectView[]
  others: number
}
