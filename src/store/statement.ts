// A statement from the journal -> its rows. It is a decision like others, so that it can be taken back like others.
import { edtfBounds } from '../record/edtf.ts'
import type { Fonds } from './fonds.ts'
import type { JournalLine } from './journal.ts'

export type StatementAct = Extract<JournalLine, { act: 'state' }>

export function putStatement(fonds: Fonds, line: StatementAct): void {
  const {
    seq,
    time,
    who,
    address = null,
    says,
    words = null,
    when = null,
    source,
    about,
    sentence,
    place = null,
  } = line
  const bounds = when === null ? null : edtfBounds(when)
  const { db } = fonds
  db.prepare(`insert into decision (seq, time, act, data, sentence) values (?, ?, 'state', '{}', ?)`).run(
    seq,
    time,
    sentence,
  )
  db.prepare(
    `insert into statement values (@seq, @time, @who, @address, @says, @words, @when, @at, @until, @record, @url, @text, @place)`,
  ).run({
    ...{ seq, time, who, address, says, words, when },
    ...{ at: bounds?.at ?? null, until: bounds?.until ?? null },
    ...{ record: source.record ?? null, url: source.url ?? null, text: source.text ?? null, place },
  })
  const put = db.prepare('insert into statement_subject values (?, ?, ?, ?)')
  for (const [i, { record, conversation }] of about.entries())
    put.run(seq, i, record, conversation === undefined ? 0 : 1)
}

/** Does nothing where the decision of this number is no statement. */
export function takeBackStatement(fonds: Fonds, seq: number): void {
  for (const table of ['statement_subject', 'statement']) {
    fonds.db.prepare(`delete from ${table} where seq = ?`).run(seq)
  }
}
