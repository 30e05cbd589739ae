// What articles say happened, as entries of the plot: a claim stands in the lane of the press where it says something
// happened, beside the articles, which stand where they appeared.
import type { ClaimEntry, TimelineEntry, TimelinePage } from '../../src/view/model.ts'

export interface PlotEntry extends TimelineEntry {
  claim?: ClaimEntry
}

export function claimOf(entry: TimelineEntry): ClaimEntry | undefined {
  return (entry as PlotEntry).claim
}

/** True for the `at` of an address that names a claim: a record's id has no slash. */
export function isClaimRef(at: string | null | undefined): at is string {
  return at?.includes('/') ?? false
}

/** The page with the claims among its entries, in order of time. Where only counts are held, they stay as they are. */
export function withClaims(page: TimelinePage, claims: ClaimEntry[]): TimelinePage {
  if (claims.length === 0 || (page.entries.length === 0 && page.total > 0)) return page
  const known = page.span ? claims.flatMap((claim) => entryOf(claim, page) ?? []) : []
  const entries: PlotEntry[] = [...page.entries, ...known]
  return { ...page, entries: entries.sort((a, b) => (a.date.at ?? 0) - (b.date.at ?? 0)) }
}

/** An open end, and what reaches beyond the window, is cut there, so that its sign stands inside. */
function entryOf(claim: ClaimEntry, window: { from: number; to: number }): PlotEntry | null {
  const at = Math.max(claim.date.at ?? window.from, window.from)
  const until = Math.min(claim.date.until ?? window.to, window.to)
  if (until < at) return null
  return {
    claim,
    date: { edtf: claim.date.edtf, basis: 'stated in the text', at, until, zone: null },
    kind: 'article',
    lane: claim.lane,
    record: claim.ref,
    conversation: null,
    who: claim.outlet,
    summary: claim.words,
    statements: [],
  }
}

/** How the doubt about a date is drawn: faded towards the side that is open, or towards both where it is meant roughly. */
export function fadeOf({ date, bound }: ClaimEntry): 'start' | 'end' | 'both' | null {
  if (date.vague || (date.at === null && date.until === null)) return 'both'
  if (date.at === null) return 'start'
  if (date.until === null) return 'end'
  if (bound === 'at least') return 'end'
  return null
}
