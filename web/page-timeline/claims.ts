// What articles say happened, as entries of the plot: claims stand in the lane of the press where something is said to have
// happened, beside the articles, which stand where they appeared. Claims of one date are one mark, however many they are.
import type { ClaimEntry, TimelineEntry, TimelinePage } from '../../src/view/model.ts'

export interface PlotEntry extends TimelineEntry {
  claims?: ClaimEntry[]
}

/** Those that a mark stands for; none where it is a record. */
export function claimsOf(entry: TimelineEntry): ClaimEntry[] {
  return (entry as PlotEntry).claims ?? []
}

/** True for the `at` of an address that names a claim: a record's id has no slash. */
export function isClaimRef(at: string | null | undefined): at is string {
  return at?.includes('/') ?? false
}

/** The page with the claims among its entries, in order of time. Where only counts are held, they stay as they are. */
export function withClaims(page: TimelinePage, claims: ClaimEntry[]): TimelinePage {
  if (page.span === null || claims.length === 0 || (page.entries.length === 0 && page.total > 0)) return page
  const byDate = new Map<string, ClaimEntry[]>()
  for (const claim of claims) {
    const key = `${claim.date.edtf} ${claim.bound}`
    byDate.set(key, [...(byDate.get(key) ?? []), claim])
  }
  const said = [...byDate.values()].flatMap((same) => entryOf(same, page) ?? [])
  const entries: PlotEntry[] = [...page.entries, ...said]
  return { ...page, entries: entries.sort((a, b) => (a.date.at ?? 0) - (b.date.at ?? 0)) }
}

/** An open end, and what reaches beyond the window, is cut there, so that its sign stands inside. */
function entryOf(claims: ClaimEntry[], window: { from: number; to: number }): PlotEntry | null {
  const { date, ref, lane, words } = claims[0]!
  const at = Math.max(date.at ?? window.from, window.from)
  const until = Math.min(date.until ?? window.to, window.to)
  if (until < at) return null
  return {
    claims,
    date: { edtf: date.edtf, basis: 'stated in the text', at, until, zone: null },
    kind: 'article',
    lane,
    record: ref,
    conversation: null,
    who: [...new Set(claims.map(({ outlet }) => outlet))].join(', '),
    summary: words,
    statements: [],
  }
}

/** The mark that a claim stands in. */
export function entryOfClaim(entries: TimelineEntry[], ref: string): PlotEntry | undefined {
  return entries.find((entry) => claimsOf(entry).some((claim) => claim.ref === ref))
}

/** How the doubt about a date is drawn: faded towards the side that is open, or towards both where it is meant roughly. */
export function fadeOf({ date, bound }: Pick<ClaimEntry, 'date' | 'bound'>): 'start' | 'end' | 'both' | null {
  if (date.at === null) return date.until === null ? 'both' : 'start'
  if (date.until === null || bound === 'at least') return 'end'
  return date.vague ? 'both' : null
}
