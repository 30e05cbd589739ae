// The text of an article and the places of what was found in it -> blocks of pieces, each with what covers it.
import type { Span } from '../../record/coverage.ts'
import type { ArticleBlock } from '../model.ts'
import type { ArticleSource } from './found.ts'

interface Mark extends Span {
  ref: string
}

/** In the order of the text; where two would share words, the first keeps them. */
export function articleBlocks({ reading, cut }: ArticleSource, marks: Mark[]): ArticleBlock[] {
  const { paragraphs, posts, chrome } = reading.prose
  const spans = [
    ...posts.map(({ start, end }) => ({ kind: 'post' as const, start, end })),
    ...paragraphs.map(({ start, end, heading }) => ({
      kind: heading ? ('heading' as const) : ('paragraph' as const),
      start,
      end,
    })),
    ...chrome.map(({ start, end }) => ({ kind: 'chrome' as const, start, end })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const inOrder = marks.toSorted((a, b) => a.start - b.start)
  let shown = 0
  return spans.flatMap(({ kind, start, end }) => {
    const from = Math.max(start, shown)
    if (from >= end) return []
    shown = end
    return { kind, start: from, end, runs: runsOf({ start: from, end }, inOrder, cut) }
  })
}

function runsOf(block: Span, marks: Mark[], cut: ArticleSource['cut']): ArticleBlock['runs'] {
  const inside = marks.filter(({ start, end }) => start < block.end && end > block.start)
  const edges = inside.flatMap(({ start, end }) => [Math.max(start, block.start), Math.min(end, block.end)])
  const places = [...new Set([block.start, ...edges, block.end])].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1]!
    const refs = inside.filter((mark) => mark.start <= start && mark.end >= end).map(({ ref }) => ref)
    return { text: cut(start, end), refs }
  })
}
