// The quotes of one article -> how each stands to the records: who is meant, in which message, then the words themselves.
import type { Claim, Quote, QuoteMatch, Reading } from '../../record/coverage.ts'
import { edtfBounds } from '../../record/edtf.ts'
import type { Fonds } from '../../store/fonds.ts'
import { betweenRows } from '../../store/list/between.ts'
import { personFinder } from './evidence.ts'
import { findQuotes, type SoughtQuote } from './matches.ts'

/** Messages that a claim can mean; one that fits more says too little. */
const maxMeant = 300
/** A day on either side: nobody says by which clock. */
const clocks = 86_400_000

/** In the order of the reading's quotes; null for scare quotes, titles and names. */
export function matchReading(fonds: Fonds, reading: Reading): Array<QuoteMatch | null> {
  const personsOf = personFinder(fonds)
  const partyOf = (name: string) =>
    personsOf(reading.actors.find((actor) => actor.name === name) ?? { name, forms: [], kind: 'unknown' })
  const sought = reading.quotes.map((quote): SoughtQuote | null => {
    if (quote.scare) return null
    const speakers = quote.speaker === null ? [] : partyOf(quote.speaker)
    return {
      quote,
      person: speakers.length === 1 ? speakers[0]! : null,
      claimed: meant(fonds, quote, reading.claims, partyOf),
    }
  })
  const found = findQuotes(
    fonds,
    sought.filter((each) => each !== null),
  )
  let next = 0
  return sought.map((each) => (each === null ? null : found[next++]!))
}

/** The messages of the dated claim that stands nearest before a quote of its sender, in the same sentence or the one before. */
function meant(fonds: Fonds, quote: Quote, claims: Claim[], partyOf: (name: string) => string[]): number[] {
  const near = claims
    .filter(({ kind, when, from, negated }) => {
      return (
        (kind === 'message' || kind === 'reply') && when !== null && !negated && from?.includes(quote.speaker ?? '')
      )
    })
    .filter(({ sentence }) => sentence.start <= quote.start && quote.start - sentence.end <= reach)
    .toSorted((a, b) => b.start - a.start)[0]
  if (!near || (near.to ?? []).length === 0) return []
  const bounds = edtfBounds(near.when!)
  if (!bounds) return []
  const rows = betweenRows(fonds, near.from!.flatMap(partyOf), near.to!.flatMap(partyOf))
  const within = rows.filter(({ at }) => at !== null && at >= bounds.at - clocks && at <= bounds.until + clocks)
  return within.length > maxMeant ? [] : within.map(({ no }) => no)
}

/** Code points from the end of a claim's sentence to a quote that it still speaks of. */
const reach = 250
