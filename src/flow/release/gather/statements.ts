// What parties say about published records -> the statements of an edition.
import type { StatementRow, StatementSubjectRow } from '../../../record/statement.ts'
import type { Fonds } from '../../../store/fonds.ts'
import { memberRows } from '../../../store/list/conversations.ts'
import { statementRows } from '../../../store/list/statements.ts'
import type { PublicStatement } from '../../../view/model/release.ts'

/** The first said first, undated ones last. One that is about nothing that is published stays out. */
export function gatherStatements(fonds: Fonds, published: ReadonlySet<string>): PublicStatement[] {
  const isTold = new Map<string, boolean>()
  const told = (conversation: string): boolean => {
    const known = isTold.get(conversation) ?? memberRows(fonds, conversation).some(({ id }) => published.has(id))
    isTold.set(conversation, known)
    return known
  }
  const rows = statementRows(fonds).sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || a.seq - b.seq)
  return rows.flatMap((row) => {
    const about = row.subjects.flatMap((subject) => subjectOf(subject, published, told))
    return about.length === 0 ? [] : [statementOf(row, about, published)]
  })
}

function subjectOf(
  { record, whole, conversation }: StatementSubjectRow,
  published: ReadonlySet<string>,
  told: (conversation: string) => boolean,
): PublicStatement['about'] {
  if (whole === 0) return published.has(record) ? [{ kind: 'record', id: record }] : []
  return conversation !== null && told(conversation) ? [{ kind: 'conversation', id: conversation }] : []
}

/** Words that stand in a record which is withheld are withheld with it. */
function statementOf(
  { who, person, says, words, edtf, sourceRecord, sourceUrl, sourceText }: StatementRow,
  about: PublicStatement['about'],
  published: ReadonlySet<string>,
): PublicStatement {
  const isKept = sourceRecord !== null && !published.has(sourceRecord)
  return {
    who,
    person,
    says,
    words: isKept ? null : words,
    date: edtf,
    source: { record: isKept ? null : sourceRecord, url: sourceUrl, text: sourceText },
    about,
  }
}
