// Signs mail in tests. Written from the RFCs with string methods and shares nothing with what it tests.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

export interface SigningKey {
  privateKey: KeyObject
  /** The TXT record of its public half. */
  record: string
  algorithm: 'rsa-sha256' | 'rsa-sha1' | 'ed25519-sha256'
}

export function rsaKey(bits = 1024, algorithm: 'rsa-sha256' | 'rsa-sha1' = 'rsa-sha256'): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  const p = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  return { privateKey, record: `v=DKIM1; k=rsa; p=${p}`, algorithm }
}

export function ed25519Key(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const p = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64')
  return { privateKey, record: `v=DKIM1; k=ed25519; p=${p}`, algorithm: 'ed25519-sha256' }
}

/** A mail as fields, topmost first, and a body; both with CRLF. */
export interface Letter {
  fields: string[]
  body: string
}

export const letter: Letter = {
  fields: [
    'Received: from a.example by b.example; Tue, 20 Sep 2016 10:00:00 +0000',
    'From: Nora Vega <nora@lighthouse.example>',
    'To: Emil  Brandt\r\n <emil@harbour.example>',
    'Subject:   The  tide\ttable ',
    'Date: Tue, 20 Sep 2016 10:00:00 +0000',
    'Message-ID: <tide-1@lighthouse.example>',
  ],
  body: 'Dear Emil,  \r\n\r\n\tthe  tide table is  attached.\r\nNora\r\n\r\n\r\n',
}

export function written({ fields, body }: Letter): Buffer {
  return Buffer.from(`${fields.join('\r\n')}\r\n\r\n${body}`, 'latin1')
}

export function relaxedBody(body: string): string {
  const text = body.replace(/[ \t]+/g, ' ').replace(/ \r\n/g, '\r\n')
  const whole = text === '' || text.endsWith('\r\n') ? text : `${text.replace(/ $/, '')}\r\n`
  return whole.replace(/(\r\n)+$/, '\r\n').replace(/^\r\n$/, '')
}

export function simpleBody(body: string): string {
  return `${body.replace(/(\r\n)+$/, '')}\r\n`
}

export function relaxedField(field: string): string {
  const colon = field.indexOf(':')
  const value = field
    .slice(colon + 1)
    .replaceAll('\r\n', '')
    .replace(/[ \t]+/g, ' ')
  return `${field.slice(0, colon).trim().toLowerCase()}:${value.replace(/^ | $/g, '')}`
}

export interface SigningOptions {
  key: SigningKey
  canon?: string
  domain?: string
  selector?: string
  /** `h=` */
  names?: string[]
  /** `l=` */
  length?: number
  /** More tags, as `t=1; x=2`. */
  more?: string
  /** The value of `bh=`, in place of the right one. */
  bodyHash?: string
  /** Changes the tags before they are signed. */
  edit?: (tags: string) => string
}

const all = ['From', 'To', 'Subject', 'Date', 'Message-ID']

/** The letter with a DKIM-Signature on top. */
export function signed(from: Letter, options: SigningOptions): Letter {
  return { ...from, fields: [dkimField(from, 'DKIM-Signature', 'v=1; ', options), ...from.fields] }
}

export function dkimField(from: Letter, name: string, start: string, options: SigningOptions): string {
  const { key, canon = 'relaxed/relaxed', domain = 'lighthouse.example', selector = 's1', names = all } = options
  const [headerCanon, bodyCanon = 'simple'] = canon.split('/')
  const whole = (bodyCanon === 'relaxed' ? relaxedBody : simpleBody)(from.body)
  const body = whole.slice(0, options.length ?? whole.length)
  const bh = options.bodyHash ?? hashed(key, body).toString('base64')
  const l = options.length === undefined ? '' : `; l=${options.length}`
  const more = options.more ? `; ${options.more}` : ''
  const tags = `${start}a=${key.algorithm}; c=${canon}; d=${domain}; s=${selector}${l}${more};\r\n\th=${names.join(' : ')};\r\n\tbh=${bh};\r\n\tb=`
  const field = `${name}: ${options.edit?.(tags) ?? tags}`
  const form = headerCanon === 'relaxed' ? relaxedField : (text: string) => text
  const left = [...from.fields]
  const lines = names.flatMap((wanted) => {
    const at = left.findLastIndex((text) => text.slice(0, text.indexOf(':')).toLowerCase() === wanted.toLowerCase())
    return at === -1 ? [] : left.splice(at, 1)
  })
  return field + signature(key, [...lines.map(form), form(field)].join('\r\n'))
}

function hashed({ algorithm }: SigningKey, text: string): Buffer {
  return createHash(algorithm === 'rsa-sha1' ? 'sha1' : 'sha256')
    .update(text, 'latin1')
    .digest()
}

function signature(key: SigningKey, text: string): string {
  if (key.algorithm === 'ed25519-sha256') return sign(null, hashed(key, text), key.privateKey).toString('base64')
  const name = key.algorithm === 'rsa-sha1' ? 'sha1' : 'sha256'
  return sign(name, Buffer.from(text, 'latin1'), key.privateKey).toString('base64')
}

export interface SealingOptions {
  key: SigningKey
  domain: string
  /** `cv=`; by itself what belongs there. */
  chain?: string
  /** What the hop writes into its results. */
  results?: string
}

/** The letter with one more ARC set on top. */
export function sealed(from: Letter, { key, domain, chain, results = 'dkim=pass' }: SealingOptions): Letter {
  const instance = from.fields.filter((field) => field.startsWith('ARC-Seal:')).length + 1
  const found = `ARC-Authentication-Results: i=${instance}; ${domain}; ${results}`
  const own = dkimField(from, 'ARC-Message-Signature', `i=${instance}; `, { key, domain, selector: 'arc' })
  const cv = chain ?? (instance === 1 ? 'none' : 'pass')
  const seal = `ARC-Seal: i=${instance}; a=${key.algorithm}; d=${domain}; s=arc; cv=${cv}; b=`
  const before = from.fields.filter((field) => field.startsWith('ARC-'))
  // Sets stand on top of each other, each as seal, signature, results; they are sealed oldest first, results first.
  const lines = [seal, own, found, ...before].toReversed()
  const value = signature(key, lines.map(relaxedField).join('\r\n'))
  return { ...from, fields: [seal + value, own, found, ...from.fields] }
}
