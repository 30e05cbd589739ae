// The header of one part -> what it is: type, charset, encoding, name, and whether a reader would see a file.
import { firstField, rawValue } from '../header/fields.ts'
import { fileName, readStructured, type Structured } from '../header/parameters.ts'
import type { Notes } from '../remarks.ts'
import type { Field } from './header-block.ts'

export interface Description {
  type: string
  charset?: string
  encoding?: string
  name?: string
  disposition?: string
  contentId?: string
  boundary?: string
  /** RFC 3676: lines are joined for reading. */
  flowed?: 'flowed' | 'flowed-delsp'
  attachment: boolean
}

/** Text that programs read, not people. */
const machineText = new Set(['text/calendar', 'text/x-vcard', 'text/vcard', 'text/directory', 'text/css', 'text/rtf'])

export function describe(raw: Buffer, fields: Field[], fallback: string, notes: Notes): Description {
  const structured = (name: string): Structured | undefined => {
    const field = firstField(fields, name)
    return field && readStructured(rawValue(raw, field, notes), notes)
  }
  const contentType = structured('content-type')
  const disposition = structured('content-disposition')
  const out: Description = { type: typeOf(contentType?.value, fallback), attachment: false }
  const parameters = contentType?.parameters
  const charset = parameters?.get('charset')?.toLowerCase()
  if (charset) out.charset = charset
  const boundary = parameters?.get('boundary')
  if (boundary) out.boundary = boundary
  if (parameters?.get('format')?.toLowerCase() === 'flowed')
    out.flowed = parameters.get('delsp')?.toLowerCase() === 'yes' ? 'flowed-delsp' : 'flowed'
  // No encoding holds `>`; in a chain it stands between the steps, and a forged step would open other bytes.
  const encoding = structured('content-transfer-encoding')
    ?.value.replaceAll('>', '')
    .replace(/^["'\s]+|["'.\s]+$/g, '')
  if (encoding) out.encoding = encoding
  if (disposition?.value) out.disposition = disposition.value === 'inline' ? 'inline' : 'attachment'
  const name = fileName(disposition?.parameters.get('filename') ?? parameters?.get('name'))
  if (name) out.name = name
  const idField = firstField(fields, 'content-id')
  const contentId = idField && rawValue(raw, idField, notes).replace(/^[\s<]+|[\s>]+$/g, '')
  if (contentId) out.contentId = contentId
  out.attachment = isAttachment(out)
  return out
}

/** RFC 2045 §5.2: what cannot be read as a type counts as plain text. */
function typeOf(value: string | undefined, fallback: string): string {
  if (value === undefined || value === '') return fallback
  const type = /^[\w!#$&^+.-]+\/[\w!#$&^+.-]+/.exec(value.replace(/\s*\/\s*/, '/'))?.[0]
  if (type) return type
  return value === 'html' || value === 'text/html' ? 'text/html' : 'text/plain'
}

function isAttachment(part: Description): boolean {
  if (part.type.startsWith('multipart/')) return false
  if (part.disposition === 'attachment') return true
  if (!part.type.startsWith('text/') || machineText.has(part.type)) return true
  return part.name !== undefined && part.disposition !== 'inline'
}
