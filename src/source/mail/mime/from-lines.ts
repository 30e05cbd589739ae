// Bytes out of a mailbox -> the bytes before a mailbox wrote `>From ` for `From ` at the start of their lines (mboxrd).
import { cr, lf } from './header-block.ts'

const mark = 0x3e
const quoted = Buffer.from('>From ')

/** The same bytes where nothing was quoted, else a copy. */
export function unquoteFromLines(bytes: Buffer): Buffer {
  let at = bytes.indexOf(quoted)
  if (at === -1) return bytes
  const out = Buffer.allocUnsafe(bytes.length)
  let to = 0
  let from = 0
  while (at !== -1) {
    let start = at
    while (start > from && bytes[start - 1] === mark) start -= 1
    if (start === 0 || bytes[start - 1] === lf || bytes[start - 1] === cr) {
      to += bytes.copy(out, to, from, start)
      from = start + 1
    }
    at = bytes.indexOf(quoted, at + quoted.length)
  }
  return from === 0 ? bytes : out.subarray(0, to + bytes.copy(out, to, from))
}
