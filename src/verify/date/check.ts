// One mail, what its signatures came to, and when its source was received -> a bound on when it was under way, and whether its
// Date header lies within. The Date header is a claim of the sender; stamps of servers on the way, and times in signatures that
// fit, are not theirs to choose.
import type { ArcFinding, DateData, DateFinding, DkimFinding, Stamp } from '../../record/evidence.ts'
import type { Result } from '../../record/finding.ts'
import { type Message, positionsOf } from '../dkim/message.ts'
import { type Hop, maxDelay, maxSkew, type ReadDate, readChain, unbroken } from './chain.ts'
import { keyBound, keyTimes, type OpenBound } from './key-bound.ts'
import { remarksOf } from './remark.ts'
import { type Code, sentenceOf } from './sentence.ts'

export interface DateFacts {
  readDate: ReadDate
  /** When the source was received, milliseconds since 1970. */
  received: number
  signatures: Array<DkimFinding | ArcFinding>
}

/** Against Date headers of megabytes. */
const maxShown = 200

export function checkDate(message: Message, { readDate, received, signatures }: DateFacts): DateFinding {
  const hops = readChain(message, readDate)
  const signed = signedTimes(signatures)
  const chain = unbroken(hops)
  const keys = keyTimes(signatures.filter(isDkim))
  const published = keyBound(keys)
  const bound = boundOf([...chain, ...signed])
  const wide = boundOf([...hops, ...signed])
  const { written, date } = readHeader(message, readDate)
  const [result, code, outside] = verdict(date, { bound, wide, published }, received)
  const shown = bound ?? (code === 'date-after-receipt' ? undefined : published)
  const data: DateData = {
    written,
    date: iso(date),
    from: iso(shown?.from ?? null),
    to: iso(shown?.to ?? null),
    basis: basisOf(chain, signed, bound === undefined && shown !== undefined),
    outside,
    stamps: [
      ...hops.map(({ by, at, flag }): Stamp => ({ basis: 'Received', who: by, at: iso(at), flag })),
      ...signed.map(({ basis, by, at }): Stamp => ({ basis, who: by, at: iso(at), flag: null })),
    ],
    keys,
    list: listOf(message),
    received: iso(received)!,
    remarks: remarksOf(hops, bound !== undefined && isApart(bound, published)),
  }
  return { check: 'date', result, code, sentence: sentenceOf(code, data), data }
}

interface Moment {
  at: number | null
}

interface Bound {
  from: number
  to: number
}

function boundOf(moments: Moment[]): Bound | undefined {
  const times = moments.flatMap(({ at }) => at ?? [])
  return times.length === 0 ? undefined : { from: Math.min(...times), to: Math.max(...times) }
}

/** False alarms are worse than misses: a clock may be a little off, and a message may wait as long as servers let it. */
function verdict(
  date: number | null,
  { bound, wide, published }: { bound?: Bound; wide?: Bound; published?: OpenBound },
  received: number,
): [Result, Code, number] {
  if (date === null) return ['none', 'date-absent', 0]
  if (!bound || !wide) return unboundedVerdict(date, published, received)
  const outside = outsideOf(date, bound)
  if (outside === 0) return ['pass', 'date-within', 0]
  if (outsideOf(date, wide) === 0) return ['unknown', 'date-chain-broken', outside]
  return ['fail', date < bound.from ? 'date-early' : 'date-late', outside]
}

function unboundedVerdict(date: number, published: OpenBound | undefined, received: number): [Result, Code, number] {
  if (date > received + maxSkew) return ['fail', 'date-after-receipt', date - received]
  if (published === undefined) return ['unknown', 'date-unbounded', 0]
  const outside = Math.max((published.from ?? date) - date, date - (published.to ?? date), 0)
  return outside === 0 ? ['pass', 'date-within-key', 0] : ['unknown', 'date-beside-key', outside]
}

/** The key was not known to be published at any time at which the message was under way. */
function isApart(bound: Bound, published: OpenBound | undefined): boolean {
  if (published === undefined) return false
  const { from, to } = published
  return (from !== null && bound.to < from - maxDelay) || (to !== null && bound.from > to + maxDelay)
}

function basisOf(chain: Hop[], signed: SignedTime[], byKey: boolean): DateData['basis'] {
  if (byKey) return ['key']
  const stamped = chain.some(({ at }) => at !== null) ? ['Received' as const] : []
  return [...new Set([...stamped, ...signed.map(({ basis }) => basis)])]
}

function isDkim(finding: DkimFinding | ArcFinding): finding is DkimFinding {
  return finding.data === null || !('hops' in finding.data)
}

/** RFC 2919 §3: what stands in angle brackets. Majordomo writes X-Mailing-List. */
function listOf(message: Message): string | null {
  const at = positionsOf(message, 'list-id')[0] ?? positionsOf(message, 'x-mailing-list')[0]
  if (at === undefined) return null
  const { text } = message.fields[at]!
  const value = text
    .slice(text.indexOf(':') + 1, maxShown)
    .replace(/\s+/g, ' ')
    .trim()
  return (/<([^<>]+)>\s*$/.exec(value)?.[1] ?? value).toLowerCase() || null
}

function outsideOf(date: number, { from, to }: Bound): number {
  if (date > to + maxSkew) return date - to
  return date < from - maxDelay ? from - date : 0
}

function readHeader(message: Message, readDate: ReadDate): { written: string | null; date: number | null } {
  const at = positionsOf(message, 'date')[0]
  if (at === undefined) return { written: null, date: null }
  const { text } = message.fields[at]!
  const written = text
    .slice(text.indexOf(':') + 1, maxShown)
    .replace(/\s+/g, ' ')
    .trim()
  return { written, date: readDate(written) }
}

interface SignedTime extends Moment {
  basis: 'DKIM' | 'ARC'
  by: string
  at: number
}

/** Times in signatures that fit; what does not fit proves no time. */
function signedTimes(signatures: DateFacts['signatures']): SignedTime[] {
  return signatures.flatMap(({ result, data }): SignedTime[] => {
    if (data === null) return []
    if ('hops' in data)
      return data.hops.flatMap(({ seal }) =>
        seal.result === 'pass' && seal.t !== null ? [{ basis: 'ARC', by: seal.domain, at: seal.t * 1000 }] : [],
      )
    if (result !== 'pass' || data.t === null) return []
    return [{ basis: 'DKIM', by: data.domain!, at: data.t * 1000 }]
  })
}

/** Dates beyond those that JavaScript knows are none. */
function iso(at: number | null): string | null {
  return at === null || Math.abs(at) > 8.64e15 ? null : new Date(at).toISOString().replace('.000Z', 'Z')
}
