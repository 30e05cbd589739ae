// Conversations out of records.db: their rows, who takes part, which records and gaps they hold in reading order.
import type { ConversationRow, GapRow, MemberRow, ParticipantRow } from '../../record/row/conversation.ts'
import type { Fonds } from '../fonds.ts'
import { conversationMarks } from './statements.ts'

const columns = 'c.id, c.kind, c.lane, c.title, c.records, c.missing, c.first, c.last'

/** Every conversation, the latest first, undated ones last. */
export function conversationRows(fonds: Fonds): ConversationRow[] {
  const sql = `select ${columns} from conversation c order by c.last is null, c.last desc, c.id`
  return marked(fonds, fonds.db.prepare(sql).all() as BareRow[])
}

/** These conversations, in the order of `ids`. */
export function conversationRowsById(fonds: Fonds, ids: string[]): ConversationRow[] {
  const sql = `select ${columns} from json_each(?) n join conversation c on c.id = n.value order by n.key`
  return marked(fonds, fonds.db.prepare(sql).all(JSON.stringify(ids)) as BareRow[])
}

type BareRow = Omit<ConversationRow, 'statements'>

function marked(fonds: Fonds, rows: BareRow[]): ConversationRow[] {
  const marks = conversationMarks(fonds)
  return rows.map((row) => ({ ...row, statements: marks.get(row.id) ?? [] }))
}

/** Ids of the conversations that hold the most records. */
export function busiestConversations(fonds: Fonds, limit: number): string[] {
  const sql = 'select id from conversation order by records desc, last desc, id limit ?'
  return fonds.db.prepare(sql).pluck().all(limit) as string[]
}

/** Who writes and receives in these conversations, with addresses: writers first, by how much. */
export function participantRows(fonds: Fonds, ids: string[]): ParticipantRow[] {
  const wrote = countsOf(fonds, ids)
  const addresses = addressesOf(fonds, new Set([...wrote.values()].flatMap((counts) => [...counts.keys()])))
  return [...wrote].flatMap(([conversation, counts]) => participantsOf(conversation, counts, addresses))
}

/** Per conversation, how many records each address wrote; in the order in which the addresses appear. */
function countsOf(fonds: Fonds, ids: string[]): Map<string, Map<number, number>> {
  // One pass in the order of an index, counted here: grouping by text in SQL takes five times as long.
  const roles = fonds.db
    .prepare(
      `select m.conversation_id, rp.address_id, rp.role = 'from'
       from member m join record_party rp on rp.record_no = m.record_no
       where m.conversation_id in (select value from json_each(@ids)) and rp.role in ('from', 'to', 'cc')
       order by m.conversation_id, m.position`,
    )
    .raw()
    .iterate({ ids: JSON.stringify(ids) }) as IterableIterator<[string, number, number]>
  const wrote = new Map<string, Map<number, number>>()
  for (const [conversation, address, isFrom] of roles) {
    const counts = wrote.get(conversation) ?? new Map<number, number>()
    wrote.set(conversation, counts)
    counts.set(address, (counts.get(address) ?? 0) + isFrom)
  }
  return wrote
}

type AddressRow = Pick<ParticipantRow, 'person' | 'personName' | 'address' | 'written'>

/** Each person once, under the address that wrote the most; equals in the order in which they appear. */
function participantsOf(
  conversation: string,
  counts: Map<number, number>,
  addresses: Map<number, AddressRow>,
): ParticipantRow[] {
  const byPerson = new Map<string, ParticipantRow>()
  for (const [id, wrote] of [...counts].sort((a, b) => b[1] - a[1])) {
    const address = addresses.get(id)!
    const held = byPerson.get(address.person)
    if (held) held.wrote += wrote
    else byPerson.set(address.person, { conversation, ...address, wrote })
  }
  return [...byPerson.values()].sort((a, b) => b.wrote - a.wrote)
}

/** These addresses, each as its owner first wrote it, or as it was first written to. */
function addressesOf(fonds: Fonds, ids: Set<number>): Map<number, AddressRow> {
  const first = (role: string) => `(select w.written from writing w join first_writing f on f.writing_id = w.id
    where w.address_id = a.id and ${role} order by f.role, f.record_no, f.ordinal limit 1)`
  const rows = fonds.db
    .prepare(
      `select a.id, a.person_id as person, p.name as personName, a.normal as address,
         coalesce(${first("f.role = 'from'")}, ${first('true')}) as written
       from address a join person p on p.id = a.person_id
       where a.id in (select value from json_each(@ids))`,
    )
    .all({ ids: JSON.stringify([...ids]) }) as Array<AddressRow & { id: number }>
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Everything held in one conversation, copies included, in reading order. */
export function memberRows(fonds: Fonds, id: string): MemberRow[] {
  return fonds.db
    .prepare(
      `select r.no, r.id, r.key, m.position, r.length, r.header_only as headerOnly
       from member m join record r on r.no = m.record_no where m.conversation_id = ? order by m.position, r.no`,
    )
    .all(id) as MemberRow[]
}

/** What is known to be missing from one conversation, in reading order. */
export function gapRows(fonds: Fonds, id: string): GapRow[] {
  const rows = fonds.db
    .prepare(
      `select g.key, g.depth, g.position, r.id as pointer
       from gap g
       left join record r on r.no in (select record_no from member where conversation_id = g.conversation_id)
         and exists (select 1 from json_each(r.refs) f where f.value = g.key)
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
