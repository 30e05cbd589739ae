// A database with records.db as main and index.db attached as `idx` -> the SearchIndex over it.
// `idx.words` is contentless: its rowid is `record.no`, and the text stays in the bag.
import type { Database } from 'better-sqlite3'
import { type Ast, eachWanted } from './ast.ts'
import { columnsOf } from './fts5/columns.ts'
import { type Condition, conditionOf } from './fts5/condition.ts'
import { facetsOf } from './fts5/facets.ts'
import { type Hits, together } from './fts5/hits.ts'
import { knownOf } from './fts5/known.ts'
import { joined, matchExpression } from './fts5/match.ts'
import { twinsOf } from './fts5/twins.ts'
import { remembered } from './fts5/version.ts'
import { type Fts5Vocabulary, vocabularyOf } from './fts5/vocabulary.ts'
import type { Facets, FindOptions, Found, IndexWriter, Sort } from './index.ts'

const defaultLimit = 50

/** How much a word counts in the subject, the body, what is quoted there, the names, the file names and the attachments. */
const weights = '4.0, 1.0, 0.5, 3.0, 2.0, 0.5'

/** A SearchIndex that answers at once. */
export interface Fts5Index extends IndexWriter {
  find(ast: Ast, options?: FindOptions): Found
  facets(ast: Ast, sort?: Sort): Facets
  vocabulary: Fts5Vocabulary
}

const dateOrders = {
  'date-desc': 'r.at desc nulls last, r.no desc',
  'date-asc': 'r.at asc nulls last, r.no asc',
}

/** The index of an open fonds. Keep it as long as the database: it remembers who is who, and the last result. */
export function fts5Index(db: Database): Fts5Index {
  const put = db.prepare(
    'insert into idx.words (rowid, subject, body, quoted, names, files, attached) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const take = db.prepare('delete from idx.words where rowid = ?')
  const known = knownOf(db)
  const columns = columnsOf(db)
  const twins = twinsOf(db)
  const lastHits = remembered(db, () => new Map<string, Hits>())
  // A page, its facets and the page after it ask for the same: the words are looked up once.
  const hitsOf = (ast: Ast, sort: Sort): Hits => {
    const { sql, params } = ordered(ast, conditionOf(ast, known), sort)
    const key = JSON.stringify([sql, params])
    const last = lastHits()
    const hits = last.get(key) ?? readHits(db, { sql, params })
    last.clear()
    return last.set(key, hits) && hits
  }
  return {
    add(no, { subject, body, quoted, names, files, attached }) {
      put.run(no, subject, body, quoted, names, files, attached)
    },
    remove(no) {
      take.run(no)
    },
    find(ast, { sort = 'date-desc', offset = 0, limit = defaultLimit, together: once = false } = {}) {
      const hits = hitsOf(ast, sort)
      const { nos, ranks, same } = once ? together(hits, twins()) : hits
      const page = [...nos.subarray(offset, offset + limit)]
      const rows = page.map((no, i) => ({ no, rank: ranks?.[offset + i] ?? 0, same: same?.[offset + i] ?? 1 }))
      return { total: hits.nos.length, groups: nos.length, rows }
    },
    facets: (ast, sort = 'date-desc') => facetsOf(hitsOf(ast, sort).nos, columns()),
    vocabulary: vocabularyOf(db),
  }
}

function readHits(db: Database, { sql, params }: Condition): Hits {
  const statement = db.prepare(sql).raw()
  if (statement.columns().length === 1) {
    return { nos: Uint32Array.from(statement.pluck().all(params) as number[]), ranks: null, same: null }
  }
  const rows = statement.all(params) as Array<[number, number]>
  return { nos: Uint32Array.from(rows, ([no]) => no), ranks: Float64Array.from(rows, ([, rank]) => rank), same: null }
}

/** The statement that lists what matches. Without a word to weigh, relevance is by date. */
function ordered(ast: Ast, condition: Condition, sort: Sort): Condition {
  const weighed = sort === 'relevance' ? weighedExpression(ast) : null
  if (sort !== 'relevance' || weighed === null) {
    const order = dateOrders[sort === 'relevance' ? 'date-desc' : sort]
    return { sql: `select r.no from record r where ${condition.sql} order by ${order}`, params: condition.params }
  }
  const order = `order by rank desc, ${dateOrders['date-desc']}`
  const weight = `select rowid as no, -bm25(words, ${weights}) as rank from idx.words where words match ?`
  const whole = matchExpression(ast)
  if (whole !== null) {
    return { sql: `select r.no, w.rank from (${weight}) w join record r on r.no = w.no ${order}`, params: [whole] }
  }
  // bm25 is lower for the better match. A record may match by other branches than its words: it then weighs nothing.
  return {
    sql: `with weight as materialized (${weight})
      select r.no, coalesce(w.rank, 0) as rank from record r left join weight w on w.no = r.no
      where ${condition.sql} ${order}`,
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
