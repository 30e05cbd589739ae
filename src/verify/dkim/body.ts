// A body -> its canonical forms and their hashes (RFC 6376 §3.4.3, §3.4.4). Each is made once a message and shared by all its
// signatures.
import { createHash, hash } from 'node:crypto'
import type { Added, Canon, Repair } from '../../record/evidence.ts'

export type HashName = 'sha1' | 'sha256'

/** Against signatures that each want another prefix of a body of hundreds of megabytes hashed. */
export const maxHashes = 8

export interface Canonical {
  /** Lines end with CRLF. */
  bytes: Buffer
  /** True where lines of the body ended with LF alone. */
  bareLf: boolean
}

/** What makes a body fit its signature. */
export interface BodyFit {
  /** Besides the line ends. */
  repairs: Repair[]
  added: Added | null
  /** True where it fits only with LF as it stands, not read as CRLF. */
  isBare: boolean
}

export interface Body {
  raw: Buffer
  start: number
  forms: Map<string, Canonical>
  hashes: Map<string, string>
  /** What came of searching for a repair, by what the signature claims. */
  searched: Map<string, BodyFit | undefined>
  /** The body with `>From ` undone, in each way that changes it; made when first asked for. */
  undone: Body[] | undefined
}

export function openBody(raw: Buffer, start: number): Body {
  return { raw, start, forms: new Map(), hashes: new Map(), searched: new Map(), undone: undefined }
}

/** What ends a line: any LF, as mailboxes keep mail; or CRLF alone, where an LF by itself is a byte like others. */
export type LineEnd = 'lf' | 'crlf'

export function canonicalBody(body: Body, canon: Canon, lineEnd: LineEnd = 'lf'): Canonical {
  const key = canon + lineEnd
  const held = body.forms.get(key)
  if (held) return held
  const made = (canon === 'relaxed' ? relax : simplify)(body.raw, body.start, lineEnd === 'lf')
  body.forms.set(key, made)
  return made
}

/** Base64 of the hash over the first `length` bytes of the form; undefined where too many were asked for. */
export function bodyHash(body: Body, canon: Canon, name: HashName, length: number): string | undefined {
  const { bytes } = canonicalBody(body, canon)
  const end = Math.min(length, bytes.length)
  const key = `${canon} ${name} ${end}`
  const held = body.hashes.get(key)
  if (held !== undefined || body.hashes.size === maxHashes) return held
  const made = hash(name, bytes.subarray(0, end), 'base64')
  body.hashes.set(key, made)
  return made
}

/** Hashes of what is left when the last lines go, one line more each time; stops at the one that `wanted` names. */
export function findPrefix(bytes: Buffer, cuts: number[], name: HashName, wanted: string): number | undefined {
  const running = createHash(name)
  let from = 0
  for (const cut of cuts) {
    running.update(bytes.subarray(from, cut))
    if (running.copy().digest('base64') === wanted) return cut
    from = cut
  }
  return undefined
}

/** Up to here room for the worst case is cheaper than counting. */
const small = 1024 * 1024

/** Room for the form: each LF may become CRLF, and one CRLF may be added. */
function room(raw: Buffer, start: number): Buffer {
  const size = raw.length - start
  if (size < small) return Buffer.allocUnsafe(2 * size + 2)
  let lines = 0
  for (let at = start; at < raw.length; at += 1) if (raw[at] === 10) lines += 1
  return Buffer.allocUnsafe(size + lines + 2)
}

/**
 * Runs of space become one, none stay before a line end, no blank lines at the end (§3.4.4). Byte by byte, because
 * string methods take twice the time.
 */
function relax(raw: Buffer, start: number, lfEnds: boolean): Canonical {
  const out = room(raw, start)
  const size = raw.length
  let at = 0
  let ends = 0
  let bareLf = false
  let pos = start
  while (pos < size) {
    let byte = raw[pos]!
    if (byte === 10 && lfEnds) {
      bareLf = true
      ends += 1
      pos += 1
      continue
    }
    if (byte === 13 && raw[pos + 1] === 10) {
      ends += 1
      pos += 2
      continue
    }
    let isSpaced = false
    while (byte === 32 || byte === 9) {
      isSpaced = true
      pos += 1
      byte = pos < size ? raw[pos]! : 10
    }
    if (isSpaced && (pos >= size || (byte === 10 && lfEnds) || (byte === 13 && raw[pos + 1] === 10))) continue
    for (; ends > 0; ends -= 1) {
      out[at++] = 13
      out[at++] = 10
    }
    if (isSpaced) out[at++] = 32
    do {
      out[at++] = byte
      pos += 1
      byte = pos < size ? raw[pos]! : 32
    } while (byte > 32)
  }
  if (at > 0) {
    out[at++] = 13
    out[at++] = 10
  }
  return { bytes: out.subarray(0, at), bareLf }
}

/** Only the blank lines at the end go; an empty body is one line end (§3.4.3). */
function simplify(raw: Buffer, start: number, lfEnds: boolean): Canonical {
  const out = room(raw, start)
  const size = raw.length
  let at = 0
  let bareLf = false
  let before = 0
  for (let pos = start; pos < size; pos += 1) {
    const byte = raw[pos]!
    if (byte === 10 && before !== 13 && lfEnds) {
      bareLf = true
      out[at++] = 13
    }
    out[at++] = byte
    before = byte
  }
  while (at > 1 && out[at - 1] === 10 && out[at - 2] === 13) at -= 2
  out[at++] = 13
  out[at++] = 10
  return { bytes: out.subarray(0, at), bareLf }
}
