// A gap and the records that point to it -> its line on the page of gaps.
import type { GapLine, GapView, RecordLine } from './model.ts'
import { recordTitle } from './record-line.ts'

/** Records named in one line: a thread can have hundreds of answers below one missing message. */
export const namedPointers = 3

/** `lines` holds at least the first records that point to it. */
export function gapView(gap: GapLine, lines: ReadonlyMap<string, RecordLine>): GapView {
  const named = gap.pointedToBy.slice(0, namedPointers).flatMap((id) => {
    const line = lines.get(id)
    return line ? [{ kind: 'record' as const, id, lane: line.lane, title: recordTitle(line) }] : []
  })
  const { kind, name, answered, excerpt, pointedToBy } = gap
  return { kind, name, answered, excerpt, pointers: named, others: pointedToBy.length - named.length }
}
