// Things found in articles, of whatever kind, and how they stand to what is held: one sign, one tone and one sentence each.
import type { ClaimView, PostView, QuoteView } from '../../src/view/model.ts'
import type { MessageKey } from '../i18n/i18n.tsx'
import type { DecisionState } from '../vocabulary.ts'

export type Thing =
  | { type: 'claim'; ref: string; view: ClaimView }
  | { type: 'quote'; ref: string; view: QuoteView }
  | { type: 'post'; ref: string; view: PostView }

export const signs = [
  'same',
  'shortened',
  'altered',
  'translated',
  'elsewhere',
  'nowhere',
  'against',
  'holds',
  'unknown',
  'phrase',
] as const
export type Sign = (typeof signs)[number]

/** The hue of the lane that bears it out; `against` where something speaks against it; `open` where nothing held says. */
export type Tone = 'private' | 'public' | 'press' | 'against' | 'open'

export interface Standing {
  sign: Sign
  tone: Tone
  words: MessageKey
}

/** In the order of the text; of two that begin together the longer first. */
export function thingsOf(page: { claims: ClaimView[]; quotes: QuoteView[]; posts: PostView[] }): Thing[] {
  const things: Thing[] = [
    ...page.claims.map((view): Thing => ({ type: 'claim', ref: view.ref, view })),
    ...page.quotes.map((view): Thing => ({ type: 'quote', ref: view.ref, view })),
    ...page.posts.map((view): Thing => ({ type: 'post', ref: view.ref, view })),
  ]
  return things.sort((a, b) => a.view.start - b.view.start || b.view.end - a.view.end)
}

export function stateOf({ decision }: Pick<ClaimView, 'decision'>): DecisionState {
  if (decision === null) return 'open'
  return decision.verdict === 'dismiss' ? 'dismissed' : 'confirmed'
}

export function standingOf(thing: Thing): Standing {
  if (thing.type === 'claim') return claimStanding(thing.view)
  if (thing.type === 'quote') return quoteStanding(thing.view)
  const { record } = thing.view
  if (record === null) return { sign: 'unknown', tone: 'open', words: 'coverage.post.notHeld' }
  return { sign: 'same', tone: record.lane ?? 'public', words: 'coverage.post.held' }
}

function claimStanding({ check }: ClaimView): Standing {
  const words = `coverage.support.${check.support}` as const
  if (check.support === 'contradicted') return { sign: 'against', tone: 'against', words }
  if (check.support === 'not-covered') return { sign: 'unknown', tone: 'open', words }
  return { sign: 'holds', tone: check.records[0]?.lane ?? 'open', words }
}

function quoteStanding({ match, scare }: QuoteView): Standing {
  if (scare || match === null) return { sign: 'phrase', tone: 'open', words: 'coverage.match.scare' }
  const words = `coverage.match.${match.kind}` as const
  const lane = match.record?.lane ?? 'open'
  switch (match.kind) {
    case 'verbatim':
      return { sign: 'same', tone: lane, words }
    case 'shortened':
      return { sign: 'shortened', tone: lane, words }
    case 'translated':
      return { sign: 'translated', tone: lane, words: isLikely(match) ? 'coverage.match.likely' : words }
    case 'other-language':
      return { sign: 'unknown', tone: 'open', words: match.compared ? 'coverage.match.noTranslation' : words }
    default:
      return { sign: match.kind, tone: 'against', words }
  }
}

/** Suggested by a model, and not said by a person: drawn as doubt. */
export function isLikely(match: QuoteView['match']): boolean {
  return match !== null && match.similarity !== null
}

/** The record that a thing leads to: the message that is quoted, the post that is shown, the first that bears a claim out. */
export function recordOf(thing: Thing): string | null {
  if (thing.type === 'claim') return thing.view.check.records[0]?.id ?? null
  if (thing.type === 'quote') return thing.view.match?.record?.id ?? null
  return thing.view.record?.id ?? null
}

/** What stands behind the slash of a `ref`: its name within its article, short enough for an address. */
export function placeOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1)
}
