// One signature and the keys known for it -> what fits and what does not. What that means is said in check.ts.
import { hash, verify } from 'node:crypto'
import type { Added, Repair } from '../../record/evidence.ts'
import { bodyHash, canonicalBody } from './body.ts'
import { type Coverage, coverageOf } from './coverage.ts'
import { canonicalField, chooseFields, relaxField, simplifyField, withoutValue } from './field.ts'
import { isUseless, type Key, type PublicKey, readKey, type UselessKey } from './key.ts'
import type { Message } from './message.ts'
import { fitBody, withoutSubjectTag } from './repair.ts'
import type { Signature } from './signature.ts'

/** Against key stores that hold a thousand keys for one selector. */
export const maxKeys = 16

/** `short`: `l=` covers more than there is. `unchecked`: more was asked for than is done for one message. */
export interface BodyJudged {
  body: 'fits' | 'differs' | 'short' | 'unchecked'
  repairs: Repair[]
  added: Added | null
  /** Bytes of the canonical body that are signed, and that are there. */
  covered: number
  present: number
}

/** `unchecked`: there is no key that could be used. */
export interface KeyJudged {
  header: 'fits' | 'differs' | 'unchecked'
  /** The key that fits; else the first one that could be used. */
  key: Key | undefined
  publicKey: PublicKey | undefined
  /** Where no key could be used: why not, of the first. */
  useless: UselessKey | undefined
  keysTried: number
}

export interface Judged {
  body: BodyJudged
  key: KeyJudged
  coverage: Coverage
  repairs: Repair[]
}

/** A DKIM-Signature, or an ARC-Message-Signature, which is made alike; `own` is where its field stands. */
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

function judgeBody(message: Message, signature: Signature): BodyJudged {
  const { body } = message
  const { bytes, bareLf } = canonicalBody(body, signature.bodyCanon)
  const present = bytes.length
  const isWhole = signature.length === Number.POSITIVE_INFINITY
  const judged = { repairs: [], added: null, covered: isWhole ? present : signature.length, present }
  const found = fitBody(body, signature)
  if (found) {
    const left = found.added?.bytes ?? 0
    const repairs: Repair[] = (bareLf || message.bareLf) && !found.isBare ? ['line-ends'] : []
    const covered = Math.min(judged.covered, present - left)
    return { body: 'fits', repairs: [...repairs, ...found.repairs], added: found.added, covered, present }
  }
  const made = bodyHash(body, signature.bodyCanon, signature.hash, signature.length)
  if (made === undefined) return { body: 'unchecked', ...judged }
  return { body: !isWhole && signature.length > present ? 'short' : 'differs', ...judged }
}

/** What is signed is handed in as a function: it is made only where a key is there to hold it against. */
export function judgeKeys(signature: Signature, keys: readonly Key[], text: () => string): KeyJudged {
  const judged: KeyJudged = {
    header: 'unchecked',
    key: undefined,
    publicKey: undefined,
    useless: undefined,
    keysTried: Math.min(keys.length, maxKeys),
  }
  let data: Buffer | undefined
  for (const key of keys.slice(0, maxKeys)) {
    const read = readKey(key.record)
    const useless = isUseless(read) ? read : mismatch(read, signature)
    if (useless) {
      judged.useless ??= useless
      continue
    }
    const publicKey = read as PublicKey
    data ??= Buffer.from(text(), 'latin1')
    const isFit = fitsKey(signature, publicKey, data)
    if (isFit || judged.header === 'unchecked') Object.assign(judged, { key, publicKey })
    judged.header = isFit ? 'fits' : 'differs'
    if (isFit) break
  }
  return judged
}

/** RFC 8463 §4: the key's `k=` and the signature's `a=` must be of one kind. */
function mismatch(key: PublicKey, signature: Signature): UselessKey | undefined {
  if (key.type === signature.keyType) return undefined
  return { useless: 'unusable', what: 'it is of another kind than the signature' }
}

function fitsKey(signature: Signature, key: PublicKey, data: Buffer): boolean {
  try {
    if (key.type === 'rsa') return verify(signature.hash, data, key.object, signature.value)
    return verify(null, hash('sha256', data, 'buffer'), key.object, signature.value)
  } catch {
    // OpenSSL gives up on some keys that it took in, such as those whose modulus is even.
    return false
  }
}

/** The fields that a signature names, and its own field without its value (RFC 6376 §3.7). */
function signedText(message: Message, signature: Signature, chosen: Array<number | null>, own: number): string {
  let text = ''
  for (const at of chosen) if (at !== null) text += `${canonicalField(message.fields[at]!, signature.headerCanon)}\r\n`
  return text + withoutValue(message.fields[own]!, signature.span, signature.headerCanon)
}

/** The same, with the tag that a list put before the subject left out; undefined where there is none that is signed. */
function signedTextWithoutTag(
  message: Message,
  signature: Signature,
  chosen: Array<number | null>,
  own: number,
): string | undefined {
  const at = chosen.find((position) => position !== null && message.fields[position]!.name === 'subject')
  if (at === undefined || at === null) return undefined
  const without = withoutSubjectTag(message.fields[at]!.text)
  if (without === undefined) return undefined
  const isRelaxed = signature.headerCanon === 'relaxed'
  const other = message.fields.with(at, {
    name: 'subject',
    text: without,
    relaxed: isRelaxed ? relaxField('subject', without) : undefined,
    simple: isRelaxed ? undefined : simplifyField(without),
  })
  return signedText({ ...message, fields: other }, signature, chosen, own)
}
