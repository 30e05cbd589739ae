// The bytes of one mail -> read, opened, every file decoded, its HTML made safe, its text searched. What must be true:
// parts lie inside their parents, files have the size and hash that the draft says, both ways of reading give one text.
import { createHash } from 'node:crypto'
import { checkRead, isCount } from './draft.mjs'
import { hold } from './hold.mjs'
import { checkSafeHtml } from './html.mjs'
import { checkBlocks, checkSnippet } from './text.mjs'

/** 2030-01-01: later than any date of a seed. */
export const received = 1_893_456_000_000

/** Larger mails are read once: reading them again would be most of the time. */
const readTwice = 50_000
/** Parts of an encoded message that are opened: for each of them, the whole message is decoded. */
const mostInner = 20

export function checkMail(project, raw) {
  const read = project.readMail(raw, { offset: 0, received })
  hold(read.offset === 0 && read.length === raw.length, 'a mail does not cover its bytes')
  checkMessage(project, raw, read, false)
  if (raw.length > readTwice) return
  const again = project.readMail(raw, { offset: 0, received })
  hold(JSON.stringify(again) === JSON.stringify(read), 'the same bytes are read in two ways')
}

/** `unquoteFrom` is true for messages out of a mailbox. `read` counts from the start of `raw`. */
export function checkMessage(project, raw, read, unquoteFrom) {
  checkRead(project, { ...read, offset: 0 }, raw.length)
  if (read.problem) return
  checkParts(read.parts, raw.length)
  if (!read.remarks.some(({ code }) => code === 'text-outside-parts')) checkGaps(raw, read.parts)
  const [inner, plain] = [true, false].map((isInner) => read.parts.filter((part) => isInEncoded(part) === isInner))
  for (const part of [...plain, ...inner.slice(0, mostInner)]) checkFile(project, raw, part, unquoteFrom)
  checkTexts(project, raw, read, unquoteFrom)
  const { text, html } = project.openMail(raw, { unquoteFrom })
  hold(text === read.text, 'a mail is read and opened with different texts')
  hold(!text.includes('\0'), 'a text holds NUL')
  checkBlocks(project, text)
  checkSnippet(project, text)
  if (html !== undefined) checkSafeHtml(project, html)
}

/** All of its files have a text, or none is told. */
function checkTexts(project, raw, read, unquoteFrom) {
  const bytes = { size: raw.length, slice: (start, end) => raw.subarray(start, end) }
  const texts = project.plainTexts(bytes, { ...read, offset: 0 }, unquoteFrom)
  for (const { part, key, text } of texts ?? []) {
    const told = read.parts.find(({ ordinal }) => ordinal === part)
    hold(told?.sha256 === key.sha256, 'a text is of no part', { part, key })
    hold(/\S/.test(text) && !text.includes('\0'), 'the text of a file is empty, or holds NUL', { part })
  }
}

function checkParts(parts, size) {
  const ends = new Map()
  for (const [index, part] of parts.entries()) {
    const { ordinal, parent, headOffset, offset, length } = part
    const place = { ordinal, parent, headOffset, offset, length }
    hold(ordinal === index, 'parts are not numbered in order', place)
    hold([headOffset, offset, length].every(isCount), 'a part has no place', place)
    hold(headOffset <= offset && offset + length <= size, 'a part lies outside of the message', place)
    hold(part.size === undefined || isCount(part.size), 'a file has no size', place)
    if (ordinal === 0) continue
    hold(isCount(parent) && parent < ordinal, 'a part has no parent', place)
    const outer = parts[parent]
    const isInside = headOffset >= outer.offset && offset + length <= outer.offset + outer.length
    hold(isInside, 'a part lies outside of its parent', { place, outer })
    // Parts of an encoded message all stand where the encoded message stands.
    if (isInEncoded(part)) continue
    hold(headOffset >= (ends.get(parent) ?? 0), 'two parts overlap', place)
    ends.set(parent, offset + length)
  }
}

/** Between the parts of a multipart stand delimiter lines. Anything else would be words that nobody ever reads. */
function checkGaps(raw, parts) {
  const ends = new Map()
  // Where there are line feeds, a carriage return alone ends no line: what stands behind it in a delimiter line belongs to that.
  const lineEnd = raw.includes(0x0a) ? /\r?\n/ : '\r'
  const checkGap = (start, end) => {
    const text = raw.toString('latin1', start, end)
    // What mail programs tell those who cannot show parts.
    if (/\bMIME\b|multi-?part message/i.test(text)) return
    const stray = text.split(lineEnd).find((line) => !line.startsWith('--') && /[a-z0-9]/i.test(line))
    hold(stray === undefined, 'bytes of a multipart belong to no part', { start, end, stray: stray?.slice(0, 80) })
  }
  for (const part of parts) {
    const { ordinal, parent, type, headOffset, offset, length } = part
    if (isInEncoded(part)) continue
    if (ends.has(parent)) {
      checkGap(ends.get(parent), headOffset)
      ends.set(parent, offset + length)
    }
    if (type.startsWith('multipart/') && parts[ordinal + 1]?.parent === ordinal) ends.set(ordinal, offset)
  }
  for (const [ordinal, end] of ends) checkGap(end, parts[ordinal].offset + parts[ordinal].length)
}

function checkFile(project, raw, part, unquoteFrom) {
  const bytes = project.decodePart(raw, part, { unquoteFrom })
  if (part.sha256 === undefined) return
  hold(bytes.length === part.size, 'a file is opened with another size', { part, opened: bytes.length })
  hold(createHash('sha256').update(bytes).digest('hex') === part.sha256, 'a file is opened with other bytes', part)
}

function isInEncoded({ encoding }) {
  return encoding?.includes(' > ') === true
}
