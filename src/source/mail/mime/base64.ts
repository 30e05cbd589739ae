// base64 -> bytes (RFC 4648 §4, RFC 2045 §6.8), also where programs, lists and mailboxes have damaged it.
import type { Notes } from '../remarks.ts'
import { makeRoom, type Out } from './pieces.ts'

const padding = 0x3d
/** Not six bits: a sign that base64 does not have, or white space. */
const sign = 0x40
const space = 0x41

const sextets = new Uint8Array(256).fill(sign)
for (const [value, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  sextets[letter.charCodeAt(0)] = value
for (const code of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0]) sextets[code] = space

/** Several padded runs in a row are decoded one after the other; what follows them and is no base64 is left out. */
export function decodeBase64(bytes: Buffer, out: Out, notes: Notes): void {
  let at = 0
  for (let isFirst = true; at < bytes.length; isFirst = false) {
    const pad = bytes.indexOf(padding, at)
    const end = pad === -1 ? bytes.length : pad
    // Before the first padding signs are damage inside the data, after it a foreign text, such as a list's footer.
    const isForeign = !isFirst && hasSign(bytes, at, end)
    if (isForeign || decodeRun(bytes, at, end, out)) {
      notes.add('base64-broken')
      return
    }
    at = end
    while (bytes[at] === padding) at += 1
  }
}

function hasSign(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (sextets[bytes[at]!] === sign) return true
  return false
}

/** True where it holds signs that base64 does not have; they are passed over. */
function decodeRun(bytes: Buffer, start: number, end: number, out: Out): boolean {
  let isDamaged = false
  for (let at = start; at < end; ) {
    makeRoom(out, 3)
    at = decodeFours(bytes, at, end, out)
    // Line ends and damage: letter by letter, up to the next four.
    let value = 0
    let count = 0
    for (; at < end && count < 4; at += 1) {
      const six = sextets[bytes[at]!]!
      if (six === sign) isDamaged = true
      if (six >= sign) continue
      value = (value << 6) | six
      count += 1
    }
    value <<= 6 * (4 - count)
    for (let shift = 16, left = count; left > 1; left -= 1, shift -= 8) out.bytes[out.to++] = (value >> shift) & 255
  }
  return isDamaged
}

/** Four letters in a row are the rule. Stops where they are not, and leaves room for three bytes more. */
function decodeFours(bytes: Buffer, start: number, end: number, out: Out): number {
  const target = out.bytes
  const lastTo = target.length - 6
  const lastAt = end - 4
  let to = out.to
  let at = start
  for (; at <= lastAt && to <= lastTo; at += 4) {
    const a = sextets[bytes[at]!]!
    const b = sextets[bytes[at + 1]!]!
    const c = sextets[bytes[at + 2]!]!
    const d = sextets[bytes[at + 3]!]!
    if ((a | b | c | d) >= sign) break
    target[to] = (a << 2) | (b >> 4)
    target[to + 1] = (b << 4) | (c >> 2)
    target[to + 2] = (c << 6) | d
    to += 3
  }
  out.to = to
  return at
}

/** Damage leaves most of a line as it was; where the first line is short or full of other signs, it is just text. */
export function isNoBase64(bytes: Buffer): boolean {
  let start = 0
  while (start < bytes.length && sextets[bytes[start]!] === space) start += 1
  const line = /^[^\r\n]*/.exec(bytes.toString('latin1', start, start + 80))![0]
  const found = line.match(/[^A-Za-z0-9+/=\s]/g)?.length ?? 0
  return found > 0 && found * 25 > line.length
}
