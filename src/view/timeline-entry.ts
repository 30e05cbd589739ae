// One dated record in, its entry on the timeline out.
import { laneOf } from '../record/record.ts'
import type { EntryRow } from '../record/row/record.ts'
import type { TimelineEntry } from './model.ts'
import { dateView } from './record-line.ts'

/** Characters of a summary: one line beside a plot. */
const summaryLength = 160

export function timelineEntry(row: EntryRow): TimelineEntry {
  return {
    date: dateView(row),
    kind: row.kind,
    lane: laneOf(row.kind),
    record: row.id,
    conversation: row.conversation,
    who: whoOf(row),
    summary: summaryOf(row),
    statements: row.statements,
  }
}

/** An article speaks for its outlet; everything else for the person who wrote it. */
function whoOf(row: EntryRow): string {
  return (row.kind === 'article' ? (row.outlet ?? row.who) : row.who) ?? ''
}

function summaryOf(row: EntryRow): string {
  // The preview of an event is only whom it names.
  const whom = row.preview === '' ? '' : `: ${oneLine(row.preview)}`
  if (row.event === 'join') return `joined${whom}`
  if (row.event === 'leave') return `left${whom}`
  const words = oneLine(row.subject ?? '') || oneLine(row.preview)
  if (words) return words
  return row.headerOnly === 1 ? 'only who and when is held' : ''
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= summaryLength) return line
  // Cut between characters, never inside a pair of UTF-16 halves.
  return `${line
    .slice(0, summaryLength - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}
