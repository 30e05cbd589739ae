// Claims that a party confirms, denies or does not comment -> entries for the register of statements, for a person to accept.
import type { Claim, ClaimCheck, ClaimStance, Quote, QuoteMatch } from '../../record/coverage.ts'
import type { Stance } from '../../record/statement.ts'
import type { Fonds } from '../../store/fonds.ts'
import { conversationRowsById } from '../../store/list/conversations.ts'
import { briefParticipants } from '../../store/list/participants.ts'
import { recordRowsById } from '../../store/list/records.ts'
import { conversationLines, namedInList } from '../../view/conversation-line.ts'
import type { StatementSubjectView, SuggestedStatement } from '../../view/model.ts'
import type { Coverage, CoveredArticle, Found } from './coverage.ts'
import { isLive } from './coverage.ts'

/** To know nothing of messages is not to deny them, and to have no concern says nothing of them: whoever accepts those decides. */
const stanceOf: Record<ClaimStance, Stance | null> = {
  confirms: 'confirms',
  denies: 'denies',
  disputes: 'disputes',
  'cannot confirm': 'cannot-confirm',
  'no comment': 'declines',
  'denies knowledge': null,
  'no concern': null,
}

/** Conversations that are suggested as what an article speaks of. */
const maxAbout = 1

export function suggestedStatements(
  fonds: Fonds,
  coverage: Coverage,
  claims: Array<Found<Claim> & { check: ClaimCheck }>,
): SuggestedStatement[] {
  const said = claims.filter((each) => each.found.kind === 'statement' && isLive(each))
  const articles = [...new Set(said.map(({ article }) => article))]
  const about = new Map(articles.map((article) => [article, conversationsOf(fonds, coverage, article)]))
  return said.map(({ ref, found, article }) => ({
    claim: ref,
    who: found.who?.join(', ') || found.speaker || '',
    says: found.stance === undefined ? null : stanceOf[found.stance],
    when: found.when ?? null,
    words: wordsIn(found, coverage.quotes, article),
    about: about.get(article)!,
    entered: coverage.entered.get(ref) ?? null,
  }))
}

/** What they are quoted with; the sentence where they are not quoted. */
function wordsIn({ sentence }: Claim, quotes: Found<Quote>[], article: CoveredArticle): string {
  const own = quotes.filter((each) => each.article === article && !each.found.scare)
  const inside = own.filter(({ found }) => found.start >= sentence.start && found.end <= sentence.end)
  if (inside.length > 0) return inside.map(({ found }) => found.text).join(' … ')
  return article.cut(sentence.start, sentence.end).trim()
}

/** The private conversation to which most of what the article quotes and tells leads. */
function conversationsOf(fonds: Fonds, { quotes, claims }: Coverage, article: CoveredArticle): StatementSubjectView[] {
  const own = <T extends { article: CoveredArticle }>(each: T) => each.article === article
  const quoted = quotes.filter(own).flatMap(({ match }: { match: QuoteMatch | null }) => match?.record ?? [])
  const told = claims.filter(own).flatMap(({ check }) => check.records)
  const rows = recordRowsById(fonds, [...new Set([...quoted, ...told])])
  const conversationOf = new Map(
    rows.filter(({ kind }) => kind === 'chat' || kind === 'mail').map(({ id, conversation }) => [id, conversation]),
  )
  const counts = new Map<string, number>()
  for (const id of [...quoted, ...told]) {
    const conversation = conversationOf.get(id)
    if (conversation) counts.set(conversation, (counts.get(conversation) ?? 0) + 1)
  }
  const ids = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, maxAbout)
    .map(([id]) => id)
  const lines = conversationLines(conversationRowsById(fonds, ids), briefParticipants(fonds, namedInList, ids))
  return lines.map(({ id, lane, title }) => ({ kind: 'conversation', id, lane, title }))
}
