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
/** The bytes of each, and how many they are. */
const widest = 96
const spelled = Buffer.allocUnsafeSlow(known.length * widest)
const widths = new Uint8Array(known.length)
const seeds: Record<Role, number> = { from: 1, to: 2, cc: 3, bcc: 4, 'reply-to': 5, sender: 6 }

const comma = 0x2c
const quote = 0x22

/** False where an item cannot be read by itself. */
function addItems(out: Party[], raw: Buffer, { colon, end }: Field, role: Role): boolean {
  const seed = seeds[role]
  const most = out.length + maxAddresses
  for (let at = colon + 1; at < end; at += 1) {
    while (at < end && isBlank(raw[at]!)) at += 1
    const start = at
    let hash = seed
    let isQuoted = false
    for (; at < end; at += 1) {
      const byte = raw[at]!
      if (byte > comma) hash = (hash * 31 + byte) | 0
      else if (byte === quote) isQuoted = !isQuoted
      else if (byte === comma && !isQuoted) break
    }
    const place = (hash ^ (hash >>> 15)) & (known.length - 1)
    let party = known[place]
    if (party?.role !== role || !isSpelled(raw, start, at, place)) {
      party = readItem(raw, start, at, role)
      if (party === undefined) return false
      known[place] = party
      widths[place] = raw.copy(spelled, place * widest, start, at)
    }
    if (out.length === most) return false
    out.push(party)
  }
  return true
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lf || byte === cr
}

/** True where these bytes are those that are held there. */
function isSpelled(raw: Buffer, start: number, end: number, place: number): boolean {
  if (widths[place] !== end - start) return false
  let to = place * widest
  for (let at = start; at < end; at += 1, to += 1) if (spelled[to] !== raw[at]) return false
  return true
}

/** An address in brackets with a name or one in quotes before it, or a bare address: read alike whatever stands around it. */
const isClosed =
  /^(?:(?:"[^"\\]*"\s*|[^\s",;:<>()\\][^",;:<>()\\]*)?<[^\s",;:<>()\\]+>|[^\s",;:<>()\\@]+@[^\s",;:<>()\\@]+)\s*$/
const isBeyondAscii = /[\0\x80-\xff]/

function readItem(raw: Buffer, start: number, end: number, role: Role): Party | undefined {
  if (end - start > widest) return undefined
  const text = raw.toString('latin1', start, end).replace(/[\r\n]/g, '')
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
