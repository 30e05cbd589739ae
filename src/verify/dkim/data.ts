// What was found out about one signature -> the data behind its finding.
import type { Remark } from '../../record/record.ts'
import type { Canon } from './body.ts'
import { type Alignment, type Author, alignmentOf, coverageOf, type NameCover, type NamedCount } from './coverage.ts'
import type { BodyJudged, Judged, KeyJudged } from './judge.ts'
import type { KeyOrigin } from './key.ts'
import type { Message } from './message.ts'
import { remarksOf } from './remark.ts'
import type { Added, Repair } from './repair.ts'
import type { Fault, Signature } from './signature.ts'

/** One signature of a message. */
export interface Task {
  message: Message
  /** Where its field stands. */
  own: number
  /** Which of the signatures it is, from 0. */
  index: number
  author: Author
  now: number | undefined
}

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
  header: KeyJudged['header']
  body: BodyJudged['body']
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

export function dataOf(task: Task, signature: Signature, judged: Judged, problem: string | null): SignatureData {
  const { body, key, coverage } = judged
  const { author, now } = task
  const { x } = signature
  const alignment = alignmentOf(signature.domain, author.domain)
  const data: SignatureData = {
    signature: task.index + 1,
    domain: signature.domain,
    selector: signature.selector,
    algorithm: signature.algorithm,
    headerCanon: signature.headerCanon,
    bodyCanon: signature.bodyCanon,
    identity: signature.identity || null,
    keyOrigin: key.key?.origin ?? null,
    keyBits: key.publicKey?.bits ?? null,
    keyFirstKnown: key.key?.firstKnown ?? null,
    keyLastKnown: key.key?.lastKnown ?? null,
    keyPublicSince: key.key?.publicSince ?? null,
    keysTried: key.keysTried,
    testKey: key.publicKey?.isTest ?? false,
    header: key.header,
    body: body.body,
    signed: coverage.signed,
    absent: coverage.absent,
    unsigned: coverage.unsigned,
    bodyLength: { covered: body.covered, present: body.present },
    t: signature.t,
    x,
    expired: x === null || now === undefined ? null : x * 1000 < now,
    from: author.domain,
    alignment,
    aligned: alignment !== 'other' && alignment !== 'none',
    displayName: !author.hasName ? 'absent' : coverage.signed.includes('from') ? 'as written' : 'not signed',
    repairs: judged.repairs,
    added: body.added,
    problem,
    remarks: [],
  }
  data.remarks = remarksOf(data, task.message)
  return data
}

/** What can still be told of a signature that cannot be read. */
export function dataOfFault(task: Task, { what, tags }: Fault): SignatureData {
  const of = (name: string) => tags?.get(name)?.value ?? null
  const { author } = task
  return {
    signature: task.index + 1,
    domain: of('d'),
    selector: of('s'),
    algorithm: of('a'),
    headerCanon: null,
    bodyCanon: null,
    identity: of('i'),
    keyOrigin: null,
    keyBits: null,
    keyFirstKnown: null,
    keyLastKnown: null,
    keyPublicSince: null,
    keysTried: 0,
    testKey: false,
    header: 'unchecked',
    body: 'unchecked',
    signed: [],
    absent: [],
    unsigned: coverageOf(task.message, [], [], task.own).unsigned,
    bodyLength: null,
    t: null,
    x: null,
    expired: null,
    from: author.domain,
    alignment: alignmentOf(of('d') ?? '', author.domain),
    aligned: false,
    displayName: author.hasName ? 'not signed' : 'absent',
    repairs: [],
    added: null,
    problem: what,
    remarks: [],
  }
}
