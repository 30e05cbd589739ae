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

/** Where in DNS a key stands. */
export interface KeyPlace {
  selector: string
  domain: string
}

/**
 * Forgets what was found on other grounds: with other keys, or by checks that said something else. `grounds` tells one set
 * from another. Where only keys came in, what does not concern them stays.
 */
export function dropStaleFindings(fonds: Fonds, grounds: string, keys: KeyPlace[] | 'all'): void {
  const { db } = fonds
  if (findingGrounds(fonds) === grounds) return
  db.transaction(() => {
    if (keys === 'all') db.exec(`delete from finding; delete from checked; delete from meta where key = 'gaps'`)
    else dropConcerned(fonds, keys)
    db.prepare(
      `insert into meta (key, value) values ('checked', ?) on conflict (key) do update set value = excluded.value`,
    ).run(grounds)
  })()
}

function dropConcerned({ db }: Fonds, keys: KeyPlace[]): void {
  const nameOf = (selector: string, domain: string) => `${selector.toLowerCase()} ${domain.toLowerCase()}`
  const names = new Set(keys.map(({ selector, domain }) => nameOf(selector, domain)))
  const signatures = db.prepare(
    `select record_no, data ->> 'selector', data ->> 'domain' from finding
     where "check" = 'dkim' and data ->> 'selector' is not null and data ->> 'domain' is not null
     union all
     select f.record_no, p.value ->> 'selector', p.value ->> 'domain'
     from finding f, json_each(f.data, '$.hops') h, json_each(json_array(h.value -> 'seal', h.value -> 'message')) p
     where f."check" = 'arc' and f.result <> 'none'`,
  )
  const concerned = new Set<number>()
  for (const [no, selector, domain] of signatures.raw().iterate() as IterableIterator<[number, string, string]>)
    if (names.has(nameOf(selector, domain))) concerned.add(no)
  const nos = JSON.stringify([...concerned])
  const which = 'record_no in (select value from json_each(?))'
  db.prepare(`delete from finding where ${which} and "check" in ('dkim', 'arc', 'date')`).run(nos)
  db.prepare(`delete from checked where ${which}`).run(nos)
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
