// A text in, what its runs of base64 and of hexadecimal digits say, where that can be read as text.
import { noText } from '../hide/fold.ts'
import { characterAt } from './bytes.ts'
import { unitsOf } from './units.ts'
import type { Form, View } from './view.ts'

/** Shorter runs say fewer than six letters; so do fewer than twelve hexadecimal digits. */
const minBase64 = 8
/** Fewer characters of text on end are chance. */
export const minReadable = 6

/** What decoded bytes are worth reading. */
export interface Look {
  /** A quick answer, true where it is in doubt. */
  mayHold(bytes: Uint8Array, length: number): boolean
  /** Runs in which nothing was found: ids, paths and long words come again and again. */
  dull: string[]
}

/** Places for runs that are remembered; a later one takes the place of an earlier. A power of two. */
const maxDull = 1 << 18
/** Longer ones seldom come again. */
const maxDullLength = 80

function placeOfRun(units: Uint16Array, from: number, end: number): number {
  let hash = end - from
  for (let i = from; i < end; i += 1) hash = (Math.imul(hash, 31) + units[i]!) | 0
  return (hash ^ (hash >>> 15)) & (maxDull - 1)
}

function isSame(held: string | undefined, units: Uint16Array, from: number, end: number): boolean {
  if (held === undefined || held.length !== end - from) return false
  for (let i = 0; i < held.length; i += 1) if (held.charCodeAt(i) !== units[from + i]) return false
  return true
}

/** Whether a stretch is worth looking at at all. */
export type IsNew = (from: number, end: number) => boolean

/** Decoded runs of base64, both alphabets, from each of the four places where a group may begin. */
export function base64Read(text: string, look: Look, isNew: IsNew): View[] {
  const views: View[] = []
  const units = unitsOf(text)
  for (let run = base64Run(text, units, 0); run; run = base64Run(text, units, run[1])) {
    const [from, end] = run
    if (!isNew(from, end)) continue
    const place = end - from <= maxDullLength ? placeOfRun(units, from, end) : -1
    if (place !== -1 && isSame(look.dull[place], units, from, end)) continue
    let isDull = true
    const count = holdSextets(units, from, end)
    for (let shift = 0; shift < 4; shift += 1) {
      const length = holdBytes(count, shift)
      if (length < minReadable || !look.mayHold(bytesHeld, length)) continue
      isDull = false
      const bytes = bytesHeld.slice(0, length)
      const places = placesOf(text, from, end, (unit) => sextet[unit]! >= 0)
      const view = readable(bytes, 'base64', (byte) => places[shift + Math.floor((byte * 4) / 3)] ?? end)
      if (view) views.push({ ...view, whole: [from, end] })
    }
    // A copy: a slice would keep all of its text in memory.
    if (isDull && place !== -1) look.dull[place] = Buffer.from(text.slice(from, end), 'latin1').toString('latin1')
  }
  return views
}

const sextet = new Int8Array(65_536).fill(-1)
for (const [i, letter] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  sextet[letter.charCodeAt(0)] = i
}
sextet['-'.charCodeAt(0)] = 62
sextet['_'.charCodeAt(0)] = 63

// Nearly every long word is a run: what is only looked at is held in the same memory again and again.
let sextetsHeld = new Uint8Array(4096)
let bytesHeld = new Uint8Array(4096)

/** Six bits a character; what stands between lines is left out. How many there are. */
function holdSextets(units: Uint16Array, from: number, end: number): number {
  if (sextetsHeld.length < end - from) {
    sextetsHeld = new Uint8Array((end - from) * 2)
    bytesHeld = new Uint8Array((end - from) * 2)
  }
  let length = 0
  for (let i = from; i < end; i += 1) {
    const value = sextet[units[i]!]!
    if (value >= 0) sextetsHeld[length++] = value
  }
  return length
}

/** What the sextets say from one of them on. How many bytes there are. */
function holdBytes(count: number, shift: number): number {
  let length = 0
  for (let i = shift + 1; i < count; i += 1) {
    const bits = (sextetsHeld[i - 1]! << 6) | sextetsHeld[i]!
    const place = (i - shift) & 3
    if (place !== 0) bytesHeld[length++] = bits >> (6 - 2 * place)
  }
  return length
}

/** Where the characters stand that count. */
function placesOf(text: string, from: number, end: number, counts: (unit: number) => boolean): number[] {
  const places: number[] = []
  for (let i = from; i < end; i += 1) if (counts(text.charCodeAt(i))) places.push(i)
  return places
}

/** Decoded runs of hexadecimal digits, from both places where a pair may begin. */
export function hexRead(text: string, look: Look, isNew: IsNew): View[] {
  const views: View[] = []
  const units = unitsOf(text)
  for (let run = hexRun(text, units, 0); run; run = hexRun(text, units, run[1])) {
    const [from, end] = run
    if (!isNew(from, end)) continue
    const digits = text.slice(from, end).replace(/[ :,]+/g, '')
    for (const shift of [0, 1]) {
      const bytes = Buffer.from(digits.slice(shift, digits.length - ((digits.length - shift) % 2)), 'hex')
      if (!look.mayHold(bytes, bytes.length)) continue
      const places = placesOf(text, from, end, (unit) => unit > 0x2f && unit !== 0x3a)
      const view = readable(bytes, 'hex', (byte) => places[shift + byte * 2] ?? end)
      if (view) views.push({ ...view, whole: [from, end] })
    }
  }
  return views
}

