// A date field of an archive -> RecordDate. Messages have ISO 8601 with milliseconds, posts the form of the old API.
import type { RecordDate, Remark } from '../../record/record.ts'

const iso = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z$/
const api = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([+-])(\d{2})(\d{2}) (\d{4})$/
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The first post is of 21 March 2006; nothing on X is older. */
const firstPost = Date.UTC(2006, 2, 21)
/** A clock may be a day ahead of ours. */
const tolerance = 86_400_000

/** The date as the export gives it; remarks where it is absent, unreadable or impossible. */
export function readDate(written: string | undefined, received: number): { date: RecordDate; remarks: Remark[] } {
  if (!written) {
    return { date: none(undefined), remarks: [{ code: 'date-missing', sentence: 'The export gives no date.' }] }
  }
  const read = readIso(written) ?? readApi(written)
  if (!read) {
    const sentence = `The export writes the date as “${written.slice(0, 60)}”, which is no date we can read.`
    return { date: none(written), remarks: [{ code: 'date-unreadable', sentence }] }
  }
  const possible = read.at >= firstPost && read.at <= received + tolerance
  const date: RecordDate = {
    edtf: read.edtf,
    basis: 'export field',
    written,
    at: possible ? read.at : null,
    zone: read.zone,
  }
  if (possible) return { date, remarks: [] }
  const sentence = `The date ${read.edtf} lies before X existed or after this file was received.`
  return { date, remarks: [{ code: 'date-impossible', sentence }] }
}

interface Moment {
  edtf: string
  at: number
  zone: string
}

function readIso(written: string): Moment | undefined {
  const match = iso.exec(written)
  const at = Date.parse(written)
  if (!match || Number.isNaN(at)) return undefined
  return { edtf: `${match[1]}Z`, at, zone: 'Z' }
}

function readApi(written: string): Moment | undefined {
  const match = api.exec(written)
  if (!match) return undefined
  const [, name = '', day = '', time = '', sign = '', hours = '', minutes = '', year = ''] = match
  const month = months.indexOf(name) + 1
  const zone = hours === '00' && minutes === '00' ? 'Z' : `${sign}${hours}:${minutes}`
  const edtf = `${year}-${String(month).padStart(2, '0')}-${day}T${time}${zone}`
  const at = Date.parse(edtf)
  return month === 0 || Number.isNaN(at) ? undefined : { edtf, at, zone }
}

function none(written: string | undefined): RecordDate {
  return { edtf: null, basis: 'none', written, at: null, zone: null }
}
