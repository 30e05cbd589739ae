// Text of a multipart that is in none of its parts -> what of it a reader should know (RFC 2046 §5.1.1: it is "ignored").
// Most of it tells old programs that this is MIME; lists add their footers there, and people have hidden words in it.
import { unquoteFromLines } from '../mime/from-lines.ts'
import type { Scanned } from '../mime/scan.ts'
import type { Notes } from '../remarks.ts'
import { plainText } from './plain.ts'

/** Longer than any sentence that mail programs put there. */
const maxBoilerplate = 600
/** Against megabytes outside of all parts; the bytes are all there. */
export const maxOutsideBytes = 1024 * 1024

export interface Outside {
  text: string
  /** Ordinal of the multipart. */
  holder: number
}

/** By the ordinal of the part before which each text stands; what ends the message comes under the number of parts. */
export function outsideTexts(
  raw: Buffer,
  scanned: Scanned[],
  options: { notes: Notes; unquoteFrom: boolean },
): Map<number, Outside[]> {
  const places = new Map<number, Outside[]>()
  const { notes, unquoteFrom } = options
  let left = maxOutsideBytes
  for (const { part, outside, inner } of scanned) {
    for (const { start, end, next } of outside ?? []) {
      const bytes = (inner?.bytes ?? raw).subarray(start, Math.min(end, start + left))
      if (end - start > left) notes.add('text-too-long')
      left -= bytes.length
      const text = plainText(unquoteFrom && !inner ? unquoteFromLines(bytes) : bytes, undefined, notes)
      if (isBoilerplate(text)) continue
      const here = places.get(next) ?? []
      places.set(next, here)
      here.push({ text, holder: part.ordinal })
    }
  }
  if (places.size > 0) notes.add('text-outside-parts')
  return places
}

function isBoilerplate(text: string): boolean {
  if (text.length > maxBoilerplate) return false
  return text.trim() === '' || /\bMIME\b|multi-?part message/i.test(text)
}
