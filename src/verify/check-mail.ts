// The bytes of one mail and the keys that are known -> what its signatures prove: one finding for each DKIM signature, topmost
// first, and one for the ARC chain. Pure: nothing is asked from outside, nothing is thrown, work is bounded.
import type { ArcFinding, DateFinding, DkimFinding } from '../record/evidence.ts'
import { checkArc } from './arc/check.ts'
import type { ReadDate } from './date/chain.ts'
import { checkDate } from './date/check.ts'
import { type CheckOptions, checkDkim } from './dkim/check.ts'
import type { KeyLookup } from './dkim/key.ts'
import { readMessage } from './dkim/message.ts'

export type { CheckOptions } from './dkim/check.ts'
export type { Key, KeyLookup } from './dkim/key.ts'

export function checkMail(raw: Buffer, keys: KeyLookup, options: CheckOptions = {}): Array<DkimFinding | ArcFinding> {
  const message = readMessage(raw)
  return [...checkDkim(message, keys, options), checkArc(message, keys)]
}

/** What only whoever holds the mail knows. */
export interface Holding {
  /** When its source was received, milliseconds since 1970. It is the clock of all checks: a year later they say the same. */
  received: number
  readDate: ReadDate
}

export interface Examined {
  dkim: DkimFinding[]
  arc: ArcFinding
  date: DateFinding
}

/** Everything that can be said of one mail by itself. */
export function examineMail(raw: Buffer, keys: KeyLookup, { received, readDate }: Holding): Examined {
  const message = readMessage(raw)
  const dkim = checkDkim(message, keys, { now: received })
  const arc = checkArc(message, keys)
  return { dkim, arc, date: checkDate(message, { readDate, received, signatures: [...dkim, arc] }) }
}
