// Bytes of one message -> its parts by byte offset (RFC 2045, RFC 2046). One pass, no recursion, never throws.
// An enclosed message that is itself encoded is decoded and scanned in its turn, on a stack of our own.
import type { Part } from '../../../record/record.ts'
import type { Notes } from '../remarks.ts'
import { boundaryIn, delimiterAt, guessBoundary } from './boundary.ts'
import { type Description, describe, newPart, type Place } from './describe.ts'
import { type Embedded, findEmbedded } from './embedded.ts'
import {
  colonOf,
  cr,
  type Field,
  lf,
  lineEndOf,
  lineText,
  nextLine,
  readHeaderBlock,
  startsKnownField,
} from './header-block.ts'
import { noteProtection } from './protection.ts'
import { chain, decodeTransfer, isIdentity } from './transfer.ts'

/** Against mails of parts inside parts inside parts, made to exhaust stacks; honest mail stays below ten. */
export const maxDepth = 50
/** Against mails of a million empty parts, each of which costs a row. */
export const maxParts = 10_000
/** Against messages encoded inside messages encoded inside messages, each level of which is decoded once more. */
export const maxEncodedDepth = 8
/** Against large messages encoded inside messages: what they decode to is all held until the outermost is read. */
export const maxOpenedBytes = 32 * 1024 * 1024
/** Against texts of a million tiny files between their lines, each of which costs a row. */
export const maxEmbedded = 1000
/** Against a million blank lines before the header. */
const maxLeadingBlanks = 100

/** A part, its header fields, and what only reading needs. */
export interface Scanned {
  part: Part
  fields: Field[]
  flowed?: Description['flowed']
  /** Of a text: files written between its lines, listed as parts of their own. */
  embedded?: Embedded[]
  /** Of a multipart: text before its first part and after its last; `next` is the ordinal of the part that follows. */
  outside?: Array<{ start: number; end: number; next: number }>
  /** Where the part stands inside an encoded message: offsets and fields count in `bytes`, not in the record. */
  inner?: { bytes: Buffer; offset: number; length: number; encoding: string | undefined }
}

/** The body of a part as it stands, and how it is encoded. */
export function encodedBody(raw: Buffer, { part, inner }: Scanned): { bytes: Buffer; encoding: string | undefined } {
  const bytes = inner?.bytes ?? raw
  const { offset, length, encoding } = inner ?? part
  return { bytes: bytes.subarray(offset, offset + length), encoding }
}

export function isMessage({ type }: Part): boolean {
  return type === 'message/rfc822' || type === 'message/global' || type === 'message/news'
}

/** An open part that can hold others. A message/rfc822 has no boundary; a multipart loses its own at the closing line. */
interface Frame {
  part: Part
  boundary?: string
  /** The frame that waits for the same boundary further out. */
  shadowed?: number
  children: number
  /** Of children that name no type: multipart/digest holds messages. */
  childType: string
}

interface State {
  raw: Buffer
  eol: number
  notes: Notes
  /** All parts so far, and which of them is the first of these bytes. */
  scanned: Scanned[]
  first: number
  /** The part that these bytes were decoded from. */
  holder: Part | undefined
  /** How much may still be decoded, in all levels together. */
  budget: { left: number }
  /** Start of the next part; undefined where all are read. */
  pos: number | undefined
  /** An encoded message that has just ended and is to be opened before anything else. */
  sealed: Part | undefined
  frames: Frame[]
  /** Boundary -> index of the innermost frame that waits for it. */
  waiting: Map<string, number>
  /** The open part that holds no others. */
  leaf: Part | undefined
}

/** The first part is the whole message; parts stand in document order, each inside its parent's body. */
export function scanMail(raw: Buffer, notes: Notes): Scanned[] {
  const scanned: Scanned[] = []
  const stack = [newState(raw, notes, scanned, undefined, { left: maxOpenedBytes })]
  for (let state = stack[0]; state !== undefined; state = stack.at(-1)) {
    if (state.sealed) openSealed(stack, state, state.sealed)
    else if (state.pos !== undefined) readPart(state, state.pos)
    else {
      if (state.holder) rebase(state, state.holder)
      stack.pop()
    }
  }
  return scanned
}

function newState(
  raw: Buffer,
  notes: Notes,
  scanned: Scanned[],
  holder: Part | undefined,
  budget: State['budget'],
): State {
  const eol = lineEndOf(raw)
  if (eol === cr) notes.add('cr-line-ends')
  const state: State = {
    raw,
    eol,
    notes,
    scanned,
    first: scanned.length,
    holder,
    budget,
    pos: undefined,
    sealed: undefined,
    frames: [],
    waiting: new Map(),
    leaf: undefined,
  }
  state.pos = startOf(state)
  return state
}

function readPart(state: State, pos: number): void {
  const body = openPart(state, pos)
  // An enclosed message starts where the body of its holder starts.
  const isMessageOpen = state.leaf === undefined && state.frames.at(-1)?.boundary === undefined
  state.pos = isMessageOpen ? body : nextPart(state, body)
}

