// The reading of one article and what people decided about it -> everything found, each under an address that stays, with
// corrections worked in. What was confirmed stands though the reader may no longer find it. Pure.
import {
  type Claim,
  claimKinds,
  type EmbeddedPost,
  type Quote,
  type Reading,
  type Span,
} from '../../record/coverage.ts'
import type { Correction, Judgement, Thing } from '../../record/coverage-decision.ts'

export interface Judged<T extends Span> {
  /** Kind and place in the article: `message-120-164`, with a number behind it for another one in the same place. */
  place: string
  /** As it stands now. */
  found: T
  /** As it was read. */
  original: T
  judgement: Judgement | null
}

export interface JudgedReading {
  claims: Judged<Claim>[]
  quotes: Judged<Quote>[]
  posts: Judged<EmbeddedPost>[]
}

/** `judgements` are those of this article that stand. */
export function judgedReading({ claims, quotes, prose }: Reading, judgements: Judgement[]): JudgedReading {
  const of = (things: readonly Thing[]) => judgements.filter(({ place }) => things.includes(thingAt(place)))
  return {
    claims: judged(claims, ({ kind }) => kind, of(claimKinds), correctedClaim),
    quotes: judged(quotes, () => 'quote', of(['quote']), correctedQuote),
    posts: judged(prose.posts, () => 'post', of(['post']), correctedPost),
  }
}

/** The kind of thing that stands at a place. */
export function thingAt(place: string): Thing {
  return place.split('-', 1)[0] as Thing
}

function judged<T extends Span>(
  found: T[],
  thingOf: (each: T) => Thing,
  judgements: Judgement[],
  correct: (each: T, correction: Correction) => T,
): Judged<T>[] {
  const standing = new Map(judgements.map((each) => [each.place, each]))
  const places = placesOf(found, thingOf)
  const here = found.map((each, at) => ({ place: places[at]!, found: each }))
  const gone = judgements
    .filter(({ place, verdict }) => verdict !== 'dismiss' && !places.includes(place))
    .map(({ place, found }) => ({ place, found: found as unknown as T }))
  return [...here, ...gone]
    .map(({ place, found }) => {
      const judgement = standing.get(place) ?? null
      const corrected = judgement ? correct(found, judgement.correction) : found
      return { place, found: corrected, original: found, judgement }
    })
    .sort((a, b) => a.found.start - b.found.start || a.found.end - b.found.end)
}

function placesOf<T extends Span>(found: T[], thingOf: (each: T) => Thing): string[] {
  const seen = new Map<string, number>()
  return found.map((each) => {
    const place = `${thingOf(each)}-${each.start}-${each.end}`
    const times = (seen.get(place) ?? 0) + 1
    seen.set(place, times)
    return times === 1 ? place : `${place}-${times}`
  })
}

/** Null takes away what the article is said to say. */
function correctedClaim(claim: Claim, { record: _, speaker, attribution, ...rest }: Correction): Claim {
  const corrected: Claim = { ...claim, ...rest }
  if (speaker !== undefined) corrected.speaker = speaker ?? undefined
  if (attribution !== undefined) corrected.attribution = attribution ?? undefined
  return corrected
}

function correctedQuote(quote: Quote, { speaker, attribution }: Correction): Quote {
  const corrected = { ...quote }
  if (speaker !== undefined) corrected.speaker = speaker
  if (attribution !== undefined) corrected.attribution = attribution ?? undefined
  return corrected
}

function correctedPost(post: EmbeddedPost, { speaker, when }: Correction): EmbeddedPost {
  return { ...post, author: speaker ?? post.author, date: when === undefined ? post.date : when }
}
