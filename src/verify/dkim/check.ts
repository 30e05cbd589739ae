// One mail and the keys that are known -> a finding for each DKIM signature (RFC 6376, with RFC 8301 and RFC 8463).
//
// `fail` is said only where a usable key was tried and what is signed does not fit. What cannot be judged is `unknown`: no
// key, a key that is too weak to prove anything, a signature that breaks the standard. Nothing is ever thrown.
import type { DkimFinding, Repair, SignatureData } from '../../record/evidence.ts'
import type { Result } from '../../record/finding.ts'
import { authorOf, identityFault } from './coverage.ts'
import { dataOf, dataOfFault, type Task } from './data.ts'
import { type Judged, judge } from './judge.ts'
import { type Key, type KeyLookup, leastBits } from './key.ts'
import { type Message, positionsOf } from './message.ts'
import { type Code, sentenceOf } from './sentence.ts'
import { isFault, readSignature, type Signature } from './signature.ts'

/** Against a message with a thousand signatures; honest mail has up to six. */
export const maxSignatures = 30

export interface CheckOptions {
  /** The clock, handed in: milliseconds since 1970. Without it nothing is said of expiry. */
  now?: number
}

export function checkDkim(message: Message, keys: KeyLookup, options: CheckOptions): DkimFinding[] {
  if (message.tooLong) return [bare('unknown', 'dkim-header-too-long')]
  const own = positionsOf(message, 'dkim-signature')
  if (own.length === 0) return [bare('none', 'dkim-none')]
  const author = authorOf(message)
  const findings = own
    .slice(0, maxSignatures)
    .map((at, index) => checkSignature({ message, own: at, index, author, now: options.now }, keys))
  return own.length > maxSignatures ? [...findings, bare('unknown', 'dkim-too-many')] : findings
}

function bare(result: Result, code: Code): DkimFinding {
  return { check: 'dkim', result, code, sentence: sentenceOf(code, undefined), data: null }
}

function checkSignature(task: Task, lookup: KeyLookup): DkimFinding {
  const signature = readSignature(task.message.fields[task.own]!, 'dkim')
  if (isFault(signature)) return finding('unknown', `dkim-${signature.fault}`, dataOfFault(task, signature))
  const keys = lookup(signature.selector.toLowerCase(), signature.domain.toLowerCase())
  const judged = judge(task.message, signature, task.own, keys)
  const [result, code, problem] = verdict(signature, judged, keys)
  return finding(result, code, dataOf(task, signature, judged, problem))
}

function finding(result: Result, code: Code, data: SignatureData): DkimFinding {
  return { check: 'dkim', result, code, sentence: sentenceOf(code, data), data }
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
