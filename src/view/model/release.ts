// What an edition says in public. These shapes are written to `record.json` and `data/` as they are: a field that is added here
// is published. Everything in them is redacted before a page is made, and the pages are made of nothing else.
import type { DkimMark } from '../../record/finding.ts'
import type { Kind, Lane, Remark } from '../../record/record.ts'
import type { Harm, ReleaseChoice } from '../../record/release.ts'
import type { Stance } from '../../record/statement.ts'
import type { EvidenceView } from './evidence.ts'
import type { Block, DateView } from './record-line.ts'

/** A person as an edition names them. Ids are salted: nobody can try addresses against them. */
export interface PublicParty {
  /** Salted id, the same in every edition. */
  person: string
  /** The name, or the address where none is known; of a hidden person "person 3". */
  name: string
  /** Comparable form of the address; null where the person is hidden. */
  address: string | null
}

export interface PublicFile {
  /** Its place among the parts of the record. */
  ordinal: number
  name: string | null
  type: string
  /** Bytes. Null where neither it nor its hash is published. */
  size: number | null
  /** SHA-256 of the bytes as they were received, hex; only where chosen. */
  sha256: string | null
  /** Of a picture made anew: SHA-256 of what is served. */
  servedSha256: string | null
  /** Relative to the record's folder; null where it is listed only. */
  href: string | null
}

/** `r/<id>/record.json`. The Merkle leaf of a record names the SHA-256 of this file. */
export interface PublicRecord {
  /** The record's own id where nothing in it is hidden; else a salted one. */
  id: string
  kind: Kind
  lane: Lane
  date: DateView
  from: PublicParty[]
  to: PublicParty[]
  cc: PublicParty[]
  subject: string | null
  /** The text as reading pages show it. */
  blocks: Block[]
  language: string | null
  outlet: string | null
  url: string | null
  /** Message-ID or export id. */
  key: string | null
  /** Salted id. */
  conversation: string | null
  /** Published id of the message that it answers; null where none is held or it is withheld. */
  parent: string | null
  /** Message-ID or export id of the message that it answers, where that is known only by reference. */
  missing: string | null
  event: 'join' | 'leave' | null
  headerOnly: boolean
  files: PublicFile[]
  evidence: EvidenceView | null
  remarks: Remark[]
  /** Name of the source, never a path on the publisher's machine. */
  source: string
  /** SHA-256 of the raw bytes as received, hex; null where anything in the record is hidden. */
  sha256: string | null
  /** Bytes of the record as received; null where anything is hidden. */
  size: number | null
  /** `original.eml` where it is published. */
  original: string | null
  /** How many stretches are hidden. */
  hidden: number
}

/** A record in scope that is not published. It has no id in public, only its place in the tree. */
export interface WithheldRecord {
  /** SHA-256 over a secret salt and the hash of the record, hex. */
  commitment: string
  reason: string
  conversation: string | null
}

export interface PublicConversation {
  id: string
  kind: 'thread' | 'chat'
  lane: Lane
  title: string
  /** Ids of published records in reading order, with their depth. */
  records: Array<{ id: string; depth: number }>
  /** In scope and not published. */
  withheld: Array<{ count: number; reason: string }>
  /** Known only because published records point to them: Message-IDs, export ids. */
  missing: string[]
  first: number | null
  last: number | null
}

export interface PublicPerson {
  id: string
  name: string
  addresses: string[]
  sent: number
  received: number
  first: number | null
  last: number | null
}

export interface PublicStatement {
  who: string
  person: string | null
  says: Stance
  words: string | null
  date: string | null
  source: { record: string | null; url: string | null; text: string | null }
  /** Published ids. */
  about: Array<{ kind: 'record' | 'conversation'; id: string }>
}

/** One line of the log of changes between editions; what was corrected or withdrawn stays named. */
export interface Tombstone {
  /** Id under which it was published. */
  id: string
  what: 'corrected' | 'withdrawn'
  /** Edition that says so, and its time (ISO 8601). */
  edition: number
  time: string
  reason: string
  /** Where it stands now, if its id changed. */
  now: string | null
}

