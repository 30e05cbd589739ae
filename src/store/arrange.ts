// Records -> conversations: mail into threads by its references, chats as their source says. Made anew after each intake,
// from all records together, so that the order in which sources came in does not matter.
import { namedId } from '../record/id.ts'
import { type Placed, thread } from '../record/thread.ts'
import type { Fonds } from './fonds.ts'

interface Row {
  no: number
  kind: string
  key: string | null
  id: string
  at: number | null
  subject: string | null
  given_conversation: string | null
  refs: string | null
  conversation_id: string | null
  parent_key: string | null
  depth: number
  position: number
}

/** What a conversation is called and how much it holds, gathered while its records are placed. */
interface Conversation {
  isChat: boolean
  /** Distinct records: copies count once. */
  keys: Set<string>
  missing: number
  first: number | null
  last: number | null
  /** Of the record that is read first. */
  title: string
  position: number
}

/** Rebuilds conversations and gaps. Run inside a transaction. */
export function arrangeConversations(fonds: Fonds): void {
  const { db } = fonds
  const place = prepareUpdate(fonds)
  const gap = db.prepare('insert into gap (key, conversation_id, depth, position) values (?, ?, ?, ?)')
  const rows = db
    .prepare(
      `select no, kind, key, id, at, subject, given_conversation, refs, conversation_id, parent_key, depth, position
       from record where kind = 'mail' or given_conversation is not null order by no`,
    )
    .all() as Row[]
  db.exec('delete from conversation; delete from gap')
  const conversations = new Map<string, Conversation>()
  const mails = rows.filter((row) => row.kind === 'mail' && row.given_conversation === null)
  const placed = threadMails(mails)
  const idOf = conversationIds()
  for (const row of mails) {
    const at = placed.get(keyOf(row))!
    const id = idOf(at.root)
    place(row, id, at)
    count(conversations, id, row, at.position)
  }
  for (const at of placed.values()) {
    if (at.held) continue
    const id = idOf(at.root)
    gap.run(at.key, id, at.depth, at.position)
    const conversation = conversations.get(id)
    if (conversation) conversation.missing += 1
  }
  const positions = new Map<string, number>()
  for (const row of rows.filter((each) => each.given_conversation !== null).sort(byDate)) {
    const id = idOf(row.given_conversation!)
    const position = positions.get(id) ?? 0
    positions.set(id, position + 1)
    place(row, id, { parent: null, depth: 0, position })
    count(conversations, id, row, position)
  }
  putConversations(fonds, conversations)
}

/** Writes where a record stands, unless that is where it stood before. */
function prepareUpdate({ db }: Fonds) {
  const update = db.prepare(
    'update record set conversation_id = ?, parent_key = ?, depth = ?, position = ? where no = ?',
  )
  return (row: Row, id: string, { parent, depth, position }: Pick<Placed, 'parent' | 'depth' | 'position'>): void => {
    const isSame = row.conversation_id === id && row.parent_key === parent
    if (isSame && row.depth === depth && row.position === position) return
    update.run(id, parent, depth, position, row.no)
  }
}

/** The id of the conversation that grows from a root; roots come again and again. */
function conversationIds(): (root: string) => string {
  const known = new Map<string, string>()
  return (root) => {
    const id = known.get(root) ?? namedId('c', root)
    known.set(root, id)
    return id
  }
}

function count(conversations: Map<string, Conversation>, id: string, row: Row, position: number): void {
  let held = conversations.get(id)
  if (held === undefined) {
    held = { isChat: false, keys: new Set(), missing: 0, first: null, last: null, title: '', position: Infinity }
    conversations.set(id, held)
  }
  held.isChat ||= row.kind === 'chat'
  held.keys.add(row.key ?? row.id)
  if (row.at !== null) {
    held.first = Math.min(held.first ?? row.at, row.at)
    held.last = Math.max(held.last ?? row.at, row.at)
  }
  if (row.kind === 'mail' && position < held.position) {
    held.position = position
    held.title = bareSubject(row.subject)
  }
}

function putConversations({ db }: Fonds, conversations: Map<string, Conversation>): void {
  const insert = db.prepare(
    `insert into conversation (id, kind, lane, title, records, missing, first, last)
     values (?, ?, 'private', ?, ?, ?, ?, ?)`,
  )
  for (const [id, { isChat, title, keys, missing, first, last }] of conversations)
    insert.run(id, isChat ? 'chat' : 'thread', title, keys.size, missing, first, last)
}

function threadMails(mails: Row[]): Map<string, Placed> {
  const threadables = mails.map((row) => ({
    key: keyOf(row),
    references: row.refs === null ? [] : (JSON.parse(row.refs) as string[]),
    at: row.at,
  }))
  return new Map(thread(threadables).map((at) => [at.key, at]))
}

function keyOf(row: Row): string {
  return row.key ?? `id:${row.id}`
}

// Undated messages come last; equal dates keep the order of the source.
function byDate(a: Row, b: Row): number {
  if (a.at === b.at) return a.no - b.no
  if (a.at === null) return 1
  if (b.at === null) return -1
  return a.at - b.at
}

/** A subject without its `Re:` and `Fwd:` in the languages that mail programs write them in. */
export function bareSubject(subject: string | null): string {
  const bare = (subject ?? '').replace(/^(\s*(re|r[ée]p|aw|sv|antw|fwd?|tr|wg|i)\s*(\[\d+\])?\s*:\s*)+/i, '').trim()
  return bare
}
