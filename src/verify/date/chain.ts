// The Received fields of a mail -> its hops with the time that each server wrote, and where the times do not follow (RFC 5321
// §4.4: each server puts its line on top, so going down is going back).
import type { HopFlag } from '../../record/evidence.ts'
import { type Message, positionsOf } from '../dkim/message.ts'

/** Reads a date as mail writes it: milliseconds since 1970, or null. Handed in, for reading dates is the business of sources. */
export type ReadDate = (text: string) => number | null

/** Clocks differ; what differs by less is worth no word. */
export const smallSkew = 5 * 60_000
/** Clocks of servers that were set by hand; beyond that, a line is out of order. */
export const maxSkew = 15 * 60_000
/** A server gives up on a message after four or five days (RFC 5321 §4.5.4.1). */
export const maxDelay = 5 * 24 * 60 * 60_000
/** Against floods of Received fields; no route is as long. */
const maxHops = 200
/** Against fields of megabytes. */
const maxLength = 8192

export interface Hop {
  /** The server that wrote the line, as it calls itself. */
  by: string | null
  at: number | null
  /** How the hop stands to the one below it. */
  flag: HopFlag | null
}

/** Topmost, which is the latest, first. */
export function readChain(message: Message, readDate: ReadDate): Hop[] {
  const hops = positionsOf(message, 'received')
    .slice(0, maxHops)
    .map((at) => readHop(message.fields[at]!.text.slice(0, maxLength), readDate))
  for (const [index, hop] of hops.entries()) {
    const below = hops.slice(index + 1).find(({ at }) => at !== null)
    if (hop.at !== null && below) hop.flag = flagOf(hop.at - below.at!)
  }
  return hops
}

function readHop(text: string, readDate: ReadDate): Hop {
  const at = readDate(text.slice(text.lastIndexOf(';') + 1).trim())
  const by = /\sby\s+([^\s;()]{1,253})/i.exec(text)?.[1] ?? null
  return { by, at, flag: at === null ? 'unreadable' : null }
}

function flagOf(difference: number): HopFlag | null {
  if (difference < -maxSkew) return 'disorder'
  if (difference < -smallSkew) return 'skew'
  return difference > maxDelay ? 'gap' : null
}

/** The hops down to the first break: those below may have been written by whoever sent the message. */
export function unbroken(hops: Hop[]): Hop[] {
  const end = hops.findIndex(({ flag }) => flag === 'gap' || flag === 'disorder')
  return end === -1 ? hops : hops.slice(0, end + 1)
}
