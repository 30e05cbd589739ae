// The parts of a message -> what a reader would read (RFC 2046 §5.1): the plain text where there is one, else the HTML's.
import type { Part } from '../../../record/record.ts'
import { value } from '../header/fields.ts'
import { unquoteFromLines } from '../mime/from-lines.ts'
import { noteArmour } from '../mime/protection.ts'
import { encodedBody, isMessage, type Scanned } from '../mime/scan.ts'
import { decodeTransfer } from '../mime/transfer.ts'
import type { Notes } from '../remarks.ts'
import { joinFlowed } from './flowed.ts'
import { textOfHtml } from './html.ts'
import { outsideTexts } from './outside.ts'
import { plainText } from './plain.ts'

/** Against one message whose text alone fills the index; the bytes beyond stay in the source. */
export const maxTextBytes = 8 * 1024 * 1024

export interface Body {
  /** Everything a reader would read, enclosed messages included. */
  text: string
  /** Without enclosed messages. */
  own: string
  /** The enclosed messages alone. */
  enclosed: string
  /** The HTML as it stands, where there is any; not of enclosed messages. */
  html: string | undefined
}

export interface BodyOptions {
  notes: Notes
  /** Undo `>From ` at the start of lines, as mailboxes write it. */
  unquoteFrom: boolean
  /** Whether the HTML is wanted besides the text. */
  wantHtml: boolean
}

/** What is known of each part while the text is put together, by ordinal. */
interface Reading {
  /** Decoded text of a text leaf; read once, when first asked for. */
  text: string | undefined
  /** 2: plain text with something in it, 1: HTML, 0: nothing to read. Of containers, the best of what they hold. */
  rank: number
  /** Another alternative was chosen. */
  passedOver: boolean
  /** Inside an enclosed message. */
  enclosed: boolean
}

export function readBody(raw: Buffer, scanned: Scanned[], options: BodyOptions): Body {
  return scanned.length === 1 ? readSingle(raw, scanned, options) : readParts(raw, scanned, options)
}

/** Most messages have no parts: there is nothing to choose among, and nothing enclosed. */
function readSingle(raw: Buffer, scanned: Scanned[], options: BodyOptions): Body {
  const { part } = scanned[0]!
  const body: Body = { text: '', own: '', enclosed: '', html: undefined }
  if (!isReadable(part, scanned)) return body
  const read = readLeaf(raw, scanned[0]!, maxTextBytes, options)
  const isHtml = part.type === 'text/html'
  if (isHtml && options.wantHtml) body.html = read
  const text = isHtml ? textOfHtml(read) : read
  if (text.trim() === '') return body
  body.text = text
  body.own = text
  return body
}

function readParts(raw: Buffer, scanned: Scanned[], options: BodyOptions): Body {
  const readings: Reading[] = scanned.map(() => ({ text: undefined, rank: 0, passedOver: false, enclosed: false }))
  const read = reader(raw, scanned, readings, options)
  rank(scanned, readings, read)
  choose(scanned, readings)
  const outside = outsideTexts(raw, scanned, options)
  const own: string[] = []
  const enclosed: string[] = []
  const all: string[] = []
  const html: string[] = []
  const say = (text: string, isOwn: boolean) => {
    all.push(text)
    ;(isOwn ? own : enclosed).push(text)
  }
  for (const [ordinal, entry] of scanned.entries()) {
    const { part } = entry
    const reading = readings[ordinal]!
    for (const { text, holder } of outside.get(ordinal) ?? []) say(text, !readings[holder]!.enclosed)
    const parent = part.parent === undefined ? undefined : scanned[part.parent]!
    const heads = parent !== undefined && isMessage(parent.part) && !reading.passedOver
    if (heads) say(enclosedHeader(raw, entry, options.notes), false)
    if (!isReadable(part, scanned)) continue
    const isHtml = part.type === 'text/html'
    if (isHtml && options.wantHtml && !reading.enclosed) html.push(read(ordinal))
    if (!reading.passedOver) say(isHtml ? textOfHtml(read(ordinal)) : read(ordinal), !reading.enclosed)
  }
  for (const { text, holder } of outside.get(scanned.length) ?? []) say(text, !readings[holder]!.enclosed)
  return {
    text: joinTexts(all),
    own: joinTexts(own),
    enclosed: joinTexts(enclosed),
    html: html.length === 0 ? undefined : html.join('\n'),
  }
}

/** What programs write for people to read although it is no text: what became of a mail, and pieces of one. */
const readableTypes = new Set(['message/delivery-status', 'message/disposition-notification', 'message/partial'])

