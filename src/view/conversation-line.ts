// Rows of conversations and of those who take part in, the lines that lists show out.
import type { BriefParticipants, ConversationRow, ParticipantRow } from '../record/row/conversation.ts'
import type { ConversationHead, ConversationLine, Participant } from './model.ts'
import { partyView } from './record-line.ts'

/** Participants that a line names: a mailing list has hundreds, and a list has thousands of lines. */
export const namedInList = 3

/** Lines in the order of `rows`; `participants` by conversation, those who write most first. */
export function conversationLines(
  rows: ConversationRow[],
  participants: ReadonlyMap<string, BriefParticipants>,
): ConversationLine[] {
  return rows.map((row) => {
    const { named, others } = participants.get(row.id) ?? { named: [], others: 0 }
    return { ...lineOf(row, named, named.length + others), participants: named, others }
  })
}

/** The line of one conversation with everybody who takes part. */
export function conversationHead(row: ConversationRow, participants: ParticipantRow[]): ConversationHead {
  const parties = participants.map(partyView)
  return { ...lineOf(row, parties, parties.length), participants: parties, others: 0 }
}

function lineOf(
  row: ConversationRow,
  named: Participant[],
  all: number,
): Omit<ConversationLine, 'participants' | 'others'> {
  const { id, kind, lane, records, missing, first, last, statements } = row
  const title = row.title || (kind === 'chat' ? chatTitle(named, all) : '')
  return { id, kind, lane, title, records, missing, first, last, statements }
}

/** A chat without a title of its own is called after those who take part. */
function chatTitle(named: Participant[], all: number): string {
  const names = named.slice(0, namedInList).map(({ name }) => name)
  return all > namedInList ? `${names.join(', ')}, …` : names.join(', ')
}
