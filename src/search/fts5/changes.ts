// What changed other than by more records coming in: whoever reads on from where they ended then reads anew.
import type { Database } from 'better-sqlite3'
import { prepared } from '../../store/prepared.ts'
import type { Marks } from '../../store/source.ts'

/**
 * `described`: the journal line that last changed records which were held already. `arranged`: the one after which persons were
 * last put together and named; since then addresses, and the ways in which they are written, were only added.
 */
export function lastChanges(db: Database): Pick<Marks, 'described' | 'arranged'> {
  const marks = prepared(db, `select value from meta where key = 'marks'`).pluck().get() as string | undefined
  return { described: 0, arranged: 0, ...(marks === undefined ? {} : (JSON.parse(marks) as Marks)) }
}
