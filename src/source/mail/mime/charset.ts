// Bytes and a charset label -> text. A label that is missing, unknown or wrong is replaced by a guess, and noted.
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { ownLetters } from '../own-letters.ts'
import type { Notes } from '../remarks.ts'

const aliases = new Map([
  ['iso-8859-1', 'windows-1252'],
  ['iso8859-1', 'windows-1252'],
  ['iso_8859-1', 'windows-1252'],
  ['iso-8859-1-windows-3.1-latin-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['windows1252', 'windows-1252'],
  ['utf8', 'utf-8'],
  ['utf-8', 'utf-8'],
  ['unicode-1-1-utf-8', 'utf-8'],
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['iso-8859-8-i', 'iso-8859-8'],
  ['iso-8859-8-e', 'iso-8859-8'],
  ['x-mac-roman', 'macintosh'],
  ['x-macroman', 'macintosh'],
  ['iso-8859-9', 'windows-1254'],
])

/** Labels that say nothing: what holds 8-bit bytes all the same is guessed. */
const silent = new Set(['', 'us-ascii', 'ascii', 'x-unknown', 'unknown', 'unknown-8bit', 'default', 'default_charset'])

/** Stateful encodings that iconv-lite leaves to ICU, and one for which it makes a table of all of Unicode first, to write it. */
const byIcu = new Set(['iso-2022-jp', 'x-user-defined', 'gb18030'])
/** 7-bit encodings whose text looks like ASCII until it is decoded. */
const sevenBit = /^(?:iso-2022|hz|utf-?7|utf-?16|utf-?32|ucs-?[24]|unicode|csiso2022|csunicode)/

const normalLabels = new Map<string, string>()
/** Against labels that never come again; all are dropped at once. */
const maxLabels = 500
/** Longer labels are not kept. */
const maxLabelLength = 100

/** Lower case, no quotes or blanks, `iso-8859-1*en` without its language (RFC 2231 §5). */
export function normalLabel(label: string): string {
  let normal = normalLabels.get(label)
  if (normal === undefined) {
    normal = label
      .toLowerCase()
      .replace(/^["'\s]+|(?<!["'\s;])["'\s;]+$/g, '')
      .replace(/\*[\s\S]*$/, '')
      .replace(/_/g, '-')
    if (normalLabels.size >= maxLabels) normalLabels.clear()
    if (label.length <= maxLabelLength) normalLabels.set(ownLetters(label), ownLetters(normal))
  }
  return normal
}

export function decodeText(bytes: Buffer, label: string | undefined, notes: Notes): string {
  const written = normalLabel(label ?? '')
  if (isAscii(bytes) && !sevenBit.test(written)) return bytes.toString('latin1')
  if (silent.has(written)) return guess(bytes, notes)
  const charset = aliases.get(written) ?? written
  if (charset === 'utf-8') return isUtf8(bytes) ? bytes.toString('utf8') : brokenUtf8(bytes, notes)
  // Two or more bytes that are valid UTF-8 are next to never meant as Latin letters: `Ã©` is not written by people.
  if (charset === 'windows-1252' && isUtf8(bytes)) return guess(bytes, notes)
  const text = (byIcu.has(charset) ? decodeByIcu(bytes, charset) : undefined) ?? decodeByIconv(bytes, charset)
  if (text === undefined) return guess(bytes, notes)
  if (text.includes('\uFFFD')) notes.add('charset-broken')
  return text
}

function decodeByIconv(bytes: Buffer, charset: string): string | undefined {
  return iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : undefined
}

function decodeByIcu(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    // A Node without full ICU does not know the label; that is the same as an unknown charset.
    return undefined
  }
}

function guess(bytes: Buffer, notes: Notes): string {
  notes.add('charset-guessed')
  return isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, 'windows-1252')
}

/** UTF-8 with a scar stays UTF-8; bytes that are mostly something else are taken as windows-1252. */
function brokenUtf8(bytes: Buffer, notes: Notes): string {
  const text = bytes.toString('utf8')
  let broken = 0
  let sound = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) broken += 1
    else if (code > 0x7f) sound += 1
  }
  if (broken > 4 * sound) {
    notes.add('charset-guessed')
    return iconv.decode(bytes, 'windows-1252')
  }
  notes.add('charset-broken')
  return text
}
