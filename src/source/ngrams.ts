// Text -> the language whose n-grams it has: bytes that often stand together. The arithmetic, its figures and so its answers
// are those of eld by Nito T.M. (Apache-2.0), https://github.com/nitotm/efficient-language-detector-js.
import { readFileSync } from 'node:fs'
import { makeNgramTable, type NgramTable, ngramKey, slotOf, slots, tableIn } from './ngram-table.ts'

const tableFile = new URL('./ngrams.bin', import.meta.url)
const isBuilt = import.meta.url.endsWith('.js')

let table: NgramTable | undefined

/** Loads what n-grams are looked up in, before it is needed. */
export function loadNgrams(): NgramTable {
  table ??= tableIn(isBuilt ? (readFileSync(tableFile).buffer as ArrayBuffer) : makeNgramTable())
  return table
}

/** Letters of a text that are looked at. */
const maxLetters = 1000
/** Bytes of them that are looked at: up to the next space, or at most to the next letter behind `maxBytes`. */
const maxBytesToSpace = 350
/** Against texts without spaces. */
const maxBytes = 380
/** Against long words: bytes of one whose n-grams are looked at, and then the last. */
const maxWord = 70
const minNgrams = 3

const space = 0x20
/** A space, the words, and a space. */
const bytes = Buffer.alloc(maxBytes + 6, space)

/** ISO 639-1 code, or undefined where the text could well be in another language. */
export function languageByNgrams(text: string): string | undefined {
  const table = loadNgrams()
  const words = text.slice(0, maxLetters).replace(table.separators, ' ').trim().toLowerCase()
  const end = 1 + bytes.write(words, 1, maxBytes + 4)
  bytes[end] = space
  const ngrams = ngramsBefore(end, table)
  const scores = scoresOf(ngrams, table)
  let winner = 0
  for (let at = 1; at < scores.length; at += 1) if (scores[at]! > scores[winner]!) winner = at
  const score = scores[winner]! / ngrams.size
  const isReliable = ngrams.size >= minNgrams && score / (score + 25) >= (table.averages[winner]! / 1000) * 0.75
  return isReliable ? String.fromCharCode(table.codes[winner]! >> 8, table.codes[winner]! & 0xff) : undefined
}

/** Each n-gram of the words, once. */
function ngramsBefore(end: number, table: NgramTable): Set<number | string> {
  const ngrams = new Set<number | string>()
  let start = 1
  for (let at = 1; at <= end; at += 1) {
    const byte = bytes[at]!
    const isNextLetter = (byte & 0xc0) !== 0x80
    if (byte === space || (isNextLetter && at > maxBytes + 1)) {
      bytes[at] = space
      if (at > start) addNgrams(ngrams, start, at)
      start = at + 1
      if (at > maxBytesToSpace + 1) break
    } else bytes[at] = table.bytes[byte]!
  }
  return ngrams
}

/** At each third byte of a word the next four, the first of them with the space before; then the last four and the space behind. */
function addNgrams(ngrams: Set<number | string>, start: number, end: number): void {
  const stop = Math.min(end, start + maxWord)
  let from = start - 1
  for (let at = start; at + 4 < stop; at += 3) {
    ngrams.add(ngramKey(bytes, from, at + 4))
    from = at + 3
  }
  if (from > start) from = stop - 4
  // Where a word goes on, its last one is longer than any that is known, and counts.
  ngrams.add(end - from < 6 ? ngramKey(bytes, from, end + 1) : bytes.toString('latin1', from, end + 1))
}

function scoresOf(ngrams: Set<number | string>, table: NgramTable): Int32Array {
  const { keys, scores } = table
  const sums = new Int32Array(table.codes.length)
  for (const key of ngrams) {
    if (typeof key === 'string') continue
    for (let slot = slotOf(key); keys[slot] !== 0; slot = (slot + 1) % slots) {
      if (keys[slot] === key) sums[scores[slot]! >> 10]! += scores[slot]! & 0x3ff
    }
  }
  return sums
}
