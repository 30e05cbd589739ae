// Numbers of records in, what is needed to read their words out; and in which languages records are written.
import type { Fonds } from '../fonds.ts'

export interface TextRow {
  no: number
  id: string
  path: string
  compressed: string | null
  format: string
  offset: number
  length: number
  /** Null for mail. */
  text: string | null
}

/** What people wrote to each other or for all to read, the oldest first; articles are left out: they are what is compared. */
export function textRows(fonds: Fonds): (nos: number[]) => TextRow[] {
  const rows = fonds.db.prepare(
    `select r.no, r.id, s.path, s.compressed, s.format, r.offset, r.length, r.text
       from json_each(?) n join record r on r.no = n.value join source s on s.id = r.source_id
       where r.kind <> 'article' order by r.at nulls last, r.no`,
  )
  return (nos) => (nos.length === 0 ? [] : (rows.all(JSON.stringify(nos)) as TextRow[]))
}

/** How many records are written in each language; those of one person where one is named. */
export function languageCounts(fonds: Fonds, person: string | null): Array<{ language: string; records: number }> {
  const all = `select language, count(*) as records from record where language is not null and kind <> 'article' group by language`
  const own = `select r.language, count(distinct r.no) as records from address a join writing w on w.address_id = a.id
    join record_writing rw on rw.writing_id = w.id join record r on r.no = rw.record_no
    where a.person_id = ? and r.language is not null and r.kind <> 'article' group by r.language`
  const statement = fonds.db.prepare(person === null ? all : own)
  return statement.all(...(person === null ? [] : [person])) as Array<{ language: string; records: number }>
}

/** What people wrote in a language that is known, in the order of the bytes. */
export function writtenRecords({ db }: Fonds): Array<{ no: number; id: string; language: string }> {
  const sql = `select no, id, language from record where kind <> 'article' and language is not null order by source_id, offset, no`
  return db.prepare(sql).all() as Array<{ no: number; id: string; language: string }>
}

/** Numbers of articles in one language, at most so many. */
export function articlesIn({ db }: Fonds, language: string, most: number): number[] {
  const sql = `select no from record where kind = 'article' and language = ? order by no limit ?`
  return db.prepare(sql).pluck().all(language, most) as number[]
}
