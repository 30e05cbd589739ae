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
}

/** Rebuilds conversations and gaps. Run inside a transaction. */
export function arrangeConversations(fonds: Fonds): void {
  const { db } = fonds
  db.exec('delete from conversation; delete from gap')
  const place = db.prepare(
    'update record set conversation_id = ?, parent_key = ?, depth = ?, position = ? where no = ?',
  )
  const gap = db.prepare('insert into gap (key, conversation_id, depth, position) values (?, ?, ?, ?)')
  const rows = db
    .prepare(
      `select no, kind, key, id, at, subject, given_conversation, refs from record
       where kind = 'mail' or given_conversation is not null order by no`,
    )
    .all() as Row[]
  const mails = rows.filter((row) => row.kind === 'mail' && row.given_conversation === null)
  const placed = threadMails(mails)
  for (const row of mails) {
    const at = placed.get(keyOf(row))!
    place.run(conversationId(at), at.parent, at.depth, at.position, row.no)
  }
  for (const at of placed.values()) {
    if (!at.held) gap.run(at.key, conversationId(at), at.depth, at.position)
  }
  const positions = new Map<string, number>()
  for (const row of rows.filter((each) => each.given_conversation !== null).sort(byDate)) {
    const id = namedId('c', row.given_conversation!)
    const position = positions.get(id) ?? 0
    positions.set(id, position + 1)
    place.run(id, null, 0, position, row.no)
  }
  summarise(fonds)
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

function conversationId(at: Placed): string {
  return namedId('c', at.root)
}

// Undated messages come last; equal dates keep the order of the source.
function byDate(a: Row, b: Row): number {
  if (a.at === b.at) return a.no - b.no
  if (a.at === null) return 1
  if (b.at === null) return -1
  return a.at - b.at
}

function summarise(fonds: Fonds): void {
  fonds.db.exec(`
    insert into conversation (id, kind, lane, title, records, missing, first, last)
    select conversation_id,
      case when max(kind = 'chat') then 'chat' else 'thread' end,
      'private', '',
      count(distinct coalesce(key, id)),
      (select count(*) from gap where gap.conversation_id = record.conversation_id),
      min(at), max(at)
    from record where conversation_id is not null group by conversation_id
  `)
  const title = fonds.db.prepare('update conversation set title = ? where id = ?')
  const firsts = fonds.db
    .prepare(
      `select conversation_id, subject, min(position) from record
       where kind = 'mail' and conversation_id is not null group by conversation_id`,
    )
    .raw()
    .all() as Array<[string, string | null, number]>
  for (const [id, subject] of firsts) title.run(bareSubject(subject), id)
}

/** A subject without its `Re:` and `Fwd:` in the languages that mail programs write them in. */
export function bareSubject(subject: string | null): string {
  const bare = (subject ?? '').replace(/^(\s*(re|r[ée]p|aw|sv|antw|fwd?|tr|wg|i)\s*(\[\d+\])?\s*:\s*)+/i, '').trim()
  return bare
}
