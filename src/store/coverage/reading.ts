// What was read out of articles, into records.db and out of it.
import type { Reading } from '../../record/coverage.ts'
import type { Fonds } from '../fonds.ts'

/** The reading of one article, or undefined where there is none on these grounds. */
export function heldReading({ db }: Fonds, no: number, grounds: string): Reading | undefined {
  const sql = 'select data from reading where record_no = ? and grounds = ?'
  const data = db.prepare(sql).pluck().get(no, grounds) as string | undefined
  return data === undefined ? undefined : JSON.parse(data)
}

/** Only for whoever holds the write lock. */
export function keepReading({ db }: Fonds, no: number, grounds: string, reading: Reading): void {
  db.prepare('insert or replace into reading (record_no, grounds, data) values (?, ?, ?)').run(
    no,
    grounds,
    JSON.stringify(reading),
  )
}

/** Numbers of all articles, by day of publication, undated ones last. */
export function articleNumbers({ db }: Fonds): number[] {
  const sql = `select no from record where kind = 'article' order by at is null, at, id`
  return db.prepare(sql).pluck().all() as number[]
}

/** Tells one state of the records and persons from another. Decisions about articles do not change it. */
export function recordsState({ db }: Fonds): string {
  const sql = `select json_array(
    (select count(*) from record), (select max(no) from record), (select count(*) from person),
    (select value ->> 'described' from meta where key = 'marks'),
    (select json_group_array(seq) from decision where act in ('merge', 'split') and undone_by is null))`
  return String(db.prepare(sql).pluck().get())
}
