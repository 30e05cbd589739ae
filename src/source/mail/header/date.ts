// Date text as mail writes it -> a RecordDate (RFC 5322 §3.3 and the obsolete forms of §4.3, ctime, ISO 8601).
import type { RecordDate } from '../../../record/record.ts'

/** A moment as written: fields of the local clock, and the offset where one is known. */
export interface MailDate {
  at: number
  /** `+02:00`, `Z`, or null. */
  zone: string | null
  edtf: string
}

interface Day {
  year: number
  /** From 0. */
  month: number
  day: number
}

interface Clock {
  hour: number
  minutes: number
  second: number
}

/** Longer texts are no dates: against megabytes of parentheses. */
const maxDateLength = 300
const minute = 60_000

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hours east of Greenwich. RFC 5322 names the American ones; the others are what mail programs wrote. */
const zones = new Map<string, string>([
  ...['z', 'ut', 'utc', 'gmt', 'wet'].map((name): [string, string] => [name, 'Z']),
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['bst', '+01:00'],
  ['west', '+01:00'],
  ['cet', '+01:00'],
  ['met', '+01:00'],
  ['mez', '+01:00'],
  ['cest', '+02:00'],
  ['mest', '+02:00'],
  ['mesz', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['msd', '+04:00'],
  ['hkt', '+08:00'],
  ['sgt', '+08:00'],
  ['jst', '+09:00'],
  ['kst', '+09:00'],
  ['aest', '+10:00'],
  ['aedt', '+11:00'],
  ['nzst', '+12:00'],
  ['nzdt', '+13:00'],
])

const clock = /(?<!\d)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?(?!:?\d)(?:\s{0,3}([ap])\.?m\b\.?)?/i
const dottedClock = /(?<![\d.])(\d{1,2})\.(\d{2})\.(\d{2})(?![\d.])()/

/** As nearly all mail writes it: `Wed, 5 Oct 2016 12:00:00 +0200`, with or without the zone's name after it. */
const usual =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})(?: \([A-Z]{1,5}\))?$/

/** `impossible` is a well-formed date that no calendar has, such as 31 February. */
export function readDate(written: string): MailDate | 'unreadable' | 'impossible' {
  const match = usual.exec(written)
  const month = match ? monthOf(match[2]!) : -1
  if (!match || month === -1 || Number(match[8]) > 15 || Number(match[9]) > 59) return readAnyDate(written)
  const day = inRange(Number(match[3]), month, Number(match[1]))
  const clock = { hour: Number(match[4]), minutes: Number(match[5]), second: Number(match[6]) }
  return day ? build(day, clock, `${match[7]}${match[8]}:${match[9]}`) : 'unreadable'
}

function readAnyDate(written: string): MailDate | 'unreadable' | 'impossible' {
  const text = withoutComments(written.slice(0, maxDateLength))
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) ?: ?(?=\d)/g, ':')
    .trim()
  const time = clock.exec(text) ?? dottedClock.exec(text)
  const before = time ? text.slice(0, time.index) : text
  const after = time ? text.slice(time.index + time[0].length) : ''
  const { zone, rest } = takeZone(after)
  const day = readDay(`${before} ${rest}`)
  if (day === undefined) return 'unreadable'
  if (!time) return build(day, undefined, null)
  const hour = hourOf(Number(time[1]), time[4])
  return build(day, { hour, minutes: Number(time[2]), second: Number(time[3] ?? 0) }, zone)
}

