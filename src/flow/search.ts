// What a person typed -> the page of hits: the verb behind "fonds search" and the search page.
import { FondsError } from '../record/error.ts'
import { type Ast, printQuery } from '../search/ast.ts'
import { english, explain, french } from '../search/explain.ts'
import { type Fts5Index, fts5Index } from '../search/fts5.ts'
import { type Found, type SearchIndex, type Sort, sorts } from '../search/index.ts'
import { type ParsedQuery, parseQuery } from '../search/query.ts'
import type { QueryError } from '../search/reading.ts'
import { snippetsFor } from '../search/snippet.ts'
import type { Suggested } from '../search/suggest.ts'
import type { Fonds } from '../store/fonds.ts'
import { textsOf } from '../store/list/contents.ts'
import { alikeCounts } from '../store/list/copies.ts'
import { recordRows } from '../store/list/records.ts'
import { prepared } from '../store/prepared.ts'
import { inOneLook } from '../store/remembered.ts'
import type { HitView, OtherHitsPage, SearchPage } from '../view/model.ts'
import { recordLine } from '../view/record-line.ts'
import { shownIn } from './extract/shown.ts'
import type { OutsideIndex } from './index/open.ts'
import { type CountedPage, countedPage } from './search/counted.ts'
import { expanded, expandedIn, suggested, suggestedIn } from './search/expand.ts'
import { otherHits } from './search/other.ts'
import { withTexts } from './search/texts.ts'
import { unheldIn } from './search/unheld.ts'

export interface Search {
  q: string
  /** `date-desc` where absent. */
  sort?: Sort
  offset?: number
  limit?: number
  /** `all` to list every record; else those that say the same, by the same people, at the same moment, are one hit. */
  duplicates?: 'all' | 'together'
  /** Of the sentence that says how the query was read; English where absent. */
  language?: 'en' | 'fr'
}

const defaultLimit = 50
/** Each hit is read back from the bag: stops one request from reading a whole mailbox. */
const maxLimit = 500
/** With so few hits, a word may be mistyped. */
const nextToNothing = 2

/** One index per open database, because it remembers who is who. */
const indexes = new WeakMap<Fonds['db'], Fts5Index>()

/** A page of hits without what is counted over all that is found. */
export type HitsPage = Omit<SearchPage, keyof CountedPage>

/**
 * The records that match, a page of them, with facets over all. An empty query lists everything.
 * What cannot be read of a query is in `errors`, beside the hits of the rest. Throws FondsError `sort-unknown`.
 */
export function find(fonds: Fonds, search: Search): SearchPage {
  const asked = read(search)
  return inOneLook(fonds.db, () => {
    const { index, ast, found } = lookUp(fonds, asked)
    // The index remembers one result: what is asked about it comes before another.
    const counted = countedPage(index.facets(ast), ast)
    return { ...hitsPage(fonds, { ...asked, ast }, found, suggestionIn(fonds, index, ast, asked, found)), ...counted }
  })
}

/** The same without facets, for whoever does not show them: counting reads who is on every record. */
export function findHits(fonds: Fonds, search: Search): HitsPage {
  const asked = read(search)
  return inOneLook(fonds.db, () => {
    const { index, ast, found } = lookUp(fonds, asked)
    return hitsPage(fonds, { ...asked, ast }, found, suggestionIn(fonds, index, ast, asked, found))
  })
}

/** Reads what every search needs, so that the first one need not wait for it. Each step takes a moment. */
export const firstSteps: Array<(fonds: Fonds) => void> = [
  (fonds) => countHits(fonds, ''),
  (fonds) => inOneLook(fonds.db, () => indexOf(fonds).facets({ type: 'all' })),
]

function lookUp(fonds: Fonds, asked: Asked) {
  const index = indexOf(fonds)
  const ast = expanded(fonds, index, asked.ast)
  return { index, ast, found: index.find(ast, asked) }
}

function suggestionIn(fonds: Fonds, index: Fts5Index, ast: Ast, asked: Asked, found: Found): SearchPage['suggestion'] {
  const other = mayBeMistyped(ast, asked, found) ? suggested(index, ast) : null
  const better = other && index.find(expanded(fonds, index, other.ast), { limit: 0 })
  return suggestionOf(other, better, found)
}

/** A query as a tree with the forms of its words, as this fonds holds them. */
export function readQuery(fonds: Fonds, q: string): ParsedQuery {
  const parsed = parseQuery(q)
  return { ...parsed, ast: expanded(fonds, indexOf(fonds), parsed.ast) }
}

/** What a query finds, and where it cannot be read, without a page of it. */
export function findNumbers(fonds: Fonds, q: string, sort: Sort): { nos: number[]; error: QueryError | null } {
  const { ast, errors } = readQuery(fonds, q)
  const { rows } = indexOf(fonds).find(ast, { sort, limit: Number.MAX_SAFE_INTEGER })
  return { nos: rows.map(({ no }) => no), error: errors[0] ?? null }
}

