// A query -> what each format of an export would hold of it, without writing anything.
import type { Kind } from '../../record/record.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { ExportFormat, ExportPlan } from '../../view/model.ts'
import { exportFiles, exportFormats } from './export.ts'
import { foundNumbers } from './found.ts'

/** Throws FondsError `query-unclear`. */
export function planExport(fonds: Fonds, q: string): ExportPlan {
  const nos = foundNumbers(fonds, q)
  const sql = `select r.kind, count(*) as records from json_each(?) n join record r on r.no = n.value group by r.kind order by r.kind`
  const kinds = fonds.db.prepare(sql).all(JSON.stringify(nos)) as Array<{ kind: Kind; records: number }>
  const mails = kinds.find(({ kind }) => kind === 'mail')?.records ?? 0
  const held = (format: ExportFormat) => (format === 'csv' || format === 'jsonl' ? nos.length : mails)
  return {
    query: q,
    total: nos.length,
    kinds,
    formats: exportFormats.map((format) => ({
      format,
      file: exportFiles[format].file,
      records: held(format),
      leftOut: nos.length - held(format),
    })),
  }
}
