// Published records, and what is withheld -> everything else that an edition says: conversations, people, statements, coverage,
// the log's own words. Redacted, under public ids.
import type { PublicNames } from '../../../release/files/names.ts'
import { nameConversation, nameCoverage, nameStatement } from '../../../release/files/names.ts'
import { editionsOf } from '../../../release/log/history.ts'
import type { LogState } from '../../../release/log/replay.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { membersAmong } from '../../../store/list/release.ts'
import type {
  Edition,
  EditionHead,
  PublicConversation,
  PublicCoverage,
  WithheldRecord,
} from '../../../view/model/release.ts'
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
  chosen: Chosen,
  names: PublicNames,
  records: PublishedRecords,
  withheld: WithheldHere[],
  state: LogState,
): Promise<Edition> {
  const { published } = records
  const around = await gatherAround(fonds, new Set(published.keys()))
  const { coverage } = around
  const about = redactAbout(chosen)
  const membersOf = new Map(around.conversations.map(({ id, records }) => [id, records.map((record) => record.id)]))
  const statements = around.statements.map((each) =>
    about(
      each,
      each.about.flatMap(({ kind, id }) => (kind === 'record' ? [id] : (membersOf.get(id) ?? []))),
    ),
  )
  const conversations = around.conversations.map((each) => ({
    ...nameConversation(about(each, membersOf.get(each.id)!), names, published),
    withheld: reasonsOf(withheld.filter(({ conversation }) => conversation === each.id)),
  }))
  return {
    head,
    records: records.heads,
    withheld: withheldRecords(withheld, names, conversations),
    conversations,
    people: records.people,
    statements: statements.map((each) => nameStatement(each, names, published)),
    coverage: coverage && nameCoverage(redactCoverage(coverage, chosen), published),
    tombstones: state.tombstones,
    editions: editionsOf(state),
  }
}

/** What is said of some records hides what is hidden in any of them, also where it is hidden nowhere else. */
function redactAbout({ hidden, redactor }: Pick<Chosen, 'hidden' | 'redactor'>) {
  const reaches = hidden.flatMap(({ reach }) => (reach === 'everywhere' ? [] : [reach]))
  return <T>(value: T, records: string[]): T => {
    // One record speaks for all that a decision reaches.
    const speaking = new Set(reaches.flatMap((reach) => records.find((id) => reach.has(id)) ?? []))
    return [...speaking].reduce((redacted, record) => redactor.value(redacted, record), redactor.value(value))
  }
}

/** Articles quote records: beside the record its hidden words must not stand again. */
function redactCoverage(coverage: PublicCoverage, chosen: Pick<Chosen, 'hidden' | 'redactor'>): PublicCoverage {
  const about = redactAbout(chosen)
  return {
    ...chosen.redactor.value(coverage),
    claims: coverage.claims.map((claim) => about(claim, claim.records)),
    quotes: coverage.quotes.map((quote) => about(quote, quote.record === null ? [] : [quote.record])),
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