function build(day: Day, time: Clock | undefined, zone: string | null): MailDate | 'impossible' {
  const { hour, minutes, second: told } = time ?? { hour: 0, minutes: 0, second: 0 }
  const midnight = new Date(0)
  midnight.setUTCFullYear(day.year, day.month, day.day)
  const isReal = midnight.getUTCMonth() === day.month && midnight.getUTCDate() === day.day
  if (!isReal || hour > 23 || minutes > 59 || told > 60) return 'impossible'
  // A leap second is shown and sorted as the second before it.
  const second = Math.min(59, told)
  const local = midnight.getTime() + (hour * 60 + minutes) * minute + second * 1000
  const date = `${pad(day.year, 4)}-${pad(day.month + 1, 2)}-${pad(day.day, 2)}`
  if (!time) return { at: local, zone: null, edtf: date }
  const moment = `${date}T${pad(hour, 2)}:${pad(minutes, 2)}:${pad(second, 2)}`
  // -0000 says: this is UTC, and nothing is known of the sender's clock (RFC 5322 §3.3).
  if (zone === '-00:00') return { at: local, zone: null, edtf: `${moment}Z` }
  return { at: local - offsetOf(zone), zone, edtf: moment + (zone ?? '') }
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** Comments may hold comments; one that never closes runs to the end. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text
  let out = ''
  let depth = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    else if (letter === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) out += letter
    if (depth === 1 && letter === '(') out += ' '
  }
  return out
}

/** The zone in what follows the clock, and what is left: in ctime's form that is the year. */
function takeZone(after: string): { zone: string | null; rest: string } {
  const numeric =
    /(?:^|[\sA-Za-z])([+-])(\d{2}):?(\d{2})(?!\d)/.exec(after) ?? /^\s?([+-])(\d)(\d{2})(?!\d)/.exec(after)
  // Offsets beyond 15 hours are none; `-2019` after a month is a year.
  if (numeric && Number(numeric[2]) <= 15 && Number(numeric[3]) <= 59)
    return { zone: `${numeric[1]}${pad(Number(numeric[2]), 2)}:${numeric[3]}`, rest: after.replace(numeric[0], ' ') }
  for (const name of after.toLowerCase().match(/[a-z]+/g) ?? []) {
    const zone = zones.get(name)
    if (zone !== undefined) return { zone, rest: after }
  }
  return { zone: null, rest: after }
}

function offsetOf(zone: string | null): number {
  if (zone === null || zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * minute
}

/** Day, month (from 0) and year, in whichever order a named month or four digits leave no doubt about. */
function readDay(text: string): Day | undefined {
  const iso = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text)
  if (iso) return inRange(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]))
  // The weekday says nothing that the date does not; `Mar,` at the start is French Tuesday, not March.
  const words = text.replace(/^\s*[^\d\s,]+,/, '').match(/[A-Za-z]+|\d+/g) ?? []
  const named = words.findIndex((word) => monthOf(word) !== -1)
  if (named === -1) return undefined
  const numbers = words.filter((word) => /^\d+$/.test(word))
  const [first, second] = numbers
  if (first === undefined || second === undefined) return undefined
  const [day, year] = first.length > 2 ? [second, first] : [first, second]
  if (day.length > 2) return undefined
  return inRange(fullYear(year), monthOf(words[named]!), Number(day))
}

function monthOf(word: string): number {
  return /^[A-Za-z]{3,9}$/.test(word) ? months.indexOf(word.slice(0, 3).toLowerCase()) : -1
}

/** RFC 5322 §4.3: two digits up to 49 are this century's, three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length <= 2) return year < 50 ? 2000 + year : 1900 + year
  return digits.length === 3 ? 1900 + year : year
}

function inRange(year: number, month: number, day: number): Day | undefined {
  return year <= 9999 && month >= 0 && month <= 11 && day >= 1 && day <= 31 ? { year, month, day } : undefined
}

/** 1971-01-01: earlier dates are clocks that were never set. */
const earliest = Date.UTC(1971, 0, 1)
const oneDay = 24 * 60 * minute

/** Mail can be written from 1971 until it was received; a day more for clocks and zones. */
export function isPlausible(at: number, received: number): boolean {
  return at >= earliest && at <= received + oneDay
}

export function toRecordDate(date: MailDate, basis: RecordDate['basis'], written: string | undefined): RecordDate {
  const out: RecordDate = { edtf: date.edtf, basis, at: date.at, zone: date.zone }
  if (written !== undefined) out.written = written
  return out
}
