// A private key in OpenSSH's own form (PROTOCOL.key of OpenSSH) -> a signer, and a new key -> that form. Ed25519 alone.
import { createCipheriv, createDecipheriv, createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import bcrypt from 'bcrypt-pbkdf'
import { FondsError } from '../../record/error.ts'
import { armour, unarmour } from './armour.ts'
import { keyType, publicBlob, publicKeyOf, type Signer } from './signer.ts'
import { readWire, sshNumber, sshString, type WireReader } from './wire.ts'

const label = 'OPENSSH PRIVATE KEY'
const magic = Buffer.from('openssh-key-v1\0', 'latin1')

/** What a new key with a passphrase is locked with: as `ssh-keygen` does, whose default is 16 rounds. */
const cipher = 'aes256-ctr'
const opensslCipher = 'aes-256-ctr'
const rounds = 24
/** Against key files that ask for years of work before they open. */
const maxRounds = 1000

/** DER before the 32 bytes of an Ed25519 private key (RFC 8410 §7). */
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * What can be told without the passphrase; the comment of a locked key cannot, and is empty. Throws FondsError
 * `key-unreadable`.
 */
export function publicKeyIn(text: string): { publicKey: Buffer; comment: string; locked: boolean } {
  const read = outer(text)
  const locked = read.cipher !== 'none'
  return { publicKey: read.publicKey, comment: locked ? '' : inner(read, undefined).comment, locked }
}

/**
 * Throws FondsError `key-unreadable` for anything but one Ed25519 key in OpenSSH's form, `key-locked` where it needs a
 * passphrase and none is given, `key-passphrase` where that is wrong.
 */
export function signerFrom(text: string, passphrase?: string): Signer {
  const locked = outer(text)
  const { seed, publicKey, comment } = inner(locked, passphrase)
  const key = createPrivateKey({ key: Buffer.concat([privatePrefix, seed]), format: 'der', type: 'pkcs8' })
  return { publicKey, comment, sign: async (bytes) => sign(null, bytes, key) }
}

interface Locked {
  cipher: string
  kdf: string
  options: Buffer
  publicKey: Buffer
  secret: Buffer
}

function outer(text: string): Locked {
  const bytes = unarmour(label, text)
  if (bytes === undefined || !bytes.subarray(0, magic.length).equals(magic)) throw unreadable()
  return readable(() => {
    const wire = readWire(bytes.subarray(magic.length))
    const cipher = wire.string().toString('latin1')
    const kdf = wire.string().toString('latin1')
    const options = wire.string()
    if (wire.number() !== 1) throw unreadable()
    const publicKey = publicKeyOf(wire.string())
    if (publicKey === undefined) throw unreadable()
    return { cipher, kdf, options, publicKey, secret: wire.string() }
  })
}

interface Opened {
  seed: Buffer
  publicKey: Buffer
  comment: string
}

function inner(locked: Locked, passphrase: string | undefined): Opened {
  const wire = readWire(unlock(locked, passphrase))
  // Two equal numbers say that the passphrase was right.
  const [one, other] = [wire.number(), wire.number()]
  if (one !== other) throw wrongPassphrase()
  return readable(() => {
    if (wire.string().toString('latin1') !== keyType) throw unreadable()
    const publicKey = Buffer.from(wire.string())
    const pair = wire.string()
    const comment = wire.string().toString('utf8')
    if (pair.length !== 64 || !publicKey.equals(locked.publicKey) || !pair.subarray(32).equals(publicKey))
      throw unreadable()
    return { seed: Buffer.from(pair.subarray(0, 32)), publicKey, comment }
  })
}

function unlock({ cipher: name, kdf, options, secret }: Locked, passphrase: string | undefined): Buffer {
  if (name === 'none' && kdf === 'none') return secret
  if (name !== cipher || kdf !== 'bcrypt')
    throw new FondsError(
      'key-unreadable',
      `the key is locked with ${name}: change its passphrase with ssh-keygen -p -Z ${cipher}`,
    )
  if (passphrase === undefined)
    throw new FondsError('key-locked', 'the key needs its passphrase: run this in a terminal')
  const { salt, rounds } = readable(() => {
    const wire: WireReader = readWire(options)
    return { salt: wire.string(), rounds: wire.number() }
  })
  if (rounds > maxRounds || rounds < 1 || secret.length < 16) throw unreadable()
  const { key, iv } = stretch(passphrase, salt, rounds)
  const decipher = createDecipheriv(opensslCipher, key, iv)
  return Buffer.concat([decipher.update(secret), decipher.final()])
}

function stretch(passphrase: string, salt: Buffer, rounds: number): { key: Buffer; iv: Buffer } {
  const bytes = Buffer.alloc(32 + 16)
  const word = Buffer.from(passphrase, 'utf8')
  if (word.length === 0) throw wrongPassphrase()
  bcrypt.pbkdf(word, word.length, salt, salt.length, bytes, bytes.length, rounds)
  return { key: bytes.subarray(0, 32), iv: bytes.subarray(32) }
}

/** A new key as text for a file; without a passphrase it stands there open. */
export function newKey(comment: string, passphrase?: string): { text: string; publicKey: Buffer } {
  const { privateKey } = generateKeyPairSync('ed25519')
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32)
  const publicKey = Buffer.from(privateKey.export({ format: 'jwk' }).x!, 'base64url')
  const check = randomBytes(4)
  const plain = Buffer.concat([
    check,
    check,
    sshString(keyType),
    sshString(publicKey),
    sshString(Buffer.concat([seed, publicKey])),
    sshString(comment),
  ])
  const padded = pad(plain)
  const salt = randomBytes(16)
  const options = passphrase === undefined ? Buffer.alloc(0) : Buffer.concat([sshString(salt), sshNumber(rounds)])
  const bytes = Buffer.concat([
    magic,
    sshString(passphrase === undefined ? 'none' : cipher),
    sshString(passphrase === undefined ? 'none' : 'bcrypt'),
    sshString(options),
    sshNumber(1),
    sshString(publicBlob(publicKey)),
    sshString(passphrase === undefined ? padded : lock(padded, passphrase, salt)),
  ])
  return { text: armour(label, bytes), publicKey }
}

function lock(plain: Buffer, passphrase: string, salt: Buffer): Buffer {
  const { key, iv } = stretch(passphrase, salt, rounds)
  const locked = createCipheriv(opensslCipher, key, iv)
  return Buffer.concat([locked.update(plain), locked.final()])
}

/** 1, 2, 3 … up to a whole block of the cipher. */
function pad(plain: Buffer): Buffer {
  const missing = (16 - (plain.length % 16)) % 16
  return Buffer.concat([plain, Buffer.from(Array.from({ length: missing }, (_, at) => at + 1))])
}

function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? unreadable() : error
  }
}

function unreadable(): FondsError {
  return new FondsError(
    'key-unreadable',
    'this is no Ed25519 key in OpenSSH form: make one with "fonds release key new" or "ssh-keygen -t ed25519"',
  )
}

function wrongPassphrase(): FondsError {
  return new FondsError('key-passphrase', 'the passphrase does not open this key: try again')
}
