// The bytes of an address field -> whom it names, and as what. People write to the same people again and again: whom a field
// names between two commas, and nothing around could change, is known by these bytes.
import type { Address, Role } from '../../../record/record.ts'
import { cr, type Field, lf } from '../mime/header-block.ts'
import type { Notes } from '../remarks.ts'
import { maxAddresses, maxPersonLength, parseAddresses, readAddresses } from './address.ts'
import { rawValue } from './fields.ts'

/** An address with the part that its field gives it. The same words give the same object: it is not to be changed. */
export type Party = Address & { role: Role }

/** Adds the addresses of a field to `out`. */
export function addParties(out: Party[], raw: Buffer, field: Field, role: Role, notes: Notes): void {
  const before = out.length
  if (addItems(out, raw, field, role)) return
  out.length = before
  for (const address of readAddresses(rawValue(raw, field, notes), notes)) out.push(partyOf(address, role))
}

/** By bytes and role, the last of each place. */
const known: Array<Party | undefined> = Array(1 << 15).fill(undefined)
/** The bytes of each, and how many they are in which role. */
const widest = 96
const spelled = Buffer.allocUnsafeSlow(known.length * widest)
const spelledWords = new DataView(spelled.buffer)
const measures = new Int16Array(known.length)
const roles: Record<Role, number> = { from: 1, to: 2, cc: 3, bcc: 4, 'reply-to': 5, sender: 6 }

/** False where an item cannot be read by itself. */
function addItems(out: Party[], raw: Buffer, { colon, end }: Field, role: Role): boolean {
  const bytes = raw.subarray(colon + 1, end)
  // Looked through as a string and compared four bytes at a time: half of what it costs byte by byte.
  const text = bytes.toString('latin1')
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const most = out.length + maxAddresses
  let quote = text.indexOf('"')
  for (let at = 0, stop = 0; at < text.length; at = stop + 1) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1
    stop = commaAfter(text, at)
    // A comma between quotes ends nothing.
    while (quote !== -1 && quote < stop) {
      const close = text.indexOf('"', quote + 1)
      if (close === -1 || close > stop) stop = close === -1 ? text.length : commaAfter(text, close)
      quote = close === -1 ? -1 : text.indexOf('"', close + 1)
    }
    const party = knownAs(bytes, words, at, stop, role)
    if (party === undefined || out.length === most) return false
    out.push(party)
  }
  return true
}

function commaAfter(text: string, at: number): number {
  const comma = text.indexOf(',', at)
  return comma === -1 ? text.length : comma
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lf || byte === cr
}

/** Who these bytes are, undefined where they cannot be read by themselves. */
function knownAs(bytes: Buffer, words: DataView, start: number, end: number, role: Role): Party | undefined {
  const measure = (end - start) * 8 + roles[role]
  const place = placeOf(words, start, end, measure)
  if (measures[place] === measure && isSpelled(words, start, end, place)) return known[place]
  const party = readItem(bytes, start, end, role)
  if (party === undefined) return undefined
  known[place] = party
  measures[place] = measure
  bytes.copy(spelled, place * widest, start, end)
  return party
}

function placeOf(words: DataView, start: number, end: number, seed: number): number {
  let hash = seed
  let at = start
  for (; at + 4 <= end; at += 4) hash = mixed(hash, words.getInt32(at, true))
  for (; at < end; at += 1) hash = mixed(hash, words.getUint8(at))
  return (hash ^ (hash >>> 15)) & (known.length - 1)
}

function mixed(hash: number, word: number): number {
  return Math.imul((hash << 5) ^ (hash >>> 27) ^ word, 0x9e3779b1)
}

/** True where these bytes are those that are held there; as many, that is known. */
function isSpelled(words: DataView, start: number, end: number, place: number): boolean {
  let to = place * widest
  let at = start
  for (; at + 4 <= end; at += 4, to += 4) if (words.getInt32(at, true) !== spelledWords.getInt32(to, true)) return false
  for (; at < end; at += 1, to += 1) if (words.getUint8(at) !== spelled[to]) return false
  return true
}

/** An address in brackets with a name or one in quotes before it, or a bare address: read alike whatever stands around it. */
const isClosed =
  /^(?:(?:"[^"\\]*"\s*|[^\s",;:<>()\\][^",;:<>()\\]*)?<[^\s",;:<>()\\]+>|[^\s",;:<>()\\@]+@[^\s",;:<>()\\@]+)\s*$/
const isBeyondAscii = /[\0\x80-\xff]/

function readItem(bytes: Buffer, start: number, end: number, role: Role): Party | undefined {
  if (end - start > widest) return undefined
  const text = bytes.toString('latin1', start, end).replace(/[\r\n]/g, '')
  if (!isClosed.test(text) || isBeyondAscii.test(text)) return undefined
  const noted: Notes = new Set()
  const [address, ...others] = parseAddresses(text, noted)
  if (address === undefined || others.length > 0 || noted.size > 0) return undefined
  return partyOf(address, role)
}

const parties = new Map<Role, Map<Address, Party>>()
/** Against people who never come again; all are dropped at once. */
const maxParties = 5000

function partyOf(address: Address, role: Role): Party {
  const held = parties.get(role) ?? new Map<Address, Party>()
  parties.set(role, held)
  let party = held.get(address)
  if (party === undefined) {
    const { written, normal, name } = address
    party = name === undefined ? { written, normal, role } : { written, normal, name, role }
    if (held.size >= maxParties) held.clear()
    if (written.length <= maxPersonLength) held.set(address, party)
  }
  return party
}