/** Text leaves that are no files; the message itself where it is text; what could not be opened. */
function isReadable(part: Part, scanned: Scanned[]): boolean {
  const { type, attachment, ordinal } = part
  if (type.startsWith('text/')) return !attachment || ordinal === 0
  if (type.startsWith('multipart/')) return ordinal === 0 ? scanned.length === 1 : attachment
  if (isMessage(part)) return scanned[ordinal + 1]?.part.parent !== ordinal
  return readableTypes.has(type)
}

/** Containers stand before what they hold, so one walk from the end carries ranks outwards. */
function rank(scanned: Scanned[], readings: Reading[], read: (ordinal: number) => string): void {
  const alternatives = new Set<number>()
  for (const { part } of scanned) {
    const inside = part.parent !== undefined && alternatives.has(part.parent)
    if (inside || part.type === 'multipart/alternative') alternatives.add(part.ordinal)
  }
  for (let ordinal = scanned.length - 1; ordinal >= 0; ordinal -= 1) {
    const { part } = scanned[ordinal]!
    const reading = readings[ordinal]!
    if (alternatives.has(ordinal) && isReadable(part, scanned)) {
      const isHtml = part.type === 'text/html'
      if (/\S/.test(read(ordinal))) reading.rank = isHtml ? 1 : 2
    }
    if (part.parent !== undefined) {
      const outer = readings[part.parent]!
      outer.rank = Math.max(outer.rank, reading.rank)
    }
  }
}

/** Of the alternatives the first of the best rank is read; walking inwards, what it encloses follows it. */
function choose(scanned: Scanned[], readings: Reading[]): void {
  const taken = new Set<number>()
  for (const { part } of scanned) {
    if (part.parent === undefined) continue
    const outer = readings[part.parent]!
    const reading = readings[part.ordinal]!
    const holder = scanned[part.parent]!.part
    reading.enclosed = outer.enclosed || isMessage(holder)
    reading.passedOver = outer.passedOver
    if (holder.type !== 'multipart/alternative' || reading.passedOver) continue
    if (taken.has(part.parent) || reading.rank < outer.rank) reading.passedOver = true
    else taken.add(part.parent)
  }
}

/** Reads text leaves, each once, up to the limit of all together. */
function reader(raw: Buffer, scanned: Scanned[], readings: Reading[], options: BodyOptions) {
  let left = maxTextBytes
  return (ordinal: number): string => {
    const reading = readings[ordinal]!
    if (reading.text === undefined) {
      const entry = scanned[ordinal]!
      reading.text = readLeaf(raw, entry, left, options)
      left -= Math.min((entry.inner ?? entry.part).length, left)
    }
    return reading.text
  }
}

/** The text of one leaf, of which so many bytes are read at most. */
function readLeaf(raw: Buffer, entry: Scanned, most: number, { notes, unquoteFrom }: BodyOptions): string {
  const { bytes, encoding } = encodedBody(raw, entry)
  if (bytes.length > most) notes.add('text-too-long')
  const whole = withoutEmbedded(bytes.length > most ? bytes.subarray(0, most) : bytes, entry)
  const unquoted = unquoteFrom && entry.inner === undefined ? unquoteFromLines(whole) : whole
  return leafText(decodeTransfer(unquoted, encoding, notes), entry, notes)
}

/** Files between the lines are parts of their own. */
function withoutEmbedded(bytes: Buffer, { part, inner, embedded }: Scanned): Buffer {
  if (embedded === undefined) return bytes
  const base = inner?.offset ?? part.offset
  const starts = [0, ...embedded.map(({ end }) => end - base)]
  const ends = [...embedded.map(({ start }) => start - base), bytes.length]
  return Buffer.concat(starts.map((start, index) => bytes.subarray(start, Math.max(start, ends[index]!))))
}

function leafText(decoded: Buffer, { part, flowed }: Scanned, notes: Notes): string {
  const text = plainText(decoded, part.charset, notes)
  noteArmour(text, notes)
  return flowed && part.type === 'text/plain' ? joinFlowed(text, flowed === 'flowed-delsp') : text
}

const shownFields = new Set(['from', 'date', 'to', 'cc', 'subject'])

/** The head of an enclosed message, as forwarding programs write it. */
function enclosedHeader(raw: Buffer, { fields, inner }: Scanned, notes: Notes): string {
  const bytes = inner?.bytes ?? raw
  const lines = fields
    .filter((field) => shownFields.has(field.name))
    .map((field) => `${bytes.toString('latin1', field.start, field.colon).trimEnd()}: ${value(bytes, field, notes)}`)
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function joinTexts(texts: string[]): string {
  if (texts.length === 1) return texts[0]!.trim() === '' ? '' : texts[0]!
  return texts
    .filter((text) => text.trim() !== '')
    .map((text, index, all) => (index < all.length - 1 && !text.endsWith('\n') ? `${text}\n` : text))
    .join('\n')
}
