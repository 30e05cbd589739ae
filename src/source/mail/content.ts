// The raw bytes of one e-mail -> what a reader sees of it, and the decoded bytes of its parts.
import type { Part } from '../../record/record.ts'
import type { Content } from '../reader.ts'
import { partBody } from './body/parted.ts'
import { type Body, readBody } from './body/text.ts'
import { listFields } from './header/fields.ts'
import { unquoteFromLines } from './mime/from-lines.ts'
import { scanMail } from './mime/scan.ts'
import { decodeChain, decodeTransfer, isChain } from './mime/transfer.ts'
import type { Notes } from './remarks.ts'

/** `unquoteFrom` as for `readMail`: true for records out of mailboxes. The text is the same that `readMail` gives. */
export function openMail(raw: Buffer, options: { unquoteFrom?: boolean } = {}): Content {
  const notes: Notes = new Set()
  const scanned = scanMail(raw, notes)
  const { text, html } = readBody(raw, scanned, { notes, unquoteFrom: options.unquoteFrom ?? false, wantHtml: true })
  const content: Content = { headers: listFields(raw, scanned[0]!.fields, notes), text }
  if (html !== undefined) content.html = html
  return content
}

/** The text of `openMail` alone. */
export function readMailText(raw: Buffer, options: { unquoteFrom?: boolean } = {}): string {
  return bodyOf(raw, options).text
}

/** What the sender wrote, and what they quote: the same that `readMail` tells apart. */
export function readMailWords(raw: Buffer, options: { unquoteFrom?: boolean } = {}): { own: string; quoted: string } {
  return partBody(bodyOf(raw, options))
}

function bodyOf(raw: Buffer, { unquoteFrom = false }: { unquoteFrom?: boolean }): Body {
  const notes: Notes = new Set()
  return readBody(raw, scanMail(raw, notes), { notes, unquoteFrom, wantHtml: false })
}

/**
 * The bytes of a part as its sender saved them; of a container, its body as it stands. `raw` is the whole record,
 * `unquoteFrom` as for `readMail`.
 */
export function decodePart(raw: Buffer, part: Part, options: { unquoteFrom?: boolean } = {}): Buffer {
  const body = raw.subarray(part.offset, part.offset + part.length)
  if (isChain(part.encoding)) return decodeChain(body, part.encoding!, new Set())
  return decodeTransfer(options.unquoteFrom ? unquoteFromLines(body) : body, part.encoding, new Set())
}
