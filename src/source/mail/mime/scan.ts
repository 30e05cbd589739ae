// Bytes of one message -> its parts by byte offset (RFC 2045, RFC 2046). One pass, no recursion, never throws.
import type { Part } from '../../../record/record.ts'
import type { Notes } from '../remarks.ts'
import { type Description, describe } from './describe.ts'
import { cr, type Field, lf, lineEndOf, lineText, nextLine, readHeaderBlock, startsKnownField } from './header-block.ts'
import { isIdentity } from './transfer.ts'

/** Against mails of parts inside parts inside parts, made to exhaust stacks; honest mail stays below ten. */
export const maxDepth = 50
/** Against mails of a million empty parts, each of which costs a row. */
export const maxParts = 10_000
/** RFC 2046 allows 70; against boundaries that are themselves megabytes. */
export const maxBoundaryLength = 1000
/** How far a multipart without a usable boundary is searched for its first delimiter line. */
const guessWindow = 16 * 1024

/** A part, its header fields, and what only reading needs. */
export interface Scanned {
  part: Part
  fields: Field[]
  flowed?: 'flowed' | 'flowed-delsp'
}

/** An open part that can hold others. A message/rfc822 has no boundary; a multipart loses it at its closing delimiter. */
interface Frame {
  ordinal: number
  boundary?: string
  /** The frame that an equal, outer boundary belonged to. */
  shadowed?: number
}

interface State {
  raw: Buffer
  eol: number
  notes: Notes
  scanned: Scanned[]
  frames: Frame[]
  /** Boundary -> index of the innermost frame that waits for it. */
  waiting: Map<string, number>
}

interface Delimiter {
  start: number
  next: number
  frame: number
  closing: boolean
}

/** The first part is the whole message; parts stand in document order, each inside its parent's body. */
export function scanMail(raw: Buffer, notes: Notes): Scanned[] {
  const state: State = { raw, eol: lineEndOf(raw), notes, scanned: [], frames: [], waiting: new Map() }
  if (state.eol === cr) notes.add('cr-line-ends')
  let leaf = openPart(state, startOf(state), undefined)
  for (;;) {
    while (leaf === undefined) leaf = openPart(state, state.scanned.at(-1)!.part.offset, state.frames.at(-1))
    const delimiter = nextDelimiter(state, state.scanned.at(-1)!.part.offset)
    if (!step(state, delimiter)) return state.scanned
    leaf = openPart(state, state.next, state.frames.at(-1))
  }
}
