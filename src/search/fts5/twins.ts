// Records that say the same, by the same people, at the same moment -> the first of them, read as they come in.
import type { Database } from 'better-sqlite3'
import { lastDescribed } from './columns.ts'
import { remembered } from './version.ts'

/** By record number, only for records that have a twin: the first of those that say the same, for the first itself, too. */
export type Twins = ReadonlyMap<number, number>

/** The twins of the fonds behind `db`, always as it stands now. */
export function twinsOf(db: Database): () => Twins {
  const since = db
    .prepare(
      `select r.no, (select min(o.no) from record o where o.digest = r.digest) as first
       from record r where r.no > ? and r.digest is not null order by r.no`,
    )
    .raw()
  let twins = new Map<number, number>()
  let last = 0
  let described: number | undefined
  return remembered(db, () => {
    const now = lastDescribed(db)
    if (now !== described) {
      twins = new Map()
      last = 0
    }
    described = now
    for (const [no, first] of since.iterate(last) as IterableIterator<[number, number]>) {
      last = no
      if (first !== no) twins.set(no, first).set(first, first)
    }
    return twins
  })
}
