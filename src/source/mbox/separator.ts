// A line that starts with `From ` -> whether it separates two messages (RFC 4155, and what four dialects make of it).
import { isKnownField } from '../mail/header/known.ts'
import { colonOf, lf, lineText, nameOf, nextLine } from '../mail/mime/header-block.ts'

/** Longer lines are prose. Also how far a separator and the lines after it are looked at. */
export const maxSeparatorLength = 1024
/** Bytes that must be at hand after the start of a candidate. */
export const lookAhead = 4 * maxSeparatorLength

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'
/** `Thu Apr 26 07:41:47 2001`, with a zone before or after the year, or in the order of RFC 5322. */
const dateTail = new RegExp(
  `\\s(?:${month}\\s+\\d{1,2}|\\d{1,2}[ -]${month})[ ,-].{0,20}\\d{1,2}:\\d{2}(?::\\d{2})?\\b|\\s\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}`,
  'i',
)
/** After the clock a year, or before it. */
const hasYear = /\b(?:19|20)\d{2}\b/
const senderLike = /^(?:\S+@\S+|\S+ at \S+|mailer-daemon|-|\?\?\?@\?\?\?)(?:\s|$)/i

export interface Separator {
  /** Where the message starts: after the line. */
  next: number
  /** What follows `From `. */
  text: string
}

/**
 * Judges the line at `at`, which starts with `From `. `window` reaches `lookAhead` bytes further unless the source ends.
 * A date and a header field after it make a separator; without a blank line before, or without a date, it takes more.
 */
export function separatorAt(window: Buffer, at: number): Separator | undefined {
  const next = nextLine(window, at, lf)
  if (next - at > maxSeparatorLength) return undefined
  const text = window.toString('latin1', at + 5, lineText(window, at, next, lf)).trim()
  const isDated = dateTail.test(text) && hasYear.test(text)
  const isSent = senderLike.test(text)
  if (!isDated && !isSent) return undefined
  const [first, second] = fieldsAfter(window, next)
  if (hasBlankBefore(window, at)) {
    // A diary is dated too: `From the log of 5 Oct 2016 12:00`. Somebody must have sent it, or mail must follow.
    if (isDated && isSent && (first !== undefined || isBlankAt(window, next))) return { next, text }
    if (isDated && first !== undefined && isKnownField(first)) return { next, text }
    return isSent && isSure(first, second) ? { next, text } : undefined
  }
  return isDated && isSure(first, second) ? { next, text } : undefined
}

function isSure(first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && isKnownField(first) && second !== undefined
}

/** Names of the next two fields; folded lines and `>From ` lines in between are passed over. */
function fieldsAfter(window: Buffer, from: number): string[] {
  const names: string[] = []
  const limit = Math.min(window.length, from + lookAhead - maxSeparatorLength)
  for (let pos = from; pos < limit && names.length < 2; ) {
    const next = nextLine(window, pos, lf)
    const first = window[pos]
    const isFolded = names.length > 0 && (first === 0x20 || first === 0x09)
    const isQuoted = names.length === 0 && window.toString('latin1', pos, pos + 6) === '>From '
    if (!isFolded && !isQuoted) {
      const colon = colonOf(window, pos, lineText(window, pos, next, lf))
      if (colon === -1) break
      const name = nameOf(window, pos, colon)
      if (!/^[a-z][a-z0-9_-]*$/.test(name)) break
      names.push(name)
    }
    pos = next
  }
  return names
}

function isBlankAt(window: Buffer, pos: number): boolean {
  return pos >= window.length || window[pos] === 0x0a || (window[pos] === 0x0d && window[pos + 1] === 0x0a)
}

/** True after a blank line and at the start of the source. */
function hasBlankBefore(window: Buffer, at: number): boolean {
  if (at === 0) return true
  if (window[at - 1] !== 0x0a) return false
  const before = window[at - 2] === 0x0d ? at - 3 : at - 2
  return before < 0 || window[before] === 0x0a
}
