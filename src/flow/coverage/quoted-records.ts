// The quotes and embedded posts of articles -> the records that hold their words. What was found once is kept while no
// record comes in, so that a decision does not make it all be looked for again.
import { setImmediate } from 'node:timers/promises'
import type { Claim, EmbeddedPost, Quote, QuoteMatch } from '../../record/coverage.ts'
import { sha256 } from '../../record/id.ts'
import { numbersBy } from '../../store/coverage/between.ts'
import { recordsState } from '../../store/coverage/reading.ts'
import { embeddingsState } from '../../store/embeddings.ts'
import type { Fonds } from '../../store/fonds.ts'
import { recordRowsById } from '../../store/list/records.ts'
import type { Found } from './coverage.ts'
import { findQuotes, type SoughtQuote } from './matches.ts'
import { meantRecords } from './meant.ts'
import type { OnRead } from './readings.ts'
import { withTranslations } from './translated.ts'

/** Quotes looked for at a time; the server answers others in between. */
const batch = 20

const remembered = new WeakMap<Fonds, { state: string; found: Map<string, QuoteMatch> }>()

/** In the order given; null for what is nobody's words. */
export async function matchesOf(
  fonds: Fonds,
  quotes: Found<Quote>[],
  claims: Found<Claim>[],
  onFilled?: OnRead,
): Promise<Array<Found<Quote> & { match: QuoteMatch | null }>> {
  const sought = quotes.map((quote) => (quote.found.scare ? null : soughtQuote(fonds, quote, claims)))
  const matches = await found(fonds, sought, onFilled)
  return quotes.map((quote, at) => ({ ...quote, match: corrected(fonds, quote, matches[at]!) }))
}

/** The post itself, where it is held. */
export function postRecords(
  fonds: Fonds,
  posts: Found<EmbeddedPost>[],
): Array<Found<EmbeddedPost> & { record: string | null }> {
  const sought = posts.map(({ found: { text, language } }): SoughtQuote => {
    const words = text.replace(/(?:https?:\/\/|pic\.)\S+/g, '…').trim()
    return {
      quote: { text: words, pieces: words.split('…').filter((piece) => piece.trim() !== ''), language },
      person: null,
      claimed: [],
    }
  })
  const records = findQuotes(fonds, sought).map(({ record, kind }) => (kind === 'altered' ? null : record))
  const rows = recordRowsById(fonds, [...new Set(records.filter((id) => id !== null))])
  const held = new Set(rows.filter(({ kind }) => kind === 'post').map(({ id }) => id))
  return posts.map((post, at) => {
    const record = records[at]!
    const own = record !== null && held.has(record) ? record : null
    return { ...post, record: post.judgement?.correction.record === undefined ? own : post.judgement.correction.record }
  })
}

function soughtQuote(fonds: Fonds, { found, article }: Found<Quote>, claims: Found<Claim>[]): SoughtQuote {
  const { text, pieces, language } = found
  const persons = found.speaker === null ? [] : article.personsOf(found.speaker)
  const near = claims.filter((claim) => claim.article === article && isBeside(claim.found, found))
  const meant = near.flatMap((claim) => meantRecords(fonds, claim))
  return {
    quote: { text, pieces, language },
    person: persons[0] ?? null,
    claimed: meant.length > 0 ? meant : wordsOf(fonds, persons),
  }
}

/** A quote belongs to a message of its speaker that its own sentence tells of, or the words just before it. */
function isBeside(claim: Claim, quote: Quote): boolean {
  if (claim.kind !== 'message' && claim.kind !== 'reply') return false
  if (quote.speaker !== null && !claim.from?.includes(quote.speaker)) return false
  const { start, end } = claim.sentence
  return (quote.start >= start && quote.start <= end) || (quote.start > end && quote.start - end <= reach)
}

/** All that the speaker wrote: words found only in somebody else's message stand elsewhere than the article says. */
function wordsOf(fonds: Fonds, persons: string[]): number[] {
  return persons.length === 0 ? [] : numbersBy(fonds, persons)
}

/** Code points between a sentence that tells of a message and the quote that it leads up to. */
const reach = 20

async function found(
  fonds: Fonds,
  sought: Array<SoughtQuote | null>,
  onFilled?: OnRead,
): Promise<Array<QuoteMatch | null>> {
  const state = `${recordsState(fonds)} ${embeddingsState(fonds)}`
  let held = remembered.get(fonds)
  if (held?.state !== state) held = { state, found: new Map() }
  remembered.set(fonds, held)
  const known = held.found
  const keys = sought.map((each) => (each === null ? null : sha256(JSON.stringify(each))))
  const missing = new Map(
    sought.flatMap((each, at) => (each && !known.has(keys[at]!) ? [[keys[at]!, each] as const] : [])),
  )
  const waiting = [...missing]
  const matches: QuoteMatch[] = []
  for (let at = 0; at < waiting.length; at += batch) {
    const some = waiting.slice(at, at + batch).map(([, each]) => each)
    matches.push(...findQuotes(fonds, some))
    await setImmediate()
  }
  const translated = await withTranslations(
    fonds,
    waiting.map(([, each]) => each),
    matches,
    onFilled,
  )
  for (const [at, [key]] of waiting.entries()) known.set(key, translated[at]!)
  return keys.map((key) => (key === null ? null : known.get(key)!))
}

/** What a person says about where a quote comes from stands above what was found, and above what a model suggests. */
function corrected(fonds: Fonds, { judgement, found }: Found<Quote>, match: QuoteMatch | null): QuoteMatch | null {
  const record = judgement?.correction.record
  if (record === undefined) return match
  if (record === null) return { kind: 'nowhere', record: null, place: null, differences: [] }
  if (record === match?.record && match.kind !== 'translated') return match
  const place = record === match?.record ? match.place : null
  const [row] = recordRowsById(fonds, [record])
  const isForeign = row != null && row.language !== null && row.language !== found.language
  return { kind: isForeign ? 'translated' : 'altered', record, place, differences: [] }
}
