// What facets count and what results are ordered by, as columns in memory: for every record its kind, source, date and
// persons as small numbers. Counting a result of 30,000 records in SQL takes some 200 ms per key stroke, here a few. While
// mail is taken in, the databases change every second: then only what came since is read.
import type { Database } from 'better-sqlite3'
import { type Stance, stances } from '../../record/statement.ts'
import { remembered } from '../../store/remembered.ts'
import { lastChanges } from './changes.ts'
import { type CheckColumns, noChecks, readChecks } from './check-columns.ts'
import { type NamedColumns, namedColumns, readNamed } from './named-columns.ts'
import { type RecordColumns, readRecords, recordColumns } from './record-columns.ts'

export interface Columns extends RecordColumns, Omit<CheckColumns, 'state'> {
  /** One bit for each of `stances`, by record number; nothing beyond the last one of which something is said. */
  said: Uint8Array
  /** Path by source id. */
  sources: string[]
  /** Read when first asked for: only facets count persons. */
  named(): NamedColumns
}

const open = new WeakMap<Database, () => Columns>()

/** The columns of the fonds behind `db`, always as it stands now: one set of them, whoever asks. */
export function columnsOf(db: Database): () => Columns {
  const held = open.get(db) ?? columnsBehind(db)
  open.set(db, held)
  return held
}

function columnsBehind(db: Database): () => Columns {
  let read = recordColumns()
  let named = namedColumns()
  let checks = noChecks()
  let described: number | undefined
  return remembered(db, () => {
    const now = lastChanges(db)
    // Records are only ever added, but for those of a source that was described anew.
    if (now.described !== described) {
      read = recordColumns()
      named = namedColumns()
    }
    described = now.described
    readRecords(db, read)
    checks = readChecks(db, checks)
    let isRead = false
    const readOnce = () => {
      if (!isRead) readNamed(db, named, { last: read.last, arranged: now.arranged })
      isRead = true
      return named
    }
    return { ...read, ...checks, said: readStatements(db), sources: pathsOf(db), named: readOnce }
  })
}

/** Few records have statements, and few fonds: without one nothing is counted. */
function readStatements(db: Database): Uint8Array {
  if (db.prepare('select 1 from statement limit 1').get() === undefined) return new Uint8Array(0)
  const rows = db
    .prepare(
      'select distinct sr.record_no, s.says from statement_record sr join statement s on s.seq = sr.seq order by 1 desc',
    )
    .raw()
    .all() as Array<[number, Stance]>
  const said = new Uint8Array((rows[0]?.[0] ?? -1) + 1)
  for (const [no, stance] of rows) said[no]! |= 1 << stances.indexOf(stance)
  return said
}

function pathsOf(db: Database): string[] {
  const paths: string[] = []
  for (const [id, path] of db.prepare('select id, path from source').raw().all() as Array<[number, string]>) {
    paths[id] = path
  }
  return paths
}
