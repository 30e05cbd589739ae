// The text of an article and what a reader of its format knows of it -> prose: paragraphs, headings, embedded posts.
import type { Paragraph, Prose, Span } from '../../record/coverage.ts'
import { isByline } from './byline.ts'
import { cutter } from './offsets.ts'
import { readPosts } from './posts.ts'

export interface ProseInput extends Pick<Prose, 'text' | 'language' | 'published' | 'outlet' | 'chrome'> {
  /** Blocks of lines without chrome, in order. */
  blocks: Span[]
  /** Where a page marks its embedded posts itself. */
  posts: Span[]
  languageOf: (text: string) => string | undefined
}

/** A longer line is a sentence without its stop. */
const longestHeading = 220
const finalStop = /[.?!…:;,][\s"'»”’)\]]*$/
const abbreviated = /\b(?:Jr|Sr|Inc|Ltd|Corp|Co|U\.S|etc)\.$/

export function makeProse({ blocks, posts: marked, languageOf, ...rest }: ProseInput): Prose {
  const posts = readPosts({ text: rest.text, blocks, marked, languageOf, language: rest.language })
  const cut = cutter(rest.text)
  // A post begins behind the mark that a site puts in front of its words.
  const wordsOf = ({ start, end }: Span) => start + /^[\s“«"]*/u.exec(cut(start, end))![0].length
  const isPost = (block: Span) => posts.some((post) => post.start <= wordsOf(block) && block.end <= post.end)
  const paragraphs = blocks
    .filter((block) => !isPost(block))
    .map((block) => paragraphOf(block, cut(block.start, block.end)))
  return { ...rest, posts, paragraphs }
}

/** A heading is one short line without a stop at its end. */
function paragraphOf({ start, end }: Span, text: string): Paragraph {
  const trimmed = text.trim()
  const isOpen = !finalStop.test(trimmed) || (abbreviated.test(trimmed) && !/[.?!]\s/.test(trimmed.slice(0, -5)))
  const isQuestion = /[?!][\s»”"]*$/.test(trimmed) && trimmed.length < 100 && !/[.?!]\s/.test(trimmed.slice(0, -2))
  const isOne = !/\n/.test(trimmed) && trimmed.length <= longestHeading
  const heading = isOne && (isOpen || isQuestion) && !isByline(trimmed)
  return { start, end, heading }
}
