// The raw bytes of one e-mail -> a Draft, or a Problem where there is no header at all (RFC 5322, RFC 2045 to 2049).
import { createHash } from 'node:crypto'
import type { Draft, Part, Problem, Role } from '../../record/record.ts'
import { languageOf } from '../language.ts'
import { partBody } from './body/parted.ts'
import { readBody } from './body/text.ts'
import { readAddresses } from './header/address.ts'
import { firstField, noteRepeats, rawValue, value } from './header/fields.ts'
import { messageKey, referenceKeys } from './header/ids.ts'
import { addParties } from './header/parties.ts'
import { readWhen } from './header/when.ts'
import { unquoteFromLines } from './mime/from-lines.ts'
import type { Field } from './mime/header-block.ts'
import { encodedBody, type Scanned, scanMail } from './mime/scan.ts'
import { decodePieces } from './mime/transfer.ts'
import { type Notes, remarksOf } from './remarks.ts'

/**
 * Against one message that would fill the memory, where it is held whole, and sometimes a second time without its `>From `.
 * Most servers stop at 50 MB.
 */
export const maxMessageBytes = 128 * 1024 * 1024

/** Where the message was found, and what stands around it. */
export interface Found {
  /** Of its first byte, in the unpacked source. */
  offset: number
  /** When the source was received, milliseconds since the epoch. */
  received: number
  /** What follows `From ` on the mailbox line before it. */
  separator?: string
  /** True where lines were written as `>From ` on the way into a mailbox. */
  unquoteFrom?: boolean
}

const roles: Array<[name: string, role: Role]> = [
  ['from', 'from'],
  ['to', 'to'],
  ['apparently-to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'bcc'],
  ['reply-to', 'reply-to'],
  ['sender', 'sender'],
]
const roleOf = new Map(roles)

export function readMail(raw: Buffer, at: Found): Draft | Problem {
  const notes: Notes = new Set()
  const scanned = scanMail(raw, notes)
  const { fields } = scanned[0]!
  if (fields.length === 0) return noHeader(at.offset, raw.length)
  noteRepeats(fields, notes)
  const addresses = readParties(raw, fields, at, notes)
  const date = readWhen(raw, fields, at, notes)
  const body = readBody(raw, scanned, { notes, unquoteFrom: at.unquoteFrom ?? false, wantHtml: false })
  const parts = measure(raw, scanned, at.unquoteFrom ?? false, notes)
  const draft: Draft = {
    kind: 'mail',
    offset: at.offset,
    length: raw.length,
    date,
    addresses,
    text: body.text,
    references: [],
    parts,
    remarks: [],
    key: ownKey(raw, fields, notes),
    subject: undefined,
    newText: undefined,
    parted: undefined,
    language: undefined,
  }
  const { key } = draft
  draft.references = referenceKeys(
    values(raw, fields, 'references', notes),
    values(raw, fields, 'in-reply-to', notes),
    key,
    notes,
  )
  const subject = firstField(fields, 'subject')
  if (subject) draft.subject = value(raw, subject, notes)
  const { words, own, quoted } = partBody(body)
  if (words !== body.text.trim()) draft.newText = words
  if (quoted !== '') draft.parted = { own, quoted }
  const language = languageOf(draft.newText ?? draft.text)
  if (language !== undefined) draft.language = language
  draft.remarks = remarksOf(notes)
  return draft
}

function noHeader(offset: number, length: number): Problem {
  return {
    problem: true,
    outcome: 'quarantined',
    code: 'mail-no-header',
    sentence: 'this should be an e-mail, but it does not start with a single header field',
    offset,
    length,
  }
}

/** In the order in which they stand; the envelope's sender where no From header names anybody. */
function readParties(raw: Buffer, fields: Field[], at: Found, notes: Notes): Draft['addresses'] {
  const out: Draft['addresses'] = []
  for (const field of fields) {
    const role = roleOf.get(field.name)
    if (role === undefined) continue
    addParties(out, raw, field, role, notes)
  }
  if (out.some(({ role }) => role === 'from')) return out
  notes.add('from-missing')
  if (out.some(({ role }) => role === 'sender')) return out
  const returnPath = firstField(fields, 'return-path')
  const envelope = returnPath
    ? rawValue(raw, returnPath, notes)
    : (/^\S+(?: at \S+)?/.exec(at.separator ?? '')?.[0] ?? '')
  for (const address of readAddresses(envelope, new Set()).slice(0, 1))
    if (address.normal.includes('@')) out.push({ ...address, role: 'sender' })
  return out
}

function ownKey(raw: Buffer, fields: Field[], notes: Notes): string | undefined {
  const field = firstField(fields, 'message-id')
  const key = field && messageKey(rawValue(raw, field, notes))
  if (key === undefined) notes.add('message-id-missing')
  return key
}

function values(raw: Buffer, fields: Field[], name: string, notes: Notes): string[] {
  const out: string[] = []
  for (const field of fields) if (field.name === name) out.push(rawValue(raw, field, notes))
  return out
}

/** Size and hash of what a reader would save as a file. */
function measure(raw: Buffer, scanned: Scanned[], unquoteFrom: boolean, notes: Notes): Part[] {
  return scanned.map((entry) => {
    if (!entry.part.attachment) return entry.part
    const { bytes, encoding } = encodedBody(raw, entry)
    const unquoted = unquoteFrom && entry.inner === undefined ? unquoteFromLines(bytes) : bytes
    const hash = createHash('sha256')
    let size = 0
    decodePieces(unquoted, encoding, notes, (piece) => {
      hash.update(piece)
      size += piece.length
    })
    entry.part.size = size
    entry.part.sha256 = hash.digest('hex')
    return entry.part
  })
}
