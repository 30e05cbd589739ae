// A text -> its words as they are compared: case, accents, marks, dashes and line ends do not matter. Words alone are kept,
// so marks of quoted replies and soft line ends (RFC 3676) fall away by themselves.

export interface ComparedWords {
  /** Without accents, lower case. */
  folded: string[]
  /** UTF-16 units. */
  starts: number[]
  ends: number[]
}

/** Words of one text that are compared; more is no message, and would fill memory. */
export const maxWords = 300_000

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*/uy
const invisible = /[\u00ad\u200b-\u200d\u2060]/g
const accents = /\p{M}/gu

export function comparedWords(text: string): ComparedWords {
  const words: ComparedWords = { folded: [], starts: [], ends: [] }
  const lower = text.toLowerCase()
  // One letter of a few has two in lower case: places would then be others.
  const plain = lower.length === text.length ? lower : undefined
  for (let at = 0; at < text.length && words.folded.length < maxWords; ) {
    const start = at
    while (isPlainWord(text.charCodeAt(at))) at += 1
    const code = text.charCodeAt(at)
    if (code < 128 || at === text.length) {
      if (at > start) put(words, plain?.slice(start, at) ?? foldWord(text.slice(start, at)), start, at)
      at += 1
    } else at = putOther(words, text, start, at)
  }
  return words
}

function put(words: ComparedWords, folded: string, start: number, end: number): void {
  words.folded.push(folded)
  words.starts.push(start)
  words.ends.push(end)
}

/** A word with other letters than the plain ones, from its start or from the sign at `at`; gives where to go on. */
function putOther(words: ComparedWords, text: string, start: number, at: number): number {
  word.lastIndex = start
  const found = word.exec(text)
  if (found?.index !== start) return at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  const end = start + found[0].length
  put(words, foldWord(found[0]), start, end)
  return Math.max(end, at)
}

function isPlainWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

const plain = /^[\dA-Za-z]+$/

/** Ligatures and full-width letters are their plain ones. */
function foldWord(written: string): string {
  if (plain.test(written)) return written.toLowerCase()
  return written
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}

/** How a word is written, but for its case: what accents differ by is shown. */
export function writtenWord(text: string, words: ComparedWords, at: number): string {
  return text.slice(words.starts[at], words.ends[at]).replace(invisible, '').normalize('NFC')
}
