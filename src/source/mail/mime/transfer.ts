// Encoded bytes of a leaf and its Content-Transfer-Encoding -> the decoded bytes (RFC 2045 §6). Never fails.
import type { Notes } from '../remarks.ts'
import { decodeUu } from './uu.ts'
import { decodeYenc } from './yenc.ts'

const identity = new Set(['', '7bit', '8bit', 'binary', 'none', '7-bit', '8-bit', '7bits', '8bits', 'identity'])

/** True where the bytes stand as they are. */
export function isIdentity(encoding: string | undefined): boolean {
  return encoding === undefined || identity.has(encoding)
}

/** The decoded bytes. What is malformed is noted and kept as far as it can be read. */
export function decodeTransfer(bytes: Buffer, encoding: string | undefined, notes: Notes): Buffer {
  if (isIdentity(encoding)) return bytes
  if (encoding === 'base64') return decodeBase64(bytes, notes)
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes, notes)
  if (encoding === 'x-uuencode' || encoding === 'uuencode' || encoding === 'x-uue') return decodeUu(bytes, notes)
  if (encoding === 'x-yenc' || encoding === 'x-yencode') return decodeYenc(bytes, notes)
  notes.add('encoding-unknown')
  return bytes
}

/** How to find a part inside an encoded message: `base64 > 120+3400 > quoted-printable`, ranges counting decoded bytes. */
export function chain(outer: string, offset: number, length: number, inner: string | undefined): string {
  const range = `${outer} > ${offset}+${length}`
  return inner === undefined ? range : `${range} > ${inner}`
}

export function isChain(encoding: string | undefined): boolean {
  return encoding?.includes(' > ') ?? false
}

/** Follows a chain from the bytes of the outermost encoded part. */
export function decodeChain(bytes: Buffer, steps: string, notes: Notes): Buffer {
  let out = bytes
  for (const step of steps.split(' > ')) {
    const range = /^(\d+)\+(\d+)$/.exec(step)
    out = range ? out.subarray(Number(range[1]), Number(range[1]) + Number(range[2])) : decodeTransfer(out, step, notes)
  }
  return out
}

const alien = /[^A-Za-z0-9+/=\s]/

/** Several padded runs in a row are decoded one after the other; what follows them and is no base64 is left out. */
function decodeBase64(bytes: Buffer, notes: Notes): Buffer {
  const text = bytes.toString('latin1')
  if (isNoBase64(text)) {
    notes.add('base64-broken')
    return bytes
  }
  const pad = text.indexOf('=')
  if (pad === -1 || isEnd(text, pad)) {
    if (!alien.test(text)) return Buffer.from(text, 'base64')
    notes.add('base64-broken')
    return Buffer.from(text.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64')
  }
  const runs: Buffer[] = []
  let from = 0
  while (from < text.length) {
    const at = text.indexOf('=', from)
    const end = at === -1 ? text.length : at
    const run = text.slice(from, end)
    if (alien.test(run)) {
      notes.add('base64-broken')
      // Before the first padding it is damage inside the data, after it a foreign text, such as a list's footer.
      if (runs.length === 0) runs.push(Buffer.from(run.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64'))
      break
    }
    runs.push(Buffer.from(run, 'base64'))
    from = end
    while (text[from] === '=') from += 1
  }
  return Buffer.concat(runs)
}

/** Damage leaves most of a line as it was; where the first line is short or full of other signs, it is just text. */
function isNoBase64(text: string): boolean {
  const line = /^\s*([^\r\n]{1,80})/.exec(text)?.[1] ?? ''
  const found = line.match(/[^A-Za-z0-9+/=\s]/g)?.length ?? 0
  return found > 0 && found * 25 > line.length
}

/** True where only padding and white space follow. */
function isEnd(text: string, pad: number): boolean {
  for (let at = pad; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 0x3d && code > 0x20) return false
  }
  return true
}

function decodeQuotedPrintable(bytes: Buffer, notes: Notes): Buffer {
  const out = Buffer.allocUnsafe(bytes.length)
  let to = 0
  // End of what was last written that is no trailing white space: RFC 2045 §6.7 rule 3 drops spaces before a line end.
  let solid = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!
    if (byte === 0x3d) {
      const value = hexPair(bytes, at + 1)
      if (value >= 0) {
        out[to++] = value
        solid = to
        at += 2
        continue
      }
      const soft = softBreak(bytes, at + 1)
      if (soft >= 0) {
        solid = to
        at = soft - 1
        continue
      }
      notes.add('quoted-printable-broken')
    }
    if (byte === 0x0a || byte === 0x0d) to = solid
    out[to++] = byte
    if (byte !== 0x20 && byte !== 0x09) solid = to
  }
  return out.subarray(0, to)
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
  while (at < limit && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1
  if (at === bytes.length) return at
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1
  return bytes[at] === 0x0a ? at + 1 : -1
}