type Span = readonly [number, number]

/** The next run. Lines of base64 that follow each other are one, also behind quote prefixes. */
function base64Run(text: string, units: Uint16Array, start: number): Span | null {
  const at = nextStretch(units, text.length, start, minBase64, inBase64)
  if (at === -1) return null
  let end = endOfStretch(units, text.length, at, inBase64)
  let line = at
  for (let next = nextLine(text, end); next !== -1 && end - line >= minLine; next = nextLine(text, end)) {
    line = next
    end = endOfStretch(units, text.length, next, inBase64)
  }
  while (text.charCodeAt(end) === 0x3d && text.charCodeAt(end - 2) !== 0x3d) end += 1
  return [at, end]
}

type Members = Uint8Array
const inBase64: Members = Uint8Array.from(sextet, (value) => (value >= 0 ? 1 : 0))

/** Where the next stretch of so many members begins. Looks at its far end first: most of a text is skipped unseen. */
function nextStretch(units: Uint16Array, total: number, start: number, length: number, members: Members): number {
  let from = start
  while (from + length <= total) {
    let at = from + length - 1
    while (at >= from && members[units[at]!] === 1) at -= 1
    if (at < from) break
    from = at + 1
  }
  if (from + length > total) return -1
  while (from > start && members[units[from - 1]!] === 1) from -= 1
  return from
}

function endOfStretch(units: Uint16Array, total: number, from: number, members: Members): number {
  let at = from
  while (at < total && members[units[at]!] === 1) at += 1
  return at
}

/** Lines that are broken are at least so long. */
const minLine = 16

const prefix = /\r?\n[ \t>]{0,100}(?=[A-Za-z0-9+/_-]{4})/y

/** Where the run goes on behind the end of its line; -1 where it does not. */
function nextLine(text: string, end: number): number {
  const unit = text.charCodeAt(end)
  if (unit !== 10 && unit !== 13) return -1
  prefix.lastIndex = end
  return prefix.test(text) ? prefix.lastIndex : -1
}

/** The next run: pairs of digits, with up to two marks between them. */
function hexRun(text: string, units: Uint16Array, start: number): Span | null {
  for (let from = start; ; ) {
    const at = nextStretch(units, text.length, from, minHex, inHex)
    if (at === -1) return null
    const end = endOfStretch(units, text.length, at, inHex)
    hexPairs.lastIndex = 0
    const pairs = hexPairs.exec(text.slice(at, end))
    if (pairs) return [at + pairs.index, at + pairs.index + pairs[0].length]
    from = end
  }
}

const minHex = 12
const hexPairs = /[0-9a-fA-F]{2}(?:[ :,]{0,2}[0-9a-fA-F]{2}){5,}[0-9a-fA-F]?/g
const inHex: Members = Uint8Array.from({ length: 65_536 }, (_, unit) =>
  /[0-9a-fA-F :,]/.test(String.fromCharCode(unit)) ? 1 : 0,
)

/** The stretches of text among bytes, parted by marks; null where there is none that is long enough. */
export function readable(
  bytes: Uint8Array,
  form: Form,
  placeOf: (byte: number) => number,
  lengthOf = lengthOfText,
): View | null {
  let text = ''
  const at: number[] = []
  let start = 0
  let count = 0
  const close = (end: number) => {
    if (count >= minReadable) text += copyRun(bytes, start, end, at, placeOf)
    count = 0
  }
  for (let i = 0; i < bytes.length; ) {
    const length = lengthOf(bytes, i)
    if (length === 0) close(i)
    else if (count === 0) start = i
    if (length > 0) count += 1
    i += length || 1
  }
  close(bytes.length)
  if (text === '') return null
  at.push(placeOf(bytes.length))
  return { form, text, at: (unit) => at[unit]!, whole: null }
}

function copyRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  at: number[],
  placeOf: (byte: number) => number,
): string {
  let text = ''
  for (let i = start; i < end; ) {
    const [code, length] = characterAt(bytes, i)
    const character = String.fromCodePoint(code)
    for (let k = 0; k < character.length; k += 1) at.push(placeOf(i))
    text += character
    i += length
  }
  at.push(placeOf(end))
  return text + noText
}

/** How many bytes the character at `i` takes; 0 where it is no text. A letter of Latin-1 counts beside a letter of ASCII only. */
export function lengthOfText(bytes: Uint8Array, i: number): number {
  const [code, length] = characterAt(bytes, i)
  if (code === -1) return 0
  if (length > 1 || code < 0x80) return length
  return isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]) ? 1 : 0
}

/** The same of UTF-8 alone: a byte that is none ends the text, also where it could be a letter of Latin-1. */
export function lengthOfUtf8(bytes: Uint8Array, i: number): number {
  const [code, length] = characterAt(bytes, i)
  return code === -1 || (length === 1 && code >= 0x80) ? 0 : length
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte | 32) - 97) >>> 0 < 26
}
