// The first bytes of a file -> `html`, `text` or nothing. The rules, in this order:
// 1. NUL bytes, or more than one control character in a thousand: not text (images, office files, archives, UTF-16).
// 2. `<!doctype html>`, `<html` or another HTML element right at the start, also behind comments and an XML
//    declaration: html. Anything else that starts with `<`, `%PDF`, `{\rtf` or `#!`: nothing.
// 3. `{` or `[` followed by what JSON allows there: nothing.
// 4. Lines that all have the same number of tabs, semicolons or (two or more) commas: a table, so nothing.
// 5. Three lines in ten that end or begin as only source code does: nothing.
// 6. The rest is text if it is UTF-8, or if it looks like words in a single-byte charset.
import { isUtf8 } from 'node:buffer'
import type { FormatName } from '../reader.ts'
import { decodeText } from './charset.ts'

const maxControls = 0.001
const maxCodeLines = 0.3
const minLetters = 0.5
const minSpace = 0.05
const maxLow = 0.15
/** Enough to tell a table or source code from prose. */
const sampleLines = 200
/** Longer lines are paragraphs; also keeps the expressions below from being fed 64 KiB. */
const maxCodeLine = 500

const htmlStart =
  /^(?:<!--[\s\S]{0,4096}?-->\s*|<\?xml[^>]{0,400}\?>\s*|<\?[^>]{0,400}>\s*){0,20}<(?:!doctype\s+html|html|head|body|title|meta|link|base|article|main|section|div|p|h[1-6]|center|table|font)\b/i
const notText = /^(?:<|%PDF|\{\\rtf|#!|BEGIN:V)/
const jsonStart = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:["{[\]\d-]|true\b|false\b|null\b|$))/
const codeEnd = /(?:[{}]|[(){}=<>][^\n]{0,400};|\*\/|=>|"\s?:\s?(?:"[^"]*"|[\d.]+|true|false|null),?)$/
const codeWhole =
  /^(?:[\])}][\])},;\s]*|\w+;|[a-z-]+:\s?\S+(?:\s\S+){0,3};|[\w.-]+\s?=\s?\S.*|return\b[^;]*;|\/\/.*|\/\*.*|#include\b.*|import\s.*\bfrom\b.*|import\s[\w.]+;?|from\s[\w.]+\simport\b.*|package\s[\w.]+;|(?:export|public|private|protected|static)\s.*[({;]|(?:async\s)?function\b.*[({].*|(?:const|let|var)\s\w+\s?=.*|(?:async\s)?def\s\w+\(.*:|class\s\w+[^.]*[:{]|(?:if|for|while|elif|else|try|except)\b.*:)$/

/** Judges a file by its first bytes; `undefined` where it is neither a page nor prose. */
export function recognise(head: Buffer): FormatName | undefined {
  if (head.length === 0 || head.includes(0) || controls(head) > maxControls) return undefined
  const utf8 = isUtf8(withoutCutCharacter(head))
  const text = decodeText(head)
    .text.replace(/^\uFEFF/, '')
    .trimStart()
  if (htmlStart.test(text)) return 'html'
  if (text === '' || notText.test(text) || jsonStart.test(text)) return undefined
  const lines = text.split(/\r\n|\n|\r/, sampleLines).filter((line) => line.trim() !== '')
  if (isTable(lines) || isCode(lines)) return undefined
  return utf8 || isSingleByte(head, text) ? 'text' : undefined
}

function controls(head: Buffer): number {
  let count = 0
  for (const byte of head) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) count++
  return count / head.length
}

/** The head may end inside a character of up to four bytes; that must not make it look like another charset. */
function withoutCutCharacter(head: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= head.length; back++) {
    const byte = head[head.length - back]!
    if (byte >= 0xc0) return head.subarray(0, head.length - back)
    if (byte < 0x80) break
  }
  return head
}

/** Letters of single-byte charsets stand from 0xC0 on, rarely below; and words have space between them. */
function isSingleByte(head: Buffer, text: string): boolean {
  let low = 0
  for (const byte of head) if (byte >= 0x80 && byte < 0xc0) low++
  return low / head.length <= maxLow && share(text, /[\p{L}\s]/gu) >= minLetters && share(text, /\s/g) >= minSpace
}

function isTable(lines: string[]): boolean {
  if (lines.length < 2) return false
  return [/\t/g, /;/g, /,/g].some((delimiter, index) => {
    const counts = new Set(lines.map((line) => line.match(delimiter)?.length ?? 0))
    const [count = 0] = counts
    const least = index === 2 ? 2 : 1
    return counts.size === 1 && count >= least && lines.filter((line) => /[.?!…]["»”)]?\s*$/.test(line)).length === 0
  })
}

function isCode(lines: string[]): boolean {
  const code = lines.filter((line) => isCodeLine(line.trim())).length
  return lines.length > 0 && code / lines.length >= maxCodeLines
}

function isCodeLine(line: string): boolean {
  return line.length <= maxCodeLine && (codeEnd.test(line) || codeWhole.test(line))
}

function share(text: string, of: RegExp): number {
  return (text.match(of)?.length ?? 0) / text.length
}
