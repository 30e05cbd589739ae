// yEnc lines -> bytes, and where such lines start and end inside a text (yEnc draft 1.3).
import type { Notes } from '../remarks.ts'
import { nextLine } from './header-block.ts'

/** Longer lines of control are none. */
const maxControlLength = 1000

export interface YencFile {
  end: number
  name: string
}

/** The file whose `=ybegin` line starts at `start`; `closing` is where the next line that starts with `=yend` starts. */
export function yencFileAt(raw: Buffer, start: number, closing: number, eol: number): YencFile | undefined {
  const next = nextLine(raw, start, eol)
  if (next - start > maxControlLength) return undefined
  const name = /^=ybegin (?=.*\bline=\d)(?=.*\bsize=\d).* name=(.+)$/.exec(
    raw.toString('utf8', start, next).trimEnd(),
  )?.[1]
  return name === undefined ? undefined : { end: nextLine(raw, closing, eol), name }
}

/** Everything between the lines of control; the size that the last one tells is compared. */
export function decodeYenc(bytes: Buffer, notes: Notes): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  let to = 0
  let told: number | undefined
  for (let pos = 0; pos < bytes.length; ) {
    const next = nextLine(bytes, pos, 0x0a)
    const isControl = bytes[pos] === 0x3d && bytes[pos + 1] === 0x79
    if (isControl) {
      const line = bytes.toString('latin1', pos, Math.min(next, pos + maxControlLength))
      if (line.startsWith('=yend')) told = Number(/ size=(\d{1,15})/.exec(line)?.[1] ?? Number.NaN)
    } else to = decodeLine(bytes, pos, next, out, to)
    pos = next
  }
  if (told !== to) notes.add('yenc-broken')
  return out.subarray(0, to)
}

/** Where writing goes on. */
function decodeLine(bytes: Buffer, start: number, end: number, out: Buffer, from: number): number {
  let to = from
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!
    if (byte === 0x0a || byte === 0x0d) continue
    if (byte === 0x3d && at + 1 < end) out[to++] = (bytes[++at]! - 64 - 42) & 255
    else out[to++] = (byte - 42) & 255
  }
  return to
}
