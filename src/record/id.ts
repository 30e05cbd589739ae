// Ids follow from content, so that the same material gets the same ids on every machine and after every rebuild.
import { hash } from 'node:crypto'

// Crockford's base 32, lower case: no i, l, o, u to misread.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idLength = 24

/** SHA-256 as 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** The id of a record: the first 120 bits of the SHA-256 of its raw bytes, 24 characters of Crockford base 32. */
export function recordId(rawSha256: string): string {
  return base32(Buffer.from(rawSha256, 'hex'))
}

/** The id of something that is named rather than made of bytes, such as a conversation or a person. */
export function namedId(prefix: string, name: string): string {
  return prefix + base32(hash('sha256', `${prefix}:${name}`, 'buffer')).slice(0, 16)
}

/** The first 24 letters of Crockford's base 32, lower case. */
export function base32(bytes: Uint8Array): string {
  let bits = 0
  let value = 0
  let out = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      out += alphabet[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
    value &= (1 << bits) - 1
    if (out.length >= idLength) return out.slice(0, idLength)
  }
  return out
}
