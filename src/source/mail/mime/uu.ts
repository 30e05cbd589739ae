// uuencoded lines -> bytes, and where such lines start and end inside a text (POSIX.1-2017, uuencode).
import type { Notes } from '../remarks.ts'
import { lf, lineText, nextLine } from './header-block.ts'
import { makeRoom, type Out } from './pieces.ts'

const beginLine = /^begin [0-7]{3,4} (.*)$/
/** Longer begin lines are prose. */
const maxBeginLength = 300

export interface UuFile {
  end: number
  name: string
  /** False where the closing line is missing. */
  closed: boolean
}

/** The file whose `begin` line starts at `start`, or undefined where what follows is no such file. */
export function uuFileAt(raw: Buffer, start: number, limit: number, eol: number): UuFile | undefined {
  let pos = Math.min(limit, nextLine(raw, start, eol))
  if (pos - start > maxBeginLength) return undefined
  const line = raw.toString('utf8', start, lineText(raw, start, pos, eol)).trimEnd()
  const name = beginLine.exec(line)?.[1]
  if (name === undefined) return undefined
  let lines = 0
  while (pos < limit) {
    const next = Math.min(limit, nextLine(raw, pos, eol))
    const end = lineText(raw, pos, next, eol)
    if (isEndLine(raw, pos, end)) return { end: next, name, closed: true }
    if (!isDataLine(raw, pos, end, lines === 0)) break
    lines += 1
    pos = next
  }
  return lines === 0 ? undefined : { end: pos, name, closed: false }
}

function isEndLine(raw: Buffer, start: number, end: number): boolean {
  return raw[start] === 0x65 && end - start < 6 && raw.toString('latin1', start, end).trimEnd() === 'end'
}

/** The first letter of a line says how many bytes it holds; trailing spaces may have got lost on the way. */
function isDataLine(raw: Buffer, start: number, end: number, isFirst: boolean): boolean {
  // A blank line stands for a zero count whose space was cut off.
  if (end === start) return !isFirst
  const count = (raw[start]! - 0x20) & 63
  const missing = 1 + Math.ceil(count / 3) * 4 - (end - start)
  if (missing < -2 || (isFirst && missing > 2)) return false
  for (let at = start; at < end; at += 1) if (raw[at]! < 0x20 || raw[at]! > 0x60) return false
  return true
}

/** Against lines that tell 45 bytes and hold none: the output grows no further than this many times the input. */
export const maxUuGrowth = 4

/** The lines after `begin` up to `end`; where there is no `begin`, all lines. */
export function decodeUu(bytes: Buffer, out: Out, notes: Notes): void {
  const eol = bytes.includes(lf) ? lf : 0x0d
  let left = bytes.length * maxUuGrowth
  let closed = false
  for (let pos = firstData(bytes, eol); pos < bytes.length && !closed; ) {
    const next = nextLine(bytes, pos, eol)
    const end = lineText(bytes, pos, next, eol)
    closed = isEndLine(bytes, pos, end)
    if (!closed && left > 0) left -= decodeLine(bytes, pos, end, out)
    pos = next
  }
  if (!closed) notes.add('uuencode-broken')
}

function firstData(bytes: Buffer, eol: number): number {
  let at = bytes.indexOf('begin ', 0, 'latin1')
  while (at !== -1) {
    const next = nextLine(bytes, at, eol)
    const isLine = at === 0 || bytes[at - 1] === eol
    if (isLine && beginLine.test(bytes.toString('latin1', at, Math.min(next, at + maxBeginLength)).trimEnd()))
      return next
    at = bytes.indexOf('begin ', next, 'latin1')
  }
  return 0
}

/** Bytes written. What is missing at the end of a line were spaces, which stand for zero. */
function decodeLine(bytes: Buffer, start: number, end: number, out: Out): number {
  if (end === start) return 0
  const count = (bytes[start]! - 0x20) & 63
  const six = (at: number) => (at < end ? (bytes[at]! - 0x20) & 63 : 0)
  makeRoom(out, count)
  let written = 0
  for (let at = start + 1; written < count; at += 4) {
    const value = (six(at) << 18) | (six(at + 1) << 12) | (six(at + 2) << 6) | six(at + 3)
    for (let shift = 16; shift >= 0 && written < count; shift -= 8)
      out.bytes[out.to + written++] = (value >> shift) & 255
  }
  out.to += written
  return written
}
