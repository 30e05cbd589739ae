// A text in, the same with every escape read out: references of HTML, percent signs of URLs, backslashes of JSON and of programs.
// All at once, since they stand inside each other. Quoted-printable is apart: `=` is too common elsewhere.

import { textOfBytes } from './bytes.ts'
import { namedCharacter } from './entity.ts'
import { decodedStretches, type Form, type View } from './view.ts'

const escapes =
  /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));?|((?:%[0-9a-fA-F]{2})+)|\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([bfnrtv"'/\\]))/g

export function escapesRead(text: string): View[] {
  return decodedStretches(text, escapes, 'escape', escapeRead)
}

/** All of a text without its escapes; null where it has none. */
export function unescaped(text: string): View | null {
  return decodedStretches(text, escapes, 'escape', escapeRead, text.length)[0] ?? null
}

function escapeRead(match: RegExpExecArray): string | undefined {
  const [, decimal, hex, name, percent, u4, u6, x2, u8, single] = match
  if (percent) return textOfBytes(Buffer.from(percent.replaceAll('%', ''), 'hex'))
  if (name) return namedCharacter(name)
  if (single) return escaped[single] ?? single
  return character(decimal ? Number(decimal) : Number.parseInt((hex ?? u4 ?? u6 ?? x2 ?? u8)!, 16))
}

const escaped: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

const quoted = /((?:=[0-9a-fA-F]{2})+)|=[ \t]*\r?\n/g

/** Quoted-printable (RFC 2045), and the Q of encoded words (RFC 2047). */
export function quotedPrintableRead(text: string): View[] {
  return decodedStretches(text, quoted, 'quoted-printable', ([, bytes]) =>
    bytes ? textOfBytes(Buffer.from(bytes.replaceAll('=', ''), 'hex')) : '',
  )
}

/** Name of an escape by what it looks like. */
export function formOfEscape(written: string): Form {
  if (written.includes('&')) return 'html'
  return written.includes('%') ? 'url' : 'escape'
}

function character(code: number): string | undefined {
  // Halves of pairs come one by one, and find each other again in the text.
  return code <= 0x10ffff ? (code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code)) : undefined
}
