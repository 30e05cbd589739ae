// A database with records.db as main and index.db attached as `idx` -> the SearchIndex over it.
// `idx.words` is contentless: its rowid is `record.no`, and the text stays in the bag.
import type { Database } from 'better-sqlite3'
import { remembered } from '../store/remembered.ts'
import { type Ast, eachWanted, type WhoNode } from './ast.ts'
import { columnsOf } from './fts5/columns.ts'
import { type Counted, facetsOf } from './fts5/facets.ts'
import { type Hits, together } from './fts5/hits.ts'
import { knownOf } from './fts5/known.ts'
import { joined, matchExpression } from './fts5/match.ts'
import { inOrder, readMatched } from './fts5/matched.ts'
import { twinsOf } from './fts5/twins.ts'
import { vocabularyOf, type WordList } from './fts5/vocabulary.ts'
import { fts5Writer } from './fts5/writer.ts'
import type { Facets, FindOptions, Found, IndexWriter, NameInDoubt, Sort } from './index.ts'

const defaultLimit = 50

/** How much a word counts in the subject, the body, what is quoted there, the names, the file names and the attachments. */
const weights = '4.0, 1.0, 0.5, 3.0, 2.0, 0.5'

/** A SearchIndex that answers at once. */
export interface Fts5Index extends IndexWriter {
  find(ast: Ast, options?: FindOptions): Found
  facets(ast: Ast): Facets
  vocabulary: WordList & { names(who: WhoNode): NameInDoubt[] }
}

/** The index of an open fonds. Keep it as long as the database: it remembers who is who, and the last result. */
export function fts5Index(db: Database): Fts5Index {
  const known = knownOf(db)
  const columns = columnsOf(db)
  const lastMatched = remembered(db, () => new Map<string, Counted>())
  const twins = twinsOf(db)
  const lastHits = remembered(db, () => new Map<string, Hits>())
  const lastFacets = remembered(db, () => new Map<string, Facets>())
  // A page, its facets and the page after it ask for the same: the words are looked up once.
  const matchedOf = (ast: Ast) => once(lastMatched(), keyOf(ast), () => readMatched(db, ast, known, columns()))
  const hitsOf = (ast: Ast, sort: Sort): Hits =>
    once(lastHits(), `${sort} ${keyOf(ast)}`, () => {
      const { nos } = matchedOf(ast)
      const byDate = inOrder(nos, columns(), sort === 'date-asc')
      return (sort === 'relevance' ? readRanked(db, ast, byDate) : null) ?? { nos: byDate, ranks: null, same: null }
    })
  return {
    ...fts5Writer(db),
    find(ast, { sort = 'date-desc', offset = 0, limit = defaultLimit, together: grouped = false } = {}) {
      const hits = hitsOf(ast, sort)
      const { nos, ranks, same } = grouped ? together(hits, twins()) : hits
      const page = [...nos.subarray(offset, offset + limit)]
      const rows = page.map((no, i) => ({ no, rank: ranks?.[offset + i] ?? 0, same: same?.[offset + i] ?? 1 }))
      return { total: hits.nos.length, groups: nos.length, rows }
    },
    facets: (ast) => once(lastFacets(), keyOf(ast), () => facetsOf(matchedOf(ast), columns())),
    vocabulary: { ...vocabularyOf(db), names: known.namesInDoubt },
  }
}

/** The better match first, of equal ones the newest. Null without a word to weigh. */
function readRanked(db: Database, ast: Ast, nos: Uint32Array): Hits | null {
  const expression = matchExpression(ast) ?? weighedExpression(ast)
  if (expression === null) return null
  // bm25 is lower for the better match. A record may match by other branches than its words: it then weighs nothing.
  const weight = `select rowid, -bm25(words, ${weights}) from idx.words where words match ?`
  const rankOf = new Map(db.prepare(weight).raw().all(expression) as Array<[number, number]>)
  const ranked = Array.from(nos, (no) => [no, rankOf.get(no) ?? 0] as const).sort(([, a], [, b]) => b - a)
  return {
    nos: Uint32Array.from(ranked, ([no]) => no),
    ranks: Float64Array.from(ranked, ([, rank]) => rank),
    same: null,
  }
}

/** The forms of words are in no query as it is printed. */
const keyOf = (ast: Ast): string => JSON.stringify(ast)

/** What `read` gives for this key, until another key is asked for. */
function once<T>(last: Map<string, T>, key: string, read: () => T): T {
  const held = last.get(key)
  if (held !== undefined) return held
  const value = read()
  last.clear()
  last.set(key, value)
  return value
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
