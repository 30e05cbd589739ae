// Whoever can sign an edition: a key file, or an agent that holds the key. Ed25519 (RFC 8032), as SSH names it (RFC 8709).
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { readWire, sshString } from './wire.ts'

export interface Signer {
  /** 32 bytes. */
  publicKey: Buffer
  /** What the key file says of itself, to tell several apart. */
  comment: string
  /** The signature of these bytes: 64 bytes. */
  sign(bytes: Uint8Array): Promise<Buffer>
}

export const keyType = 'ssh-ed25519'

/** The public key as SSH writes it (RFC 8709 §4). */
export function publicBlob(publicKey: Uint8Array): Buffer {
  return Buffer.concat([sshString(keyType), sshString(publicKey)])
}

/** 32 bytes; undefined where the blob is no Ed25519 key. */
export function publicKeyOf(blob: Buffer): Buffer | undefined {
  try {
    const wire = readWire(blob)
    if (wire.string().toString('latin1') !== keyType) return undefined
    const key = wire.string()
    return key.length === 32 && wire.left() === 0 ? key : undefined
  } catch {
    return undefined
  }
}

/** One line as in `id_ed25519.pub`. */
export function publicLine(publicKey: Uint8Array, comment = ''): string {
  return `${keyType} ${publicBlob(publicKey).toString('base64')}${comment === '' ? '' : ` ${comment}`}`
}

/** The key (32 bytes) of such a line, whatever its comment; undefined where it is none. */
export function publicKeyOfLine(line: string): Buffer | undefined {
  const [type, blob = ''] = line.trim().split(' ')
  const bytes = Buffer.from(blob, 'base64')
  return type === keyType && bytes.toString('base64') === blob ? publicKeyOf(bytes) : undefined
}

/** The fingerprint that `ssh-keygen -l` shows: base64 of SHA-256, without `=`. */
export function fingerprint(publicKey: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(publicBlob(publicKey)).digest('base64').replace(/=+$/, '')}`
}

/** DER before the 32 bytes of an Ed25519 public key (RFC 8410 §4). */
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex')

function publicObject(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([publicPrefix, publicKey]), format: 'der', type: 'spki' })
}

export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  return publicKey.length === 32 && signature.length === 64 && verify(null, bytes, publicObject(publicKey), signature)
}
