// Private messages, public posts and press on one axis of time: the verb behind "fonds timeline" and the timeline page.
import { FondsError } from '../record/error.ts'
import type { Kind } from '../record/record.ts'
import type { Fonds } from '../store/fonds.ts'
import { recordRowsById } from '../store/list/records.ts'
import {
  countDated,
  countSteps,
  countUndated,
  dateSpan,
  entryRows,
  numbersAfter,
  numbersInTime,
  numbersInWindow,
} from '../store/list/timeline.ts'
import { binsOf, zoomWidth } from '../view/bins.ts'
import type { FollowedBy, TimelineEntry, TimelinePage } from '../view/model.ts'
import { isExact } from '../view/pair.ts'
import { timelineEntry } from '../view/timeline-entry.ts'

const defaultEntries = 1500
const mostBins = 200
/** Entries that a list reads at once, so that no query stays open while its reader pauses. */
const batch = 1000

/** What followed within two days is taken to answer; beyond that, only the next three are shown. */
const soon = 48 * 3_600_000
const mostSoon = 12
const mostLater = 3
const endOfTime = 8_640_000_000_000_000

/** A window of the timeline, all of it where `from` and `to` are absent. */
export function openTimeline(fonds: Fonds, asked: { from?: number; to?: number; limit?: number } = {}): TimelinePage {
  const span = dateSpan(fonds)
  const undated = countUndated(fonds)
  const from = asked.from ?? span?.start ?? 0
  const to = asked.to ?? span?.end ?? from
  if (span === null || to < from) return { span, from, to, total: 0, entries: [], bins: [], undated }
  const limit = asked.limit ?? defaultEntries
  const total = countDated(fonds, { from, to })
  const width = zoomWidth({ start: from, end: to }, mostBins)
  const bins = binsOf(countSteps(fonds, width.step, { from, to }), width, { start: from, end: to })
  const shown = total <= limit ? numbersInWindow(fonds, { from, to }, limit) : []
  return { span, from, to, total, entries: entryRows(fonds, shown).map(timelineEntry), bins, undated }
}

/** Every record in time order, undated ones last. */
export function* listTimeline(fonds: Fonds): Generator<TimelineEntry> {
  const nos = numbersInTime(fonds)
  for (let i = 0; i < nos.length; i += batch) {
    yield* entryRows(fonds, nos.slice(i, i + batch)).map(timelineEntry)
  }
}

/**
 * What followed a record in public or in the press, nearest first; for a post or article, in the other of the two.
 * A vague date counts from its end, so that nothing is said to follow what it may have preceded.
 * Throws FondsError `not-found`.
 */
export function followedBy(fonds: Fonds, id: string): FollowedBy[] {
  const record = recordRowsById(fonds, [id])[0]
  if (!record) throw new FondsError('not-found', `no record "${id}" in this fonds: ids are listed by "fonds timeline"`)
  if (record.at === null) return []
  const at = isExact(record) ? record.at : (record.until ?? record.at)
  const kinds = (['post', 'article'] as Kind[]).filter((kind) => kind !== record.kind)
  const after = { no: record.no, at, kinds }
  const near = numbersAfter(fonds, { ...after, before: at + soon, limit: mostSoon })
  const nos = near.length > 0 ? near : numbersAfter(fonds, { ...after, before: endOfTime, limit: mostLater })
  return entryRows(fonds, nos).map((row) => ({ entry: timelineEntry(row), after: row.at! - at }))
}
