// An address list field -> addresses (RFC 5322 §3.4, §4.4), with Mailman's `nora at lighthouse.example (Nora Vega)`.
// Structure is read before encoded words are decoded, so that a name can hold commas and brackets.
import type { Address } from '../../../record/record.ts'
import { ownLetters } from '../own-letters.ts'
import type { Notes } from '../remarks.ts'
import { decodeWords } from './words.ts'

/** Against a To field of a hundred thousand made-up addresses, each of which costs a row. */
export const maxAddresses = 2000

/** Against thousands of parentheses that never close, each searched to the end. */
const maxCommentLength = 500

/** One item between commas, in pieces. */
interface Item {
  start: number
  /** Words outside quotes, comments and brackets; quoted strings keep their quotes. */
  words: string[]
  comments: string[]
  angle: string | undefined
  /** True where one of the words holds an at sign. */
  hasAt: boolean
}

/** Values read before, with what was noted: people write to the same people again and again. */
const seen = new Map<string, { addresses: Address[]; noted: Notes }>()
/** Against values that never come again; whole values are dropped at once, oldest and newest. */
const maxSeen = 5000
/** Longer values are not kept. */
const maxSeenLength = 4000
/** Nor are longer people: thousands of them must not fill the memory. */
export const maxPersonLength = 500

/** `value` is unfolded, with encoded words still encoded. Broken items recover at the next comma. */
export function readAddresses(value: string, notes: Notes): Address[] {
  let known = seen.get(value)
  if (known === undefined) {
    const noted: Notes = new Set()
    known = { addresses: parseAddresses(value, noted), noted }
    if (seen.size >= maxSeen) seen.clear()
    if (value.length <= maxSeenLength) seen.set(ownLetters(value), known)
  }
  for (const code of known.noted) notes.add(code)
  return known.addresses
}

/** The same, whether the value was read before or not. */
export function parseAddresses(value: string, notes: Notes): Address[] {
  const out: Address[] = []
  // A name such as `Vega, Nora <n@x>` was meant as one, though its comma is not quoted.
  let dangling: Item | undefined
  for (const { item, end, joined } of itemsOf(value)) {
    const start = dangling?.start ?? item.start
    const words = dangling ? [...dangling.words, ',', ...item.words] : item.words
    dangling = undefined
    if (item.angle === undefined && item.comments.length === 0 && joined && isBareName(item.words)) {
      dangling = { ...item, start, words }
      continue
    }
    const address = knownAddress({ ...item, words }, value.slice(start, end), notes)
    if (address && out.length === maxAddresses) {
      notes.add('addresses-too-many')
      break
    }
    if (address) out.push(address)
  }
  return out
}

const seenItems = new Map<string, Address>()

/** The lists differ from mail to mail more than the people in them. */
function knownAddress(item: Item, written: string, notes: Notes): Address | undefined {
  const known = seenItems.get(written)
  if (known) return known
  const noted: Notes = new Set()
  const found = addressOf(item, written, noted)
  for (const code of noted) notes.add(code)
  const address = found && withOwnLetters(found)
  if (seenItems.size >= maxSeen) seenItems.clear()
  if (address && noted.size === 0 && written.length <= maxPersonLength) seenItems.set(ownLetters(written), address)
  return address
}

function withOwnLetters({ written, normal, name }: Address): Address {
  const address: Address = { written: ownLetters(written), normal: ownLetters(normal) }
  if (name !== undefined) address.name = ownLetters(name)
  return address
}

/** Words but no address: joined with the next item only where that one has a bracketed address. */
function isBareName(words: string[]): boolean {
  return words.length > 0 && !words.some((word) => word.includes('@')) && !/ at /i.test(words.join(' '))
}

interface Found {
  item: Item
  end: number
  /** The next item has words and an angle address: this one may be the first half of its name. */
  joined: boolean
}

function itemsOf(value: string): Found[] {
  const found: Found[] = []
  let item = newItem(0)
  const close = (end: number) => {
    const isEmpty = item.words.length === 0 && item.angle === undefined && item.comments.length === 0
    if (!isEmpty) {
      const previous = found.at(-1)
      if (previous && item.angle !== undefined && item.words.length > 0 && value[previous.end] === ',')
        previous.joined = true
      found.push({ item, end, joined: false })
    }
    item = newItem(end + 1)
  }
  const ends = { quote: value.lastIndexOf('"'), paren: value.lastIndexOf(')') }
  for (let at = 0; at < value.length; ) {
    const letter = value[at]!
    if (letter === ',' || letter === ';') {
      close(at)
      at += 1
    } else if (letter === ':' && !item.hasAt && item.angle === undefined) {
      // The name of a group is nobody's address.
      item = newItem(at + 1)
      at += 1
    } else if (letter === '"' && at < ends.quote) {
      const end = quotedEnd(value, at)
      item.words.push(value.slice(at, end))
      at = end
    } else if (letter === '(' && at < ends.paren && commentEnd(value, at) !== -1) {
      const end = commentEnd(value, at)
      item.comments.push(value.slice(at + 1, end - 1).trim())
      at = end
    } else if (letter === '<') {
      const end = angleEnd(value, at)
      const inside = value.slice(at + 1, end)
      // `<<n@x>>` and a second bracket after the first: the one with an address in it counts.
      if (item.angle === undefined || !item.angle.includes('@')) item.angle = inside
      at = value[end] === '>' ? end + 1 : end
    } else if (letter === '>' || letter === ' ' || /\s/.test(letter)) at += 1
    else {
      const end = wordEnd(value, at)
      const word = value.slice(at, end)
      item.words.push(word)
      item.hasAt ||= word.includes('@')
      at = end
    }
  }
  close(value.length)
  return found
}

