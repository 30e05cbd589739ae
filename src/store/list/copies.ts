// One record in, its other holdings out: under the same key with other bytes, or the same bytes in another place.
import type { CopyRow } from '../../record/row/record.ts'
import type { Fonds } from '../fonds.ts'
import { prepared } from '../prepared.ts'

/** A duplicate of this code holds who and when of a record without its words: not the same bytes, and no conflict. */
export const headerOnlyCode = 'header-only'

export function copyRows(fonds: Fonds, no: number): CopyRow[] {
  const different = fonds.db
    .prepare(
      `select o.id, s.path, s.compressed, o.offset, o.length, o.pointer, o.sha256,
         case when o.header_only = r.header_only then 'different'
           when o.header_only = 1 then 'header-only' else 'fuller' end as sameness
       from record r join record o on o.key = r.key and o.no <> r.no join source s on s.id = o.source_id
       where r.no = ? order by o.no`,
    )
    .all(no) as CopyRow[]
  const elsewhere = fonds.db
    .prepare(
      `select r.id, s.path, s.compressed, l.offset, l.length, l.pointer, r.sha256,
         case when l.code = ? then 'header-only' else 'identical' end as sameness
       from ledger_row l join record r on r.no = l.record_no join source s on s.id = l.source_id
       where l.record_no = ? and l.outcome = 'duplicate' order by l.id`,
    )
    .all(headerOnlyCode, no) as CopyRow[]
  return [...different, ...elsewhere]
}

/** Of records by their numbers: how many others with the same Message-ID, or id in an export, say something else. */
export function alikeCounts({ db }: Fonds, nos: number[]): Map<number, number> {
  const sql = `select r.no, count(*) from json_each(?) n join record r on r.no = n.value
    join record o on o.key = r.key and o.no <> r.no and o.digest is not r.digest and o.header_only = 0
    where r.key is not null and r.header_only = 0 group by r.no`
  return new Map(prepared(db, sql).raw().all(JSON.stringify(nos)) as Array<[number, number]>)
}
