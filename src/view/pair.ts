// The messages between two persons in, who answered whom and how fast out.
import type { ExchangeRow } from '../record/row/conversation.ts'

export interface Exchange {
  sent: number
  answers: number
  median: number | null
}

/** A date vaguer than this says nothing about how long an answer took. */
const vague = 60_000

/**
 * What `person` sent, and how many of those were answers: a message that comes after one or more of the other's in the
 * same conversation. An answer is timed from the latest of them. `rows` by conversation, then time.
 */
export function exchangeOf(rows: ExchangeRow[], person: string): Exchange {
  const waits: number[] = []
  let sent = 0
  let answers = 0
  for (const [i, row] of rows.entries()) {
    if (row.from !== person) continue
    sent += 1
    const before = rows[i - 1]
    if (row.conversation === null || before?.conversation !== row.conversation || before.from === person) continue
    if (row.at === null || before.at === null) continue
    answers += 1
    if (isExact(row) && isExact(before)) waits.push(row.at - before.at)
  }
  return { sent, answers, median: median(waits) }
}

export function isExact(date: { at: number | null; until: number | null }): boolean {
  return date.at !== null && (date.until ?? date.at) - date.at <= vague
}

function median(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2)
}