export interface EditionHead {
  title: string
  /** 1 for the first. */
  number: number
  /** ISO 8601, UTC. */
  time: string
  /** `fonds.example/ferry`: the origin of the checkpoint. */
  origin: string
  /** Address under which the edition will stand, with a slash at its end; null where it is not known. */
  base: string | null
  /** Address of the licence under which readers may use what is the publisher's to give; null where none was named. */
  license: string | null
  /** The scope in the words of the query language; empty for everything. */
  scope: string
  counts: { scope: number; published: number; withheld: number; hidden: number }
  /** In the form of `authorized_keys`, and `SHA256:…`. */
  publicKey: string
  fingerprint: string
  /** Name and version of what cut it. */
  generator: string
}

/** A published record as lists show it. */
export interface PublicHead
  extends Pick<
    PublicRecord,
    'id' | 'kind' | 'lane' | 'date' | 'from' | 'to' | 'subject' | 'conversation' | 'language' | 'outlet' | 'hidden'
  > {
  /** The first words, at most 200 characters, one line. */
  preview: string
  dkim: DkimMark | null
  files: number
}

/** Everything that an edition publishes but the texts of its records, which are read one by one. */
export interface Edition {
  head: EditionHead
  /** By date, then id; undated ones last. */
  records: PublicHead[]
  withheld: WithheldRecord[]
  conversations: PublicConversation[]
  people: PublicPerson[]
  statements: PublicStatement[]
  coverage: PublicCoverage | null
  tombstones: Tombstone[]
  /** All editions up to this one, the latest first. */
  editions: Array<{ number: number; time: string; records: number; note: string | null }>
}

/** What published articles say, against the published messages and each other. `article` is a published id. */
export interface PublicCoverage {
  articles: Array<{ id: string; outlet: string; title: string; published: DateView }>
  claims: PublicClaim[]
  quotes: PublicQuote[]
  /** `record` says which side the published records bear out; null where they say nothing. */
  conflicts: Array<{
    kind: string
    a: string
    b: string
    between: string[]
    why: string
    record: 'a' | 'b' | 'both' | 'neither' | null
  }>
  agreements: Array<{ what: string; claims: string[]; independent: number; chain: Array<[string, string]> }>
}

interface PublicFound {
  ref: string
  article: string
  start: number
  end: number
  sentence: { before: string; words: string; after: string }
  decided: boolean
}

export interface PublicClaim extends PublicFound {
  kind: string
  who: string[]
  to: string[]
  when: string | null
  bound: string
  count: number | null
  unit: string | null
  negated: boolean
  stance: string | null
  attribution: string | null
  support: string
  why: string
  /** Published ids. */
  records: string[]
}

export interface PublicQuote extends PublicFound {
  text: string
  speaker: string | null
  match: string | null
  record: string | null
  differences: Array<{ article: string; record: string }>
}

// The harm review, before an edition is cut.

/** Something that may do harm, where it stands. */
export interface HarmView {
  harm: Harm
  /** The words themselves. */
  text: string
  /** Code points in the record's text; null where it stands elsewhere (an address field, a file). */
  start: number | null
  end: number | null
}

/** A record in the review queue. */
export interface ReviewLine {
  id: string
  kind: Kind
  lane: Lane
  date: DateView
  who: string
  subject: string | null
  preview: string
  conversation: string | null
  choice: ReleaseChoice | null
  reason: string | null
  /** True once somebody decided about it or looked at it and went on. */
  reviewed: boolean
  harms: HarmView[]
  /** How many stretches of it are hidden as decided now. */
  hidden: number
}

/** One thing that is hidden. */
export interface HiddenLine {
  /** Number of the decision in the journal. */
  seq: number
  what: 'span' | 'word' | 'person'
  /** The words, or the person's name. */
  text: string
  reason: string | null
  /** How many places in how many records in scope. */
  places: number
  records: number
}

/** `fonds release plan`: what an edition of this scope would be. */
export interface ReleasePlan {
  scope: string
  counts: { scope: number; published: number; withheld: number; redacted: number; undecided: number }
  withheld: Array<{ reason: string; count: number }>
  hidden: HiddenLine[]
  harms: Array<{ harm: Harm; records: number; undecided: number }>
  files: { listed: number; served: number; kept: number }
  /** What somebody should know before cutting: words too common to hide, editions cut before… */
  warnings: Array<{ code: string; sentence: string }>
  undo: { seq: number; sentence: string } | null
}