function newItem(start: number): Item {
  return { start, words: [], comments: [], angle: undefined, hasAt: false }
}

/** After the closing quote; a quote that does not close ends with the field. */
function quotedEnd(value: string, start: number): number {
  let at = start + 1
  while (at < value.length && value[at] !== '"') at += value[at] === '\\' ? 2 : 1
  return Math.min(value.length, at + 1)
}

/** After the comment, or -1 where it does not close within a sensible length: then the parenthesis is a letter. */
function commentEnd(value: string, start: number): number {
  let depth = 0
  const limit = Math.min(value.length, start + maxCommentLength)
  for (let at = start; at < limit; at += 1) {
    if (value[at] === '\\') at += 1
    else if (value[at] === '(') depth += 1
    else if (value[at] === ')' && --depth === 0) return at + 1
  }
  return -1
}

/** At the closing bracket, or where it was forgotten: before the next item. */
function angleEnd(value: string, start: number): number {
  let at = start + 1
  while (at < value.length) {
    const letter = value[at]!
    if (letter === '>' || letter === '<') return at
    if (letter === ';' || (letter === ',' && !value.slice(start + 1, start + 2).startsWith('@'))) return at
    at = letter === '"' ? quotedEnd(value, at) : at + 1
  }
  return value.length
}

const special = /[\s,;:<>("]/

function wordEnd(value: string, start: number): number {
  let at = start + 1
  while (at < value.length && !special.test(value[at]!)) at += 1
  return at
}

/** What programs write where nobody is named. */
const nobody = /^(?:(?:undisclosed|unlisted|unspecified)[- ]?recipients?|no \S+-header|recipients? list)/i

function addressOf(item: Item, written: string, notes: Notes): Address | undefined {
  const spec = item.angle === undefined ? undefined : stripRoute(item.angle)
  const phrase = item.words.join(' ')
  const comment = plain(item.comments.filter((text) => text !== '').join(' '), notes)
  const decoded = decodeWords(written, notes).trim()
  if (spec !== undefined && spec.trim() !== '') {
    const name = plain(phrase, notes) || comment
    return build(decoded, name, spec)
  }
  if (nobody.test(phrase || comment)) return undefined
  if (phrase === '' && comment !== '') {
    notes.add('address-unreadable')
    return { written: decoded, name: comment, normal: `name:${fold(comment)}` }
  }
  if (phrase === '') return undefined
  if (phrase.includes('@') || / at /i.test(phrase)) return build(decoded, comment, bareSpec(item.words))
  notes.add('address-unreadable')
  const name = plain(phrase, notes)
  return { written: decoded, name, normal: /^[^\s@]+$/.test(phrase) ? phrase.toLowerCase() : `name:${fold(name)}` }
}

/** RFC 5322 §4.4: `<@a.example,@b.example:nora@c.example>` is a route that nobody uses any more. */
function stripRoute(angle: string): string {
  const colon = angle.indexOf(':')
  if (angle.trimStart().startsWith('@') && colon !== -1) return angle.slice(colon + 1)
  return angle.replace(/^\s*mailto:/i, '')
}

/** Of `Nora nora@x.example` the word with the at sign; dots may have spaces around them. */
function bareSpec(words: string[]): string {
  const text = words.join(' ')
  if (!text.includes('@')) return text
  const withAt = words.filter((word) => word.includes('@'))
  const only = withAt[0]!
  const isWhole = withAt.length === 1 && /^[^@]+@[^@]+$/.test(only) && !words.some((word) => word.startsWith('.'))
  return isWhole ? only : text
}

function build(written: string, name: string, spec: string): Address {
  const address: Address = { written, normal: normalOf(spec) }
  const readable = name.replace(/^'(.*)'$/, '$1').trim()
  // Mail programs repeat the address as the name where they know none.
  if (readable !== '' && readable.toLowerCase() !== address.normal) address.name = readable
  return address
}

const isSimple = /^[\w.+=-]+@[\w-]+(?:\.[\w-]+)*$/

/** Lower case, `x at y` undone, no white space where an address has none. */
function normalOf(spec: string): string {
  const text = spec.trim().toLowerCase()
  if (isSimple.test(text)) return text
  const mailman = /^([^\s@]+) at ([^\s@]+(?: dot [^\s@]+)*)$/.exec(text)
  if (mailman) return `${mailman[1]}@${mailman[2]!.replaceAll(' dot ', '.')}`
  const at = text.lastIndexOf('@')
  if (at === -1) return text.replace(/\s+/g, ' ')
  const local = text.slice(0, at).trim()
  const domain = text
    .slice(at + 1)
    .replace(/\s+/g, '')
    .replace(/(?<!\.)\.+$/, '')
  const unquoted = /^"([a-z0-9!#$%&'*+/=?^_`{|}~.-]+)"$/.exec(local)?.[1] ?? local
  // Archives that hide addresses leave words between several at signs: there the spaces tell one from another.
  const tidy = /[@"]/.test(unquoted) ? unquoted.replace(/\s+/g, ' ') : unquoted.replace(/\s+/g, '')
  return `${tidy}@${domain}`
}

/** Words with single spaces between them, and nothing to undo. */
const isPlain = /^(?:[\w.'-]+(?: [\w.'-]+)*)?$/

/** A display name: quotes and escapes undone, encoded words decoded, white space as one space. */
function plain(text: string, notes: Notes): string {
  if (isPlain.test(text)) return text
  const unquoted = text.replace(/"([^"\\]*(?:\\.[^"\\]*)*)"?/g, '$1').replace(/\\(.)/g, '$1')
  return decodeWords(unquoted, notes).replace(/\s+/g, ' ').replace(/ ,/g, ',').trim()
}

/** Names are compared without case. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
