// Filters and sorts conversations. Enters: all of them and what the address asks for; leaves: those to show, in order.
import type { ConversationLine } from '../../src/view/model.ts'

export type ConversationSort = 'last' | 'first' | 'records' | 'missing' | 'title'

export interface Arrangement {
  filter?: string
  kind?: 'thread' | 'chat'
  /** Only those that lack messages. */
  missing?: '1'
  sort?: ConversationSort
  order?: 'asc' | 'desc'
}

/** Names go up, numbers and dates come down, as one expects on the first click. */
export function usualOrder(sort: ConversationSort): 'asc' | 'desc' {
  return sort === 'title' ? 'asc' : 'desc'
}

/** Without case and accents, so that `jerome` finds Jérôme. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function searched(line: ConversationLine): string {
  return fold([line.title, ...line.participants.map(({ name }) => name)].join('\n'))
}

const values: { [sort in ConversationSort]: (line: ConversationLine) => number | string | null } = {
  last: (line) => line.last,
  first: (line) => line.first,
  records: (line) => line.records,
  missing: (line) => line.missing,
  title: (line) => fold(line.title).replace(/^((re|fwd?|aw|tr) ?: ?)+/, ''),
}

export function arrange(lines: readonly ConversationLine[], wanted: Arrangement): ConversationLine[] {
  const words = fold(wanted.filter ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const kept = lines.filter((line) => {
    if (wanted.kind && line.kind !== wanted.kind) return false
    if (wanted.missing && line.missing === 0) return false
    if (words.length === 0) return true
    const text = searched(line)
    return words.every((word) => text.includes(word))
  })
  const sort = wanted.sort ?? 'last'
  const sign = (wanted.order ?? usualOrder(sort)) === 'asc' ? 1 : -1
  const keyed = kept.map((line) => ({ line, value: values[sort](line) }))
  keyed.sort((a, b) => {
    // What has no date stands at the end, whichever way the rest goes.
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
    if (a.value === b.value) return (b.line.last ?? 0) - (a.line.last ?? 0)
    return a.value < b.value ? -sign : sign
  })
  return keyed.map(({ line }) => line)
}
