// Rows of statements, and the lines of what they are about and were found in -> the lines that pages show.
import type { StatementRow } from '../record/statement.ts'
import type { ConversationLine, RecordLine, StatementLine, StatementSubjectView } from './model.ts'
import { recordTitle } from './record-line.ts'

export function statementLines(
  rows: StatementRow[],
  records: RecordLine[],
  conversations: ConversationLine[],
): StatementLine[] {
  const recordOf = new Map(records.map((line) => [line.id, line]))
  const conversationOf = new Map(conversations.map((line) => [line.id, line]))
  const named = (id: string): StatementSubjectView => {
    const line = recordOf.get(id)
    return { kind: 'record', id, lane: line?.lane ?? null, title: line ? recordTitle(line) : '' }
  }
  return rows.map((row) => ({
    seq: row.seq,
    entered: Date.parse(row.time),
    who: row.who,
    person: row.person,
    says: row.says,
    words: row.words,
    date: row.edtf === null ? null : { edtf: row.edtf, at: row.at, until: row.until },
    source: {
      record: row.sourceRecord === null ? null : named(row.sourceRecord),
      url: row.sourceUrl,
      text: row.sourceText,
    },
    about: row.subjects.map(({ record, whole, conversation }) => {
      if (whole === 0 || conversation === null) return named(record)
      const line = conversationOf.get(conversation)
      return { kind: 'conversation', id: conversation, lane: line?.lane ?? null, title: line?.title ?? '' }
    }),
  }))
}
