// Rows of the table `source`: what was received, and its ledger.

import type { Fonds } from './fonds.ts'
import type { AddAct } from './journal.ts'

export interface Ledger {
  expected: number
  stored: number
  duplicate: number
  quarantined: number
  refused: number
}

export interface SourceRow extends Ledger {
  id: number
  path: string
  sha256: string
  bytes: number
  format: string
  compressed: string | null
  received: number
  custodian: string | null
  sidecar: string | null
}

export function putSource(
  fonds: Fonds,
  act: AddAct,
  received: number,
  format: string,
  compressed: string | null,
): number {
  const row = fonds.db
    .prepare(
      `insert into source (path, sha256, bytes, format, compressed, received, custodian, sidecar)
       values (@path, @sha256, @bytes, @format, @compressed, @received, @custodian, @sidecar)`,
    )
    .run({
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
  fonds.db
    .prepare(
      `update source set expected = @expected, stored = @stored, duplicate = @duplicate,
       quarantined = @quarantined, refused = @refused where id = @id`,
    )
    .run({ ...ledger, id })
}

export function getSource(fonds: Fonds, path: string): SourceRow | undefined {
  return fonds.db.prepare('select * from source where path = ?').get(path) as SourceRow | undefined
}

/**
 * How far the databases have come, as numbers of journal lines: `applied` is read in, `arranged` is also put into
 * conversations and persons.
 */
export type Mark = 'applied' | 'arranged'

export function getMark(fonds: Fonds, mark: Mark): number {
  const value = fonds.db.prepare('select value from meta where key = ?').pluck().get(mark)
  return value === undefined ? 0 : Number(value)
}

export function setMark(fonds: Fonds, mark: Mark, seq: number): void {
  fonds.db
    .prepare('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value')
    .run(mark, String(seq))
}
