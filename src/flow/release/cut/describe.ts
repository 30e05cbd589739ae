// Published records, and what is withheld -> everything else that an edition says: conversations, people, statements, coverage,
// the log's own words. Redacted, under public ids.
import type { PublicNames } from '../../../release/files/names.ts'
import { nameConversation, nameCoverage, nameStatement } from '../../../release/files/names.ts'
import { editionsOf } from '../../../release/log/history.ts'
import type { LogState } from '../../../release/log/replay.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { membersAmong } from '../../../store/list/release.ts'
import type { Edition, EditionHead, PublicConversation, WithheldRecord } from '../../../view/model/release.ts'
import { gatherAround } from '../gather/around.ts'
import type { Chosen } from './choose-out.ts'
import type { PublishedRecords } from './publish-records.ts'

/** What is withheld, with the conversation that it stands in by the id of the fonds. */
export interface WithheldHere {
  /** Id in the fonds. */
  id: string
  reason: string
  commitment: string
  conversation: string | null
}

/** By commitment, so that the order tells nothing. */
export function withheldHere(
  fonds: Fonds,
  { withheld }: Chosen,
  names: PublicNames,
  rawOf: (no: number) => string,
): WithheldHere[] {
  const members = membersAmong(
    fonds,
    withheld.map(({ no }) => no),
  )
  const conversationOf = new Map(members.map(({ no, conversation }) => [no, conversation]))
  return withheld
    .map(({ no, id, reason }) => {
      const { commitment } = names.commitment(id, rawOf(no))
      return { id, reason, commitment, conversation: conversationOf.get(no) ?? null }
    })
    .sort((a, b) => (a.commitment < b.commitment ? -1 : 1))
}

export async function describeEdition(
  fonds: Fonds,
  head: EditionHead,
  { redactor }: Chosen,
  names: PublicNames,
  records: PublishedRecords,
  withheld: WithheldHere[],
  state: LogState,
): Promise<Edition> {
  const { published } = records
  const around = await gatherAround(fonds, new Set(published.keys()))
  const { statements, coverage } = around
  const conversations = around.conversations.map((each) => ({
    ...nameConversation(redactor.value(each), names, published),
    withheld: reasonsOf(withheld.filter(({ conversation }) => conversation === each.id)),
  }))
  return {
    head,
    records: records.heads,
    withheld: withheldRecords(withheld, names, conversations),
    conversations,
    people: records.people,
    statements: statements.map((each) => nameStatement(redactor.value(each), names, published)),
    coverage: coverage && nameCoverage(redactor.value(coverage), published),
    tombstones: state.tombstones,
    editions: editionsOf(state),
  }
}

function reasonsOf(withheld: WithheldHere[]): PublicConversation['withheld'] {
  const counts = new Map<string, number>()
  for (const { reason } of withheld) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ count, reason })).sort((a, b) => (a.reason < b.reason ? -1 : 1))
}

/** A conversation of which nothing is published is not named. */
function withheldRecords(
  withheld: WithheldHere[],
  names: PublicNames,
  conversations: PublicConversation[],
): WithheldRecord[] {
  const shown = new Set(conversations.map(({ id }) => id))
  return withheld.map(({ commitment, reason, conversation }) => {
    const id = conversation === null ? null : names.conversation(conversation)
    return { commitment, reason, conversation: id !== null && shown.has(id) ? id : null }
  })
}
