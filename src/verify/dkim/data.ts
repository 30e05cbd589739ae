// What was found out about one signature -> the data behind its finding.
import type { SignatureData } from '../../record/evidence.ts'
import { type Author, alignmentOf, coverageOf } from './coverage.ts'
import type { Judged } from './judge.ts'
import type { Message } from './message.ts'
import { remarksOf } from './remark.ts'
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
