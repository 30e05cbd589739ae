// Conversations out of records.db: their rows, who takes part, which records and gaps they hold in reading order.
import type { Fonds } from '../fonds.ts'

export interface ConversationRow {
  id: string
  kind: 'thread' | 'chat'
  lane: 'private' | 'public' | 'press'
  title: string
  records: number
  missing: number
  first: number | null
  last: number | null
}

export interface ParticipantRow {
  conversation: string
  person: string
  personName: string
  address: string
  written: string
  /** Records of this conversation that the person wrote. */
  wrote: number
}

export interface GapRow {
  key: string
  depth: number
  position: number
  /** Ids of the records of this conversation that refer to it. */
  pointedToBy: string[]
}

/** What says which of several copies is shown, and where. */
export interface MemberRow {
  no: number
  id: string
  key: string | null
  position: number
  length: number
  headerOnly: number
}

const columns = 'c.id, c.kind, c.lane, c.title, c.records, c.missing, c.first, c.last'

/** Every conversation, the latest first, undated ones last. */
export function conversationRows(fonds: Fonds): ConversationRow[] {
  const sql = `select ${columns} from conversation c order by c.last is null, c.last desc, c.id`
  return fonds.db.prepare(sql).all() as ConversationRow[]
}

/** These conversations, in the order of `ids`. */
export function conversationRowsById(fonds: Fonds, ids: string[]): ConversationRow[] {
  const sql = `select ${columns} from json_each(?) n join conversation c on c.id = n.value order by n.key`
  return fonds.db.prepare(sql).all(JSON.stringify(ids)) as ConversationRow[]
}

/** Ids of the conversations that hold the most records. */
export function busiestConversations(fonds: Fonds, limit: number): string[] {
  const sql = 'select id from conversation order by records desc, last desc, id limit ?'
  return fonds.db.prepare(sql).pluck().all(limit) as string[]
}

/** Who writes and receives in these conversations (in all where `ids` is undefined): writers first, by how much. */
export function participantRows(fonds: Fonds, ids?: string[]): ParticipantRow[] {
  const some = 'r.conversation_id in (select value from json_each(@ids))'
  // With one value for max(), SQLite takes the bare columns from the row that holds it: the person's name as a writer.
  return fonds.db
    .prepare(
      `select g.conversation, a.person_id as person, p.name as personName, a.normal as address, g.written,
         sum(g.wrote) as wrote, max(g.wrote)
       from (
         select r.conversation_id as conversation, ra.address_id, ra.written, sum(ra.role = 'from') as wrote,
           max(ra.role = 'from')
         from record r join record_address ra on ra.record_no = r.no
         where ${ids ? some : 'r.conversation_id is not null'} and ra.role in ('from', 'to', 'cc')
         group by r.conversation_id, ra.address_id
       ) g
       join address a on a.id = g.address_id join person p on p.id = a.person_id
       group by g.conversation, a.person_id
       order by wrote desc, a.person_id`,
    )
    .all({ ids: JSON.stringify(ids ?? []) }) as ParticipantRow[]
}

/** Everything held in one conversation, copies included, in reading order. */
export function memberRows(fonds: Fonds, id: string): MemberRow[] {
  return fonds.db
    .prepare(
      `select no, id, key, position, length, header_only as headerOnly from record
       where conversation_id = ? order by position, no`,
    )
    .all(id) as MemberRow[]
}

/** What is known to be missing from one conversation, in reading order. */
export function gapRows(fonds: Fonds, id: string): GapRow[] {
  const rows = fonds.db
    .prepare(
      `select g.key, g.depth, g.position, r.id as pointer
       from gap g
       left join reference f on f.key = g.key
       left join record r on r.no = f.record_no and r.conversation_id = g.conversation_id
       where g.conversation_id = ? order by g.position, g.key, r.no`,
    )
    .all(id) as Array<Omit<GapRow, 'pointedToBy'> & { pointer: string | null }>
  const gaps = new Map<string, GapRow>()
  for (const { pointer, ...row } of rows) {
    const gap = gaps.get(row.key) ?? { ...row, pointedToBy: [] }
    gaps.set(row.key, gap)
    if (pointer !== null && !gap.pointedToBy.includes(pointer)) gap.pointedToBy.push(pointer)
  }
  return [...gaps.values()]
}
