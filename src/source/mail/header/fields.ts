// Fields by offset -> their text: unfolded, decoded (RFC 5322 §2.2.3, RFC 2047), and small look-ups by name.
import { isUtf8 } from 'node:buffer'
import type { HeaderField } from '../../reader.ts'
import { decodeText } from '../mime/charset.ts'
import type { Field } from '../mime/header-block.ts'
import type { Notes } from '../remarks.ts'
import { decodeWords } from './words.ts'

/** The value as it stands, unfolded, with encoded words still encoded: for fields that have a structure. */
export function rawValue(raw: Buffer, field: Field, notes: Notes): string {
  let text = raw.toString('latin1', field.colon + 1, field.end)
  if (!isOdd.test(text)) return text.trim()
  if (beyondAscii.test(text)) text = readEightBit(raw.subarray(field.colon + 1, field.end), notes)
  if (text.includes('\n')) text = text.replaceAll('\n', '')
  if (text.includes('\r')) text = text.replaceAll('\r', '')
  if (text.includes('\0')) {
    notes.add('nul-bytes')
    text = text.replaceAll('\0', '')
  }
  return text.trim()
}

const isOdd = /[\0\n\r\x80-\xff]/
const beyondAscii = /[\x80-\xff]/

function readEightBit(bytes: Buffer, notes: Notes): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  notes.add('header-8bit')
  return decodeText(bytes, 'windows-1252', notes)
}

/** The value as a reader sees it. */
export function value(raw: Buffer, field: Field, notes: Notes): string {
  return decodeWords(rawValue(raw, field, notes), notes)
}

export function firstField(fields: Field[], name: string): Field | undefined {
  return fields.find((field) => field.name === name)
}

/** All fields of a header in order, names in the case in which they stand. */
export function listFields(raw: Buffer, fields: Field[], notes: Notes): HeaderField[] {
  return fields.map((field) => ({
    name: raw.toString('latin1', field.start, field.colon).trimEnd(),
    value: value(raw, field, notes),
  }))
}

const single = ['date', 'from', 'sender', 'reply-to', 'to', 'cc', 'message-id', 'subject', 'references']
/** One bit for each. */
const bits = new Map(single.map((name, at) => [name, 1 << at]))

/** RFC 5322 §3.6: these may stand once. A second From or Date shows different things in different programs. */
export function noteRepeats(fields: Field[], notes: Notes): void {
  let seen = 0
  for (const { name } of fields) {
    const bit = bits.get(name) ?? 0
    if ((seen & bit) !== 0) notes.add('header-repeated')
    seen |= bit
  }
}
