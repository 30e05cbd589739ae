// A mail and a signature -> which header fields the signature is over, which not, and whose name it stands for.
import type { Alignment, NamedCount } from '../../record/evidence.ts'
import { type Message, namesOf, positionsOf } from './message.ts'
import type { Signature } from './signature.ts'

/** Against findings that list twenty thousand made-up names. */
export const maxListed = 200

export interface Coverage {
  /** Names of signed fields that are there, in the order of `h=`; one that is signed twice stands twice. */
  signed: string[]
  /** Names that are signed as being absent: adding such a field would break the signature. */
  absent: string[]
  /** Fields that are there and not covered, with how many of each, in the order of the header. */
  unsigned: NamedCount[]
  /** Of these, names that may stand only once and are covered once: the uncovered one stands above, and is what is shown. */
  doubled: string[]
}

/** Fields that may stand only once, or that decide how the text is shown (RFC 5322 §3.6, RFC 2045). */
const once = new Set([
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'in-reply-to',
  'references',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
])

export function coverageOf(message: Message, names: string[], chosen: Array<number | null>, own: number): Coverage {
  const covered = new Map<string, number>([[message.fields[own]!.name, 1]])
  const signed: string[] = []
  const absent = new Set<string>()
  for (const [at, position] of chosen.entries()) {
    const name = names[at]!
    if (position === null) absent.add(name)
    else {
      signed.push(name)
      covered.set(name, (covered.get(name) ?? 0) + 1)
    }
  }
  const unsigned: NamedCount[] = []
  const doubled: string[] = []
  for (const [name, positions] of namesOf(message)) {
    const count = positions.length - (covered.get(name) ?? 0)
    if (count === 0) continue
    if (unsigned.length < maxListed) unsigned.push({ name, count })
    if (once.has(name) && covered.has(name)) doubled.push(name)
  }
  return { signed, absent: [...absent], unsigned, doubled }
}

export function alignmentOf(domain: string, author: string | null): Alignment {
  if (author === null) return 'none'
  const signer = domain.toLowerCase()
  if (signer === author) return 'same'
  // A single label is a public suffix at best.
  if (author.endsWith(`.${signer}`) && signer.includes('.')) return 'above'
  return signer.endsWith(`.${author}`) && author.includes('.') ? 'below' : 'other'
}

export interface Author {
  /** Domain of the first address in the From field that is signed, else of the last; lower case. */
  domain: string | null
  hasName: boolean
}

/** The last From field is the one that a signature covers first. */
export function authorOf(message: Message): Author {
  const at = positionsOf(message, 'from').at(-1)
  if (at === undefined) return { domain: null, hasName: false }
  const { text } = message.fields[at]!
  const value = text
    .slice(text.indexOf(':') + 1, maxAuthorLength)
    .replace(/"(?:[^"\\]|\\[\s\S])*"/g, 'name')
    .replace(/\([^()]*\)/g, ' ')
  const found = /@[ \t\r\n]*([^\s<>,;:"@]+)/.exec(value)
  const domain = found ? found[1]!.toLowerCase().replace(/\.$/, '') : null
  return { domain, hasName: /\S/.test(value.slice(0, Math.max(0, value.indexOf('<')))) }
}

/** Against From fields of megabytes. */
const maxAuthorLength = 16 * 1024

/** The domain of `i=` must be that of `d=` or lie below it (RFC 6376 §3.5); with a strict key it must be the same. */
export function identityFault(signature: Signature, isStrict: boolean): 'outside' | 'below' | undefined {
  if (signature.identity === '') return undefined
  const identity = signature.identity.slice(signature.identity.lastIndexOf('@') + 1).toLowerCase()
  const domain = signature.domain.toLowerCase()
  if (identity === domain) return undefined
  if (!identity.endsWith(`.${domain}`)) return 'outside'
  return isStrict ? 'below' : undefined
}
