// The header of one part -> what it is: type, charset, encoding, name, and whether a reader would see a file.
import type { Part } from '../../../record/record.ts'
import { rawValue } from '../header/fields.ts'
import { fileName, readStructured, type Structured } from '../header/parameters.ts'
import type { Notes } from '../remarks.ts'
import type { Field } from './header-block.ts'

export interface Description {
  part: Part
  boundary?: string
  /** RFC 3676: lines are joined for reading. */
  flowed?: 'flowed' | 'flowed-delsp'
}

/** Where a part stands. */
export interface Place {
  ordinal: number
  parent: number | undefined
  headOffset: number
  offset: number
}

/** Text that programs read, not people. */
const machineText = new Set(['text/calendar', 'text/x-vcard', 'text/vcard', 'text/directory', 'text/css', 'text/rtf'])

/** The part, still without its length; `fallback` is the type of what names none. */
export function describe(raw: Buffer, fields: Field[], fallback: string, place: Place, notes: Notes): Description {
  const content = contentFields(raw, fields, notes)
  const { type, disposition } = content
  const parameters = type?.parameters
  const part = newPart(place, typeOf(type?.value, fallback))
  const out: Description = { part }
  const charset = parameters?.get('charset')?.toLowerCase()
  if (charset) part.charset = charset
  const boundary = parameters?.get('boundary')
  if (boundary) out.boundary = boundary
  if (parameters?.get('format')?.toLowerCase() === 'flowed')
    out.flowed = parameters.get('delsp')?.toLowerCase() === 'yes' ? 'flowed-delsp' : 'flowed'
  // No encoding holds `>`; in a chain it stands between the steps, and a forged step would open other bytes.
  const told = content.encoding?.value
  const encoding =
    told === undefined || isWord.test(told)
      ? told
      : told.replaceAll('>', '').replace(/^["'\s]+|(?<!["'.\s])["'.\s]+$/g, '')
  if (encoding) part.encoding = encoding
  if (disposition?.value) part.disposition = disposition.value === 'inline' ? 'inline' : 'attachment'
  const name = fileName(disposition?.parameters.get('filename') ?? parameters?.get('name'))
  if (name) part.name = name
  if (content.id) part.contentId = content.id
  part.attachment = isAttachment(part)
  return out
}

/** All parts have all properties from the start: what reads them is compiled for one shape, and once. */
export function newPart({ ordinal, parent, headOffset, offset }: Place, type: string): Part {
  return {
    ordinal,
    parent,
    type,
    charset: undefined,
    encoding: undefined,
    name: undefined,
    disposition: undefined,
    contentId: undefined,
    headOffset,
    offset,
    length: 0,
    size: undefined,
    sha256: undefined,
    attachment: false,
  }
}

interface Content {
  type: Structured | undefined
  disposition: Structured | undefined
  encoding: Structured | undefined
  id: string | undefined
}

/** The first of each; one pass, because headers are long and these are few. */
function contentFields(raw: Buffer, fields: Field[], notes: Notes): Content {
  const out: Content = { type: undefined, disposition: undefined, encoding: undefined, id: undefined }
  for (const field of fields) {
    const { name } = field
    if (!name.startsWith('content-')) continue
    if (name === 'content-type') out.type ??= readStructured(rawValue(raw, field, notes), notes)
    else if (name === 'content-transfer-encoding') out.encoding ??= readStructured(rawValue(raw, field, notes), notes)
    else if (name === 'content-disposition') out.disposition ??= readStructured(rawValue(raw, field, notes), notes)
    else if (name === 'content-id') out.id ??= rawValue(raw, field, notes).replace(/^[\s<]+|(?<![\s>])[\s>]+$/g, '')
  }
  return out
}

/** As nearly all mail writes them. */
const isType = /^[\w-]+\/[\w-]+$/
const isWord = /^[\w-]+$/

/** RFC 2045 §5.2: what cannot be read as a type counts as plain text. */
function typeOf(value: string | undefined, fallback: string): string {
  if (value === undefined || value === '') return fallback
  if (isType.test(value)) return value
  const type = /^[\w!#$&^+.-]+\/[\w!#$&^+.-]+/.exec(value.replace(/\s*\/\s*/, '/'))?.[0]
  if (type) return type
  return value === 'html' || value === 'text/html' ? 'text/html' : 'text/plain'
}

function isAttachment(part: Part): boolean {
  if (part.type.startsWith('multipart/')) return false
  if (part.disposition === 'attachment') return true
  if (!part.type.startsWith('text/') || machineText.has(part.type)) return true
  return part.name !== undefined && part.disposition !== 'inline'
}
