// The records and gaps of one conversation in, what its page shows in reading order out.
import type { Part } from '../record/record.ts'
import type { GapRow, MemberRow } from '../record/row/conversation.ts'
import type { PartyRow, RecordRow } from '../record/row/record.ts'
import type { Block, MessageView, MissingView } from './model.ts'
import { isExact } from './pair.ts'
import { recordLine } from './record-line.ts'

/** Remark on what looks like a message and is a new name of the chat. */
const renamedCode = 'x-conversation-renamed'

/** Names in a note; a group chat has up to fifty. The record itself lists them all. */
const maxNames = 5

/** A record with what was read of it. */
export interface Message {
  row: RecordRow
  blocks: Block[]
  parts: Part[]
}

/** Of several copies under one key the fullest is shown: one with words, then the one with the most bytes. In reading order. */
export function shownMembers<Row extends MemberRow>(members: Row[]): Row[] {
  const fullest = new Map<string, Row>()
  for (const member of members) {
    const name = member.key ?? member.id
    const held = fullest.get(name)
    if (held === undefined || isFuller(member, held)) fullest.set(name, member)
  }
  return [...fullest.values()].sort((a, b) => a.position - b.position)
}

function isFuller(a: MemberRow, b: MemberRow): boolean {
  return a.headerOnly === b.headerOnly ? a.length > b.length : a.headerOnly < b.headerOnly
}

/** The records beside the one with this key or id, as the page shows them. `shown` in reading order. */
export function neighbours(
  shown: MemberRow[],
  record: { id: string; key: string | null },
): { previous: string | null; next: string | null } {
  const at = shown.findIndex((member) => (record.key === null ? member.id === record.id : member.key === record.key))
  if (at === -1) return { previous: null, next: null }
  return { previous: shown[at - 1]?.id ?? null, next: shown[at + 1]?.id ?? null }
}

/** Messages and gaps in reading order. `members` holds every copy, so that whatever points to a gap is named by what is shown. */
export function conversationItems(
  messages: Message[],
  gaps: GapRow[],
  members: MemberRow[],
): Array<MessageView | MissingView> {
  const shownByKey = new Map(messages.flatMap(({ row }) => (row.key === null ? [] : [[row.key, row.id]])))
  const shownAs = new Map(members.map((member) => [member.id, shownByKey.get(member.key ?? '') ?? member.id]))
  const waits = waitsOf(messages.map((message) => message.row))
  const items = [
    ...messages.map((message) => ({
      position: message.row.position,
      item: messageView(message, shownByKey, waits) as MessageView | MissingView,
    })),
    ...gaps.map((gap) => ({ position: gap.position, item: missingView(gap, shownAs) as MessageView | MissingView })),
  ]
  return items.sort((a, b) => a.position - b.position).map(({ item }) => item)
}

function messageView(message: Message, shownByKey: Map<string, string>, waits: Map<string, number>): MessageView {
  const { row, blocks, parts } = message
  const note = eventNote(row)
  return {
    ...recordLine(row),
    depth: row.depth,
    parent: row.parentKey === null ? null : (shownByKey.get(row.parentKey) ?? null),
    blocks: note === null ? blocks : [],
    hasHtml: hasHtml(parts),
    parts,
    waited: waits.get(row.id) ?? null,
    note,
  }
}

/** True where the message itself, not a file in it, is also written in HTML. */
export function hasHtml(parts: Part[]): boolean {
  return parts.some((part) => part.type === 'text/html' && !part.attachment)
}

function missingView(gap: GapRow, shownAs: Map<string, string>): MissingView {
  const pointedToBy = [...new Set(gap.pointedToBy.map((id) => shownAs.get(id) ?? id))]
  return { missing: true, key: plainKey(gap.key), depth: gap.depth, pointedToBy }
}

/** A key as its own world writes it: the Message-ID, or the number in an export. */
export function plainKey(key: string): string {
  return key.replace(/^(mid|x:dm|x:post):/, '')
}

/**
 * How long each message made the other side wait: it stands right after one by somebody else, in time, not in the tree.
 * Joins and leaves answer nobody; a date that is vaguer than a minute says nothing.
 */
function waitsOf(rows: RecordRow[]): Map<string, number> {
  const dated = rows.filter((row) => isExact(row) && row.event === null && senderOf(row) !== undefined)
  dated.sort((a, b) => a.at! - b.at! || a.position - b.position)
  const waits = new Map<string, number>()
  for (const [i, row] of dated.entries()) {
    const before = dated[i - 1]
    if (before && senderOf(before) !== senderOf(row)) waits.set(row.id, row.at! - before.at!)
  }
  return waits
}

function senderOf(row: RecordRow): string | undefined {
  return row.parties.find((party) => party.role === 'from')?.person
}

/** What happened to a chat rather than in it, in words; null for a message. */
export function eventNote(row: Pick<RecordRow, 'event' | 'key' | 'parties' | 'preview' | 'remarks'>): string | null {
  const who = names(row.parties, 'from') || 'somebody'
  if (row.remarks.some((remark) => remark.code === renamedCode))
    return `${who} called this conversation “${row.preview}”`
  if (row.event === null) return null
  const others = names(row.parties, 'to')
  if (row.event === 'leave') return others ? `${who} removed ${others}` : `${who} left`
  // An export that only lists who was there when its owner came does not say who was added.
  if (row.key?.includes(':joinConversation:')) return `joined through ${who}${others && `, with ${others}`}`
  return others ? `${who} added ${others}` : `${who} joined`
}

function names(parties: PartyRow[], role: PartyRow['role']): string {
  const all = parties.filter((party) => party.role === role).map((party) => party.personName)
  if (all.length <= maxNames) return all.join(', ')
  return `${all.slice(0, maxNames - 1).join(', ')} and ${all.length - maxNames + 1} others`
}
