// The bytes of a text -> the files written between its lines, uuencoded or in yEnc, by byte offset. One pass.
import { fileName } from '../header/parameters.ts'
import type { Notes } from '../remarks.ts'
import { cr, lf } from './header-block.ts'
import { uuFileAt } from './uu.ts'
import { yencFileAt } from './yenc.ts'

/** A file between the lines of a text, from its first line of control to after its last. */
export interface Embedded {
  start: number
  end: number
  name: string | undefined
  encoding: 'x-uuencode' | 'x-yenc'
}

/** At most `max` files; what comes after them stays text. */
export function findEmbedded(raw: Buffer, from: number, to: number, limits: { max: number; notes: Notes }): Embedded[] {
  const { max, notes } = limits
  const text = raw.subarray(0, to)
  const found: Embedded[] = []
  // Both ways of writing a file open with a line that holds this word.
  let at = text.indexOf('begin ', from, 'latin1')
  let closing = -1
  while (at !== -1) {
    const isYenc = at >= from + 2 && raw[at - 1] === 0x79 && raw[at - 2] === 0x3d
    const start = isYenc ? at - 2 : at
    const before = raw[start - 1]
    let next = at + 6
    if (start === from || before === lf || before === cr) {
      const eol = before === cr ? cr : lf
      if (isYenc && closing !== text.length && closing < at) closing = lineStart(text, '=yend ', at)
      const file = isYenc ? yencBefore(text, start, closing, eol) : uuFileAt(text, start, to, eol)
      if (file && found.length >= max) {
        notes.add('parts-too-many')
        break
      }
      if (file) {
        found.push({ start, end: file.end, name: fileName(file.name), encoding: isYenc ? 'x-yenc' : 'x-uuencode' })
        next = file.end
      } else if (isYenc) notes.add('yenc-broken')
    }
    at = text.indexOf('begin ', next, 'latin1')
  }
  return found
}

/** A file that never closes is left in the text: nothing says where it ends. */
function yencBefore(text: Buffer, start: number, closing: number, eol: number) {
  return closing >= text.length ? undefined : yencFileAt(text, start, closing, eol)
}

/** Start of the next line that begins with `word`, or the end of the text. */
function lineStart(text: Buffer, word: string, from: number): number {
  let at = text.indexOf(word, from, 'latin1')
  while (at > 0 && text[at - 1] !== lf && text[at - 1] !== cr) at = text.indexOf(word, at + 1, 'latin1')
  return at === -1 ? text.length : at
}