/** The standard forbids to encode an enclosed message; some programs do it all the same. */
function openSealed(stack: State[], state: State, part: Part): void {
  const { notes, scanned, budget } = state
  state.sealed = undefined
  if (stack.length > maxEncodedDepth || scanned.length >= maxParts - 1) {
    notes.add('nesting-too-deep')
    return
  }
  if (part.length > budget.left) {
    notes.add('part-too-large')
    return
  }
  const encoded = state.raw.subarray(part.offset, part.offset + part.length)
  const bytes = decodeTransfer(encoded, part.encoding, notes)
  budget.left -= bytes.length
  if (bytes.length > 0) stack.push(newState(bytes, notes, scanned, part, budget))
}

/** Parts of decoded bytes are found again through the part that was decoded: its place, and a chain of steps from there. */
function rebase({ raw, scanned, first }: State, holder: Part): void {
  for (let at = first; at < scanned.length; at += 1) {
    const entry = scanned[at]!
    const { part } = entry
    entry.inner ??= { bytes: raw, offset: part.offset, length: part.length, encoding: part.encoding }
    part.encoding = chain(holder.encoding!, part.offset, part.length, part.encoding)
    part.headOffset = holder.offset
    part.offset = holder.offset
    part.length = holder.length
  }
}

/** After a byte order mark, after a mailbox line, and after blank lines where a header follows. */
function startOf({ raw, eol, notes }: State): number {
  const start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  let pos = start
  for (let blanks = 0; blanks < maxLeadingBlanks && pos < raw.length; blanks += 1) {
    const next = nextLine(raw, pos, eol)
    if (lineText(raw, pos, next, eol) !== pos) break
    pos = next
  }
  if (pos > start && startsKnownField(raw, pos, eol)) {
    notes.add('header-leading-blank')
    return pos
  }
  return startsFrom(raw, start) && startsKnownField(raw, nextLine(raw, start, eol), eol)
    ? nextLine(raw, start, eol)
    : start
}

/** A mail that was cut out of a mailbox may have kept the line before it. */
function startsFrom(raw: Buffer, pos: number): boolean {
  if (raw[pos] !== 0x46 && raw[pos] !== 0x3e) return false
  return /^>?From /.test(raw.toString('latin1', pos, pos + 6))
}

/** Reads the header at `pos`, adds the part, and says where its body starts. */
function openPart(state: State, pos: number): number {
  const { raw, eol, notes, scanned, frames } = state
  const parent = frames.at(-1)
  if (parent) parent.children += 1
  const place = placeOf(state, parent)
  if (scanned.length >= maxParts - 1 && parent) return openRest(state, place, pos)
  const isDelimiter = (start: number, end: number) =>
    raw[start] === 0x2d && raw[start + 1] === 0x2d && boundaryIn(raw, start, end, state.waiting) !== undefined
  const { fields, bodyStart } = readHeaderBlock(raw, pos, eol, isDelimiter, notes)
  const at = { ordinal: place.ordinal, parent: place.parent, headOffset: pos, offset: bodyStart }
  const { part, boundary, flowed } = describe(raw, fields, parent?.childType ?? 'text/plain', at, notes)
  scanned.push(scannedPart(part, fields, flowed))
  const isMultipart = part.type.startsWith('multipart/')
  const isEnclosed = isMessage(part)
  if ((isMultipart || isEnclosed) && !isIdentity(part.encoding)) notes.add('part-encoded-multipart')
  noteProtection(part, notes)
  state.leaf = undefined
  if (isMultipart && openMultipart(state, part, boundary)) return bodyStart
  if (isEnclosed && isIdentity(part.encoding) && startsMessage(raw, bodyStart, eol) && isShallow(state))
    frames.push({ part, boundary: undefined, shadowed: undefined, children: 0, childType: 'text/plain' })
  else {
    state.leaf = part
    // What could not be opened is at least a file that can be saved.
    if (isMultipart && part.ordinal > 0) part.attachment = true
  }
  return bodyStart
}

/** Some attach what is no message under its name: then it stays a file. A header may be empty. */
function startsMessage(raw: Buffer, pos: number, eol: number): boolean {
  if (pos >= raw.length) return false
  const next = nextLine(raw, pos, eol)
  const end = lineText(raw, pos, next, eol)
  const isText = end > pos && colonOf(raw, pos, end) === -1 && raw[pos] !== 0x2d
  // A mailbox line, or another line out of place, may stand before the header.
  return !isText || startsKnownField(raw, next, eol)
}

/** All have all properties from the start, as parts do. */
function scannedPart(part: Part, fields: Field[], flowed: Scanned['flowed']): Scanned {
  return { part, fields, flowed, embedded: undefined, outside: undefined, inner: undefined }
}

function newFile(place: Place): Part {
  const part = newPart(place, 'application/octet-stream')
  part.attachment = true
  return part
}

