// What published articles say -> the page of all, and of each with its text and what was found in it marked.
import type { PublicClaim, PublicCoverage, PublicQuote, PublicRecord } from '../../view/model/release.ts'
import type { SiteArticle, SitePage } from '../../view/model/site.ts'
import { type Known, refsOf } from './known.ts'

type Entry = { path: string; page: SitePage<never> }

export function* coveragePages(known: Known, read: (id: string) => PublicRecord): Iterable<Entry> {
  const { coverage } = known.edition
  if (coverage === null) return
  const named = [...coverage.quotes.map(({ record }) => record), ...coverage.claims.flatMap(({ records }) => records)]
  yield { path: 'coverage/', page: { kind: 'coverage', coverage, records: refsOf(named, known) } }
  for (const article of coverage.articles)
    yield { path: `coverage/${article.id}/`, page: articlePage(article, coverage, known, read) }
}

function articlePage(
  article: PublicCoverage['articles'][number],
  coverage: PublicCoverage,
  known: Known,
  read: (id: string) => PublicRecord,
): SiteArticle {
  const claims = inOrder(coverage.claims.filter((claim) => claim.article === article.id))
  const quotes = inOrder(coverage.quotes.filter((quote) => quote.article === article.id))
  const own = new Set(claims.map(({ ref }) => ref))
  const conflicts = coverage.conflicts.filter(({ a, b }) => own.has(a) || own.has(b))
  const wanted = new Set(conflicts.flatMap(({ a, b }) => [a, b]).filter((ref) => !own.has(ref)))
  const others = coverage.claims.filter(({ ref }) => wanted.has(ref))
  return {
    ...{ kind: 'article', article, claims, quotes, conflicts, others },
    blocks: known.heads.has(article.id) ? markedBlocks(read(article.id), [...claims, ...quotes]) : null,
    outlets: Object.fromEntries(known.outlets),
    records: refsOf([...quotes.map(({ record }) => record), ...claims.flatMap(({ records }) => records)], known),
  }
}

function inOrder<Found extends { start: number; ref: string }>(found: Found[]): Found[] {
  return [...found].sort((a, b) => a.start - b.start || (a.ref < b.ref ? -1 : 1))
}

type Run = { text: string; refs: string[] }

/**
 * Paragraphs of the text, cut where what was found begins and ends. Hidden words move places, so the words are looked for in
 * their sentence, in the order in which they stand; what is not found again is not marked.
 */
function markedBlocks(record: PublicRecord, found: Array<PublicClaim | PublicQuote>): Run[][] {
  const text = record.blocks.map((block) => block.text).join('\n')
  const spans = placed(text, found)
  const blocks: Run[][] = []
  for (const { start, end } of paragraphsOf(text)) {
    const inside = spans.filter((span) => span.start < end && span.end > start)
    const edges = new Set([start, end])
    for (const span of inside)
      for (const edge of [span.start, span.end]) if (edge > start && edge < end) edges.add(edge)
    const cuts = [...edges].sort((a, b) => a - b)
    blocks.push(
      cuts.slice(1).map((to, at) => {
        const from = cuts[at]!
        const refs = inside.filter((span) => span.start < to && span.end > from).map(({ ref }) => ref)
        return { text: text.slice(from, to), refs }
      }),
    )
  }
  return blocks
}

function placed(text: string, found: Array<PublicClaim | PublicQuote>) {
  const spans: Array<{ ref: string; start: number; end: number }> = []
  for (const { ref, sentence, start } of found) {
    const whole = sentence.before + sentence.words + sentence.after
    const near = Math.max(0, start - whole.length - 400)
    let at = text.indexOf(whole, near)
    if (at < 0) at = text.indexOf(whole)
    const from = at < 0 ? text.indexOf(sentence.words, near) : at + sentence.before.length
    if (from >= 0 && sentence.words !== '') spans.push({ ref, start: from, end: from + sentence.words.length })
  }
  return spans
}

function paragraphsOf(text: string): Array<{ start: number; end: number }> {
  const paragraphs: Array<{ start: number; end: number }> = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    if (match[0].trim() === '') continue
    paragraphs.push({ start: match.index, end: match.index + match[0].length })
  }
  return paragraphs
}
