// What checks said -> the tables of findings; and which records are still to be checked.
import type { Finding, Verdict } from '../../record/finding.ts'
import type { Fonds } from '../fonds.ts'

/** A record whose bytes are to be checked. */
export interface ToCheck {
  no: number
  sha256: string
  path: string
  compressed: string | null
  offset: number
  length: number
  /** When its source was received, milliseconds since the epoch. */
  received: number
}

/** What the checks of one record said; `data` is JSON already, for it comes out of another thread. */
export interface Checked {
  no: number
  findings: Array<Omit<Finding, 'data'> & { data: string }>
  summary: Verdict
}

/**
 * Forgets what was found on other grounds: with other keys, or by checks that said something else. `grounds` tells one set
 * from another.
 */
export function dropStaleFindings(fonds: Fonds, grounds: string): void {
  if (findingGrounds(fonds) === grounds) return
  fonds.db.transaction(() => {
    fonds.db.exec('delete from finding; delete from checked')
    fonds.db
      .prepare(
        `insert into meta (key, value) values ('checked', ?) on conflict (key) do update set value = excluded.value`,
      )
      .run(grounds)
  })()
}

/** The grounds of the findings that are held; undefined before the first check. */
export function findingGrounds(fonds: Fonds): string | undefined {
  return fonds.db.prepare(`select value from meta where key = 'checked'`).pluck().get() as string | undefined
}

/** Differs whenever something else has been found; empty before the first check. */
export function checksMark(fonds: Fonds): string {
  const grounds = findingGrounds(fonds)
  if (grounds === undefined) return ''
  return ` ${fonds.db.prepare('select count(*) from checked').pluck().get()}.${grounds.slice(0, 12)}`
}

/** Mail that was not checked yet, in the order of its bytes, so that each source is read once from start to end. */
export function listUnchecked(fonds: Fonds): ToCheck[] {
  return fonds.db
    .prepare(
      `select r.no, r.sha256, s.path, s.compressed, r.offset, r.length, s.received
       from record r join source s on s.id = r.source_id
       where r.kind = 'mail' and r.no not in (select record_no from checked)
       order by r.source_id, r.offset`,
    )
    .all() as ToCheck[]
}

/** A function that writes what was found of one record. Run inside a transaction. */
export function findingWriter({ db }: Fonds): (checked: Checked) => void {
  const finding = db.prepare(
    `insert into finding (record_no, ordinal, "check", result, code, sentence, data) values (?, ?, ?, ?, ?, ?, ?)`,
  )
  const summary = db.prepare(
    'insert into checked (record_no, dkim, code, signer, aligned, arc, date) values (?, ?, ?, ?, ?, ?, ?)',
  )
  return ({ no, findings, summary: { dkim, code, signer, aligned, arc, date } }) => {
    for (const [ordinal, each] of findings.entries())
      finding.run(no, ordinal, each.check, each.result, each.code, each.sentence, each.data)
    summary.run(no, dkim, code, signer, aligned ? 1 : 0, arc, date)
  }
}
