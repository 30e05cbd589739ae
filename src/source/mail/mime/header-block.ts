// Bytes from the start of a header -> its fields by byte offset, and where the body starts (RFC 5322 §2.2, §4.5).
import { isKnownField } from '../header/known.ts'
import type { Notes } from '../remarks.ts'

export const lf = 0x0a
export const cr = 0x0d

/** Against headers of hundreds of megabytes, sent to exhaust whoever holds them as strings. */
export const maxHeaderBytes = 1024 * 1024
/** Against millions of empty fields, each of which costs an object. */
export const maxFields = 20_000
/** Longer names are no names: against a line of gigabytes that is searched for its colon. */
const maxNameLength = 200

/** One field; offsets into the message. The value runs from after the colon to `end`, line ends inside included. */
export interface Field {
  /** Lower case. */
  name: string
  start: number
  colon: number
  /** Without the last line end. */
  end: number
}

export interface HeaderBlock {
  fields: Field[]
  bodyStart: number
}

/** How lines end in this message: LF (CRLF included), or CR where there is no LF at all. */
export function lineEndOf(raw: Buffer): number {
  return raw.indexOf(lf) === -1 && raw.indexOf(cr) !== -1 ? cr : lf
}

/** Lines up to this length are looked through here: asking the native search costs more than they do. */
const shortLine = 256

/** The end of the line that starts at `pos`, after its line end. */
export function nextLine(raw: Buffer, pos: number, eol: number): number {
  const near = Math.min(raw.length, pos + shortLine)
  for (let at = pos; at < near; at += 1) if (raw[at] === eol) return at + 1
  const at = raw.indexOf(eol, near)
  return at === -1 ? raw.length : at + 1
}

/** Bytes of a header looked at together: more than most have. */
export const headerPiece = 6 * 1024

/** The same as `nextLine` for lines that are asked for one after the other: in a string the engine finds their ends sooner. */
function linesFrom(raw: Buffer, start: number, eol: number): (pos: number) => number {
  const letter = String.fromCharCode(eol)
  let base = start
  let text = raw.toString('latin1', start, start + headerPiece)
  return (pos) => {
    let at = text.indexOf(letter, pos - base)
    if (at === -1) {
      base = pos
      text = raw.toString('latin1', pos, pos + headerPiece)
      at = text.indexOf(letter)
    }
    return at === -1 ? nextLine(raw, pos, eol) : base + at + 1
  }
}

/** The end of a line without its line end, where the next one starts at `next`. */
export function lineText(raw: Buffer, start: number, next: number, eol: number): number {
  if (next === start || raw[next - 1] !== eol) return next
  const end = next - 1
  return eol === lf && end > start && raw[end - 1] === cr ? end - 1 : end
}

/** Position of the colon if the line is `Name:` or `Name :`, else -1. */
export function colonOf(raw: Buffer, start: number, end: number): number {
  const limit = Math.min(end, start + maxNameLength)
  let at = start
  while (at < limit && raw[at]! > 0x20 && raw[at]! < 0x7f && raw[at] !== 0x3a) at += 1
  if (at === start) return -1
  while (at < limit && (raw[at] === 0x20 || raw[at] === 0x09)) at += 1
  return at < limit && raw[at] === 0x3a ? at : -1
}

/** Names by their letters, the last of each place: mail has a few dozen of them, millions of times. */
const known: string[] = Array(4096).fill('')

/** The name in lower case, without the space before its colon. */
export function nameOf(raw: Buffer, start: number, colon: number): string {
  let hash = 0
  let end = colon
  while (end > start && raw[end - 1]! <= 0x20) end -= 1
  for (let at = start; at < end; at += 1) hash = (hash * 31 + (raw[at]! | 0x20)) | 0
  const place = hash & (known.length - 1)
  const held = known[place]!
  if (isName(raw, start, end, held)) return held
  const name = asKey(raw.toString('latin1', start, end).toLowerCase())
  known[place] = name
  return name
}

/** The same name as the one string that the engine keeps for it: two such are compared without looking at their letters. */
function asKey(name: string): string {
  return Object.keys({ [name]: true })[0]!
}

/** True where these bytes spell the name, in whatever case. */
function isName(raw: Buffer, start: number, end: number, name: string): boolean {
  if (name.length !== end - start) return false
  for (let at = 0; at < name.length; at += 1) {
    const byte = raw[start + at]!
    const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
    if (lower !== name.charCodeAt(at)) return false
  }
  return true
}

/** `isDelimiter` says whether a line (start, end) is a boundary of an enclosing multipart: it ends the header. */
export function readHeaderBlock(
  raw: Buffer,
  start: number,
  eol: number,
  isDelimiter: (start: number, end: number) => boolean,
  notes: Notes,
): HeaderBlock {
  const fields: Field[] = []
  const lineAfter = linesFrom(raw, start, eol)
  let pos = start
  while (pos < raw.length) {
    const next = lineAfter(pos)
    const end = lineText(raw, pos, next, eol)
    if (end === pos) return { fields, bodyStart: next }
    if (isDelimiter(pos, end)) {
      if (fields.length > 0) notes.add('header-no-blank-line')
      return { fields, bodyStart: pos }
    }
    if (next - start > maxHeaderBytes || fields.length >= maxFields) {
      notes.add('header-too-long')
      return { fields, bodyStart: pos }
    }
    const first = raw[pos]
    const last = fields.at(-1)
    if ((first === 0x20 || first === 0x09) && last) last.end = end
    else {
      const colon = colonOf(raw, pos, end)
      if (colon !== -1) fields.push({ name: nameOf(raw, pos, colon), start: pos, colon, end })
      else if (startsKnownField(raw, next, eol)) notes.add('header-stray-line')
      else {
        if (fields.length > 0) notes.add('header-no-blank-line')
        return { fields, bodyStart: pos }
      }
    }
    pos = next
  }
  return { fields, bodyStart: raw.length }
}

/** True where the line at `pos` is a field that mail programs write. */
export function startsKnownField(raw: Buffer, pos: number, eol: number): boolean {
  if (pos >= raw.length) return false
  const end = Math.min(nextLine(raw, pos, eol), pos + maxNameLength)
  const colon = colonOf(raw, pos, end)
  return colon !== -1 && isKnownField(nameOf(raw, pos, colon))
}
