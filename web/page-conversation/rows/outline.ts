// The items of a thread -> the lines of its outline, and the ways through it by keyboard.
import type { ConversationPage, DateView, MessageView } from '../../../src/view/model.ts'
import { firstLine } from '../words/fold.ts'
import { isMissing } from './rows.ts'

export interface OutlineLine {
  /** Position among the rows of the page. */
  row: number
  id: string
  depth: number
  who: string
  date: DateView | null
  words: string
  missing: boolean
}

// Deeper than this, an outline would be all indent and no words.
const deepest = 6

export function outline(items: ConversationPage['items']): OutlineLine[] {
  return items.map((item, row) =>
    isMissing(item)
      ? {
          row,
          id: `missing:${item.key}`,
          depth: shown(item.depth),
          who: '',
          date: null,
          words: item.key,
          missing: true,
        }
      : {
          row,
          id: item.id,
          depth: shown(item.depth),
          who: item.from[0]?.name ?? '',
          date: item.date.at === null ? null : item.date,
          words: firstLine(item.blocks, item.preview),
          missing: false,
        },
  )
}

const shown = (depth: number): number => Math.min(depth, deepest)

/** Time from the answered message to this one; null within one person's own messages or without two dates. */
export function answerTime(message: MessageView, parent: MessageView | undefined): number | null {
  if (!parent || parent.date.at === null || message.date.at === null) return null
  if (parent.from[0]?.person === message.from[0]?.person) return null
  const time = message.date.at - parent.date.at
  return time >= 0 ? time : null
}
