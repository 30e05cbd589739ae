// The bytes of a mailbox -> the ranges of its messages. The mailbox is seen through windows and never held whole.
import { firstField } from '../mail/header/fields.ts'
import { lf, readHeaderBlock } from '../mail/mime/header-block.ts'
import type { Bytes } from '../reader.ts'
import { lookAhead, type Separator, separatorAt } from './separator.ts'

/** How much of the mailbox is looked at in one piece. */
export const windowBytes = 48 * 1024
/** Bytes kept before a window, to see whether a blank line stands before its first. */
const lookBack = 4
/** A window begins with the message that is open, where it began so close before: the disk is then asked for both at once. */
const maxBack = 64 * 1024
/** How much of a message is searched for its Content-Length, at first and at most; against headers that never end. */
const headBytes = [4 * 1024, 64 * 1024]

/** One message of a mailbox: its bytes after the separator line, without the blank line before the next. */
export interface Slot {
  start: number
  end: number
  /** What follows `From ` on the separator line; undefined for bytes before the first separator. */
  separator: string | undefined
  /** True where Content-Length was believed and lines inside look like separators. */
  covers: boolean
}

interface Candidate extends Separator {
  at: number
}

export function* split(bytes: Bytes): Iterable<Slot> {
  let open: { start: number; separator: string; until: number; covers: boolean } | undefined
  let isFirst = true
  let usesLength = false
  const message = { start: 0 }
  for (const candidate of candidates(bytes, message)) {
    if (open && candidate.at < open.until) {
      open.covers = true
      continue
    }
    if (isFirst && candidate.at > 0) yield { start: 0, end: candidate.at, separator: undefined, covers: false }
    if (open) yield closed(bytes, open, candidate.at)
    const told: number | undefined = isFirst || usesLength ? lengthTold(bytes, candidate.next) : undefined
    // Only mboxcl and mboxcl2 write Content-Length everywhere; one in between came from a sender, who may be lying.
    usesLength = isFirst ? told !== undefined : usesLength
    open = { start: candidate.next, separator: candidate.text, until: told ?? candidate.next, covers: false }
    message.start = candidate.next
    isFirst = false
  }
  if (open) yield closed(bytes, open, bytes.size)
  else if (bytes.size > 0) yield { start: 0, end: bytes.size, separator: undefined, covers: false }
}

function closed(bytes: Bytes, open: { start: number; separator: string; covers: boolean }, next: number): Slot {
  const { start, separator, covers } = open
  return { start, end: withoutBlank(bytes, start, next), separator, covers }
}

/** The separating blank line is no part of the message; the last line end of the message is. */
function withoutBlank(bytes: Bytes, start: number, end: number): number {
  const tail = bytes.slice(Math.max(start, end - 4), end).toString('latin1')
  if (tail.endsWith('\r\n\r\n') || (tail === '\r\n' && end - start === 2)) return end - 2
  if (tail.endsWith('\n\n') || (tail === '\n' && end - start === 1)) return end - 1
  return end
}

/** Every separator in order; `message` is the one that is open. Positions count from the start of the source. */
function* candidates(bytes: Bytes, message: { start: number }): Iterable<Candidate> {
  for (let base = 0; base < bytes.size; base += windowBytes) {
    const near = Math.max(0, base - lookBack)
    const from = base - message.start > maxBack ? near : Math.min(near, message.start)
    const window = bytes.slice(from, base + windowBytes + lookAhead)
    const end = base + windowBytes - from
    // A line break at the very end of the window before starts a line here.
    let at =
      base === 0 && window.toString('latin1', 0, 5) === 'From ' ? 0 : lineAt(window, Math.max(0, base - from - 1))
    while (at !== -1 && at < end) {
      const found = separatorAt(window, at)
      if (found) yield { at: from + at, next: from + found.next, text: found.text }
      at = lineAt(window, at)
    }
  }
}

/** Start of the next line after `from` that starts with `From `, or -1. */
function lineAt(window: Buffer, from: number): number {
  // Line ends are many and capital letters few: the word is looked for first.
  let at = window.indexOf('From ', from + 1, 'latin1')
  while (at !== -1 && window[at - 1] !== lf) at = window.indexOf('From ', at + 1, 'latin1')
  return at
}

/** Where the message at `start` ends by its Content-Length, if that lands on a separator or on the end of the source. */
function lengthTold(bytes: Bytes, start: number): number | undefined {
  for (const length of headBytes) {
    const head = bytes.slice(start, start + length)
    const { fields, bodyStart } = readHeaderBlock(head, 0, lf, () => false, new Set())
    if (bodyStart === head.length && length < Math.min(headBytes.at(-1)!, bytes.size - start)) continue
    const field = firstField(fields, 'content-length')
    const written = field && head.toString('latin1', field.colon + 1, field.end).trim()
    return written && /^\d{1,12}$/.test(written) ? landing(bytes, start + bodyStart + Number(written)) : undefined
  }
  return undefined
}

/** `end`, if a separator or the end of the source comes there, with at most two line breaks before it. */
function landing(bytes: Bytes, end: number): number | undefined {
  if (end > bytes.size) return undefined
  const after = bytes.slice(Math.max(0, end - lookBack), end + 4 + lookAhead)
  let at = Math.min(lookBack, end)
  for (let blanks = 0; blanks < 2 && (after[at] === 0x0a || after[at] === 0x0d); blanks += 1)
    at += after[at] === 0x0d && after[at + 1] === 0x0a ? 2 : 1
  if (at >= after.length) return end
  const isLine = after.toString('latin1', at, at + 5) === 'From '
  return isLine && separatorAt(after, at) ? end : undefined
}
