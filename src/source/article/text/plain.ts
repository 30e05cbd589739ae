// A plain-text article -> its title, its text without what the site put around it, and where each kept line stands in
// the file. Offsets count Unicode code points of the file as it is, a byte order mark included.
// What belongs to the article: keep.ts.

import { decodeText } from '../charset.ts'
import { type Block, codePoints, readBlocks } from './blocks.ts'
import { keepArticle, looksLikeTitle } from './keep.ts'

/** `start` and `end` (exclusive) in the file, `at` in `text`; all in code points. */
export interface KeptSpan {
  start: number
  end: number
  at: number
}

export interface ArticleText {
  /** The first line, where it looks like a title. It stays in `text` too. */
  title?: string
  text: string
  spans: KeptSpan[]
  charset: string
  /** True where the bytes did not say their charset. */
  guessed: boolean
  /** True where the file is longer than is read. */
  cut: boolean
  /** True where the article was not looked for in it. */
  untouched?: true
}

/** Against files that are one endless text: more than fifty novels. Also of pages. */
export const maxLetters = 4 << 20
/** Against millions of lines, each of which costs an object. The rules are for articles; longer texts stay as they are. */
export const maxLines = 50_000

/** Reads the bytes of one text file. */
export function articleText(bytes: Buffer): ArticleText {
  const { text: all, charset, guessed } = decodeText(bytes)
  const whole = all.slice(0, maxLetters)
  const cut = all.length > maxLetters
  if (hasManyLines(whole)) return { ...untouched(whole), charset, guessed, cut }
  const kept = keepArticle(readBlocks(whole))
  const title = kept[0] && looksLikeTitle(kept[0]) ? kept[0].lines[0]!.text.trim() : undefined
  return { title, ...assemble(kept), charset, guessed, cut }
}

function hasManyLines(text: string): boolean {
  const ends = /\r\n|\n|\r/g
  let count = 0
  while (ends.test(text)) {
    count += 1
    if (count > maxLines) return true
  }
  return false
}

/** The text as it stands, without its byte order mark. */
function untouched(whole: string): { text: string; spans: KeptSpan[]; untouched: true } {
  const start = whole.startsWith('\uFEFF') ? 1 : 0
  return { text: whole.slice(start), spans: [{ start, end: codePoints(whole), at: 0 }], untouched: true }
}

/** Where the code point `at` of `text` stands in the file; undefined for the line breaks between kept lines. */
export function sourceOffset(spans: KeptSpan[], at: number): number | undefined {
  const span = spans.findLast((candidate) => candidate.at <= at)
  if (!span || at - span.at >= span.end - span.start) return undefined
  return span.start + (at - span.at)
}

function assemble(blocks: Block[]): { text: string; spans: KeptSpan[] } {
  const spans: KeptSpan[] = []
  const pieces: string[] = []
  let at = 0
  let before: Block | undefined
  for (const block of blocks) {
    for (const [index, line] of block.lines.entries()) {
      const gap = before === undefined ? '' : index > 0 || isBelow(block, before) ? '\n' : '\n\n'
      pieces.push(gap, line.text)
      spans.push({ start: line.start, end: line.end, at: at + gap.length })
      at += gap.length + codePoints(line.text)
      before = block
    }
  }
  return { text: pieces.join(''), spans }
}

/** Of one paragraph in the file, though something between them may have gone. */
function isBelow(block: Block, before: Block): boolean {
  return block.group === before.group
}
