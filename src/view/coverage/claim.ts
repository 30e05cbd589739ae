// Claims, quotes and posts as they were found -> their views.
import type { Claim, ClaimCheck, EmbeddedPost, Quote, QuoteMatch } from '../../record/coverage.ts'
import type {
  CheckView,
  ClaimView,
  MatchView,
  PostView,
  QuoteView,
  RecordLine,
  StatementSubjectView,
} from '../model.ts'
import { recordTitle } from '../record-line.ts'
import { type FoundThing, foundView, saidDate } from './found.ts'

/** Records named beside one claim: a span is borne out by a whole exchange. */
export const namedRecords = 3

/** Lines of records by id; what is not in it is shown by its id alone. */
export type Lines = ReadonlyMap<string, RecordLine>

export function claimView(thing: FoundThing<Claim> & { check: ClaimCheck }, lines: Lines): ClaimView {
  const { kind, from = [], to = [], who = [], between = [], when, bound = 'exact', negated = false } = thing.found
  const { basis, count, unit, stance, speaker, channel, attribution } = thing.found
  return {
    ...foundView(thing),
    ...{ kind, from, to, who, between, bound, negated },
    when: saidDate(when),
    basis: basis ?? null,
    count: count ?? null,
    unit: unit ?? null,
    stance: stance ?? null,
    speaker: speaker ?? null,
    channel: channel ?? null,
    attribution: attribution ?? null,
    check: checkView(thing.check, lines),
  }
}

function checkView({ support, records, why, whyIn }: ClaimCheck, lines: Lines): CheckView {
  const named = records.slice(0, namedRecords).map((id) => subjectView(id, lines))
  return { support, records: named, others: records.length - named.length, why, whyIn }
}

export function quoteView(
  thing: FoundThing<Quote> & { match: QuoteMatch | null },
  lines: Lines,
  passage: MatchView['passage'],
): QuoteView {
  const { text, speaker, language, scare, attribution = null } = thing.found
  const match = thing.match && {
    kind: thing.match.kind,
    record: thing.match.record === null ? null : subjectView(thing.match.record, lines),
    passage,
    differences: thing.match.differences,
    similarity: thing.match.similarity ?? null,
    compared: thing.match.compared ?? thing.match.similarity !== undefined,
  }
  return { ...foundView(thing), text, speaker, language, scare, attribution, match }
}

export function postView(thing: FoundThing<EmbeddedPost> & { record: string | null }, lines: Lines): PostView {
  const { author, handle, date, text, language } = thing.found
  const record = thing.record === null ? null : subjectView(thing.record, lines)
  return { ...foundView(thing), author, handle, date: saidDate(date), text, language, record }
}

export function subjectView(id: string, lines: Lines): StatementSubjectView {
  const line = lines.get(id)
  return { kind: 'record', id, lane: line?.lane ?? null, title: line ? recordTitle(line) : '' }
}
