// One thing found in an article, as the flow hands it to the views.
import type { Reading, Span } from '../../record/coverage.ts'
import type { Judgement } from '../../record/coverage-decision.ts'
import { edtfBounds, openEnd, openStart, parseEdtf } from '../../record/edtf.ts'
import type { RecordRow } from '../../record/row/record.ts'
import type { ClaimView, Passage, SaidDate } from '../model.ts'

export interface FoundThing<T extends Span> {
  ref: string
  found: T
  judgement: Judgement | null
  article: ArticleSource
}

export interface ArticleSource {
  row: RecordRow
  outlet: string
  reading: Reading
  /** The text between two places. */
  cut(start: number, end: number): string
}

/** Code points of a sentence that are shown on each side: some writers know no full stop. */
const longestSide = 400
/** A day written without its hour is not vague; a month is. */
const longestDay = 86_400_000

/** What every view of a thing found begins with. */
export function foundView({
  ref,
  found,
  judgement,
  article,
}: FoundThing<Span>): Pick<ClaimView, 'ref' | 'article' | 'start' | 'end' | 'passage' | 'decision'> {
  const { start, end } = found
  const decision = judgement && { seq: judgement.seq, verdict: judgement.verdict, time: Date.parse(judgement.time) }
  return { ref, article: article.row.id, start, end, passage: passageOf(article, found), decision }
}

function passageOf({ reading, cut }: ArticleSource, { start, end }: Span): Passage {
  const first = reading.sentences.find((each) => each.start <= start && each.end > start)
  const last = reading.sentences.find((each) => each.start < end && each.end >= end)
  const from = Math.max(first?.start ?? start, start - longestSide)
  const to = Math.min(last?.end ?? end, end + longestSide)
  return { before: cut(from, start), words: cut(start, end), after: cut(end, to) }
}

export function saidDate(edtf: string | null): SaidDate | null {
  const bounds = edtf === null ? null : edtfBounds(edtf)
  if (edtf === null || bounds === null) return null
  const at = bounds.at === openStart ? null : bounds.at
  const until = bounds.until === openEnd ? null : bounds.until
  return { edtf, at, until, vague: isVague(edtf) }
}

function isVague(written: string): boolean {
  const edtf = parseEdtf(written)
  if (edtf === null) return true
  const dates = edtf.interval ? [edtf.from, edtf.to] : [edtf.date]
  return dates.some((date) => date && (date.approximate || date.uncertain || date.until - date.at > longestDay))
}
