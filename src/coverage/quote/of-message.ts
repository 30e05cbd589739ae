// Quotes that nobody is said to speak, and the messages that the article tells of -> the quotes, with whoever wrote the
// message that they follow: "The director replied within two hours: "…"".
import type { Claim, Quote, Sentence } from '../../record/coverage.ts'

/** `text` cuts by code points. */
export function withWriters(
  quotes: Quote[],
  claims: Claim[],
  sentences: Sentence[],
  text: (start: number, end: number) => string,
): Quote[] {
  const told = claims.filter(
    ({ kind, from, negated }) => (kind === 'message' || kind === 'reply') && from?.length === 1 && !negated,
  )
  if (told.length === 0) return quotes
  return quotes.map((quote) => {
    if (quote.speaker !== null || quote.scare) return quote
    const claim = tellingOf(quote, told, sentences, text)
    return claim ? { ...quote, speaker: claim.from![0]! } : quote
  })
}

/** The last message told of in front of the colon before the words, or in the sentence before where they stand alone. */
function tellingOf(
  quote: Quote,
  told: Claim[],
  sentences: Sentence[],
  text: (start: number, end: number) => string,
): Claim | undefined {
  const at = sentences.findLastIndex(({ start }) => start <= quote.start)
  const own = sentences[at]
  if (!own) return undefined
  const before = text(own.start, quote.start).replace(/[\s«»"“”‘’']+$/u, '')
  const inside = told.findLast(({ start }) => start >= own.start && start < quote.start)
  if (before.endsWith(':') && inside) return inside
  const above = sentences[at - 1]
  if (before !== '' || above?.paragraph !== own.paragraph) return undefined
  return told.findLast(({ start }) => start >= above.start && start < above.end)
}
