// Stretches that were chosen in records -> those that would stay where they stand: whoever chose them believes them hidden.
// Decisions of earlier versions, which kept half words, are among them.
import { FondsError } from '../../../record/error.ts'
import type { ReleaseDecision } from '../../../record/release.ts'
import { mark } from '../../../release/hide/hidden.ts'
import { canHide } from '../../../release/hide/pattern.ts'
import { stretchFinder } from '../../../release/hide/stretch.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { readText } from './read-text.ts'

type Span = { start: number; end: number; text: string }

/** Numbers of the decisions about records of these ids. */
export function idleSpans(
  fonds: Fonds,
  decisions: Array<{ seq: number; decision: ReleaseDecision }>,
  ids: ReadonlySet<string>,
): number[] {
  return decisions.flatMap(({ seq, decision }) => {
    if (decision.what !== 'hide-span' || !ids.has(decision.record)) return []
    return hidesSpan(readText(fonds, decision.record), decision) ? [] : [seq]
  })
}

/** Throws FondsError `span-idle` where a stretch in one of these records would stay. */
export function checkSpans(...[fonds, decisions, ids]: Parameters<typeof idleSpans>): void {
  const idle = idleSpans(fonds, decisions, ids)
  if (idle.length === 0) return
  throw new FondsError(
    'span-idle',
    `what decision ${idle.join(', ')} hides would stay in its own record: take it back with "fonds release undo ${idle[0]}", and hide whole words`,
  )
}

/** Whether a stretch of a text, in code points, goes where its words are hidden. */
export function hidesSpan(text: string, span: Span): boolean {
  const found = stretchFinder([{ seq: 0, text: span.text, mark, reach: 'everywhere', kind: 'span' }])(text)
  const points = Array.from(text)
  const written = points.slice(span.start, span.end).join('')
  // The text is read in another way than when it was chosen.
  if (written.trim() !== span.text) return found.length > 0
  const from = points.slice(0, span.start).join('').length
  const to = from + written.length
  return found.some(({ start, end }) => {
    if (start >= to || end <= from) return false
    return !canHide(text.slice(from, Math.max(from, start))) && !canHide(text.slice(Math.min(to, end), to))
  })
}
