// Rows of the table `source`: what was received, and its ledger.

import type { Database, Statement } from 'better-sqlite3'
import type { Ledger, SourceRow } from '../record/row/source.ts'
import type { Fonds } from './fonds.ts'
import type { AddAct } from './journal.ts'

/** Statements that run once a source: a Maildir has a source for every message, and preparing costs more than running. */
const prepared = new WeakMap<Database, Map<string, Statement>>()

function prepare({ db }: Fonds, sql: string): Statement {
  const known = prepared.get(db) ?? new Map<string, Statement>()
  prepared.set(db, known)
  const statement = known.get(sql) ?? db.prepare(sql)
  known.set(sql, statement)
  return statement
}

export function emptyLedger(): Ledger {
  return { expected: 0, stored: 0, duplicate: 0, quarantined: 0, refused: 0 }
}

export interface HeldSource extends SourceRow {
  id: number
  compressed: string | null
}

/** The format of what never came into the bag: a source row of its own, without bytes. */
export const notTakenIn = 'not-taken-in'

export function putSource(
  fonds: Fonds,
  act: Pick<AddAct, 'path' | 'sha256' | 'bytes' | 'custodian' | 'sidecar'>,
  received: number,
  format: string,
  compressed: string | null,
): number {
  const insert = prepare(
    fonds,
    `insert into source (path, sha256, bytes, format, compressed, received, custodian, sidecar)
     values (@path, @sha256, @bytes, @format, @compressed, @received, @custodian, @sidecar)`,
  )
  const row = insert.run({
    path: act.path,
    sha256: act.sha256,
    bytes: act.bytes,
    format,
    compressed,
    received,
    custodian: act.custodian ?? null,
    sidecar: act.sidecar ?? null,
  })
  return Number(row.lastInsertRowid)
}

export function putLedger(fonds: Fonds, id: number, ledger: Ledger): void {
  const update = prepare(
    fonds,
    `update source set expected = @expected, stored = @stored, duplicate = @duplicate,
     quarantined = @quarantined, refused = @refused where id = @id`,
  )
  update.run({ ...ledger, id })
}

/** Removes the row of something that was not taken in, with its ledger. */
export function dropSource(fonds: Fonds, path: string): void {
  const which = 'select id from source where path = ? and format = ?'
  fonds.db.prepare(`delete from ledger_row where source_id in (${which})`).run(path, notTakenIn)
  fonds.db.prepare('delete from source where path = ? and format = ?').run(path, notTakenIn)
}

export function getSource(fonds: Fonds, path: string): HeldSource | undefined {
  return prepare(fonds, 'select * from source where path = ?').get(path) as HeldSource | undefined
}

/** How far the databases have come. Written in the same transaction as what they say has been done. */
export interface Marks {
  /** Number of the last journal line that is wholly read in. */
  applied: number
  /** How many things of the source of the next line are read in as well. */
  partial: number
  /** Number of the last line whose records are put into conversations and persons. */
  arranged: number
  /** What that line holds as hash of the line before it: another journal would hold another. */
  chain: string
  /** Number of the last line that changed records which were read in before it. */
  described: number
  /** Number of the last record whose attachments are read for search. */
  attached: number
  /** Where they are read again: number of the last record whose words still say what was read before. */
  reread: number
}

const noMarks: Marks = { applied: 0, partial: 0, arranged: 0, chain: '', described: 0, attached: 0, reread: 0 }

export function getMarks(fonds: Fonds): Marks {
  const value = fonds.db.prepare(`select value from meta where key = 'marks'`).pluck().get() as string | undefined
  return value === undefined ? noMarks : { ...noMarks, ...JSON.parse(value) }
}

/**
 * Notes how far the databases have come, in both of them: after a crash between their two commits they disagree, and
 * opening the fonds sees it.
 */
export function setMarks(fonds: Fonds, marks: Partial<Marks>): void {
  const value = nextMarks(fonds, marks)
  putMarks(fonds.db, 'main', value)
  putMarks(fonds.db, 'idx', value)
}

/** As they are written. */
export function nextMarks(fonds: Fonds, marks: Partial<Marks>): string {
  return JSON.stringify({ ...getMarks(fonds), ...marks })
}

/** In one of the two databases, for whoever sees to it that the other follows. */
export function putMarks(db: Database, schema: 'main' | 'idx', marks: string): void {
  db.prepare(
    `insert into ${schema}.meta (key, value) values ('marks', ?)
     on conflict (key) do update set value = excluded.value`,
  ).run(marks)
}
