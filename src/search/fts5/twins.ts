// Records that say the same, by the same people, at the same moment -> the first of them, read as they come in.
import type { Database } from 'better-sqlite3'
import { remembered } from '../../store/remembered.ts'
import { lastChanges } from './changes.ts'
import { grown } from './record-columns.ts'

/** By record number, the first of those that say the same, for the first itself, too; 0, or nothing, where nothing does. */
export type Twins = Uint32Array

/** The twins of the fonds behind `db`, always as it stands now. */
export function twinsOf(db: Database): () => Twins {
  // Out of the index on digests alone.
  const all = db
    .prepare('select json_group_array(no) from record where digest is not null group by digest having count(*) > 1')
    .pluck()
  const since = db
    .prepare(
      `select r.no, (select min(o.no) from record o where o.digest = r.digest) as first
       from record r where r.no > ? and r.digest is not null order by r.no`,
    )
    .raw()
  const lastOf = db.prepare('select coalesce(max(no), 0) from record').pluck()
  let twins = new Uint32Array(0)
  let last = 0
  let described: number | undefined
  const put = (no: number, first: number) => {
    twins = grown(twins, no + 1)
    twins[no] = first
    twins[first] = first
  }
  const readAll = () => {
    for (const list of all.all() as string[]) {
      const nos = JSON.parse(list) as number[]
      const first = Math.min(...nos)
      for (const no of nos) put(no, first)
    }
  }
  return remembered(db, () => {
    const now = lastChanges(db).described
    if (now !== described) {
      twins = new Uint32Array(0)
      last = 0
    }
    described = now
    if (last === 0) readAll()
    else for (const [no, first] of since.all(last) as Array<[number, number]>) if (first !== no) put(no, first)
    last = lastOf.get() as number
    return twins
  })
}
