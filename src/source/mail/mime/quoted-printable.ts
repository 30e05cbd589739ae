// quoted-printable -> bytes (RFC 2045 §6.7). Malformed escapes stay as they are written.
import type { Notes } from '../remarks.ts'
import { copyTo, makeRoom, type Out } from './pieces.ts'

const equals = 0x3d

export function decodeQuotedPrintable(bytes: Buffer, out: Out, notes: Notes): void {
  for (let at = 0; at < bytes.length; ) {
    makeRoom(out, 1)
    at = bytes[at] === equals ? decodeEscape(bytes, at, out, notes) : copyPlain(bytes, at, out)
  }
}

/** What stands for itself, up to the next escape or as far as there is room. */
function copyPlain(bytes: Buffer, start: number, out: Out): number {
  const target = out.bytes
  let to = out.to
  let at = start
  for (; at < bytes.length && to < target.length; at += 1) {
    const byte = bytes[at]!
    if (byte === equals) break
    if (isBlank(byte) && !isSolid(bytes[at + 1])) {
      out.to = to
      return decodeBlanks(bytes, at, out)
    }
    target[to++] = byte
  }
  out.to = to
  return at
}

/** White space before a line end was added on the way (rule 3); other white space stays. */
function decodeBlanks(bytes: Buffer, start: number, out: Out): number {
  let end = start
  while (isBlank(bytes[end])) end += 1
  if (bytes[end] !== 0x0a && bytes[end] !== 0x0d) copyTo(out, bytes, start, end)
  return end
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09
}

/** True for what ends a run of white space so that it stays. */
function isSolid(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20
}

/** Two hexadecimal digits, a line break to be taken out, or an equals sign that is none of both. */
function decodeEscape(bytes: Buffer, at: number, out: Out, notes: Notes): number {
  const value = hexPair(bytes, at + 1)
  const soft = value < 0 ? softBreak(bytes, at + 1) : -1
  if (soft >= 0) return soft
  if (value < 0) notes.add('quoted-printable-broken')
  out.bytes[out.to++] = value < 0 ? equals : value
  return value < 0 ? at + 1 : at + 3
}

function hexPair(bytes: Buffer, at: number): number {
  const high = hexDigit(bytes[at])
  const low = hexDigit(bytes[at + 1])
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Where the line after a soft break starts: `=`, white space, line end; -1 where it is none. */
function softBreak(bytes: Buffer, from: number): number {
  let at = from
  // The look ahead is short, so that a line of nothing but equals signs and spaces costs no more than its length.
  const limit = Math.min(bytes.length, from + 80)
  while (at < limit && isBlank(bytes[at])) at += 1
  if (at === bytes.length) return at
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1
  return bytes[at] === 0x0a ? at + 1 : -1
}
