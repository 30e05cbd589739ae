// The header of a message and its mailbox line -> the best date there is, and from where (RFC 5322 §3.6.1, §3.6.7).
import type { RecordDate } from '../../../record/record.ts'
import type { Field } from '../mime/header-block.ts'
import type { Notes } from '../remarks.ts'
import { isPlausible, type MailDate, readDate, toRecordDate } from './date.ts'
import { firstField, rawValue } from './fields.ts'

/** Where there are more Received fields than any route has hops, the rest is not asked. */
const maxHops = 200

/** The Date header; where it is missing, unreadable or impossible, the topmost plausible Received, then the mailbox line. */
export function readWhen(
  raw: Buffer,
  fields: Field[],
  at: { received: number; separator?: string },
  notes: Notes,
): RecordDate {
  const field = firstField(fields, 'date')
  const written = field && rawValue(raw, field, notes)
  const date = written ? readDate(written) : undefined
  if (typeof date === 'object' && isPlausible(date.at, at.received)) {
    if (date.zone === null) notes.add('date-no-zone')
    return toRecordDate(date, 'Date header', written)
  }
  notes.add(!written ? 'date-missing' : date === 'unreadable' ? 'date-unreadable' : 'date-impossible')
  const hop = firstHop(raw, fields, at.received, notes)
  if (hop) return toRecordDate(hop, 'Received chain', written)
  const line = at.separator === undefined ? 'unreadable' : readDate(dateOf(at.separator))
  if (typeof line === 'object' && isPlausible(line.at, at.received))
    return toRecordDate(line, 'mbox separator', written)
  const none: RecordDate = { edtf: null, basis: 'none', at: null, zone: null }
  if (written) none.written = written
  return none
}

function firstHop(raw: Buffer, fields: Field[], received: number, notes: Notes): MailDate | undefined {
  let hops = 0
  for (const field of fields) {
    if (field.name !== 'received') continue
    if (++hops > maxHops) return undefined
    const value = rawValue(raw, field, notes)
    const date = readDate(value.slice(value.lastIndexOf(';') + 1))
    if (typeof date === 'object' && isPlausible(date.at, received)) return date
  }
  return undefined
}

/** What follows the sender on a mailbox line: from the weekday or the month on. */
function dateOf(separator: string): string {
  const start = separator.search(
    /\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? +[a-z\d]/i,
  )
  return start === -1 ? separator : separator.slice(start)
}
