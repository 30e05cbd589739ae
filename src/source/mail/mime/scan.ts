// Bytes of one message -> its parts by byte offset (RFC 2045, RFC 2046). One pass, no recursion, never throws.
import type { Part } from '../../../record/record.ts'
import type { Notes } from '../remarks.ts'
import { boundaryIn, delimiterAt, guessBoundary } from './boundary.ts'
import { type Description, describe } from './describe.ts'
import { cr, type Field, lf, lineEndOf, lineText, nextLine, readHeaderBlock, startsKnownField } from './header-block.ts'
import { isIdentity } from './transfer.ts'

/** Against mails of parts inside parts inside parts, made to exhaust stacks; honest mail stays below ten. */
export const maxDepth = 50
/** Against mails of a million empty parts, each of which costs a row. */
export const maxParts = 10_000
/** Against a million blank lines before the header. */
const maxLeadingBlanks = 100

/** A part, its header fields, and what only reading needs. */
export interface Scanned {
  part: Part
  fields: Field[]
  flowed?: Description['flowed']
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
  scanned: Scanned[]
  frames: Frame[]
  /** Boundary -> index of the innermost frame that waits for it. */
  waiting: Map<string, number>
  /** The open part that holds no others. */
  leaf: Part | undefined
}

/** The first part is the whole message; parts stand in document order, each inside its parent's body. */
export function scanMail(raw: Buffer, notes: Notes): Scanned[] {
  const eol = lineEndOf(raw)
  const state: State = { raw, eol, notes, scanned: [], frames: [], waiting: new Map(), leaf: undefined }
  if (eol === cr) notes.add('cr-line-ends')
  let pos: number | undefined = startOf(state)
  while (pos !== undefined) {
    const body = openPart(state, pos)
    // An enclosed message starts where the body of its holder starts.
    pos = state.leaf === undefined && state.frames.at(-1)?.boundary === undefined ? body : nextPart(state, body)
  }
  return state.scanned
}

/** After a byte order mark, and after blank lines where a header follows. */
function startOf({ raw, eol, notes }: State): number {
  const start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0
  let pos = start
  for (let blanks = 0; blanks < maxLeadingBlanks && pos < raw.length; blanks += 1) {
    const next = nextLine(raw, pos, eol)
    if (lineText(raw, pos, next, eol) !== pos) break
    pos = next
  }
  if (pos === start || !startsKnownField(raw, pos, eol)) return start
  notes.add('header-leading-blank')
  return pos
}

/** Reads the header at `pos`, adds the part, and says where its body starts. */
function openPart(state: State, pos: number): number {
  const { raw, eol, notes, scanned, frames } = state
  const parent = frames.at(-1)
  if (parent) parent.children += 1
  if (scanned.length >= maxParts - 1 && parent) return openRest(state, pos)
  const isDelimiter = (start: number, end: number) =>
    raw[start] === 0x2d && raw[start + 1] === 0x2d && boundaryIn(raw, start, end, state.waiting) !== undefined
  const { fields, bodyStart } = readHeaderBlock(raw, pos, eol, isDelimiter, notes)
  const description = describe(raw, fields, parent?.childType ?? 'text/plain', notes)
  const { boundary, flowed, ...rest } = description
  const part: Part = { ...placeOf(scanned.length, parent), ...rest, headOffset: pos, offset: bodyStart, length: 0 }
  scanned.push(flowed ? { part, fields, flowed } : { part, fields })
  const isMultipart = part.type.startsWith('multipart/')
  const isMessage = part.type === 'message/rfc822' || part.type === 'message/global' || part.type === 'message/news'
  if ((isMultipart || isMessage) && !isIdentity(part.encoding)) notes.add('part-encoded-multipart')
  state.leaf = undefined
  if (isMultipart && openMultipart(state, part, boundary)) return bodyStart
  if (isMessage && isIdentity(part.encoding) && bodyStart < raw.length && isShallow(state))
    frames.push({ part, children: 0, childType: 'text/plain' })
  else {
    state.leaf = part
    // What could not be opened is at least a file that can be saved.
    if (isMultipart && parent) part.attachment = true
  }
  return bodyStart
}

function placeOf(ordinal: number, parent: Frame | undefined): { ordinal: number; parent?: number } {
  return parent ? { ordinal, parent: parent.part.ordinal } : { ordinal }
}

function isShallow(state: State): boolean {
  if (state.frames.length < maxDepth) return true
  state.notes.add('nesting-too-deep')
  return false
}

/** Where there are too many parts, the last holds everything up to the end, unread. */
function openRest(state: State, pos: number): number {
  state.notes.add('parts-too-many')
  const place = placeOf(state.scanned.length, state.frames.at(-1))
  const type = 'application/octet-stream'
  const part: Part = { ...place, type, headOffset: pos, offset: pos, length: 0, attachment: true }
  state.scanned.push({ part, fields: [] })
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
  if (found !== declared?.trimEnd()) state.notes.add('boundary-guessed')
  const childType = part.type === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const frame: Frame = { part, boundary: found, children: 0, childType }
  const shadowed = state.waiting.get(found)
  if (shadowed !== undefined) frame.shadowed = shadowed
  state.waiting.set(found, state.frames.length)
  state.frames.push(frame)
  return true
}

/** Closes what the next delimiters close; where the next part starts, or undefined at the end of the message. */
function nextPart(state: State, from: number): number | undefined {
  const { raw, eol } = state
  let pos = from
  while (state.waiting.size > 0) {
    const delimiter = delimiterAt(raw, pos, eol, state.waiting)
    if (!delimiter) break
    const { frame, start, next, closing } = delimiter
    closeAbove(state, frame, start - lineBreakBefore(state, start))
    if (!closing) return next
    stopWaiting(state, frame)
    pos = next
  }
  closeAbove(state, -1, raw.length)
  return undefined
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
  if (leaf) leaf.length = end - leaf.offset
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

function stopWaiting({ frames, waiting }: State, index: number): void {
  const frame = frames[index]!
  if (frame.boundary === undefined) return
  if (frame.shadowed === undefined) waiting.delete(frame.boundary)
  else waiting.set(frame.boundary, frame.shadowed)
  frame.boundary = undefined
}
