// Conversations whole and in order: the verb behind "fonds conversations" and the conversation page.
import { FondsError } from '../record/error.ts'
import type { Fonds } from '../store/fonds.ts'
import { partsOf, textsOf } from '../store/list/contents.ts'
import {
  conversationRows,
  conversationRowsById,
  gapRows,
  memberRows,
  participantRows,
} from '../store/list/conversations.ts'
import { briefParticipants } from '../store/list/participants.ts'
import { recordRows } from '../store/list/records.ts'
import { conversationItems, shownMembers } from '../view/conversation.ts'
import { conversationHead, conversationLines, namedInList } from '../view/conversation-line.ts'
import type { ConversationLine, ConversationPage } from '../view/model.ts'
import { contentOf, textBlocks } from './content.ts'
import { marking } from './marks.ts'
import { statementsAbout } from './statements.ts'

/** Every conversation, the latest first. */
export function listConversations(fonds: Fonds): ConversationLine[] {
  return conversationLines(conversationRows(fonds), briefParticipants(fonds, namedInList))
}

/** Everything held and missing of one conversation in reading order; `q` as in a record. Throws FondsError `not-found`. */
export function openConversation(fonds: Fonds, id: string, q?: string): ConversationPage {
  const row = conversationRowsById(fonds, [id])[0]
  if (!row) {
    throw new FondsError('not-found', `no conversation "${id}" in this fonds: ids are listed by "fonds conversations"`)
  }
  const members = memberRows(fonds, id)
  const nos = shownMembers(members).map((member) => member.no)
  const texts = textsOf(fonds, nos)
  const parts = partsOf(fonds, nos)
  const mark = marking(fonds, q)
  const messages = recordRows(fonds, nos).map((record) => ({
    row: record,
    blocks: mark(textBlocks(record, texts.get(record.no) ?? contentOf(fonds, record).text)),
    parts: parts.get(record.no) ?? [],
  }))
  return {
    conversation: conversationHead(row, participantRows(fonds, [id])),
    statements: statementsAbout(fonds, id),
    items: conversationItems(messages, gapRows(fonds, id), members),
  }
}
