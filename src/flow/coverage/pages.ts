// What the press says: the verbs behind the pages of coverage and "fonds coverage".
import { cutter } from '../../coverage/article/offsets.ts'
import type { ClaimCheck, Quote, QuoteMatch } from '../../record/coverage.ts'
import { FondsError } from '../../record/error.ts'
import { lastCoverageDecision } from '../../store/coverage/judgement.ts'
import type { Fonds } from '../../store/fonds.ts'
import { textsOf } from '../../store/list/contents.ts'
import { recordRowsById } from '../../store/list/records.ts'
import { articleBlocks } from '../../view/coverage/blocks.ts'
import { claimView, type Lines, postView, quoteView } from '../../view/coverage/claim.ts'
import { matterLines } from '../../view/coverage/matter.ts'
import { actorLines, articleLines } from '../../view/coverage/overview.ts'
import { coverageReport, type Report } from '../../view/coverage/report.ts'
import type { ArticlePage, ConflictView, CoveragePage, Passage, QuoteView, RecordCoverage } from '../../view/model.ts'
import { recordLine } from '../../view/record-line.ts'
import { contentOf } from '../content.ts'
import { heldRecord } from '../held-record.ts'
import { type Coverage, type CoveredArticle, coverageOf, type Found, isLive } from './coverage.ts'
import type { OnRead } from './readings.ts'
import { suggestedStatements } from './suggested.ts'
import { embeddingsOf } from './translated.ts'

/** Code points shown on each side of words found in a record. */
const around = 160

type FoundQuote = Found<Quote> & { match: QuoteMatch | null }

/** All articles, and how what they say stands to each other and to the records. */
export async function openCoverage(fonds: Fonds, onRead?: OnRead, onFilled?: OnRead): Promise<CoveragePage> {
  const coverage = await coverageOf(fonds, onRead, onFilled)
  const lines = linesOf(fonds, coverage)
  const claims = coverage.claims.map((each) => claimView(each, lines))
  const conflicts = conflictViews(coverage)
  return {
    articles: articleLines(coverage),
    matters: matterLines(claims, conflicts, coverage.agreements),
    claims,
    quotes: coverage.quotes.map((each) => quoteView(each, lines, null)),
    posts: coverage.posts.map((each) => postView(each, lines)),
    conflicts,
    agreements: coverage.agreements,
    people: actorLines(coverage.articles),
    statements: suggestedStatements(fonds, coverage, coverage.claims),
    embeddings: embeddingsOf(fonds),
    undo: lastCoverageDecision(fonds) ?? null,
  }
}

/** One article with everything found in it. Throws FondsError `not-found`. */
export async function openArticlePage(fonds: Fonds, id: string): Promise<ArticlePage> {
  const coverage = await coverageOf(fonds)
  const article = coverage.articles.find(({ row }) => row.id === id)
  if (!article) throw new FondsError('not-found', `no article "${id}" in this fonds: see "fonds coverage"`)
  const own = <T extends { article: CoveredArticle }>(each: T) => each.article === article
  const lines = linesOf(fonds, coverage)
  const claims = coverage.claims.filter(own)
  const quotes = coverage.quotes.filter(own)
  const posts = coverage.posts.filter(own)
  const refs = new Set(claims.map(({ ref }) => ref))
  const conflicts = conflictViews(coverage).filter(({ a, b }) => refs.has(a) || refs.has(b))
  const others = new Set(conflicts.flatMap(({ a, b }) => [a, b]).filter((ref) => !refs.has(ref)))
  return {
    article: articleLines(coverage).find((each) => each.id === id)!,
    blocks: articleBlocks(
      article,
      [...claims, ...quotes, ...posts].map(({ ref, found: { start, end } }) => ({ ref, start, end })),
    ),
    claims: claims.map((each) => claimView(each, lines)),
    quotes: quoteViews(fonds, quotes, lines),
    posts: posts.map((each) => postView(each, lines)),
    conflicts,
    others: coverage.claims.filter(({ ref }) => others.has(ref)).map((each) => claimView(each, lines)),
    people: actorLines([article]),
    statements: suggestedStatements(fonds, coverage, claims),
    embeddings: embeddingsOf(fonds),
    undo: lastCoverageDecision(fonds) ?? null,
  }
}

