// Bytes as the formats of an edition write them: base64, hex, the line of an OpenSSH public key.

type Bytes = Uint8Array<ArrayBuffer>

export async function sha256(...pieces: Uint8Array[]): Promise<Bytes> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Null where it is none, or not in its one spelling. */
export function fromBase64(text: string): Bytes | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    return toBase64(bytes) === text ? bytes : null
  } catch {
    return null
  }
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

/** `ssh-ed25519 AAAA…`: the blob over which fingerprints are made, and the 32 bytes of the key at its end (RFC 8709). */
export function publicKeyOf(line: string): { blob: Bytes; raw: Bytes } | null {
  const [kind, encoded = ''] = line.trim().split(' ')
  const blob = fromBase64(encoded)
  if (kind !== 'ssh-ed25519' || blob?.length !== 51) return null
  return { blob, raw: blob.slice(-32) }
}
