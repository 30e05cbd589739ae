// One mail, what its signatures came to, and when its source was received -> a bound on when it was under way, and whether its
// Date header lies within. The Date header is a claim of the sender; stamps of servers on the way, and times in signatures that
// fit, are not theirs to choose.
import type { ArcFinding, DateData, DateFinding, DkimFinding, Stamp } from '../../record/evidence.ts'
import type { Result } from '../../record/finding.ts'
import type { Remark } from '../../record/record.ts'
import { type Message, positionsOf } from '../dkim/message.ts'
import { type Hop, maxDelay, maxSkew, type ReadDate, readChain, unbroken } from './chain.ts'
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
  const bound = boundOf([...unbroken(hops), ...signed])
  const wide = boundOf([...hops, ...signed])
  const { written, date } = readHeader(message, readDate)
  const [result, code, outside] = verdict(date, bound, wide, received)
  const data: DateData = {
    written,
    date: iso(date),
    from: iso(bound?.from ?? null),
    to: iso(bound?.to ?? null),
    outside,
    stamps: [
      ...hops.map(({ by, at, flag }): Stamp => ({ basis: 'Received', who: by, at: iso(at), flag })),
      ...signed.map(({ basis, by, at }): Stamp => ({ basis, who: by, at: iso(at), flag: null })),
    ],
    keys: keysOf(signatures),
    received: iso(received)!,
    remarks: remarksOf(hops),
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
  bound: Bound | undefined,
  wide: Bound | undefined,
  received: number,
): [Result, Code, number] {
  if (date === null) return ['none', 'date-absent', 0]
  if (!bound || !wide)
    return date > received + maxSkew
      ? ['fail', 'date-after-receipt', date - received]
      : ['unknown', 'date-unbounded', 0]
  const outside = outsideOf(date, bound)
  if (outside === 0) return ['pass', 'date-within', 0]
  if (outsideOf(date, wide) === 0) return ['unknown', 'date-chain-broken', outside]
  return ['fail', date < bound.from ? 'date-early' : 'date-late', outside]
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

function keysOf(signatures: DateFacts['signatures']): DateData['keys'] {
  return signatures.flatMap(({ result, data }) => {
    if (result !== 'pass' || data === null || 'hops' in data) return []
    const { domain, keyFirstKnown: firstKnown, keyLastKnown: lastKnown } = data
    return firstKnown || lastKnown ? [{ domain: domain!, firstKnown, lastKnown }] : []
  })
}

const remarks = {
  disorder: {
    code: 'received-disorder',
    sentence: 'A Received line is much earlier than the one below it; one of the two is wrong.',
  },
  gap: {
    code: 'received-gap',
    sentence: 'Between two Received lines lies more time than servers keep a message; it may have been sent again.',
  },
  skew: {
    code: 'received-skew',
    sentence: 'A Received line is a little earlier than the one below it: a clock was off.',
  },
  unreadable: { code: 'received-undated', sentence: 'A Received line has no date that can be read.' },
}

function remarksOf(hops: Hop[]): Remark[] {
  const flags = new Set(hops.map(({ flag }) => flag))
  return (Object.keys(remarks) as Array<keyof typeof remarks>)
    .filter((flag) => flags.has(flag))
    .map((flag) => remarks[flag])
}

/** Dates beyond those that JavaScript knows are none. */
function iso(at: number | null): string | null {
  return at === null || Math.abs(at) > 8.64e15 ? null : new Date(at).toISOString().replace('.000Z', 'Z')
}
