// Bytes out of a mailbox -> the bytes before a mailbox wrote `>From ` for `From ` at the start of their lines (mboxrd).
import { cr, lf } from './header-block.ts'

const mark = 0x3e

export function unquoteFromLines(bytes: Buffer): Buffer {
  let at = bytes.indexOf('>From ', 0, 'latin1')
  if (at === -1) return bytes
  const pieces: Buffer[] = []
  let from = 0
  while (at !== -1) {
    let start = at
    while (start > from && bytes[start - 1] === mark) start -= 1
    if (start === 0 || bytes[start - 1] === lf || bytes[start - 1] === cr) {
      pieces.push(bytes.subarray(from, start))
      from = start + 1
    }
    at = bytes.indexOf('>From ', at + 6, 'latin1')
  }
  pieces.push(bytes.subarray(from))
  return Buffer.concat(pieces)
}
