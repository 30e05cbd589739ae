// The text of a record in which hidden spans and harms are placed: its blocks, a line end between them.
import type { Block } from '../model.ts'

export function textOfBlocks(blocks: Block[]): string {
  return blocks.map(({ text }) => text).join('\n')
}

/** Spans in UTF-16 units, in the order in which they stand -> the same in code points. */
export function pointsOf<Span extends { start: number; end: number }>(text: string, spans: Span[]): Span[] {
  let [unit, point] = [0, 0]
  const pointAt = (at: number) => {
    for (; unit < at; unit += 1) if ((text.charCodeAt(unit) & 0xfc00) !== 0xdc00) point += 1
    return point
  }
  return spans.map((span) => {
    const start = pointAt(span.start)
    return { ...span, start, end: pointAt(span.end) }
  })
}
