// Lines of a multipart -> the delimiters among them (RFC 2046 §5.1.1), and a guess where the boundary is not told.
import { lf, lineText, nextLine, startsKnownField } from './header-block.ts'

/** RFC 2046 allows 70; against boundaries that are themselves megabytes. */
export const maxBoundaryLength = 1000
/** How far a multipart is searched for its first delimiter; against searching the whole message once for every part. */
const guessWindow = 16 * 1024

export interface Delimiter {
  start: number
  /** Start of the line after it. */
  next: number
  frame: number
  closing: boolean
}

/** The frame whose boundary the line `--…` names, and whether it is the closing one. */
export function boundaryIn(
  raw: Buffer,
  start: number,
  end: number,
  waiting: Map<string, number>,
): { frame: number; closing: boolean } | undefined {
  if (waiting.size === 0 || end - start > maxBoundaryLength + 100) return undefined
  const line = raw.toString('latin1', start + 2, end)
  const exact = named(line, waiting)
  if (exact || !/\s/.test(line)) return exact
  // RFC 2046 §5.1.1: it is enough that the boundary stands at the start of the line; what follows a space is no part of it.
  const text = line.trimEnd()
  return (
    named(text, waiting) ??
    named(text.slice(0, -2).trimEnd() + text.slice(-2), waiting) ??
    named(text.split(/[ \t]/, 1)[0]!, waiting)
  )
}

function named(text: string, waiting: Map<string, number>): { frame: number; closing: boolean } | undefined {
  const frame = waiting.get(text)
  if (frame !== undefined) return { frame, closing: false }
  if (!text.endsWith('--')) return undefined
  const closed = waiting.get(text.slice(0, -2))
  return closed === undefined ? undefined : { frame: closed, closing: true }
}

/** The next delimiter line at or after `from`, which is the start of a line. */
export function delimiterAt(
  raw: Buffer,
  from: number,
  eol: number,
  waiting: Map<string, number>,
): Delimiter | undefined {
  let start = dashLine(raw, from, eol)
  while (start !== -1) {
    const next = nextLine(raw, start, eol)
    const found = boundaryIn(raw, start, lineText(raw, start, next, eol), waiting)
    if (found) return { start, next, ...found }
    start = dashLine(raw, next, eol)
  }
  return undefined
}

/** Start of the next line that starts with `--`, or -1. */
function dashLine(raw: Buffer, from: number, eol: number): number {
  if (raw[from] === 0x2d && raw[from + 1] === 0x2d) return from
  const at = raw.indexOf(eol === lf ? '\n--' : '\r--', Math.max(0, from - 1), 'latin1')
  return at === -1 ? -1 : at + 1
}

/**
 * The boundary that a multipart uses: the declared one, unless it does not come up where the first part should start and
 * a line that can only be another boundary does. Undefined where there is none at all.
 */
export function guessBoundary(
  raw: Buffer,
  from: number,
  eol: number,
  declared: string | undefined,
  waiting: Map<string, number>,
): string | undefined {
  const exact = usable(declared)
  const wanted = exact?.trimEnd() || undefined
  const longest = Math.max(200, (exact?.length ?? 0) + 2)
  const limit = Math.min(raw.length, from + guessWindow)
  const window = raw.subarray(0, limit)
  let guess: string | undefined
  for (let start = dashLine(window, from, eol); start !== -1; ) {
    const next = nextLine(window, start, eol)
    const line = window.toString('latin1', start + 2, Math.min(lineText(window, start, next, eol), start + longest))
    const text = line.trimEnd()
    // No boundary may end in spaces, and most programs cut them off; where the lines have them too, they are meant.
    if (text === wanted) return line === exact ? exact : wanted
    if (boundaryIn(raw, start, lineText(window, start, next, eol), waiting)) break
    if (guess === undefined && couldBe(text, wanted) && startsKnownField(raw, next, eol)) guess = text
    start = dashLine(window, next, eol)
  }
  return guess ?? wanted
}

/** A boundary with spaces in it is too much like prose, unless it is the declared one but for these spaces. */
function couldBe(text: string, wanted: string | undefined): boolean {
  if (/^\S{4,70}$/.test(text)) return /[^-]/.test(text)
  return wanted !== undefined && text.replace(/\s+/g, '') === wanted.replace(/\s+/g, '')
}

/** As the bytes of a delimiter line spell it. */
function usable(declared: string | undefined): string | undefined {
  const boundary = declared && Buffer.from(declared, 'utf8').toString('latin1')
  return boundary && boundary.length <= maxBoundaryLength ? boundary : undefined
}
