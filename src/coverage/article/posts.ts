// Lines of an article -> the public posts that it shows as they are, in the plain form of every embedding site:
// the words of the post, then `— Name (@handle) 14 novembre 2017`, on a line of its own or at the end of the words.
import type { EmbeddedPost, Span } from '../../record/coverage.ts'
import { languages, loadVocabulary } from '../vocabulary/load.ts'
import { codePointOffsets, cutter } from './offsets.ts'

/** Longer blocks are no posts: keeps a signature from swallowing an article that has no blank lines. */
export const maxPost = 4000

const months = languages.map((language) =>
  loadVocabulary<{ months: string[] }>(language, 'article').months.map((month) => month.toLowerCase()),
)
const name = '[^()@\\n]{1,80}?'
const date =
  '(?:(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(\\p{L}{3,10})\\.?,?\\s+(\\d{4})|(\\p{L}{3,10})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4}))'
const signature = new RegExp(
  `(?:^|[\\s\\u00a0])[—–-]{1,2}\\s*(${name})\\s*\\((@\\w{1,30})\\)\\s*,?\\s*(?:[^\\n]{0,12}?${date})?[\\s.]*$`,
  'u',
)
/** Without its dash where it has a line to itself, and says when. */
const bareSignature = new RegExp(`^\\s*(${name})\\s*\\((@\\w{1,30})\\)\\s*,?\\s*${date}[\\s.]*$`, 'u')

/** Accounts and links tell nothing of the language. */
const notSaid = /https?:\/\/\S+|[\w.]+\/\S+|[@#](?=\w)/g

export interface PostContext {
  text: string
  /** Blocks of lines in order, chrome left out. */
  blocks: Span[]
  /** Where a page marks its embedded posts itself. */
  marked: Span[]
  languageOf: (text: string) => string | undefined
  /** That of the article, for posts too short to tell. */
  language: string
}

export function readPosts(context: PostContext): EmbeddedPost[] {
  const cut = cutter(context.text)
  const posts: EmbeddedPost[] = []
  for (const [index, block] of context.blocks.entries()) {
    if (block.end - block.start > maxPost) continue
    const written = cut(block.start, block.end)
    const match = signature.exec(written) ?? bareSignature.exec(written)
    if (!match) continue
    const before = written.slice(0, match.index).trim()
    const words = before === '' ? wordsAbove(context, index, posts.at(-1)) : wordsBeside(block, written, match.index)
    if (!words) continue
    const said = withoutMarks(cut(words.start, words.end))
    const text = said.text.trim()
    const language = context.languageOf(text.replace(notSaid, ' ')) ?? context.language
    posts.push({
      start: words.start + said.cut,
      end: block.end,
      author: match[1]!.trim(),
      handle: match[2]!,
      date: edtfOf(match.slice(3)),
      text,
      language,
    })
  }
  return posts
}

/** Sites put the words of a post between quotation marks, which are not its author's. */
function withoutMarks(text: string): { text: string; cut: number } {
  const inner = /^\s*(?:“[^“”]*”|«[^«»]*»|"[^"]*")\s*$/u.test(text) ? text.trim().slice(1, -1) : undefined
  if (inner === undefined) return { text, cut: 0 }
  const lead = text.length - text.trimStart().length + 1 + (inner.length - inner.trimStart().length)
  return { text: inner.trim(), cut: lead }
}

function wordsBeside(block: Span, written: string, length: number): Span {
  const offsets = codePointOffsets(written)
  return { start: block.start, end: block.start + offsets(written.slice(0, length).trimEnd().length) }
}

/** The block above the signature, and those above it where the page says that the post begins there. */
function wordsAbove({ blocks, marked }: PostContext, index: number, last: EmbeddedPost | undefined): Span | undefined {
  const above = blocks[index - 1]
  if (!above || (last && above.start < last.end)) return undefined
  const mark = marked.find(({ start, end }) => start <= above.start && above.end <= end)
  return { start: mark ? mark.start : above.start, end: above.end }
}

function edtfOf([day, month, year, englishMonth, englishDay, englishYear]: (string | undefined)[]): string | null {
  const number = monthOf(month ?? englishMonth ?? '')
  if (number === 0) return null
  const two = (value: string | number | undefined) => String(value).padStart(2, '0')
  return `${year ?? englishYear}-${two(number)}-${two(day ?? englishDay)}`
}

/** 1 to 12, also of `Nov` and `janv`; 0 where it is none. */
function monthOf(written: string): number {
  const folded = written.toLowerCase()
  const found = months.map((list) =>
    list.findIndex((month) => month === folded || (folded.length >= 3 && month.startsWith(folded))),
  )
  return Math.max(...found) + 1
}
