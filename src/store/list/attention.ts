// The whole fonds in, counts out: how much it holds and what in it wants a person's eye.
import type { AttentionRows } from '../../record/row/count.ts'
import type { Fonds } from '../fonds.ts'
import { notTakenIn } from '../source.ts'

export function attentionRows(fonds: Fonds): AttentionRows {
  const count = (sql: string): number => fonds.db.prepare(sql).pluck().get() as number
  return {
    outcomes: fonds.db
      .prepare(
        `select iif(s.format = @notTakenIn, @notTakenIn, l.outcome) as outcome,
           count(*) as count, count(distinct l.source_id) as sources, min(s.path) as source
         from ledger_row l join source s on s.id = l.source_id
         where l.outcome in ('quarantined', 'refused') group by 1 order by 1`,
      )
      .all({ notTakenIn }) as AttentionRows['outcomes'],
    remarks: fonds.db
      .prepare(
        `select code, count(distinct record_no) as count, min(sentence) as sentence from remark
         group by code order by count desc, code`,
      )
      .all() as AttentionRows['remarks'],
    missing: count('select count(*) from gap'),
    ...(fonds.db.prepare(differing).get() as Pick<AttentionRows, 'differingKeys' | 'uncompared'>),
  }
}

/** Of the keys under which several records stand, those of which not each is said to be the same, and not each compared. */
const differing = `
  with shared as materialized (
    select key from record where key is not null and header_only = 0 group by key having count(*) > 1)
  select count(*) filter (where same < records) as differingKeys, count(*) filter (where told < records) as uncompared
  from (
    select count(*) as records,
      sum(exists (select 1 from finding f where f.record_no = r.no and f.code = 'copies-same-content')) as same,
      sum(exists (select 1 from finding f where f.record_no = r.no and f."check" = 'copies')) as told
    from shared join record r on r.key = shared.key and r.header_only = 0 group by r.key)`

export function countRecords(fonds: Fonds): number {
  return fonds.db.prepare('select count(*) from record').pluck().get() as number
}

export function countConversations(fonds: Fonds): number {
  return fonds.db.prepare('select count(*) from conversation').pluck().get() as number
}
