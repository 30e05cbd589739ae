// The text of a record -> the sentences of whoever wrote it, as an article may translate them. Pure.
import type { Paragraph } from '../../record/coverage.ts'
import { blocksOf } from '../../record/quoting.ts'
import { codePointOffsets, cutter } from '../article/offsets.ts'
import { readSentences } from '../article/sentences.ts'

/** Sentences of one record: stops a message that is a book from weighing as much as all others. */
export const maxSentences = 500
/** Fewer words say too little to be told from others. */
const leastWords = 3
/** Share of letters among what is no space. */
const leastLetters = 0.75
/** Fewer words of a quote are near to very much. */
export const leastQuoteWords = 4
/** Letters after which a mail program breaks a line; shorter lines end where their writer ended them. */
const wrapped = 50

/** Code points in the text of the record. */
export interface WrittenSentence {
  start: number
  end: number
  text: string
}

/** Of mail, words of others that it quotes, and its signature, are left out. */
export function sentencesOf(
  text: string,
  { language, isMail }: { language: string; isMail: boolean },
): WrittenSentence[] {
  const points = codePointOffsets(text)
  const paragraphs: Paragraph[] = []
  let at = 0
  for (const block of isMail ? blocksOf(text) : [{ kind: 'text', text }]) {
    const end = at + block.text.length
    if (block.kind === 'text') paragraphs.push({ start: points(at), end: points(end), heading: false })
    at = end + 1
  }
  const flat = unwrapped(text)
  const cut = cutter(flat)
  return readSentences(flat, paragraphs, language)
    .map(({ start, end }) => ({ start, end, text: cut(start, end) }))
    .filter(({ text }) => wordCount(text) >= leastWords && isProse(text))
    .slice(0, maxSentences)
}

/** As long as the text, so that places are the same. */
function unwrapped(text: string): string {
  return text.replace(/\r?\n(?=[^\s>*-])/g, (end, at: number) => {
    const isLong = at > wrapped && at - text.lastIndexOf('\n', at - 1) > wrapped
    return isLong ? ' '.repeat(end.length) : end
  })
}

/** Code, tables and addresses are nothing that an article translates. */
function isProse(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= leastLetters * text.replace(/\s+/g, '').length
}

/** Of what is quoted, as much as is compared at once: all, or the two sentences on end that say most. */
export function toldShortly(text: string, language: string): string {
  const whole = { start: 0, end: [...text].length, heading: false }
  const cut = cutter(text)
  const sentences = readSentences(text, [whole], language)
  const pairs = sentences.slice(1).map((last, i) => cut(sentences[i]!.start, last.end))
  return sentences.length <= 2 ? text : pairs.reduce((best, pair) => (pair.length > best.length ? pair : best))
}

export function wordCount(text: string): number {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*|\d+/gu)?.length ?? 0
}
