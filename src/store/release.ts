// What publishers decide about editions: from the journal into its rows, and out of them.
import type { ReleaseDecision, StandingDecision } from '../record/release.ts'
import type { Fonds } from './fonds.ts'
import type { JournalLine } from './journal.ts'

export type ReleaseAct = Extract<JournalLine, { act: 'release' }>

export function putReleaseDecision({ db }: Fonds, { seq, time, decision, sentence }: ReleaseAct): void {
  db.prepare(`insert into decision (seq, time, act, data, sentence) values (?, ?, 'release', '{}', ?)`).run(
    seq,
    time,
    sentence,
  )
  db.prepare('insert into release_decision values (?, ?)').run(seq, JSON.stringify(decision))
}

/** Does nothing where the decision of this number is about something else. */
export function takeBackReleaseDecision({ db }: Fonds, seq: number): void {
  db.prepare('delete from release_decision where seq = ?').run(seq)
}

/** All that stand, the oldest first. */
export function standingReleaseDecisions({ db }: Fonds): StandingDecision[] {
  const sql =
    'select e.seq, d.time, e.data, d.sentence from release_decision e join decision d on d.seq = e.seq order by e.seq'
  const rows = db.prepare(sql).all() as Array<{ seq: number; time: string; data: string; sentence: string }>
  return rows.map(({ seq, time, data, sentence }) => ({
    seq,
    time,
    decision: JSON.parse(data) as ReleaseDecision,
    sentence,
  }))
}

/** The last one that stands, or undefined. */
export function lastReleaseDecision({ db }: Fonds): { seq: number; sentence: string } | undefined {
  const sql = `select d.seq, d.sentence from release_decision e join decision d on d.seq = e.seq
    order by e.seq desc limit 1`
  return db.prepare(sql).get() as { seq: number; sentence: string } | undefined
}
