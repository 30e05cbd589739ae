// The items of a conversation -> the rows of its page: days, silences, messages, gaps. Chats and threads share them.
import type { ConversationPage, MessageView, MissingView } from '../../../src/view/model.ts'
import { zonedEdtf } from '../../zone/zoned.ts'
import { silenceFrom } from '../words/duration.ts'

export type Row =
  | { row: 'day'; day: string; at: number | null; key: string }
  | { row: 'silence'; ms: number; key: string }
  | { row: 'note'; message: MessageView }
  | { row: 'message'; message: MessageView; index: number; sameSender: boolean }
  | { row: 'missing'; missing: MissingView }

type Item = ConversationPage['items'][number]

export function isMissing(item: Item): item is MissingView {
  return 'missing' in item
}

export function rowKey(row: Row): string {
  if (row.row === 'day' || row.row === 'silence') return row.key
  if (row.row === 'missing') return `missing:${row.missing.key}`
  return row.message.id
}

/** The day in the chosen zone; as the source writes it where none is chosen. Empty where undated. */
export function dayOf(message: MessageView, zone: string | null): string {
  if (message.date.at === null || !message.date.edtf) return ''
  return /^\d{4}(-\d\d(-\d\d)?)?/.exec(zonedEdtf(message.date.edtf, zone)!)?.[0] ?? ''
}

/** Messages that follow within this time by one sender stand together without repeating the name. */
const sameBreath = 30 * 60_000

/** Rows of a chat: a heading for each day in `zone` (null: as written), a line for each silence of a week or more. */
export function chatRows(items: Item[], zone: string | null = null): Row[] {
  const rows: Row[] = []
  let day: string | null = null
  let before: MessageView | null = null
  let index = 0
  for (const item of items) {
    if (isMissing(item)) {
      rows.push({ row: 'missing', missing: item })
      before = null
      continue
    }
    const gap = silence(before, item)
    if (gap !== null) rows.push({ row: 'silence', ms: gap, key: `silence:${item.id}` })
    const own = dayOf(item, zone)
    const newDay = own !== day
    if (newDay) rows.push({ row: 'day', day: own, at: item.date.at, key: `day:${item.id}` })
    if (item.event) rows.push({ row: 'note', message: item })
    else rows.push({ row: 'message', message: item, index: index++, sameSender: !newDay && goesOn(before, item) })
    day = own
    before = item
  }
  return rows
}

/** Rows of a thread: its messages and gaps in reading order. */
export function threadRows(items: Item[]): Row[] {
  let index = 0
  return items.map((item) =>
    isMissing(item)
      ? { row: 'missing', missing: item }
      : { row: 'message', message: item, index: index++, sameSender: false },
  )
}

function silence(before: MessageView | null, now: MessageView): number | null {
  if (before?.date.at == null || now.date.at === null) return null
  const gap = now.date.at - before.date.at
  return gap >= silenceFrom ? gap : null
}

function goesOn(before: MessageView | null, now: MessageView): boolean {
  if (!before || before.event) return false
  const from = before.from[0]?.person
  if (!from || from !== now.from[0]?.person) return false
  return (now.date.at ?? 0) - (before.date.at ?? 0) < sameBreath
}

/**
 * The person on whose side of a chat the page stands: whoever wrote most, and of equals whoever wrote first.
 * Null in a chat nobody wrote in.
 */
export function ownSide(items: Item[]): string | null {
  const counts = new Map<string, number>()
  for (const item of items) {
    const who = isMissing(item) || item.event ? undefined : item.from[0]?.person
    if (who) counts.set(who, (counts.get(who) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [who, count] of counts) if (best === null || count > counts.get(best)!) best = who
  return best
}
