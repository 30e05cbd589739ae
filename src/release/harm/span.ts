// A stretch of a text in UTF-16 units, as the finders of harm give it.
import type { Harm } from '../../record/release.ts'

export interface HarmSpan {
  harm: Harm
  start: number
  end: number
}

/** Every match of a global pattern, as what `take` makes of it. */
export function spansOf(
  text: string,
  pattern: RegExp,
  take: (match: RegExpExecArray) => HarmSpan | undefined,
): HarmSpan[] {
  const spans: HarmSpan[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = take(match)
    if (span) spans.push(span)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return spans
}
