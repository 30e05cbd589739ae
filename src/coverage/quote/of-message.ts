// Quotes that nobody is said to speak, and the messages that the article tells of -> the quotes, with whoever wrote the
// message that they follow: "The director replied within two hours: "…"".
import type { Claim, Quote, Sentence, Span } from '../../record/coverage.ts'

/** Code points in front of a quote: its mark, blanks, and the colon before them. */
const lead = 20

/** Quotes and sentences are in the order of the text. `text` cuts by code points. */
export function withWriters(
  quotes: Quote[],
  claims: Claim[],
  sentences: Sentence[],
  text: (start: number, end: number) => string,
): Quote[] {
  const told = claims
    .filter(({ kind, from, negated }) => (kind === 'message' || kind === 'reply') && from?.length === 1 && !negated)
    .sort((a, b) => a.start - b.start)
  if (told.length === 0) return quotes
  // The next ones from here on begin behind the quote.
  let at = 0
  let next = 0
  return quotes.map((quote) => {
    while (at < sentences.length && sentences[at]!.start <= quote.start) at += 1
    while (next < told.length && told[next]!.start < quote.start) next += 1
    const own = sentences[at - 1]
    if (quote.speaker !== null || quote.scare || !own) return quote
    const before = text(Math.max(own.start, quote.start - lead), quote.start).replace(/[\s«»"“”‘’']+$/u, '')
    const place = placeOf(before, own, sentences[at - 2])
    const behind = told[next]
    const isBehind = behind !== undefined && behind.start < own.end && behind.start - quote.end <= lead
    const claim = (place && lastIn(place, told, next)) ?? (isBehind ? behind : undefined)
    return claim ? { ...quote, speaker: claim.from![0]! } : quote
  })
}

/** Where the message is told of: in front of the colon before the words, or in the sentence before where they stand alone. */
function placeOf(before: string, own: Sentence, above: Sentence | undefined): Span | undefined {
  if (before.endsWith(':')) return own
  return before === '' && above?.paragraph === own.paragraph ? above : undefined
}

/** The last one of `told` in front of `next` that begins in there. */
function lastIn({ start, end }: Span, told: Claim[], next: number): Claim | undefined {
  let last = next - 1
  while (last >= 0 && told[last]!.start >= end) last -= 1
  const claim = told[last]
  return claim && claim.start >= start ? claim : undefined
}
