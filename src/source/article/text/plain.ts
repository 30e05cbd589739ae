// A plain-text article -> its title, its text without what the site put around it, and where each kept line stands in
// the file. Offsets count Unicode code points of the file as it is, a byte order mark included.
//
// Rules: (1) shortcodes go, and lines that are never an author's; (2) in front of the title, lines of one or two words
// go; (3) behind the last full paragraph, everything from the first label on goes, and so does a run of three or more
// short lines without a final stop; (4) calls to comment go at the end. Everything else stays, posts that an article
// embeds included.

import { decodeText } from '../charset.ts'
import { type Block, codePoints, readBlocks } from './blocks.ts'

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

const longLine = 120
const maxTitle = 220
const maxTeaser = 120
const fewWords = 2
const teaserRun = 3

const finalStop = /[.?!…][\s"'»”’)\]]*$/
const openEnd = /[,;:]\s*$/
/** `— Nora Vega (@nvega) 14 novembre 2017`: the last line of a post that the article embeds. */
const postSignature = /^[—–-]\s?.{1,80}\(@\w{1,15}\)/
/** A bullet, or a number of one or two digits with a stop. */
const listItem = /^(?:[-–—•*·]\s|\d{1,2}[.)]\s)/
/** `Par Nora Vega, à Genève`, `(Reuters)`, `AFP`, `Nora Vega`: who wrote it, not what to read next. */
const byline = /^(?:(?:par|by|avec|with)\s.{2,60}|\(.{2,60}\))$/i
const nameOnly = /^(?:\p{Lu}{2,8}|\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|de|du|van|von|et|and|&)){1,5})$/u

/** Reads the bytes of one text file. */
export function articleText(bytes: Buffer): ArticleText {
  const { text: all, charset, guessed } = decodeText(bytes)
  const whole = all.slice(0, maxLetters)
  const cut = all.length > maxLetters
  if (hasManyLines(whole)) return { ...untouched(whole), charset, guessed, cut }
  const blocks = readBlocks(whole)
  const first = firstOfArticle(blocks)
  const end = endOfArticle(blocks, first)
  const kept = blocks.slice(first, end).filter((block) => !block.chrome)
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

/** Index of the title, or of the first block where there is no title with something short in front of it. */
function firstOfArticle(blocks: Block[]): number {
  const paragraph = blocks.findIndex(isParagraph)
  const head = paragraph < 0 ? blocks.slice(0, 1) : blocks.slice(0, paragraph)
  const title = head.findIndex((block) => looksLikeTitle(block) && words(block.text) > fewWords && !block.edge)
  // Without a title, short lines at the start may be anything, the place and date of a letter for instance.
  if (title < 0 || !head.slice(0, title).every((block) => block.edge || isShort(block))) return 0
  return title
}

/** Index behind the last block of the article. */
function endOfArticle(blocks: Block[], first: number): number {
  let end = blocks.length
  while (end > first && isTrailing(blocks[end - 1]!)) end--
  // A text of short lines alone, a poem or a list, has no last paragraph to stand behind.
  if (!blocks.slice(first, end).some(isParagraph)) return blocks.length
  const tail = blocks.slice(end)
  const label = tail.findIndex((block) => block.edge)
  const beforeLabel = label < 0 ? tail : tail.slice(0, label)
  // Short lines in front of the first label may be the author's; a long run of them is a list of teasers.
  const teasers = beforeLabel.filter((block) => !isSignature(block.text))
  if (teasers.length >= teaserRun) return end + beforeLabel.indexOf(teasers[0]!)
  return end + beforeLabel.length
}

/** What can stand behind the last full paragraph without belonging to the article. */
function isTrailing(block: Block): boolean {
  if (block.edge) return true
  const { text } = block
  const single = block.lines.length === 1 && text.length <= maxTeaser
  return single && !finalStop.test(text) && !openEnd.test(text) && !postSignature.test(text) && !listItem.test(text)
}

function isShort(block: Block): boolean {
  const { text } = block
  return block.lines.length === 1 && words(block.text) <= fewWords && !finalStop.test(text) && !openEnd.test(text)
}

function isParagraph(block: Block): boolean {
  const { text } = block
  return (
    block.lines.length > 1 ||
    text.length > longLine * 1.5 ||
    (text.length > longLine / 2 && /[.…][\s"'»”’)\]]*$/.test(text))
  )
}

function looksLikeTitle(block: Block): boolean {
  const { text } = block
  if (block.lines.length !== 1 || text.length > maxTitle || listItem.test(text)) return false
  return !/\.\s*$/.test(text.replace(/\b(?:Jr|Sr|Inc|Ltd|St|M|Dr|U\.S)\.$/, '')) && !openEnd.test(text)
}

function isSignature(text: string): boolean {
  return byline.test(text) || nameOnly.test(text)
}

function words(text: string): number {
  return text.split(/\s+/).length
}

function assemble(blocks: Block[]): { text: string; spans: KeptSpan[] } {
  const spans: KeptSpan[] = []
  const pieces: string[] = []
  let at = 0
  for (const block of blocks) {
    for (const [index, line] of block.lines.entries()) {
      const gap = pieces.length === 0 ? '' : index === 0 ? '\n\n' : '\n'
      pieces.push(gap, line.text)
      spans.push({ start: line.start, end: line.end, at: at + gap.length })
      at += gap.length + codePoints(line.text)
    }
  }
  return { text: pieces.join(''), spans }
}
