// One mail and the keys that are known -> a finding for each DKIM signature (RFC 6376, with RFC 8301 and RFC 8463).
//
// `fail` is said only where a usable key was tried and what is signed does not fit. What cannot be judged is `unknown`: no
// key, a key that is too weak to prove anything, a signature that breaks the standard. Nothing is ever thrown.
import type { Finding, Result } from '../../record/finding.ts'
import type { Remark } from '../../record/record.ts'
import type { Canon } from './body.ts'
import {
  type Alignment,
  type Author,
  alignmentOf,
  authorOf,
  type Coverage,
  coverageOf,
  identityFault,
  type NameCover,
  type NamedCount,
} from './coverage.ts'
import { chooseFields } from './field.ts'
import { type BodyJudged, judgeBody, judgeKeys, type KeyJudged, signedText, signedTextWithoutTag } from './judge.ts'
import { type Key, type KeyLookup, type KeyOrigin, leastBits } from './key.ts'
import { type Message, positionsOf } from './message.ts'
import { remarksOf } from './remark.ts'
import type { Added, Repair } from './repair.ts'
import { type Code, sentenceOf } from './sentence.ts'
import { type Fault, isFault, readSignature, type Signature } from './signature.ts'

/** Against a message with a thousand signatures; honest mail has up to six. */
export const maxSignatures = 30

export interface CheckOptions {
  /** The clock, handed in: milliseconds since 1970. Without it nothing is said of expiry. */
  now?: number
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

export type DkimFinding = Finding<SignatureData | null>

export function checkDkim(message: Message, keys: KeyLookup, options: CheckOptions): DkimFinding[] {
  if (message.tooLong) return [bare('unknown', 'dkim-header-too-long')]
  const own = positionsOf(message, 'dkim-signature')
  if (own.length === 0) return [bare('none', 'dkim-none')]
  const author = authorOf(message)
  const findings = own
    .slice(0, maxSignatures)
    .map((at, index) => checkSignature({ message, own: at, index, author, keys, options }))
  return own.length > maxSignatures ? [...findings, bare('unknown', 'dkim-too-many')] : findings
}

function bare(result: Result, code: Code): DkimFinding {
  return { check: 'dkim', result, code, sentence: sentenceOf(code, undefined), data: null }
}

interface Task {
  message: Message
  own: number
  index: number
  author: Author
  keys: KeyLookup
  options: CheckOptions
}

function checkSignature(task: Task): DkimFinding {
  const signature = readSignature(task.message.fields[task.own]!, 'dkim')
  if (isFault(signature)) return finding('unknown', `dkim-${signature.fault}`, dataOfFault(task, signature))
  const keys = task.keys(signature.selector.toLowerCase(), signature.domain.toLowerCase())
  const judged = judge(task.message, signature, task.own, keys)
  const [result, code, problem] = verdict(signature, judged, keys)
  return finding(result, code, dataOf(task, signature, judged, problem))
}

function finding(result: Result, code: Code, data: SignatureData): DkimFinding {
  return { check: 'dkim', result, code, sentence: sentenceOf(code, data), data }
}

export interface Judged {
  body: BodyJudged
  key: KeyJudged
  coverage: Coverage
  repairs: Repair[]
}

/** Also for ARC-Message-Signature, which is made alike. */
export function judge(message: Message, signature: Signature, own: number, keys: readonly Key[]): Judged {
  const chosen = chooseFields(message, signature.names, own)
  const body = judgeBody(message, signature)
  const key = judgeKeys(signature, keys, () => signedText(message, signature, chosen, own))
  const coverage = coverageOf(message, signature.names, chosen, own)
  if (key.header === 'differs') {
    const text = signedTextWithoutTag(message, signature, chosen, own)
    const again = text === undefined ? undefined : judgeKeys(signature, keys, () => text)
    if (again?.header === 'fits') return { body, key: again, coverage, repairs: [...body.repairs, 'subject-tag'] }
  }
  return { body, key, coverage, repairs: body.repairs }
}

/** In the order of what weighs most: the key, what is signed, then what the standard asks beyond that. */
function verdict(signature: Signature, judged: Judged, keys: readonly Key[]): [Result, Code, string | null] {
  const { header, useless } = judged.key
  const { body } = judged.body
  if (header === 'unchecked') {
    if (keys.length === 0) return ['unknown', 'dkim-key-unknown', null]
    return ['unknown', useless?.useless === 'revoked' ? 'dkim-key-revoked' : 'dkim-key-unusable', useless?.what ?? null]
  }
  if (body === 'unchecked') return ['unknown', 'dkim-too-much', null]
  if (body === 'short') return ['fail', 'dkim-body-short', null]
  if (body === 'differs') return ['fail', header === 'fits' ? 'dkim-body-altered' : 'dkim-altered', null]
  if (header === 'differs') return ['fail', 'dkim-header-altered', null]
  return refusal(signature, judged) ?? ['pass', isRepaired(judged.repairs) ? 'dkim-pass-repaired' : 'dkim-pass', null]
}

/** Why a signature that fits proves nothing all the same. */
function refusal(signature: Signature, { key: { publicKey }, coverage }: Judged): [Result, Code, string] | undefined {
  const key = publicKey!
  if (key.type === 'rsa' && key.bits < leastBits) return ['unknown', 'dkim-key-weak', `it has ${key.bits} bits`]
  if (!key.isForMail) return ['unknown', 'dkim-key-refused', 'its record says that it is not for mail']
  if (key.hashes && !key.hashes.includes(signature.hash))
    return ['unknown', 'dkim-key-refused', `its record does not allow ${signature.hash}`]
  const fault = identityFault(signature, key.isStrict)
  if (fault === 'below')
    return ['unknown', 'dkim-key-refused', 'its record does not allow to sign for domains below its own']
  if (fault === 'outside') return ['unknown', 'dkim-identity-outside', 'it is made for an address of another domain']
  if (!coverage.signed.includes('from')) return ['unknown', 'dkim-from-unsigned', 'the From field is not signed']
  if (coverage.doubled.length > 0) return ['unknown', 'dkim-field-added', coverage.doubled.join(', ')]
  return undefined
}

/** Mail is kept with LF and signed with CRLF everywhere; that alone is worth no word. */
export function isRepaired(repairs: Repair[]): boolean {
  return repairs.some((repair) => repair !== 'line-ends')
}

function dataOf(task: Task, signature: Signature, judged: Judged, problem: string | null): SignatureData {
  const { body, key, coverage } = judged
  const { author, options } = task
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
    expired: x === null || options.now === undefined ? null : x * 1000 < options.now,
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
function dataOfFault(task: Task, { what, tags }: Fault): SignatureData {
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
