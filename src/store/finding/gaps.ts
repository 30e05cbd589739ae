// Findings on records that point to something which is held nowhere. They rest on all that is held, so they are written
// together, and forgotten when something comes in.
import type { Finding } from '../../record/finding.ts'
import type { Fonds } from '../fonds.ts'

export interface GapFinding {
  /** Id of the record. */
  record: string
  finding: Finding
}

const couldNotLook = 'a source is gone'
/** After what is said of copies. */
const firstOrdinal = 101
/** Codes begin so, and no others do. */
const which = `code >= 'gap-' and code < 'gap.'`

/** Whether gaps were looked for since something last came in. */
export function gapsChecked({ db }: Fonds): boolean {
  return db.prepare(`select 1 from meta where key = 'gaps'`).get() !== undefined
}

/** The gaps that were found when they were looked for, as JSON; null where that was not since something came in. */
export function heldGaps({ db }: Fonds): string | null {
  const held = db.prepare(`select value from meta where key = 'gaps'`).pluck().get() as string | undefined
  return held?.startsWith('[') ? held : null
}

/** Writes what was found, in place of what was found before; `gaps` is all of it as JSON, null where a source is gone. */
export function putGapFindings(fonds: Fonds, findings: GapFinding[], gaps: string | null): void {
  const { db } = fonds
  const numberOf = db.prepare('select no from record where id = ?').pluck()
  const put = db.prepare(
    'insert into finding (record_no, ordinal, "check", result, code, sentence, data) values (?, ?, ?, ?, ?, ?, ?)',
  )
  db.transaction(() => {
    forgetGapFindings(fonds)
    const counts = new Map<number, number>()
    for (const { record, finding } of findings) {
      const no = numberOf.get(record) as number
      const count = counts.get(no) ?? 0
      counts.set(no, count + 1)
      const { check, result, code, sentence, data } = finding
      put.run(no, firstOrdinal + count, check, result, code, sentence, JSON.stringify(data))
    }
    db.prepare(`insert into meta (key, value) values ('gaps', ?)`).run(gaps ?? couldNotLook)
  })()
}

/** Run inside a transaction. */
export function forgetGapFindings({ db }: Fonds): void {
  db.exec(`delete from finding where ${which}; delete from meta where key = 'gaps'`)
}
