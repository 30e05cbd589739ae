// What the checks of one mail find out, as it lies behind their findings: of each DKIM signature, of the ARC chain, of the date.
import type { Finding, Result } from './finding.ts'
import type { Remark } from './record.ts'

export type Canon = 'simple' | 'relaxed'

/** How a key came to be held: asked from DNS, out of a file that was given, or worked out from signatures made with it. */
export type KeyOrigin = 'dns' | 'file' | 'inferred'

/**
 * `line-ends`: LF read as CRLF, as every mailbox and file wants it. `from-line`: `>From ` undone. `blank-lines`: blank lines
 * at the end. `footer`: lines at the end left out, which a list or a gateway added. `subject-tag`: `[list]` left out.
 */
export type Repair = 'line-ends' | 'from-line' | 'blank-lines' | 'footer' | 'subject-tag'

/** What was left out at the end of the body. */
export interface Added {
  bytes: number
  lines: number
  /** Its beginning, as Latin-1. */
  text: string
}

export interface NamedCount {
  name: string
  count: number
}

/**
 * How the signing domain stands to the one in From: the same, `above` it, `below` it, or another. `none` where From holds no
 * address. No list of public suffixes is used: of two domains with a parent in common, neither stands for the other.
 */
export type Alignment = 'same' | 'above' | 'below' | 'other' | 'none'

/** `as written`: the name beside the address in From is signed with it, and nobody has checked that it is true. */
export type NameCover = 'absent' | 'as written' | 'not signed'

/** What lies behind a finding on one signature. Null where it is not known or does not apply. */
export interface SignatureData {
  /** Which of the message's signatures, from 1, topmost first. */
  signature: number
  domain: string | null
  selector: string | null
  algorithm: string | null
  headerCanon: Canon | null
  bodyCanon: Canon | null
  /** `i=`: for whom the domain signed. */
  identity: string | null
  keyOrigin: KeyOrigin | null
  keyBits: number | null
  keyFirstKnown: string | null
  keyLastKnown: string | null
  /** Since when anybody could sign with it, as its private half is public. */
  keyPublicSince: string | null
  /** How many of the keys known for the selector were tried. */
  keysTried: number
  testKey: boolean
  header: 'fits' | 'differs' | 'unchecked'
  body: 'fits' | 'differs' | 'short' | 'unchecked'
  signed: string[]
  absent: string[]
  unsigned: NamedCount[]
  /** Bytes of the canonical body. */
  bodyLength: { covered: number; present: number } | null
  /** Seconds since 1970. */
  t: number | null
  x: number | null
  /** Long past is a remark, no failure. Null without `x=` or without a clock. */
  expired: boolean | null
  /** Domain of the address in From. */
  from: string | null
  alignment: Alignment
  /** True where the signer is the domain in From, or lies above or below it. */
  aligned: boolean
  displayName: NameCover
  /** In the order in which they were made; empty where the bytes fit as they stand. */
  repairs: Repair[]
  added: Added | null
  /** What is wrong with the signature or the key, in plain words. */
  problem: string | null
  remarks: Remark[]
}

export interface DkimFinding extends Finding<SignatureData | null> {
  check: 'dkim'
}

/** What one signature of a hop comes to. */
export interface PieceData {
  result: Result
  domain: string
  selector: string
  algorithm: string
  keyOrigin: KeyOrigin | null
  keyBits: number | null
  t: number | null
  /** Why it is not `pass`, in plain words. */
  problem: string | null
}

export interface HopData {
  instance: number
  seal: PieceData
  /** Of all but the last hop this is no part of the verdict: lists change what earlier hops signed. */
  message: PieceData & { repairs: Repair[]; added: Added | null; signed: string[] }
  /** What the hop found on arrival, as it wrote it: its own word, vouched for by its seal. */
  results: string
}

export interface ArcData {
  instances: number
  hops: HopData[]
  /** From this hop on, every hop's own signature fits what is here; null where not even the last one does. */
  intactFrom: number | null
  repairs: Repair[]
  added: Added | null
  problem: string | null
}

export interface ArcFinding extends Finding<ArcData | null> {
  check: 'arc'
}

/**
 * `skew`: a little earlier than the hop below it. `disorder`: much earlier, so one of the two is wrong. `gap`: longer after the
 * hop below it than any server keeps a message. `unreadable`: without a date.
 */
export type HopFlag = 'skew' | 'disorder' | 'gap' | 'unreadable'

/** One thing that tells when the message was somewhere. */
export interface Stamp {
  basis: 'Received' | 'DKIM' | 'ARC'
  /** The server or domain that says so. */
  who: string | null
  /** ISO 8601, UTC. */
  at: string | null
  /** How a Received line stands to the one below it; null where it follows. */
  flag: HopFlag | null
}

/** When a key was known to be published, in EDTF, as archived. */
export interface KeyTimes {
  domain: string
  firstKnown: string | null
  lastKnown: string | null
}

/** What is kept just before and after a mail in one mailbox, and when it came in. */
export interface Neighbours {
  /** The list that all came through, or the server that received all. */
  through: string
  /** Ids of records. */
  before: { record: string; at: string }
  after: { record: string; at: string }
}

export interface DateData {
  /** The Date header as it stands there, and as a moment (ISO 8601, UTC). */
  written: string | null
  date: string | null
  /** The message was under way between these; null where nothing says. */
  from: string | null
  to: string | null
  /** What the bound rests on: what servers wrote, times in signatures, when the key was published, what was kept beside it. */
  basis: Array<'Received' | 'DKIM' | 'ARC' | 'key' | 'neighbours'>
  /** Milliseconds by which the Date header lies outside; 0 inside. */
  outside: number
  stamps: Stamp[]
  /** When the keys of signatures that fit were known to be published, as far as it is known; not of inferred ones. */
  keys: KeyTimes[]
  /** The mailing list that it came through: its List-Id. */
  list: string | null
  /** What bounds it from beside; null where nothing does, absent where nobody looked. */
  neighbours?: Neighbours | null
  /** No message can be younger than its source. */
  received: string
  remarks: Remark[]
}

export interface DateFinding extends Finding<DateData> {
  check: 'date'
}

export type MailFinding = DkimFinding | ArcFinding | DateFinding
