// The bytes of one mail -> its header fields and where the body starts (RFC 5322 §2.2), as signatures see them: texts are
// Latin-1, one letter a byte, so that nothing is lost on the way to a hash.
import { type Body, openBody } from './body.ts'

/** Against headers of hundreds of megabytes; no signature over a longer one is checked. */
export const maxHeaderBytes = 1024 * 1024
/** Against millions of empty fields, each of which costs an object. */
export const maxFields = 20_000
/** Most headers end within this; the rest is looked at only where they do not. */
const firstLook = 16 * 1024

export interface Field {
  /** Lower case, without space around it. */
  name: string
  /** The whole field with its name, without its last line end. */
  text: string
  /** Canonical forms, made when first asked for. */
  relaxed: string | undefined
  simple: string | undefined
}

export interface Message {
  fields: Field[]
  /** Positions in `fields` by name, topmost first; made when first asked for, as half of all mail is not signed. */
  named: Map<string, number[]> | undefined
  body: Body
  /** True where a header line ends with LF alone, as mailboxes and files keep mail. */
  bareLf: boolean
  /** True where the header is longer than is read: nothing can be said of such a mail. */
  tooLong: boolean
}

export function readMessage(bytes: Buffer): Message {
  const raw = bytes.includes(10) ? bytes : withLineFeeds(bytes)
  for (let size = firstLook; ; size *= 8) {
    const text = raw.toString('latin1', 0, Math.min(size, maxHeaderBytes, raw.length))
    const isAll = text.length === raw.length
    const header = splitHeader(text, isAll)
    if (header || size >= maxHeaderBytes)
      return {
        fields: header?.fields ?? [],
        named: undefined,
        body: openBody(raw, header?.end ?? raw.length),
        bareLf: header?.bareLf ?? false,
        tooLong: header === undefined,
      }
  }
}

/** Old Macintosh mail ends its lines with CR alone. */
function withLineFeeds(bytes: Buffer): Buffer {
  return bytes.includes(13) ? Buffer.from(bytes.toString('latin1').replaceAll('\r', '\n'), 'latin1') : bytes
}

interface Header {
  fields: Field[]
  end: number
  bareLf: boolean
}

/** Undefined where the text ends before the header does. Lines that are no field are passed over. */
function splitHeader(text: string, isAll: boolean): Header | undefined {
  const fields: Field[] = []
  let bareLf = false
  let start = -1
  let stop = 0
  let at = firstLine(text)
  while (at < text.length) {
    let next = text.indexOf('\n', at)
    if (next === -1) {
      if (!isAll) return undefined
      next = text.length
    }
    const isCrlf = next > at && text.charCodeAt(next - 1) === 13
    const end = isCrlf ? next - 1 : next
    if (!isCrlf && next < text.length) bareLf = true
    const first = text.charCodeAt(at)
    if (end === at || (first !== 32 && first !== 9)) {
      if (start !== -1) addField(fields, text, start, stop)
      if (end === at) return { fields, end: Math.min(next + 1, text.length), bareLf }
      if (fields.length === maxFields) return undefined
      start = at
    }
    stop = end
    at = next + 1
  }
  if (!isAll) return undefined
  if (start !== -1) addField(fields, text, start, stop)
  return { fields, end: text.length, bareLf }
}

/** Past blank lines and the separator line that a mailbox puts before a message. */
function firstLine(text: string): number {
  const before = /^(?:\r?\n)*(?:>?From [^\n]*\n)?/.exec(text)
  return before ? before[0].length : 0
}

function addField(fields: Field[], text: string, start: number, stop: number) {
  const whole = text.slice(start, stop)
  const name = nameOf(whole, whole.indexOf(':'))
  if (name !== '') fields.push({ name, text: whole, relaxed: undefined, simple: undefined })
}

/** The name in lower case; empty where the line is no field. */
function nameOf(field: string, colon: number): string {
  let end = colon
  while (end > 0 && (field.charCodeAt(end - 1) === 32 || field.charCodeAt(end - 1) === 9)) end -= 1
  return end > 0 ? field.slice(0, end).toLowerCase() : ''
}

const none: number[] = []

/** Positions of the fields of that name, topmost first. */
export function positionsOf(message: Message, name: string): number[] {
  return namesOf(message).get(name) ?? none
}

export function namesOf(message: Message): Map<string, number[]> {
  if (message.named) return message.named
  const named = new Map<string, number[]>()
  message.fields.forEach(({ name }, at) => {
    const held = named.get(name)
    if (held) held.push(at)
    else named.set(name, [at])
  })
  message.named = named
  return named
}
