// A date as a page's metadata writes it -> RecordDate, with exactly the precision and the zone that it has.
// Forms: ISO 8601 extended and basic, RFC 5322, seconds or milliseconds since 1970, `13 November 2017`.
import { edtfBounds, openStart } from '../../../record/edtf.ts'
import type { DateBasis, RecordDate, Remark } from '../../../record/record.ts'

const iso =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?$/i
const basic = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{4})?)?$/
const rfc =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{4})?)?$/
const american = /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/
const epoch = /^\d{10}(?:\d{3})?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A clock may be a day ahead of ours. */
const tolerance = 86_400_000

/** EDTF for a date in metadata, or undefined where it is in no form that we know. */
export function pageEdtf(written: string): string | undefined {
  const text = written.trim()
  const edtf = fromEpoch(text) ?? fromIso(iso.exec(text) ?? basic.exec(text)) ?? fromWords(text)
  return edtf !== undefined && edtfBounds(edtf) ? edtf : undefined
}

/** A date that `edtf` already gives; impossible ones are kept and flagged, and do not take part in sorting. */
export function recordDate(
  edtf: string,
  basis: DateBasis,
  written: string,
  received: number,
): { date: RecordDate; remarks: Remark[] } {
  const bounds = edtfBounds(edtf)
  const at = bounds && (bounds.at === openStart ? bounds.until : bounds.at)
  // Exactly the first second of 1970 is what an empty field turns into.
  const possible = at !== null && at !== 0 && at <= received + tolerance
  const zone = /T.*?(Z|[+-]\d{2}:\d{2})[~?%]?$/.exec(edtf)?.[1] ?? null
  const date: RecordDate = { edtf, basis, written, at: possible ? at : null, zone }
  if (possible) return { date, remarks: [] }
  const sentence = `The date ${edtf} is that of an empty field, or lies after this file was received.`
  return { date, remarks: [{ code: 'date-impossible', sentence }] }
}

function fromEpoch(text: string): string | undefined {
  if (!epoch.test(text)) return undefined
  const date = new Date(text.length === 13 ? Number(text) : Number(text) * 1000)
  return `${date.toISOString().slice(0, 19)}Z`
}

function fromIso(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined
  const [, year, month, day, hour, minute, second, zone] = match
  return assemble([year, month, day], hour, minute, second, zone)
}

function fromWords(text: string): string | undefined {
  const match = rfc.exec(text)
  if (match) {
    const [, day, name = '', year, hour, minute, second, zone] = match
    return assemble([year, monthNumber(name), day], hour, minute, second, zone)
  }
  const [, name = '', day, year] = american.exec(text) ?? []
  return year ? assemble([year, monthNumber(name), day]) : undefined
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function assemble(
  day: Array<string | undefined>,
  hour?: string,
  minute?: string,
  second?: string,
  zone?: string,
): string {
  const two = (digits: string) => digits.padStart(2, '0')
  const date = day
    .filter((part) => part !== undefined)
    .map((part) => two(part))
    .join('-')
  if (hour === undefined || minute === undefined) return date
  const seconds = second === undefined ? '' : `:${second}`
  return `${date}T${two(hour)}:${minute}${seconds}${zone === undefined ? '' : isoZone(zone)}`
}

function isoZone(zone: string): string {
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z'
  const digits = zone.replace(':', '')
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`
}
