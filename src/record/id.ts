// Ids follow from content, so that the same material gets the same ids on every machine and after every rebuild.
import { hash } from 'node:crypto'

// Crockford's base 32, lower case: no i, l, o, u to misread. Two letters at a time: ten bits.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const pairs = Array.from({ length: 1024 }, (_, bits) => alphabet[bits >> 5]! + alphabet[bits & 31]!)

/** SHA-256 as 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** The id of a record: the first 120 bits of the SHA-256 of its raw bytes, 24 characters of Crockford base 32. */
export function recordId(rawSha256: string): string {
  return base32(rawSha256, 24)
}

/** The id of something that is named rather than made of bytes, such as a conversation or a person. */
export function namedId(prefix: string, name: string): string {
  return prefix + base32(hash('sha256', `${prefix}:${name}`, 'hex'), 16)
}

/** The first letters of what hex digits say, in Crockford's base 32, lower case. Four letters say as much as five digits. */
export function base32(hex: string, letters: number): string {
  let out = ''
  for (let at = 0; out.length < letters; at += 5) {
    const bits = Number.parseInt(hex.slice(at, at + 5), 16)
    out += pairs[bits >> 10]! + pairs[bits & 1023]!
  }
  return out
}
