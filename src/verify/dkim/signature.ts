// The field of a signature -> what it claims (RFC 6376 §3.5; RFC 8617 §4.1 for the fields of ARC), or what is wrong with it.
import type { Canon } from '../../record/evidence.ts'
import type { HashName } from './body.ts'
import type { Field } from './message.ts'
import { readBase64, readTags, type Tag, withoutSpace } from './tags.ts'

/** Against a field that names a million header fields, each of which is looked up. */
export const maxNames = 1000

/** `dkim` DKIM-Signature, `message` ARC-Message-Signature, `seal` ARC-Seal. */
export type SignatureKind = 'dkim' | 'message' | 'seal'
export type KeyType = 'rsa' | 'ed25519'
export type ChainValue = 'none' | 'pass' | 'fail'

export interface Signature {
  kind: SignatureKind
  /** `d=`, `s=` and `a=` as written. */
  domain: string
  selector: string
  algorithm: string
  keyType: KeyType
  hash: HashName
  headerCanon: Canon
  bodyCanon: Canon
  /** `h=`, lower case, in order. */
  names: string[]
  /** `bh=` without space. */
  bodyHash: string
  value: Buffer
  /** Where the value of `b=` stands in the field. */
  span: { start: number; end: number }
  /** `l=`; infinite where all of the body is signed. */
  length: number
  /** `t=` and `x=` in seconds since 1970. */
  t: number | null
  x: number | null
  /** `i=` of DKIM, decoded; empty where there is none. */
  identity: string
  /** `i=` of ARC; 0 for DKIM. */
  instance: number
  /** `cv=` of a seal. */
  chain: ChainValue
}

/** `malformed`: it breaks the standard. `unsupported`: it asks for something that nobody has defined, or that we do not know. */
export interface Fault {
  fault: 'malformed' | 'unsupported'
  /** Plain words, after "the signature cannot be read: ". */
  what: string
  tags?: Map<string, Tag>
}

export function isFault(read: object): read is Fault {
  return 'fault' in read
}

const required: Record<SignatureKind, string[]> = {
  dkim: ['v', 'a', 'b', 'bh', 'd', 'h', 's'],
  message: ['i', 'a', 'b', 'bh', 'd', 'h', 's'],
  seal: ['i', 'a', 'b', 'cv', 'd', 's'],
}

export function readSignature(field: Field, kind: SignatureKind): Signature | Fault {
  const tags = readTags(field.text, field.text.indexOf(':') + 1)
  if (typeof tags === 'string') return { fault: 'malformed', what: tags }
  const missing = required[kind].find((name) => !tags.has(name))
  if (missing) return { fault: 'malformed', what: `the tag ${missing}= is missing`, tags }
  const of = (name: string) => tags.get(name)?.value
  const unknown = unsupported(kind, of)
  if (unknown) return { fault: 'unsupported', what: unknown, tags }
  const names = readNames(of('h') ?? '')
  const value = readBase64(of('b')!)
  const wrong = faultOfValues(kind, of) ?? (kind === 'dkim' ? faultOfNames(names) : faultOfArc(kind, of, names))
  if (wrong || !value) return { fault: 'malformed', what: wrong ?? 'the tag b= is not base64', tags }
  return signatureOf(kind, tags, names, value)
}

type Lookup = (name: string) => string | undefined

function faultOfValues(kind: SignatureKind, of: Lookup): string | undefined {
  if (kind !== 'seal' && !readBase64(of('bh')!)) return 'the tag bh= is not base64'
  if (!isDomain(of('d')!)) return 'the tag d= is not a domain'
  if (!isDomain(of('s')!)) return 'the tag s= is not a selector'
  for (const name of ['t', 'x']) if (!/^\d{1,12}$/.test(of(name) ?? '0')) return `the tag ${name}= is not a time`
  return /^\d{1,76}$/.test(of('l') ?? '0') ? undefined : 'the tag l= is not a length'
}

