// A structured field such as Content-Type -> its value and parameters (RFC 2045 §5.1, RFC 2231), and file names from them.
import { decodeText } from '../mime/charset.ts'
import { ownLetters } from '../own-letters.ts'
import type { Notes } from '../remarks.ts'
import { decodeWords } from './words.ts'

export interface Structured {
  /** Before the first semicolon, lower case, without comments. */
  value: string
  /** By lower-case name; the first of each name counts. */
  parameters: Map<string, string>
}

/** Against fields of a million parameters. */
const maxParameters = 500
/** Longer names are cut: no file system takes them. */
const maxNameLength = 255

/** Most mail is one of a few types in one of a few charsets. */
const seen = new Map<string, Structured>()
/** Against values that never come again, such as boundaries; all are dropped at once. */
const maxSeen = 500
/** Longer values are not kept. */
const maxSeenLength = 200

/** The answer is shared: it is not to be changed. */
export function readStructured(text: string, notes: Notes): Structured {
  const known = seen.get(text)
  if (known) return known
  const noted: Notes = new Set()
  const own = text.length <= maxSeenLength ? ownLetters(text) : text
  const structured = parseStructured(own, noted)
  for (const code of noted) notes.add(code)
  if (seen.size >= maxSeen) seen.clear()
  if (noted.size === 0 && own.length <= maxSeenLength) seen.set(own, structured)
  return structured
}

function parseStructured(text: string, notes: Notes): Structured {
  const pieces = splitAtSemicolons(text).flatMap(splitAtForgotten)
  const value = (pieces[0] ?? '').trim().toLowerCase()
  const plain = new Map<string, string>()
  const extended = new Map<string, Map<number, { text: string; encoded: boolean }>>()
  for (const piece of pieces.slice(1)) {
    const equals = piece.indexOf('=')
    if (equals === -1) continue
    const name = piece.slice(0, equals).trim().toLowerCase()
    const written = unquote(piece.slice(equals + 1).trim())
    const star = /^([^*]+)\*(?:(\d{1,4})(\*)?)?$/.exec(name)
    if (!star) {
      if (!plain.has(name)) plain.set(name, decodeWords(written, notes))
      continue
    }
    const sections = extended.get(star[1]!) ?? new Map()
    extended.set(star[1]!, sections)
    const number = star[2] === undefined ? 0 : Number(star[2])
    if (!sections.has(number))
      sections.set(number, { text: written, encoded: star[2] === undefined || star[3] === '*' })
  }
  for (const [name, sections] of extended) plain.set(name, joinSections(sections, notes))
  return { value, parameters: plain }
}

/** RFC 2231 §3 and §4: sections in their numbered order up to the first that is missing, charset told by the first. */
function joinSections(sections: Map<number, { text: string; encoded: boolean }>, notes: Notes): string {
  const bytes: Buffer[] = []
  let charset = 'utf-8'
  // Senders that count from 1 exist; the standard counts from 0.
  for (let number = sections.has(0) ? 0 : 1; sections.has(number); number += 1) {
    const section = sections.get(number)!
    let text = section.text
    if (section.encoded && bytes.length === 0) {
      const told = /^([^']*)'[^']*'/.exec(text)
      if (told) {
        charset = told[1] || charset
        text = text.slice(told[0].length)
      }
    }
    bytes.push(section.encoded ? percentBytes(text) : Buffer.from(text, 'utf8'))
  }
  return decodeText(Buffer.concat(bytes), charset, notes)
}

function percentBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  if (!text.includes('%')) return bytes
  const out: number[] = []
  for (let at = 0; at < bytes.length; at += 1) {
    const hex = bytes[at] === 0x25 ? bytes.toString('latin1', at + 1, at + 3) : ''
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      out.push(Number.parseInt(hex, 16))
      at += 2
    } else out.push(bytes[at]!)
  }
  return Buffer.from(out)
}

/** Splits at semicolons outside quotes, and leaves out comments in parentheses. A quote that never closes is a letter. */
function splitAtSemicolons(text: string): string[] {
  if (!text.includes('"') && !text.includes('(')) return text.split(';', maxParameters)
  const pieces: string[] = []
  let piece = ''
  let depth = 0
  let quoted = false
  const lastQuote = text.lastIndexOf('"')
  const lastParen = text.lastIndexOf(')')
  for (let at = 0; at < text.length && pieces.length < maxParameters; at += 1) {
    const letter = text[at]!
    if (quoted) {
      piece += letter
      if (letter === '\\' && at + 1 < text.length) piece += text[++at]
      else if (letter === '"') quoted = false
    } else if (depth > 0) {
      if (letter === '(') depth += 1
      else if (letter === ')') depth -= 1
    } else if (letter === ';') {
      pieces.push(piece)
      piece = ''
    } else if (letter === '"' && at < lastQuote) {
      quoted = true
      piece += letter
    } else if (letter === '(' && at < lastParen && startsComment(piece)) depth = 1
    else piece += letter
  }
  pieces.push(piece)
  return pieces
}

/** `multipart/mixed boundary=b`: where a semicolon was forgotten, a parameter follows white space. */
function splitAtForgotten(piece: string): string[] {
  if (!/\s\S+=/.test(piece.trimStart())) return [piece]
  const found = /^(\s*[^\s"]+)\s+([\w.*-]{1,40}=.*)$/s.exec(piece)
  return found ? [found[1]!, found[2]!] : [piece]
}

/** Unquoted file names such as `report(1).pdf` hold parentheses that are no comments. */
function startsComment(piece: string): boolean {
  return !/=\s*[^\s"]+$/.test(piece.slice(-300))
}

/** Only `\"` and `\\` are undone: `C:\new.txt` in a quoted name is a path, not an escape. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  const end = text.length > 1 && text.endsWith('"') ? -1 : undefined
  return text.slice(1, end).replace(/\\(["\\])/g, '$1')
}

/** A file name for showing and saving: never a path, no control or direction marks; undefined where nothing is left. */
export function fileName(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const base = written
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
    .split(/[/\\]/)
    .at(-1)!
    .trim()
  const name = base.slice(0, maxNameLength)
  return /^\.*$/.test(name) ? undefined : name
}
