// Statements out of records.db: whole for their own page, as marks for every list in which a record stands.
import type { StatementMark, StatementRow, StatementSubjectRow } from '../../record/statement.ts'
import type { Fonds } from '../fonds.ts'
import { prepared } from '../prepared.ts'
import { gather } from './gather.ts'

const columns = `s.seq, s.time, s.who, a.person_id as person, s.says, s.words, s.date_edtf as edtf,
  s.at, s.until, s.source_record as sourceRecord, s.source_url as sourceUrl, s.source_text as sourceText`
const whence = 'from statement s left join address a on a.normal = s.address'

/** All that stand, the latest said first, undated ones last. */
export function statementRows(fonds: Fonds): StatementRow[] {
  return withSubjects(fonds, `select ${columns} ${whence} order by s.at is null, s.at desc, s.seq desc`, [])
}

/** These, in the order in which they were said. */
export function statementRowsOf(fonds: Fonds, seqs: number[]): StatementRow[] {
  const some = 's.seq in (select value from json_each(?))'
  return withSubjects(fonds, `select ${columns} ${whence} where ${some} order by s.at is null, s.at, s.seq`, [
    JSON.stringify(seqs),
  ])
}

function withSubjects(fonds: Fonds, sql: string, params: string[]): StatementRow[] {
  const rows = fonds.db.prepare(sql).all(params) as Array<Omit<StatementRow, 'subjects'>>
  const subjects = fonds.db.prepare(
    `select ss.record_id as record, ss.whole, m.conversation_id as conversation
     from statement_subject ss left join record r on r.id = ss.record_id left join member m on m.record_no = r.no where ss.seq = ? order by ss.ordinal`,
  )
  return rows.map((row) => ({ ...row, subjects: subjects.all(row.seq) as StatementSubjectRow[] }))
}

/** What touches each of these records, each statement once, by its nearest scope. Records without any are left out. */
export function statementMarks(fonds: Fonds, nos: number[]): Map<number, StatementMark[]> {
  const rows = prepared(
    fonds.db,
    `select sr.record_no as no, s.seq, s.who, s.says, max(sr.scope) as scope
     from statement_record sr join statement s on s.seq = sr.seq
     where sr.record_no in (select value from json_each(?))
     group by sr.record_no, s.seq order by s.at is null, s.at, s.seq`,
  ).all(JSON.stringify(nos)) as Array<StatementMark & { no: number }>
  return gather(rows, ({ no, ...mark }) => [no, mark])
}

/** What touches each conversation or a record in it; conversations without any are left out. */
export function conversationMarks(fonds: Fonds): Map<string, StatementMark[]> {
  const rows = fonds.db
    .prepare(
      `select m.conversation_id as conversation, s.seq, s.who, s.says, min(sr.scope) as scope
       from statement_record sr join statement s on s.seq = sr.seq join member m on m.record_no = sr.record_no
       group by m.conversation_id, s.seq order by s.at is null, s.at, s.seq`,
    )
    .iterate() as IterableIterator<StatementMark & { conversation: string }>
  return gather(rows, ({ conversation, ...mark }) => [conversation, mark])
}

/** The number of the last statement that stands and its sentence, or undefined. */
export function lastStatement(fonds: Fonds): { seq: number; sentence: string } | undefined {
  const sql = `select d.seq, d.sentence from decision d join statement s on s.seq = d.seq order by d.seq desc limit 1`
  return fonds.db.prepare(sql).get() as { seq: number; sentence: string } | undefined
}
