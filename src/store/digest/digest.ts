// What a record says, by whom and when -> one hash, by which copies of one mail out of two mailboxes are known.
import { createHash, hash } from 'node:crypto'
import type { Draft } from '../../record/record.ts'
import { theSqueezer } from './squeeze.ts'

/** Characters of base64: 132 bits, too many to find two texts with the same by trying. */
const digestLength = 22

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
  return hashInOneLine(said, text).slice(0, digestLength)
}

/** `said` as it is, and a text whose lines servers break anew and whose blanks they double. */
function hashInOneLine(said: string, text: string): string {
  const { room, squeeze } = theSqueezer()
  if (said.length + text.length <= room) return hash('sha256', withoutLast(squeeze(said, text, false)), 'base64')
  const all = createHash('sha256').update(said)
  let inside = false
  let blank = ''
  for (let at = 0; at < text.length; ) {
    const piece = wholeLetters(text, at, at + room - 1)
    at += piece.length
    // A blank at the end of a piece waits for the next: it may be the last of all, or go on there.
    const squeezed = squeeze('', blank + piece, inside)
    const kept = withoutLast(squeezed)
    all.update(kept)
    inside ||= kept.length > 0
    blank = kept.length < squeezed.length ? ' ' : ''
  }
  return all.digest('base64')
}

function withoutLast(bytes: Buffer): Buffer {
  return bytes.at(-1) === 0x20 ? bytes.subarray(0, -1) : bytes
}

/** The two halves of a letter beyond the first 65,536 are not parted. */
function wholeLetters(text: string, start: number, end: number): string {
  const last = text.charCodeAt(end - 1)
  return text.slice(start, last >= 0xd800 && last < 0xdc00 && end < text.length ? end - 1 : end)
}

/** What a list puts in brackets before the subject of what it passes on. */
function withoutTags(subject: string): string {
  if (!subject.includes('[')) return subject.trim()
  return subject.replace(/^((?:\w{1,3}:\s*)*)(?:\[[^\]]{1,40}\]\s*)+/, '$1').trim()
}
