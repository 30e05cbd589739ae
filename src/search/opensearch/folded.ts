// A text -> its words as an index is told of them: those of src/search/words.ts, folded, with one blank between them.
import { wordsOf } from '../words.ts'
import { maxKeyword } from './mapping.ts'

/** The words of a text, cut to what an index takes. */
export function searchedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => (folded.length > maxKeyword ? folded.slice(0, maxKeyword) : folded))
}

/** The same as `searchedWords`, joined. Lines of ASCII, as most are in most mails, take a tenth of the time. */
export function foldedText(text: string): string {
  const pieces: string[] = []
  for (let from = 0; from < text.length; ) {
    const end = asciiEnd(text, from)
    if (end === text.length) {
      pieces.push(foldedAscii(text, from, end))
      break
    }
    // No word goes on over the end of a line.
    const lineStart = Math.max(from, text.lastIndexOf('\n', end))
    const next = text.indexOf('\n', end)
    const lineEnd = next < 0 ? text.length : next
    pieces.push(foldedAscii(text, from, lineStart), searchedWords(text.slice(lineStart, lineEnd)).join(' '))
    from = lineEnd
  }
  return pieces.length === 1 ? pieces[0]! : pieces.filter((piece) => piece !== '').join(' ')
}

function asciiEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) < 128) at += 1
  return at
}

/** By letter: what stands for it in a word; 0 where it ends one. */
const folds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return /[a-z0-9]/i.test(letter) ? letter.toLowerCase().charCodeAt(0) : 0
})
const blank = 32
/** Written over again and again; a text is at most some megabytes. */
let scratch = Buffer.alloc(1 << 16)

function foldedAscii(text: string, from: number, to: number): string {
  if (to - from > scratch.length) scratch = Buffer.alloc((to - from) * 2)
  let length = 0
  let wordLength = 0
  for (let i = from; i < to; i += 1) {
    const letter = folds[text.charCodeAt(i)]!
    if (letter !== 0) {
      wordLength += 1
      if (wordLength <= maxKeyword) scratch[length++] = letter
    } else if (wordLength > 0) {
      wordLength = 0
      scratch[length++] = blank
    }
  }
  if (length > 0 && scratch[length - 1] === blank) length -= 1
  return scratch.toString('latin1', 0, length)
}
