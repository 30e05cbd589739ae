// A database with records.db as main and index.db attached as `idx` -> the SearchIndex over it.
// `idx.words` is contentless: its rowid is `record.no`, and the text stays in the bag.
import type { Database } from 'better-sqlite3'
import { type Ast, eachWanted } from '../ast.ts'
import type { FindOptions, Found, SearchIndex, Sort } from '../index.ts'
import { type Condition, conditionOf } from './condition.ts'
import { facetsOf } from './facets.ts'
import { knownOf } from './known.ts'
import { joined, matchExpression } from './match.ts'

const defaultLimit = 50

/** How much a word counts in the subject, the body, the names and the file names. */
const weights = '4.0, 1.0, 3.0, 2.0'

const dateOrders: Record<'date-desc' | 'date-asc', string> = {
  'date-desc': 'r.at desc nulls last, r.no desc',
  'date-asc': 'r.at asc nulls last, r.no asc',
}

/** The index of an open fonds. Keep it as long as the database: it remembers who is who. */
export function openFts5(db: Database): SearchIndex {
  const known = knownOf(db)
  const put = db.prepare('insert or replace into idx.words (rowid, subject, body, names, files) values (?, ?, ?, ?, ?)')
  const take = db.prepare('delete from idx.words where rowid = ?')
  return {
    add(no, { subject, body, names, files }) {
      put.run(no, subject, body, names, files)
    },
    remove(no) {
      take.run(no)
    },
    find: (ast, options = {}) => find(db, ast, conditionOf(ast, known), options),
    facets: (ast) => facetsOf(db, conditionOf(ast, known)),
  }
}

function find(db: Database, ast: Ast, condition: Condition, options: FindOptions): Found {
  const { sort = 'date-desc', offset = 0, limit = defaultLimit } = options
  const total = db
    .prepare(`select count(*) from record r where ${condition.sql}`)
    .pluck()
    .get(condition.params) as number
  if (total === 0 || limit === 0) return { total, rows: [] }
  const { sql, params } = ordered(ast, condition, sort)
  const rows = db.prepare(`${sql} limit ? offset ?`).all([...params, limit, offset]) as Found['rows']
  return { total, rows }
}

/** Without a word to weigh, relevance is by date. */
function ordered(ast: Ast, condition: Condition, sort: Sort): Condition {
  const weighed = sort === 'relevance' ? weighedExpression(ast) : null
  if (sort !== 'relevance' || weighed === null) {
    const order = dateOrders[sort === 'relevance' ? 'date-desc' : sort]
    return {
      sql: `select r.no, 0 as rank from record r where ${condition.sql} order by ${order}`,
      params: condition.params,
    }
  }
  // bm25 is lower for the better match. A record may match by other branches than its words: it then weighs nothing.
  return {
    sql: `with weight as materialized (
        select rowid as no, -bm25(words, ${weights}) as rank from idx.words where words match ?)
      select r.no, coalesce(w.rank, 0) as rank from record r left join weight w on w.no = r.no
      where ${condition.sql} order by rank desc, ${dateOrders['date-desc']}`,
    params: [weighed, ...condition.params],
  }
}

/** Every word that is asked for, whatever else is: bm25 adds up those that are there. */
function weighedExpression(ast: Ast): string | null {
  const expressions: string[] = []
  eachWanted(ast, (leaf) => {
    const expression = matchExpression(leaf)
    if (expression !== null) expressions.push(expression)
  })
  return joined(expressions, 'OR')
}
