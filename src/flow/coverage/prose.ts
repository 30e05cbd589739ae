// A record of kind `article` -> the prose that coverage reads. The text of a plain-text file is the file as it is, so that
// offsets are those in the file; that of a page is what was extracted from it, below its headline.
import { isByline } from '../../coverage/article/byline.ts'
import { cutter } from '../../coverage/article/offsets.ts'
import { makeProse } from '../../coverage/article/prose.ts'
import type { Prose, Span } from '../../record/coverage.ts'
import { decodePage, decodeText } from '../../source/article/charset.ts'
import { markedPosts } from '../../source/article/page/marked-posts.ts'
import { type Page, readPage } from '../../source/article/page/page.ts'
import { type Block, codePoints, readBlocks } from '../../source/article/text/blocks.ts'
import { keepBody } from '../../source/article/text/keep.ts'
import { articleText, maxLetters } from '../../source/article/text/plain.ts'
import { languageOf } from '../../source/language.ts'
import type { FormatName } from '../../source/reader.ts'

/** What the record says of the article. */
export interface ArticleFacts {
  language?: string
  /** EDTF. */
  published: string | null
  outlet?: string
}

/** Reads the bytes of one article; never throws on content. */
export function readProse(raw: Buffer, format: FormatName, facts: ArticleFacts): Prose {
  const read = format === 'html' ? pageBlocks(raw) : fileBlocks(raw)
  const cut = cutter(read.text)
  const kept = read.blocks.map(({ start, end }) => cut(start, end)).join('\n')
  return makeProse({
    ...read,
    language: facts.language ?? languageOf(kept) ?? 'en',
    published: facts.published,
    outlet: facts.outlet ?? null,
    languageOf,
  })
}

interface Blocks {
  text: string
  blocks: Span[]
  chrome: Span[]
  posts: Span[]
}

function spanOf({ lines }: Block): Span {
  return { start: lines[0]!.start, end: lines.at(-1)!.end }
}

function fileBlocks(raw: Buffer): Blocks {
  const text = decodeText(raw).text.slice(0, maxLetters)
  const { spans } = articleText(raw)
  const kept = new Set(spans.map(({ start }) => start))
  const all = readBlocks(text)
  const blocks = all
    .map(({ lines }) => lines.filter(({ start }) => kept.has(start)))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ start: lines[0]!.start, end: lines.at(-1)!.end }))
  return { text, blocks: blocks.length > 0 ? blocks : spans, chrome: leftOut(text, spans), posts: [] }
}

/** Lines with letters in them that are not kept. */
function leftOut(text: string, kept: Span[]): Span[] {
  const chrome: Span[] = []
  let at = 0
  let next = 0
  for (const line of text.split('\n')) {
    const length = codePoints(line)
    const lead = line.length - line.trimStart().length
    while (next < kept.length && kept[next]!.end <= at) next += 1
    const isKept = next < kept.length && kept[next]!.start < at + length
    if (line.trim() !== '' && !isKept) chrome.push({ start: at + lead, end: at + lead + codePoints(line.trim()) })
    at += length + 1
  }
  return chrome
}

function pageBlocks(raw: Buffer): Blocks {
  const page = readPage(raw)
  const text = withHeadline(page)
  const all = readBlocks(text)
  const article = new Set(keepBody(all))
  const chrome = all.filter((block) => !article.has(block)).map(spanOf)
  const blocks = [...article].map(spanOf)
  const posts = markedPosts(decodePage(raw).text)
  return { text, blocks, chrome, posts: posts.flatMap((post) => placeOf(text, post)) }
}

/** Words of a first line that can be the headline, rather than the name of a section. */
const fewestWords = 4
/** A title that ends with the name of the site was written for the tab of a browser. */
const forTab = /\s[|–—·•-]\s[^|–—·•]{1,40}$/u

/** The headline stands outside of what is extracted from most pages. What it quotes and says belongs to the article. */
function withHeadline({ title, text, fallback }: Page): string {
  const headline = (title ?? '').replace(/\s+/gu, ' ').trim()
  const first = text.slice(0, Math.max(0, text.indexOf('\n'))).trim()
  const hasOwn = !isByline(first) && first.split(/\s+/u).length >= fewestWords && !/[.!?…]["»”]?$/u.test(first)
  if (fallback || headline === '' || forTab.test(headline) || hasOwn || text.includes(headline)) return text
  return `${headline}\n\n${text}`
}

function placeOf(text: string, post: string): Span[] {
  const at = text.indexOf(post)
  if (at < 0) return []
  const start = codePoints(text.slice(0, at))
  return [{ start, end: start + codePoints(post) }]
}
