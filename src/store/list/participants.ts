// Conversations in, who takes part in each out, as lists name them: the first few and how many more. For all of them at
// once a mailing list has hundreds of thousands of mentions, so these are read as lists and counted here.
import type { Role } from '../../record/record.ts'
import type { BriefParticipants } from '../../record/row/conversation.ts'
import type { Fonds } from '../fonds.ts'
import { partiesIn } from '../parties.ts'

interface Member {
  person: string
  name: string
}

type Mention = ReturnType<typeof partiesIn>[number]

/** Who answers to somebody, or only sends for them, takes no part. */
const taking = new Set<Role>(['from', 'to', 'cc'])

/** Who writes and receives in these conversations (in all where `ids` is undefined): writers first, by how much. */
export function briefParticipants(fonds: Fonds, most: number, ids?: string[]): Map<string, BriefParticipants> {
  const list = ids && JSON.stringify(ids)
  const mentions = mentionsOf(fonds, list)
  const members = membersOf(fonds, list)
  const brief = new Map<string, BriefParticipants>()
  let open: { conversation: string; wrote: Map<Member, number> } | undefined
  for (const [no, conversation] of recordsOf(fonds, list)) {
    if (open === undefined || open.conversation !== conversation) {
      if (open) brief.set(open.conversation, briefOf(open.wrote, most))
      open = { conversation, wrote: new Map() }
    }
    for (const { writing, role } of mentions.get(no) ?? []) {
      const member = members.get(writing)!
      open.wrote.set(member, (open.wrote.get(member) ?? 0) + (role === 'from' ? 1 : 0))
    }
  }
  if (open) brief.set(open.conversation, briefOf(open.wrote, most))
  return brief
}

/** Sorting is stable: of equals, whoever appears first in the conversation stands first. */
function briefOf(wrote: Map<Member, number>, most: number): BriefParticipants {
  const all = [...wrote].sort((a, b) => b[1] - a[1])
  return { named: all.slice(0, most).map(([member]) => member), others: Math.max(0, all.length - most) }
}

/** Records with their conversations, in reading order. */
function recordsOf(fonds: Fonds, list: string | undefined): Array<[number, string]> {
  const some = list ? 'in (select value from json_each(@list))' : 'is not null'
  return fonds.db
    .prepare(
      `select record_no, conversation_id from member where conversation_id ${some} order by conversation_id, position`,
    )
    .raw()
    .all(list ? { list } : {}) as Array<[number, string]>
}

function mentionsOf(fonds: Fonds, list: string | undefined): Map<number, Mention[]> {
  const some = `where record_no in (
    select record_no from member where conversation_id in (select value from json_each(@list)))`
  const rows = fonds.db
    .prepare(`select record_no, list from party_list ${list ? some : ''}`)
    .raw()
    .all(list ? { list } : {}) as Array<[number, string]>
  return new Map(rows.map(([no, parties]) => [no, partiesIn(parties).filter(({ role }) => taking.has(role))]))
}

/** Whose each writing of an address is; one object for each person. */
function membersOf(fonds: Fonds, list: string | undefined): Map<number, Member> {
  const some = `where w.id in (select rp.writing_id from member m join record_party rp on rp.record_no = m.record_no
    where m.conversation_id in (select value from json_each(@list)))`
  const rows = fonds.db
    .prepare(
      `select w.id, p.id, p.name from writing w join address a on a.id = w.address_id join person p on p.id = a.person_id
       ${list ? some : ''}`,
    )
    .raw()
    .all(list ? { list } : {}) as Array<[number, string, string]>
  const persons = new Map<string, Member>()
  const members = new Map<number, Member>()
  for (const [writing, person, name] of rows) {
    const member = persons.get(person) ?? { person, name }
    persons.set(person, member)
    members.set(writing, member)
  }
  return members
}