function placeOf(
  { scanned, holder }: State,
  parent: Frame | undefined,
): { ordinal: number; parent: number | undefined } {
  return { ordinal: scanned.length, parent: (parent?.part ?? holder)?.ordinal }
}

function isShallow(state: State): boolean {
  if (state.frames.length < maxDepth) return true
  state.notes.add('nesting-too-deep')
  return false
}

/** Where there are too many parts, the last holds everything up to the end, unread. */
function openRest(state: State, place: { ordinal: number; parent: number | undefined }, pos: number): number {
  state.notes.add('parts-too-many')
  const part = newFile({ ...place, headOffset: pos, offset: pos })
  state.scanned.push(scannedPart(part, [], undefined))
  state.leaf = part
  state.waiting.clear()
  return pos
}

function openMultipart(state: State, part: Part, declared: string | undefined): boolean {
  if (!isShallow(state)) return false
  const found = guessBoundary(state.raw, part.offset, state.eol, declared, state.waiting)
  if (found === undefined) {
    state.notes.add('boundary-missing')
    return false
  }
  if (found.trimEnd() !== declared?.trimEnd()) state.notes.add('boundary-guessed')
  const childType = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const shadowed = state.waiting.get(found)
  state.waiting.set(found, state.frames.length)
  state.frames.push({ part, boundary: found, shadowed, children: 0, childType })
  return true
}

/** Closes what the next delimiters close; where the next part starts, or undefined at the end of the message. */
function nextPart(state: State, from: number): number | undefined {
  const { raw, eol } = state
  let pos = from
  // What stands between here and the next delimiter belongs to a leaf, or to a multipart but to none of its parts.
  let outer = state.leaf ? undefined : state.frames.at(-1)?.part
  while (state.waiting.size > 0) {
    const delimiter = delimiterAt(raw, pos, eol, state.waiting)
    if (!delimiter) break
    const { frame, start, next, closing } = delimiter
    noteOutside(state, outer, pos, start)
    closeAbove(state, frame, start - lineBreakBefore(state, start))
    if (!closing) return next
    stopWaiting(state, frame)
    outer = state.frames[frame]!.part
    pos = next
  }
  noteOutside(state, outer, pos, raw.length)
  closeAbove(state, -1, raw.length)
  return undefined
}

function noteOutside({ raw, scanned }: State, part: Part | undefined, start: number, end: number): void {
  let at = start
  while (at < end && raw[at]! <= 0x20) at += 1
  if (part === undefined || at === end) return
  const entry = scanned[part.ordinal]!
  entry.outside ??= []
  entry.outside.push({ start: at, end, next: scanned.length })
}

/** The line break before a delimiter belongs to the delimiter (RFC 2046 §5.1.1). */
function lineBreakBefore({ raw, eol }: State, start: number): number {
  if (start === 0 || raw[start - 1] !== eol) return 0
  return eol === lf && raw[start - 2] === cr ? 2 : 1
}

function closeAbove(state: State, frame: number, at: number): void {
  const { frames, leaf } = state
  const innermost = leaf ?? frames.at(-1)?.part
  // An empty body starts at the delimiter: its blank line is the delimiter's own line break.
  const end = Math.max(at, innermost?.offset ?? 0)
  if (leaf) {
    leaf.length = end - leaf.offset
    closeLeaf(state, leaf)
  }
  state.leaf = undefined
  while (frames.length > frame + 1) {
    const index = frames.length - 1
    const { part, boundary, children } = frames[index]!
    part.length = end - part.offset
    if (boundary !== undefined) {
      state.notes.add(children === 0 ? 'boundary-missing' : 'boundary-unclosed')
      stopWaiting(state, index)
    }
    frames.pop()
  }
}

function closeLeaf(state: State, leaf: Part): void {
  const { raw, notes, scanned } = state
  if (isMessage(leaf) && !isIdentity(leaf.encoding) && leaf.length > 0) state.sealed = leaf
  if (!leaf.type.startsWith('text/') || !isIdentity(leaf.encoding)) return
  if (leaf.attachment && leaf.ordinal > 0) return
  const room = Math.min(maxEmbedded, maxParts - scanned.length)
  const found = findEmbedded(raw, leaf.offset, leaf.offset + leaf.length, { max: room, notes })
  if (found.length === 0) return
  scanned[leaf.ordinal]!.embedded = found
  for (const { start, end, name, encoding } of found) {
    const part = newFile({ ordinal: scanned.length, parent: leaf.ordinal, headOffset: start, offset: start })
    part.length = end - start
    part.encoding = encoding
    part.name = name
    scanned.push(scannedPart(part, [], undefined))
  }
}

function stopWaiting({ frames, waiting }: State, index: number): void {
  const frame = frames[index]!
  if (frame.boundary === undefined) return
  if (frame.shadowed === undefined) waiting.delete(frame.boundary)
  else waiting.set(frame.boundary, frame.shadowed)
  frame.boundary = undefined
}
