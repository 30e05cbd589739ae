// Sources and their ledgers out of records.db: one row per file as received, and one per thing found in it.
import type { Outcome, OutcomeRow, SourceRow } from '../../record/row/source.ts'
import type { Fonds } from '../fonds.ts'

const columns = `path, format, bytes, sha256, received, custodian, sidecar,
  expected, stored, duplicate, quarantined, refused`

/** Every source, in the order of its path. */
export function sourceRows(fonds: Fonds): SourceRow[] {
  return fonds.db.prepare(`select ${columns} from source order by path`).all() as SourceRow[]
}

export function sourceRow(fonds: Fonds, path: string): SourceRow | undefined {
  return fonds.db.prepare(`select ${columns} from source where path = ?`).get(path) as SourceRow | undefined
}

// Stored records have no row in ledger_row: they are their own.
const outcomes = `
  select 'stored' as outcome, null as code, null as sentence, r.offset, r.length, r.pointer, r.id as record, r.source_id
    from record r
  union all
  select l.outcome, l.code, l.sentence, l.offset, l.length, l.pointer, r.id, l.source_id
    from ledger_row l left join record r on r.no = l.record_no`

/** The rows of one ledger in the order of the bytes; all outcomes where `outcome` is undefined. */
export function outcomeRows(
  fonds: Fonds,
  path: string,
  page: { outcome?: Outcome; offset: number; limit: number },
): { total: number; rows: OutcomeRow[] } {
  const from = `from (${outcomes}) o join source s on s.id = o.source_id
    where s.path = @path and (@outcome is null or o.outcome = @outcome)`
  const given = { path, outcome: page.outcome ?? null, offset: page.offset, limit: page.limit }
  const total = fonds.db.prepare(`select count(*) ${from}`).pluck().get(given) as number
  const rows = fonds.db
    .prepare(
      `select o.outcome, o.code, o.sentence, s.path, s.compressed, o.offset, o.length, o.pointer, o.record
       ${from} order by o.offset, o.length, o.outcome desc, o.record limit @limit offset @offset`,
    )
    .all(given) as OutcomeRow[]
  return { total, rows }
}
