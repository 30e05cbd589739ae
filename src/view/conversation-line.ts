// Rows of conversations and of those who take part in, the lines that lists show out.
import type { ConversationLine, PartyView } from './model.ts'
import { partyView } from './record-line.ts'
import type { ConversationRow, ParticipantRow } from './rows.ts'

/** Participants that a list names; a mailing list has hundreds, and a list has thousands of lines. */
const namedInList = 5
const namedInTitle = 3

/** Lines in the order of `rows`, each with its first participants; `participants` in the order to be shown. */
export function conversationLines(rows: ConversationRow[], participants: ParticipantRow[]): ConversationLine[] {
  const parties = new Map<string, PartyView[]>()
  for (const row of participants) {
    const held = parties.get(row.conversation)
    if (held === undefined) parties.set(row.conversation, [partyView(row)])
    else if (held.length < namedInList) held.push(partyView(row))
  }
  return rows.map((row) => lineOf(row, parties.get(row.id) ?? []))
}

/** The line of one conversation with everybody who takes part. */
export function conversationLine(row: ConversationRow, participants: ParticipantRow[]): ConversationLine {
  return lineOf(row, participants.map(partyView))
}

function lineOf(row: ConversationRow, participants: PartyView[]): ConversationLine {
  const { id, kind, lane, records, missing, first, last } = row
  const title = row.title || (kind === 'chat' ? chatTitle(participants) : '')
  return { id, kind, lane, title, participants, records, missing, first, last }
}

/** A chat without a title of its own is called after those who take part. */
function chatTitle(participants: PartyView[]): string {
  const names = participants.slice(0, namedInTitle).map((party) => party.name)
  return participants.length > namedInTitle ? `${names.join(', ')}, …` : names.join(', ')
}
