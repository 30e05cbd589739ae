// Numbers of published records -> their conversations, as far as these records tell of them.
import { laneOf } from '../../../record/record.ts'
import { bareSubject } from '../../../store/arrange.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { type MemberOfRow, membersAmong, missingKeys, namesIn } from '../../../store/list/release.ts'
import { plainKey, shownMembers } from '../../../view/conversation.ts'
import type { PublicConversation } from '../../../view/model/release.ts'

type Conversation = Omit<PublicConversation, 'withheld'>

/** Names in the title of a chat. */
const titleNames = 4

export function gatherConversations(fonds: Fonds, nos: number[]): Conversation[] {
  const missing = missingKeys(fonds)
  const groups = new Map<string, MemberOfRow[]>()
  for (const row of membersAmong(fonds, nos)) {
    if (row.conversation === null) continue
    const group = groups.get(row.conversation)
    if (group) group.push(row)
    else groups.set(row.conversation, [row])
  }
  return [...groups]
    .map(([id, members]) => conversationOf(fonds, id, members, missing))
    .sort((a, b) => (a.first ?? Infinity) - (b.first ?? Infinity) || (a.id < b.id ? -1 : 1))
}

function conversationOf(fonds: Fonds, id: string, members: MemberOfRow[], missing: ReadonlySet<string>): Conversation {
  const isChat = members.some(({ kind }) => kind === 'chat')
  const shown = shownMembers(members)
  const dates = members.flatMap(({ at }) => at ?? [])
  const keys = members.flatMap(({ refs }) => (refs === null ? [] : (JSON.parse(refs) as string[])))
  const lost = [...new Set(keys)].filter((key) => missing.has(key)).map(plainKey)
  return {
    id,
    kind: isChat ? 'chat' : 'thread',
    lane: laneOf(members[0]!.kind),
    title: isChat ? chatTitle(fonds, members) : bareSubject(shown[0]!.subject),
    records: withDepths(shown),
    missing: lost.sort(),
    first: dates.reduce<number | null>((least, at) => (least === null || at < least ? at : least), null),
    last: dates.reduce<number | null>((most, at) => (most === null || at > most ? at : most), null),
  }
}

function chatTitle(fonds: Fonds, members: MemberOfRow[]): string {
  const nos = members.map(({ no }) => no)
  const names = namesIn(fonds, nos, titleNames + 1)
  return names.length > titleNames ? `${names.slice(0, titleNames).join(', ')} …` : names.join(', ')
}

/** Depths as if there were nothing but these: one that is withheld leaves no step. */
function withDepths(shown: MemberOfRow[]): Conversation['records'] {
  const above: number[] = []
  return shown.map(({ id, depth }) => {
    while (above.length > 0 && above.at(-1)! >= depth) above.pop()
    above.push(depth)
    return { id, depth: above.length - 1 }
  })
}
