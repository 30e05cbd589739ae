// SQL that is asked again and again -> its statement, prepared once for each open database: preparing takes longer than most
// answers. Only for SQL that is written out in the code: one that is put together from a query would be kept for ever.
import type { Database, Statement } from 'better-sqlite3'

const statements = new WeakMap<Database, Map<string, Statement>>()

/**
 * Not for `iterate`, during which nobody else could ask the same. `raw` and `pluck` stay set: whoever wants them says so
 * each time.
 */
export function prepared(db: Database, sql: string): Statement {
  const known = statements.get(db) ?? new Map<string, Statement>()
  statements.set(db, known)
  const held = known.get(sql)
  if (held) return held
  const statement = db.prepare(sql)
  known.set(sql, statement)
  return statement
}