/** What articles say of one record. Throws FondsError `not-found`. */
export async function openRecordCoverage(fonds: Fonds, id: string): Promise<RecordCoverage> {
  const { key } = heldRecord(fonds, id)
  const coverage = await coverageOf(fonds)
  const articles = new Map(articleLines(coverage).map((line) => [line.id, line]))
  const quotes = coverage.quotes.filter((each) => isLive(each) && each.match?.record != null)
  const claims = coverage.claims.filter((each) => isLive(each) && each.check.records.length > 0)
  // Copies under one key say the same: what quotes one of them quotes the message.
  const same = sameRecords(fonds, key, id)
  const lines = linesOf(fonds, coverage)
  return {
    quotedBy: quoteViews(
      fonds,
      quotes.filter(({ match }) => same.has(match!.record!)),
      lines,
    ).map((quote) => ({ article: articles.get(quote.article)!, quote })),
    claims: claims
      .filter(({ check }) => check.records.some((record) => same.has(record)))
      .map((each) => ({ article: articles.get(each.article.row.id)!, claim: claimView(each, lines) })),
  }
}

function sameRecords({ db }: Fonds, key: string | null, id: string): Set<string> {
  if (key === null) return new Set([id])
  return new Set([id, ...(db.prepare('select id from record where key = ?').pluck().all(key) as string[])])
}

/** With which of the two the records bear out. */
export function conflictViews({ conflicts, claims }: Coverage): ConflictView[] {
  const support = new Map(claims.map(({ ref, check }) => [ref, check.support]))
  return conflicts.map((each) => ({ ...each, record: borneOut(support.get(each.a), support.get(each.b)) }))
}

function borneOut(a: ClaimCheck['support'] | undefined, b: ClaimCheck['support'] | undefined): ConflictView['record'] {
  if (a === 'supported') return b === 'supported' ? 'both' : 'a'
  if (b === 'supported') return 'b'
  return a === 'contradicted' && b === 'contradicted' ? 'neither' : null
}

function linesOf(fonds: Fonds, { claims, quotes, posts }: Coverage): Lines {
  const ids = new Set<string>()
  for (const { check } of claims) for (const id of check.records.slice(0, 3)) ids.add(id)
  for (const { match } of quotes) if (match?.record) ids.add(match.record)
  for (const { record } of posts) if (record !== null) ids.add(record)
  return new Map(recordRowsById(fonds, [...ids]).map((row) => [row.id, recordLine(row)]))
}

/** With the words around them in the record that they were found in. */
function quoteViews(fonds: Fonds, quotes: FoundQuote[], lines: Lines): QuoteView[] {
  const rows = recordRowsById(fonds, [...new Set(quotes.flatMap(({ match }) => match?.record ?? []))])
  const texts = textsOf(
    fonds,
    rows.map(({ no }) => no),
  )
  const cuts = new Map<string, (start: number, end: number) => string>()
  for (const row of rows) cuts.set(row.id, cutter(texts.get(row.no) ?? textOrNone(fonds, row)))
  return quotes.map((quote) => quoteView(quote, lines, placeIn(quote.match, cuts)))
}

function placeIn(match: QuoteMatch | null, cuts: Map<string, (start: number, end: number) => string>): Passage | null {
  const cut = match?.record ? cuts.get(match.record) : undefined
  if (!match?.place || !cut) return null
  const { start, end } = match.place
  return { before: cut(Math.max(0, start - around), start), words: cut(start, end), after: cut(end, end + around) }
}

function textOrNone(fonds: Fonds, row: Parameters<typeof contentOf>[1]): string {
  try {
    return contentOf(fonds, row).text
  } catch (error) {
    if (error instanceof FondsError) return ''
    throw error
  }
}

/** The same for programs, in one object. */
export async function reportCoverage(fonds: Fonds, onRead?: OnRead, onFilled?: OnRead): Promise<Report> {
  const coverage = await coverageOf(fonds, onRead, onFilled)
  const { claims, quotes, posts } = coverage
  const ids = [
    ...claims.flatMap(({ check }) => check.records),
    ...quotes.flatMap(({ match }) => match?.record ?? []),
    ...posts.flatMap(({ record }) => record ?? []),
  ]
  const rows = new Map(recordRowsById(fonds, [...new Set(ids)]).map((row) => [row.id, row]))
  return coverageReport(coverage, actorLines(coverage.articles), rows)
}
