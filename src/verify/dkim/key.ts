// The record of a public key, as it stands in DNS (RFC 6376 §3.6.1, RFC 8463 §4) -> a key to verify with, or why it is none.
import { createPublicKey, type KeyObject } from 'node:crypto'
import type { KeyOrigin } from '../../record/evidence.ts'
import type { KeyType } from './signature.ts'
import { readTags, withoutSpace } from './tags.ts'

export interface Key {
  /** The text of the DNS record: `v=DKIM1; k=rsa; p=…`. */
  record: string
  origin: KeyOrigin
  /** EDTF: when the key was first and last known to be published. */
  firstKnown?: string
  lastKnown?: string
  /** EDTF: since when the private half is public, as some domains publish theirs when they no longer use them. */
  publicSince?: string
}

/** Selector and domain come in lower case. Several keys in the order in which they are to be tried; none is no key known. */
export type KeyLookup = (selector: string, domain: string) => readonly Key[]

/** RFC 8301 §3.2: a signature by a shorter RSA key is not valid. Keys of 512 bits are broken in hours. */
export const leastBits = 1024
/** Against keys of a million bits, whose check takes minutes; the standard asks for 4,096. */
export const mostBits = 16_384
/** Against keys that flow in by the thousand; signatures use few. */
const maxHeld = 2000

export interface PublicKey {
  type: KeyType
  object: KeyObject
  bits: number
  /** `t=y`: the domain is testing DKIM. */
  isTest: boolean
  /** `t=s`: the domain of `i=` must be that of `d=`. */
  isStrict: boolean
  /** `h=`: the hashes that the key may be used with; undefined for all. */
  hashes: string[] | undefined
  /** False where `s=` says that the key is not for mail. */
  isForMail: boolean
}

export interface UselessKey {
  useless: 'revoked' | 'unusable'
  /** Plain words, after "the key cannot be used: ". */
  what: string
}

const held = new Map<string, PublicKey | UselessKey>()

/** Reads each record once: taking in a key costs as much as using it. */
export function readKey(record: string): PublicKey | UselessKey {
  const known = held.get(record)
  if (known) return known
  const read = parse(record)
  if (held.size === maxHeld) held.clear()
  held.set(record, read)
  return read
}

export function isUseless(key: PublicKey | UselessKey): key is UselessKey {
  return 'useless' in key
}

function parse(record: string): PublicKey | UselessKey {
  const tags = readTags(record)
  if (typeof tags === 'string') return unusable(`in its record ${tags}`)
  const of = (name: string) => tags.get(name)?.value
  const list = (name: string) => (tags.has(name) ? withoutSpace(of(name)!).split(':') : undefined)
  if ((of('v') ?? 'DKIM1') !== 'DKIM1') return unusable('its record is not of version DKIM1')
  const type = of('k') ?? 'rsa'
  if (type !== 'rsa' && type !== 'ed25519') return unusable('it is of a kind that is not known')
  if (of('p') === undefined) return unusable('its record holds no key')
  if (of('p') === '') return { useless: 'revoked', what: 'the domain has revoked it' }
  const object = importKey(type, Buffer.from(of('p')!, 'base64'))
  if (!object) return unusable('its bytes are no key')
  const bits = type === 'rsa' ? (object.asymmetricKeyDetails?.modulusLength ?? 0) : 256
  if (bits > mostBits) return unusable(`it has ${bits} bits`)
  const flags = list('t') ?? []
  const services = list('s') ?? ['*']
  return {
    type,
    object,
    bits,
    isTest: flags.includes('y'),
    isStrict: flags.includes('s'),
    hashes: list('h'),
    isForMail: services.includes('*') || services.includes('email'),
  }
}

function unusable(what: string): UselessKey {
  return { useless: 'unusable', what }
}

const spkiOfEd25519 = Buffer.from('302a300506032b6570032100', 'hex')

/** RSA keys are published as SubjectPublicKeyInfo, as OpenSSL prints them, or bare, as the standard says. Ed25519 is 32 bytes. */
function importKey(type: KeyType, bytes: Buffer): KeyObject | undefined {
  if (type === 'ed25519')
    return bytes.length === 32 ? importDer(Buffer.concat([spkiOfEd25519, bytes]), 'spki', type) : undefined
  return importDer(bytes, 'spki', type) ?? importDer(bytes, 'pkcs1', type)
}

function importDer(key: Buffer, form: 'spki' | 'pkcs1', type: KeyType): KeyObject | undefined {
  try {
    const object = createPublicKey({ key, format: 'der', type: form })
    return object.asymmetricKeyType === type ? object : undefined
  } catch {
    return undefined
  }
}
