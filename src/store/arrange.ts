// Records -> conversations: mail into threads by its references, chats as their source says. Made anew after each intake,
// from all records together, so that the order in which sources came in does not matter. Of half a million mails no more
// than their keys is held in memory at once.
import type { Database } from 'better-sqlite3'
import { namedId } from '../record/id.ts'
import { noParent, type Threadable, type Threads, thread } from '../record/thread.ts'
import type { Fonds } from './fonds.ts'

/** What a conversation is called and how much it holds, gathered while its records are placed. */
interface Conversation {
  id: string
  isChat: boolean
  /** Distinct records: copies count once. */
  records: number
  missing: number
  first: number | null
  last: number | null
  /** Of the mail that is read first; null until that is met. */
  title: string | null
}

/** A record as it is arranged. */
export interface Arrangeable {
  no: number
  key: string
  at: number | null
  /** As JSON; null where it refers to nothing. */
  refs: string | null
  /** True where its source says which conversation it is of. */
  isGiven: boolean
}

/** What is kept of each mail while all are threaded, and whether a source says of any record which conversation it is of. */
interface Noted {
  nos: number[]
  dates: Array<number | null>
  isGiven: boolean
}

type Place = (no: number, conversation: string, parent: string | null, depth: number, position: number) => void

/**
 * Rebuilds conversations and gaps. Run inside a transaction. `all`: mail and what is of a given conversation, by number, where
 * whoever wrote them still has them at hand.
 */
export function arrangeConversations({ db }: Fonds, all: Iterable<Arrangeable> = readAll(db)): void {
  const place = preparePlace(db)
  db.exec('delete from conversation; delete from gap')
  const noted: Noted = { nos: [], dates: [], isGiven: false }
  const threads = thread(mailsOf(all, noted))
  putConversations(db, arrangeMails(db, threads, noted, place))
  if (noted.isGiven) putConversations(db, arrangeChats(db, place))
}

/** Writes where a record stands, unless that is where it stood before. */
function preparePlace(db: Database): Place {
  const put = db.prepare(
    `insert into member (record_no, conversation_id, parent_key, depth, position) values (?, ?, ?, ?, ?)
     on conflict do update set conversation_id = excluded.conversation_id, parent_key = excluded.parent_key,
       depth = excluded.depth, position = excluded.position
     where (conversation_id, parent_key, depth, position)
       is not (excluded.conversation_id, excluded.parent_key, excluded.depth, excluded.position)`,
  )
  return (no, id, parent, depth, position) => {
    put.run(no, id, parent, depth, position)
  }
}

function arrangeMails(db: Database, threads: Threads, { nos, dates }: Noted, place: Place): Iterable<Conversation> {
  const { keys, held, own, order, parents, roots, depths, positions } = threads
  const gap = db.prepare('insert into gap (key, conversation_id, depth, position) values (?, ?, ?, ?)')
  const subject = db.prepare('select subject from record where no = ?').pluck()
  // By their roots, and the key in each that is held and read first.
  const conversations = new Map<number, Conversation>()
  const openings = new Map<number, number>()
  for (const key of order) {
    const root = roots[key]!
    let conversation = conversations.get(root)
    if (conversation === undefined) {
      conversation = emptyConversation(namedId('c', keys[root]!))
      conversations.set(root, conversation)
    }
    if (key < held) {
      conversation.records += 1
      if (!openings.has(root)) openings.set(root, key)
    } else {
      conversation.missing += 1
      gap.run(keys[key], conversation.id, depths[key], positions[key])
    }
  }
  for (let i = 0; i < nos.length; i += 1) {
    const no = nos[i]!
    const key = own[i]!
    const root = roots[key]!
    const conversation = conversations.get(root)!
    const parent = parents[key]!
    place(no, conversation.id, parent === noParent ? null : keys[parent]!, depths[key]!, positions[key]!)
    countDate(conversation, dates[i]!)
    if (conversation.title === null && openings.get(root) === key)
      conversation.title = bareSubject(subject.get(no) as string | null)
  }
  return conversations.values()
}

/** What threading needs of each mail, one after the other. */
function* mailsOf(all: Iterable<Arrangeable>, noted: Noted): Iterable<Threadable> {
  for (const { no, key, at, refs, isGiven } of all) {
    if (isGiven) {
      noted.isGiven = true
      continue
    }
    noted.nos.push(no)
    noted.dates.push(at)
    yield { key, references: refs === null ? [] : (JSON.parse(refs) as string[]), at }
  }
}

function* readAll(db: Database): Iterable<Arrangeable> {
  const rows = db
    .prepare(
      `select no, coalesce(key, 'id:' || id), at, refs, given_conversation is not null from record
       where kind = 'mail' or given_conversation is not null order by no`,
    )
    .raw()
    .iterate() as Iterable<[number, string, number | null, string | null, number]>
  for (const [no, key, at, refs, isGiven] of rows) yield { no, key, at, refs, isGiven: isGiven === 1 }
}

/** Undated messages come last; equal dates keep the order of the source. */
function arrangeChats(db: Database, place: Place): Iterable<Conversation> {
  const rows = db
    .prepare(
      `select no, kind = 'chat', coalesce(key, id), at, iif(kind = 'mail', subject, null), given_conversation from record
       where given_conversation is not null order by at is null, at, no`,
    )
    .raw()
    .all() as Array<[number, number, string, number | null, string | null, string]>
  const conversations = new Map<string, Conversation & { keys: Set<string>; position: number }>()
  for (const [no, isChat, key, at, subject, given] of rows) {
    let conversation = conversations.get(given)
    if (conversation === undefined) {
      conversation = { ...emptyConversation(namedId('c', given)), keys: new Set(), position: 0 }
      conversations.set(given, conversation)
    }
    place(no, conversation.id, null, 0, conversation.position)
    conversation.position += 1
    conversation.records = conversation.keys.add(key).size
    countDate(conversation, at)
    if (isChat === 1) conversation.isChat = true
    else conversation.title ??= bareSubject(subject)
  }
  return conversations.values()
}

function emptyConversation(id: string): Conversation {
  return { id, isChat: false, records: 0, missing: 0, first: null, last: null, title: null }
}

function countDate(conversation: Conversation, at: number | null): void {
  if (at === null) return
  if (conversation.first === null || at < conversation.first) conversation.first = at
  if (conversation.last === null || at > conversation.last) conversation.last = at
}

function putConversations(db: Database, conversations: Iterable<Conversation>): void {
  const insert = db.prepare(
    `insert into conversation (id, kind, lane, title, records, missing, first, last)
     values (?, ?, 'private', ?, ?, ?, ?, ?)`,
  )
  for (const { id, isChat, title, records, missing, first, last } of conversations)
    if (records > 0) insert.run(id, isChat ? 'chat' : 'thread', title ?? '', records, missing, first, last)
}

/** A subject without its `Re:` and `Fwd:` in the languages that mail programs write them in. */
export function bareSubject(subject: string | null): string {
  const bare = (subject ?? '').replace(/^(\s*(re|r[ée]p|aw|sv|antw|fwd?|tr|wg|i)\s*(\[\d+\])?\s*:\s*)+/i, '').trim()
  return bare
}
