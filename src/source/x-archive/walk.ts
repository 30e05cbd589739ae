// JSON bytes -> the exact byte range of each element of one array (or member of one object), without parsing them.
// Iterative and linear. A broken element does not hide the ones after it: the walk finds its footing again at the next
// comma of its own level, at a line end inside an unclosed string (RFC 8259 §7 allows none there), or at the next
// `{"wrapper":` that only ever starts an element.

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const newline = 0x0a
const openObject = 0x7b
const closeObject = 0x7d
const openArray = 0x5b
const closeArray = 0x5d

/** Bytes `start` up to `end` (exclusive). */
export interface Range {
  start: number
  end: number
}

/** What a walk returns when it ends: where, and whether the closing bracket was found. */
export interface Walked {
  end: number
  closed: boolean
}

/**
 * The elements of the array, or the members (`"key": value`) of the object, whose bracket stands at `open`.
 * Nothing behind `until` is looked at. `wrappers` are keys that only ever stand first in an element of this array.
 */
export function* walk(
  bytes: Buffer,
  open: number,
  until: number,
  wrappers: readonly string[] = [],
): Generator<Range, Walked> {
  const close = bytes[open] === openArray ? closeArray : closeObject
  let depth = 1
  let start = -1
  for (let i = open + 1; i < until; i++) {
    const byte = bytes[i]!
    if (isSpace(byte)) continue
    if (byte === comma && depth === 1) {
      if (start >= 0) yield { start, end: endBefore(bytes, i) }
      start = -1
      continue
    }
    if (byte === close && depth === 1 && !resumes(bytes, i, until, wrappers)) {
      if (start >= 0) yield { start, end: endBefore(bytes, i) }
      return { end: i + 1, closed: true }
    }
    if (byte === openObject && depth > 1 && startsWrapper(bytes, i, until, wrappers)) {
      yield { start, end: beforeComma(bytes, i) }
      start = i
      depth = 1
    }
    if (start < 0) start = i
    if (byte === quote) i = stringEnd(bytes, i, until) - 1
    else if (byte === openObject || byte === openArray) depth++
    else if ((byte === closeObject || byte === closeArray) && depth > 1) depth--
  }
  if (start >= 0) yield { start, end: endBefore(bytes, until) }
  return { end: until, closed: false }
}

/** The value of the member `key` of the object at `open`, or undefined where there is no such member. */
export function memberValue(bytes: Buffer, open: number, until: number, key: string): Range | undefined {
  if (bytes[open] !== openObject) return undefined
  const wanted = Buffer.from(JSON.stringify(key))
  for (const { start, end } of walk(bytes, open, until)) {
    const keyEnd = start + wanted.length
    if (keyEnd > end || bytes.compare(wanted, 0, wanted.length, start, keyEnd) !== 0) continue
    const at = skipSpace(bytes, keyEnd, end)
    if (bytes[at] === colon) return { start: skipSpace(bytes, at + 1, end), end }
  }
  return undefined
}

/** Against one element of a hundred megabytes: what JSON builds of it is up to fifty times as large. X writes kilobytes. */
export const maxValueBytes = 1 << 20

/** The value at `range`, or undefined where it is no JSON, or larger than is read. */
export function parse(bytes: Buffer, range: Range): unknown {
  if (isTooLarge(range)) return undefined
  try {
    return JSON.parse(bytes.toString('utf8', range.start, range.end))
  } catch {
    return undefined
  }
}

export function isTooLarge({ start, end }: Range): boolean {
  return end - start > maxValueBytes
}

/** First byte at or after `at` that is no JSON white space; `until` where there is none. */
export function skipSpace(bytes: Buffer, at: number, until: number): number {
  let i = at
  while (i < until && isSpace(bytes[i]!)) i++
  return i
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === newline || byte === 0x0d || byte === 0x09
}

/** First byte after the string that opens at `at`; a raw line end also ends it, because the string is broken then. */
function stringEnd(bytes: Buffer, at: number, until: number): number {
  for (let i = at + 1; i < until; i++) {
    const byte = bytes[i]
    if (byte === backslash) i++
    else if (byte === quote) return i + 1
    else if (byte === newline) return i
  }
  return until
}

/** End of an element that stops before `at`: white space behind it is not part of it. */
function endBefore(bytes: Buffer, at: number): number {
  let end = at
  while (isSpace(bytes[end - 1]!)) end--
  return end
}

/** The same where the element was cut off by the next one: the comma between them is not part of it either. */
function beforeComma(bytes: Buffer, at: number): number {
  const end = endBefore(bytes, at)
  return bytes[end - 1] === comma ? endBefore(bytes, end - 1) : end
}

/** Whether the closing bracket at `at` came too early: another element follows it. */
function resumes(bytes: Buffer, at: number, until: number, wrappers: readonly string[]): boolean {
  if (wrappers.length === 0) return false
  const next = skipSpace(bytes, at + 1, until)
  return bytes[next] === comma && startsWrapper(bytes, skipSpace(bytes, next + 1, until), until, wrappers)
}

function startsWrapper(bytes: Buffer, at: number, until: number, wrappers: readonly string[]): boolean {
  if (wrappers.length === 0 || bytes[at] !== openObject) return false
  const key = skipSpace(bytes, at + 1, until)
  if (bytes[key] !== quote) return false
  return wrappers.some((name) => {
    const end = key + name.length + 1
    return bytes[end] === quote && end < until && bytes.toString('latin1', key + 1, end) === name
  })
}