/** How many records a query finds, and where it cannot be read. */
export function countHits(fonds: Fonds, q: string): { total: number; error: QueryError | null } {
  const { ast, errors } = readQuery(fonds, q)
  return { total: indexOf(fonds).find(ast, { limit: 0 }).total, error: errors[0] ?? null }
}

/** The same by an index that stands elsewhere. */
export async function findIn(
  index: SearchIndex & Partial<Pick<OutsideIndex, 'behind'>>,
  fonds: Fonds,
  search: Search,
): Promise<SearchPage> {
  const asked = read(search)
  const ast = await expandedIn(index, fonds, asked.ast)
  const [found, facets] = await Promise.all([index.find(ast, asked), index.facets(ast)])
  const other = mayBeMistyped(ast, asked, found) ? await suggestedIn(index, ast) : null
  const better = other && (await index.find(await expandedIn(index, fonds, other.ast), { limit: 0 }))
  const page = hitsPage(fonds, { ...asked, ast }, found, suggestionOf(other, better, found))
  const behind = index.behind?.()
  return { ...page, ...countedPage(facets, ast), ...(behind ? { behind } : {}) }
}

/** What other fonds of the same index hold; nothing where the fonds searches itself. */
export async function findElsewhere(
  index: OutsideIndex | undefined,
  fonds: Fonds,
  search: Search,
): Promise<OtherHitsPage> {
  const { q, errors, hints, ...asked } = read(search)
  const head = { query: q, errors, hints, offset: asked.offset }
  if (!index) return { ...head, total: 0, hits: [] }
  const ast = await expandedIn(index, fonds, asked.ast)
  const found = await index.findElsewhere(ast, asked)
  return { ...head, total: found.total, hits: otherHits(found, ast) }
}

type Asked = ReturnType<typeof read>

function read({ q, sort = 'date-desc', offset = 0, limit = defaultLimit, duplicates, language = 'en' }: Search) {
  if (!sorts.includes(sort)) {
    throw new FondsError('sort-unknown', `there is no order "${sort}": use ${sorts.join(', ')}`)
  }
  return {
    q,
    ...parseQuery(q),
    sort,
    offset: wholeNumber(offset),
    limit: Math.min(wholeNumber(limit), maxLimit),
    together: duplicates !== 'all',
    language,
  }
}

/** Looking at all words for slips takes time: only where next to nothing was found, or one branch may have found nothing. */
function mayBeMistyped(ast: Ast, { errors }: Asked, { total }: Found): boolean {
  // The error says what the operator was meant to be; its words are no slips.
  if (errors.some(({ code }) => code === 'operator-unknown')) return false
  return total <= nextToNothing || branchesByWords(ast)
}

function branchesByWords(ast: Ast): boolean {
  if (ast.type === 'or') return ast.items.some((item) => item.type === 'words' || item.type === 'near')
  return ast.type === 'and' && ast.items.some(branchesByWords)
}

/** What finds no more than was found is not worth saying. */
function suggestionOf(other: Suggested | null, better: Found | null, { total }: Found): SearchPage['suggestion'] {
  if (!other || !better || better.total <= total) return null
  return { query: printQuery(other.ast), words: other.words, total: better.total }
}

function hitsPage(
  fonds: Fonds,
  { q, ast, errors, hints, values, offset, language }: Asked,
  found: Found,
  suggestion: SearchPage['suggestion'],
): HitsPage {
  return {
    query: q,
    explain: explain(ast, nameIn(fonds), language === 'fr' ? french : english),
    errors,
    hints: [...hints, ...unheldIn(fonds, values)],
    suggestion,
    total: found.total,
    ...(found.elsewhere === undefined ? {} : { elsewhere: found.elsewhere }),
    rows: found.groups ?? found.total,
    ...(found.groupsEstimate ? { rowsEstimate: true as const } : {}),
    offset,
    hits: hitsOf(fonds, found.rows, ast),
  }
}

function indexOf(fonds: Fonds): Fts5Index {
  const index = indexes.get(fonds.db) ?? fts5Index(fonds.db)
  indexes.set(fonds.db, index)
  return index
}

function wholeNumber(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.floor(value)) : 0
}

function nameIn(fonds: Fonds): (id: string) => string | undefined {
  const name = prepared(fonds.db, 'select name from person where id = ?').pluck()
  return (id) => name.get(id) as string | undefined
}

function hitsOf(fonds: Fonds, found: Found['rows'], ast: Ast): HitView[] {
  const nos = found.map(({ no }) => no)
  const same = new Map(found.map(({ no, same }) => [no, same ?? 1]))
  const texts = textsOf(fonds, nos)
  const alike = alikeCounts(fonds, nos)
  const shown = shownIn(fonds, ast)
  const snippet = snippetsFor(ast)
  return withTexts(fonds, recordRows(fonds, nos), (row, text) =>
    Object.assign(recordLine(row), {
      same: same.get(row.no)!,
      alike: alike.get(row.no) ?? 0,
      ...shown(row, snippet(texts.get(row.no) ?? text())),
    }),
  )
}