function signatureOf(kind: SignatureKind, tags: Map<string, Tag>, names: string[], value: Buffer): Signature {
  const of: Lookup = (name) => tags.get(name)?.value
  const number = (name: string) => (tags.has(name) ? Number(of(name)) : null)
  const algorithm = of('a')!
  const [headerCanon, bodyCanon = 'simple'] = (of('c') ?? 'simple').split('/') as Canon[]
  return {
    kind,
    domain: of('d')!,
    selector: of('s')!,
    algorithm,
    keyType: algorithm.startsWith('rsa') ? 'rsa' : 'ed25519',
    hash: algorithm.endsWith('sha1') ? 'sha1' : 'sha256',
    headerCanon: kind === 'seal' ? 'relaxed' : headerCanon!,
    bodyCanon,
    names,
    bodyHash: withoutSpace(of('bh') ?? ''),
    value,
    span: tags.get('b')!,
    length: number('l') ?? Number.POSITIVE_INFINITY,
    t: number('t'),
    x: number('x'),
    identity: kind === 'dkim' ? decodeIdentity(of('i') ?? '') : '',
    instance: kind === 'dkim' ? 0 : Number(of('i')),
    chain: (of('cv') ?? 'none') as ChainValue,
  }
}

const algorithms = new Set(['rsa-sha256', 'ed25519-sha256', 'rsa-sha1'])
const canons = new Set(['simple', 'relaxed', 'simple/simple', 'simple/relaxed', 'relaxed/simple', 'relaxed/relaxed'])

/** Tag values are compared letter by letter (§3.2). ARC came after SHA-1 had been given up (RFC 8301 §3.1). */
function unsupported(kind: SignatureKind, of: Lookup): string | undefined {
  if (kind === 'dkim' && of('v') !== '1') return 'its version is not 1'
  const algorithm = of('a')!
  if (!algorithms.has(algorithm) || (kind !== 'dkim' && algorithm === 'rsa-sha1')) return 'its algorithm is not known'
  if (kind !== 'seal' && !canons.has(of('c') ?? 'simple')) return 'its canonical form is not known'
  const query = of('q')
  if (kind === 'dkim' && query !== undefined && !withoutSpace(query).split(':').includes('dns/txt'))
    return 'its way to ask for the key is not known'
  return undefined
}

function readNames(list: string): string[] {
  return withoutSpace(list)
    .toLowerCase()
    .split(':')
    .filter((name) => name !== '')
}

function faultOfNames(names: string[]): string | undefined {
  if (names.length === 0) return 'the tag h= names no field'
  return names.length > maxNames ? 'the tag h= names too many fields' : undefined
}

/** Instances run from 1 to 50, a seal has no `h=`, and no seal is signed by name (RFC 8617 §4.1.2, §4.1.3, §4.2.1). */
function faultOfArc(kind: SignatureKind, of: Lookup, names: string[]): string | undefined {
  if (!isInstance(of('i')!)) return 'the tag i= is not a number from 1 to 50'
  if (kind === 'seal' && of('h') !== undefined) return 'a seal must not have the tag h='
  if (kind === 'seal' && !/^(?:none|pass|fail)$/.test(of('cv')!)) return 'the tag cv= is not none, pass or fail'
  if (names.includes('arc-seal')) return 'the tag h= names a seal'
  return names.length > maxNames ? 'the tag h= names too many fields' : undefined
}

/** RFC 8617 §4.2.1 allows 50 sets; stops chains without end. */
export const maxInstance = 50

export function isInstance(text: string): boolean {
  return /^[1-9]\d?$/.test(text) && Number(text) <= maxInstance
}

/** Letters beyond ASCII may stand there in UTF-8 (RFC 8616 §4). */
function isDomain(text: string): boolean {
  return text.length <= 253 && /^[\w\x80-\xff-]+(?:\.[\w\x80-\xff-]+)*$/.test(text)
}

/** DKIM quoted-printable (§2.11). */
function decodeIdentity(text: string): string {
  return withoutSpace(text).replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
