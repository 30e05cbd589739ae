// yEnc lines -> bytes, and where such lines start and end inside a text (yEnc draft 1.3).
import type { Notes } from '../remarks.ts'
import { nextLine } from './header-block.ts'
import { makeRoom, type Out } from './pieces.ts'

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
export function decodeYenc(bytes: Buffer, out: Out, notes: Notes): void {
  let written = 0
  let told: number | undefined
  for (let pos = 0; pos < bytes.length; ) {
    const next = nextLine(bytes, pos, 0x0a)
    const isControl = bytes[pos] === 0x3d && bytes[pos + 1] === 0x79
    if (isControl) {
      const line = bytes.toString('latin1', pos, Math.min(next, pos + maxControlLength))
      if (line.startsWith('=yend')) told = Number(/ size=(\d{1,15})/.exec(line)?.[1] ?? Number.NaN)
    } else written += decodeLine(bytes, pos, next, out)
    pos = next
  }
  if (told !== written) notes.add('yenc-broken')
}

/** How many bytes were written. */
function decodeLine(bytes: Buffer, start: number, end: number, out: Out): number {
  let written = 0
  for (let at = start; at < end; ) {
    makeRoom(out, 1)
    const target = out.bytes
    const from = out.to
    let to = from
    for (; at < end && to < target.length; at += 1) {
      const byte = bytes[at]!
      if (byte === 0x0a || byte === 0x0d) continue
      if (byte === 0x3d && at + 1 < end) target[to++] = (bytes[++at]! - 64 - 42) & 255
      else target[to++] = (byte - 42) & 255
    }
    out.to = to
    written += to - from
  }
  return written
}
