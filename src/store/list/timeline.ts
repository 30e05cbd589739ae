// Dated records out of records.db: what stands in a window of time, how many per step, what came after.
import type { Kind } from '../../record/record.ts'
import type { StepCount } from '../../record/row/count.ts'
import type { EntryRow } from '../../record/row/record.ts'
import type { Fonds } from '../fonds.ts'
import { statementMarks } from './statements.ts'

/** Both ends belong to the window; a vague date stands in it where any of its interval does. */
export interface Window {
  from: number
  to: number
}

const inWindow = 'r.at <= @to and coalesce(r.until, r.at) >= @from'

/** First and last date held. */
export function dateSpan(fonds: Fonds): { start: number; end: number } | null {
  const sql = 'select min(at) as start, max(at) as end from record where at is not null'
  const row = fonds.db.prepare(sql).get() as { start: number | null; end: number | null }
  return row.start === null || row.end === null ? null : { start: row.start, end: row.end }
}

export function countUndated(fonds: Fonds): number {
  return fonds.db.prepare('select count(*) from record where at is null').pluck().get() as number
}

export function countDated(fonds: Fonds, window: Window): number {
  return fonds.db.prepare(`select count(*) from record r where ${inWindow}`).pluck().get(window) as number
}

/** Records per `step` milliseconds (aligned to the epoch) and kind; what began before the window counts at its start. */
export function countSteps(fonds: Fonds, step: number, window: Window): StepCount[] {
  // The remainder of a negative number is negative in SQL: added twice so that dates before 1970 round down too.
  return fonds.db
    .prepare(
      `select t - ((t % @step) + @step) % @step as start, kind, count(*) as count
       from (select max(r.at, @from) as t, r.kind from record r where ${inWindow})
       group by 1, 2`,
    )
    .all({ ...window, step }) as StepCount[]
}

/** The same over the whole fonds, for what one person wrote or received. */
export function countStepsOf(fonds: Fonds, step: number, person: string): StepCount[] {
  return fonds.db
    .prepare(
      `select t - ((t % @step) + @step) % @step as start, kind, count(*) as count
       from (
         select distinct r.no, r.at as t, r.kind
         from address a join record_address ra on ra.address_id = a.id join record r on r.no = ra.record_no
         where a.person_id = @person and r.at is not null
       ) group by 1, 2`,
    )
    .all({ step, person }) as StepCount[]
}

/** Numbers of the records in the window, in time order. */
export function numbersInWindow(fonds: Fonds, window: Window, limit: number): number[] {
  const sql = `select r.no from record r where ${inWindow} order by r.at, r.source_id, r.offset, r.id limit @limit`
  return fonds.db
    .prepare(sql)
    .pluck()
    .all({ ...window, limit }) as number[]
}

/** Numbers of all records in time order, undated ones last in the order of their sources. */
export function numbersInTime(fonds: Fonds): number[] {
  const sql = 'select no from record order by at is null, at, source_id, offset, id'
  return fonds.db.prepare(sql).pluck().all() as number[]
}

/** Numbers of the records of these kinds that begin at or after `at`, at most `limit`, nearest first. */
export function numbersAfter(
  fonds: Fonds,
  after: { no: number; at: number; before: number; kinds: Kind[]; limit: number },
): number[] {
  return fonds.db
    .prepare(
      `select no from record
       where at >= @at and at <= @before and no <> @no and kind in (select value from json_each(@kinds))
       order by at, source_id, offset, id limit @limit`,
    )
    .pluck()
    .all({ ...after, kinds: JSON.stringify(after.kinds) }) as number[]
}

/** These records as timeline entries, in the order of `nos`. */
export function entryRows(fonds: Fonds, nos: number[]): EntryRow[] {
  const rows = fonds.db
    .prepare(
      `select r.no, r.id, r.kind, m.conversation_id as conversation, r.date_edtf as edtf, r.date_basis as basis,
         r.date_written as dateWritten, r.date_zone as zone, r.at, r.until, r.subject, r.preview, r.outlet, r.event,
         r.header_only as headerOnly,
         (select p.name from record_party rp join address a on a.id = rp.address_id join person p on p.id = a.person_id
          where rp.record_no = r.no and rp.role in ('from', 'sender')
          order by rp.role, rp.ordinal limit 1) as who
       from json_each(?) n join record r on r.no = n.value left join member m on m.record_no = r.no order by n.key`,
    )
    .all(JSON.stringify(nos)) as Array<Omit<EntryRow, 'statements'>>
  const marks = statementMarks(fonds, nos)
  return rows.map((row) => ({ ...row, statements: marks.get(row.no) ?? [] }))
}
