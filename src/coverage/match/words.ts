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
const maxWords = 300_000

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*/gu
const invisible = /[\u00ad\u200b-\u200d\u2060]/g
const accents = /\p{M}/gu

export function comparedWords(text: string): ComparedWords {
  const words: ComparedWords = { folded: [], starts: [], ends: [] }
  word.lastIndex = 0
  for (let found = word.exec(text); found; found = word.exec(text)) {
    words.folded.push(foldWord(found[0]))
    words.starts.push(found.index)
    words.ends.push(found.index + found[0].length)
    if (words.folded.length === maxWords) break
  }
  return words
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
