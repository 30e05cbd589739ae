// What people decide about things found in articles: from the journal into its rows, and out of them.
import type { Judgement } from '../../record/coverage-decision.ts'
import type { Fonds } from '../fonds.ts'
import type { JournalLine } from '../journal.ts'

export type JudgeAct = Extract<JournalLine, { act: 'judge' }>

export function putJudgement({ db }: Fonds, line: JudgeAct): void {
  const { seq, time, article, place, verdict, found, correction = {}, sentence } = line
  db.prepare(`insert into decision (seq, time, act, data, sentence) values (?, ?, 'judge', '{}', ?)`).run(
    seq,
    time,
    sentence,
  )
  const row = {
    seq,
    time,
    article,
    place,
    verdict,
    found: JSON.stringify(found),
    correction: JSON.stringify(correction),
  }
  db.prepare('insert into judgement values (@seq, @time, @article, @place, @verdict, @found, @correction)').run(row)
}

/** Does nothing where the decision of this number is about something else. */
export function takeBackJudgement({ db }: Fonds, seq: number): void {
  db.prepare('delete from judgement where seq = ?').run(seq)
}

/** What stands: for each place the last decision. */
export function standingJudgements({ db }: Fonds): Judgement[] {
  const sql = `select * from judgement where seq in (select max(seq) from judgement group by article, place) order by seq`
  const rows = db.prepare(sql).all() as Array<
    Omit<Judgement, 'found' | 'correction'> & Record<'found' | 'correction', string>
  >
  return rows.map((row) => ({ ...row, found: JSON.parse(row.found), correction: JSON.parse(row.correction) }))
}

/** The last decision about coverage that stands: a judgement, or a statement that was taken out of an article. */
export function lastCoverageDecision({ db }: Fonds): { seq: number; sentence: string } | undefined {
  const sql = `select seq, sentence from decision where seq in (
      select max(seq) from (select seq from judgement union all select seq from statement where source_place is not null))`
  return db.prepare(sql).get() as { seq: number; sentence: string } | undefined
}

/** Which statements of the register were taken out of articles: number of the statement by article and place. */
export function enteredStatements({ db }: Fonds): Array<{ seq: number; article: string; place: string }> {
  const sql = `select seq, source_record as article, source_place as place from statement
    where source_place is not null and source_record is not null order by seq`
  return db.prepare(sql).all() as Array<{ seq: number; article: string; place: string }>
}
