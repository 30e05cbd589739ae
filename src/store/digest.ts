// What a record says, by whom and when -> one hash, by which copies of one mail out of two mailboxes are known.
import { hash } from 'node:crypto'
import type { Draft } from '../record/record.ts'

/** Characters of base64: 132 bits, too many to find two texts with the same by trying. */
const digestLength = 22
/** Nearly all texts fit; larger ones get memory of their own. */
const scratch = Buffer.allocUnsafeSlow(1 << 20)
/** Bytes of UTF-8 that a unit of UTF-16 takes at most. */
const bytesPerUnit = 3

/**
 * The same for records that say the same, however their lines are broken, by the same people, at the same moment, with the
 * same files. Nobody can make another record that hashes to it. Null without a moment: two short messages may say the same
 * by chance. `names` is everybody on the record, one a line.
 */
export function digestOf({ kind, date, subject, text, parts }: Draft, names: string): string | null {
  if (date.at === null) return null
  const files: string[] = []
  for (const { attachment, sha256 } of parts) if (attachment) files.push(sha256 ?? '')
  const said = JSON.stringify([kind, date.at, withoutTags(subject ?? ''), names, files.sort()])
  const room = bytesPerUnit * (said.length + text.length)
  const bytes = room <= scratch.length ? scratch : Buffer.allocUnsafe(room)
  const start = bytes.write(said)
  const end = start + bytes.write(text, start)
  return hash('sha256', bytes.subarray(0, inOneLine(bytes, start, end)), 'base64').slice(0, digestLength)
}

/** What a list puts in brackets before the subject of what it passes on. */
function withoutTags(subject: string): string {
  if (!subject.includes('[')) return subject.trim()
  return subject.replace(/^((?:\w{1,3}:\s*)*)(?:\[[^\]]{1,40}\]\s*)+/, '$1').trim()
}

/** Servers break lines anew and double blanks: UTF-8 with one blank for each stretch of them, in place. Returns its end. */
function inOneLine(bytes: Buffer, start: number, end: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let to = start
  let wasBlank = true
  for (let at = start; at < end; ) {
    // Most of a text is letters with single blanks between them: four at a time take half as long as one by one.
    const four = at + 4 <= end ? view.getInt32(at, true) : 0
    const blanks = blanksIn(four)
    if (isPlain(four) && (blanks & (blanks >>> 8)) === 0 && !(wasBlank && (blanks & 0x80) !== 0)) {
      view.setInt32(to, four, true)
      to += 4
      at += 4
      wasBlank = blanks < 0
      continue
    }
    const byte = bytes[at]!
    const width = byte > 0x20 && byte < 0xc2 ? 0 : blankAt(bytes, at)
    if (width === 0) {
      bytes[to++] = byte
      wasBlank = false
      at += 1
      continue
    }
    if (!wasBlank) bytes[to++] = 0x20
    wasBlank = true
    at += width
  }
  return wasBlank && to > start ? to - 1 : to
}

/** True where all four bytes are ASCII, and none below the blank. */
function isPlain(four: number): boolean {
  return (((four - 0x20202020) | four) & 0x80808080) === 0
}

/** The highest bit of each of four bytes of ASCII that is a blank. */
function blanksIn(four: number): number {
  const other = four ^ 0x20202020
  return ~((other + 0x7f7f7f7f) | other) & 0x80808080
}

/** How many bytes the white space that stands here takes, as a regular expression sees it; 0 where there is none. */
function blankAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!
  if (byte <= 0x20) return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) ? 1 : 0
  if (byte === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0
  if (byte !== 0xe1 && byte !== 0xe2 && byte !== 0xe3 && byte !== 0xef) return 0
  const code = ((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f)
  return /\s/.test(String.fromCharCode(code)) ? 3 : 0
}
