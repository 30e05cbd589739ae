// Published articles, and what they say against published records alone.
import type { Claim } from '../../../record/coverage.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { foundView } from '../../../view/coverage/found.ts'
import { articleLines } from '../../../view/coverage/overview.ts'
import type { PublicClaim, PublicCoverage, PublicQuote } from '../../../view/model/release.ts'
import { type Coverage, coverageWithin, isLive } from '../../coverage/coverage.ts'
import { conflictViews } from '../../coverage/pages.ts'

type CoveredClaim = Coverage['claims'][number]
type CoveredQuote = Coverage['quotes'][number]

/** Null where no article is published. What people dismissed is left out, and so is what is nobody's words. */
export async function gatherCoverage(fonds: Fonds, published: ReadonlySet<string>): Promise<PublicCoverage | null> {
  const hasArticles = fonds.db.prepare(`select 1 from record where kind = 'article' limit 1`).get() !== undefined
  const coverage = hasArticles ? await coverageWithin(fonds, published) : undefined
  if (!coverage || coverage.articles.length === 0) return null
  const lines = articleLines({ ...coverage })
  return {
    articles: lines.map(({ id, outlet, title, published }) => ({ id, outlet, title, published })),
    claims: coverage.claims.filter(isLive).map(publicClaim),
    quotes: coverage.quotes.filter((each) => isLive(each) && !each.found.scare).map(publicQuote),
    conflicts: conflictViews(coverage),
    agreements: coverage.agreements,
  }
}

function publicClaim(claim: CoveredClaim): PublicClaim {
  const {
    kind,
    from,
    to = [],
    who,
    between,
    when,
    bound = 'exact',
    count,
    unit,
    negated,
    stance,
    attribution,
  }: Claim = claim.found
  const { support, records, why } = claim.check
  return {
    ...publicFound(claim),
    ...{ kind, who: from ?? who ?? between ?? [], to, when, bound },
    count: count ?? null,
    unit: unit ?? null,
    negated: negated ?? false,
    stance: stance ?? null,
    attribution: attribution ?? null,
    ...{ support, why, records },
  }
}

function publicQuote(quote: CoveredQuote): PublicQuote {
  const { match } = quote
  return {
    ...publicFound(quote),
    text: quote.found.text,
    speaker: quote.found.speaker,
    match: match?.kind ?? null,
    record: match?.record ?? null,
    differences: match?.differences ?? [],
  }
}

function publicFound(thing: CoveredClaim | CoveredQuote) {
  const { ref, article, start, end, passage, decision } = foundView(thing)
  return { ref, article, start, end, sentence: passage, decided: decision !== null }
}
