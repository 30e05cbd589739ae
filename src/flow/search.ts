// What a person typed -> the page of hits: the verb behind "fonds search" and the search page.
import { FondsError } from '../record/error.ts'
import { type Ast, printQuery } from '../search/ast.ts'
import { english, explain, french } from '../search/explain.ts'
import { type Fts5Index, fts5Index } from '../search/fts5.ts'
import { type FacetName, type Facets, type Found, type SearchIndex, type Sort, sorts } from '../search/index.ts'
import { type ParsedQuery, parseQuery } from '../search/query.ts'
import { snippet } from '../search/snippet.ts'
import type { Suggested } from '../search/suggest.ts'
import type { Fonds } from '../store/fonds.ts'
import { textsOf } from '../store/list/contents.ts'
import { recordRows } from '../store/list/records.ts'
import { binsOf, calendarWidth } from '../view/bins.ts'
import type { Facet, HitView, SearchPage } from '../view/model.ts'
import { recordLine } from '../view/record-line.ts'
import { shownOf } from './extract/shown.ts'
import { expanded, expandedIn, suggested, suggestedIn } from './search/expand.ts'
import { textOf } from './search/texts.ts'

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
/** Bars of the histogram, at most. */
const mostBins = 100
/** Each hit is read back from the bag: stops one request from reading a whole mailbox. */
const maxLimit = 500
/** With so few hits, a word may be mistyped. */
const nextToNothing = 2

/** One index per open database, because it remembers who is who. */
const indexes = new WeakMap<Fonds['db'], Fts5Index>()

/**
 * The records that match, a page of them, with facets over all. An empty query lists everything.
 * What cannot be read of a query is in `error`, beside the hits of the rest. Throws FondsError `sort-unknown`.
 */
export function find(fonds: Fonds, search: Search): SearchPage {
  const index = indexOf(fonds)
  const asked = read(search)
  const ast = expanded(fonds, index, asked.ast)
  const found = index.find(ast, asked)
  const other = mayBeMistyped(ast, found) ? suggested(index, ast) : null
  const better = other && index.find(expanded(fonds, index, other.ast), { limit: 0 })
  const suggestion = suggestionOf(other, better, found)
  return pageOf(fonds, { ...asked, ast }, found, index.facets(ast), suggestion)
}

/** A query as a tree with the forms of its words, as this fonds holds them. */
export function readQuery(fonds: Fonds, q: string): ParsedQuery {
  const parsed = parseQuery(q)
  return { ...parsed, ast: expanded(fonds, indexOf(fonds), parsed.ast) }
}

/** What a query finds, and where it cannot be read, without a page of it. */
export function findNumbers(fonds: Fonds, q: string, sort: Sort): { nos: number[]; error: SearchPage['error'] } {
  const { ast, error } = readQuery(fonds, q)
  const { rows } = indexOf(fonds).find(ast, { sort, limit: Number.MAX_SAFE_INTEGER })
  return { nos: rows.map(({ no }) => no), error: error ?? null }
}

/** How many records a query finds, and where it cannot be read. */
export function countHits(fonds: Fonds, q: string): { total: number; error: SearchPage['error'] } {
  const { ast, error } = readQuery(fonds, q)
  return { total: indexOf(fonds).find(ast, { limit: 0 }).total, error: error ?? null }
}

/** The same by an index that stands elsewhere. */
export async function findIn(index: SearchIndex, fonds: Fonds, search: Search): Promise<SearchPage> {
  const asked = read(search)
  const ast = await expandedIn(index, fonds, asked.ast)
  const [found, facets] = await Promise.all([index.find(ast, asked), index.facets(ast)])
  const other = mayBeMistyped(ast, found) ? await suggestedIn(index, ast) : null
  const better = other && (await index.find(await expandedIn(index, fonds, other.ast), { limit: 0 }))
  return pageOf(fonds, { ...asked, ast }, found, facets, suggestionOf(other, better, found))
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
function mayBeMistyped(ast: Ast, { total }: Found): boolean {
  return total <= nextToNothing || holdsOr(ast)
}

function holdsOr(ast: Ast): boolean {
  return ast.type === 'or' || (ast.type === 'and' && ast.items.some(holdsOr))
}

/** What finds no more than was found is not worth saying. */
function suggestionOf(other: Suggested | null, better: Found | null, { total }: Found): SearchPage['suggestion'] {
  if (!other || !better || better.total <= total) return null
  return { query: printQuery(other.ast), words: other.words, total: better.total }
}

function pageOf(
  fonds: Fonds,
  { q, ast, error, offset, language }: Asked,
  found: Found,
  facets: Facets,
  suggestion: SearchPage['suggestion'],
): SearchPage {
  return {
    query: q,
    explain: explain(ast, nameIn(fonds), language === 'fr' ? french : english),
    error: error ?? null,
    suggestion,
    total: found.total,
    ...(found.elsewhere === undefined ? {} : { elsewhere: found.elsewhere }),
    rows: found.groups ?? found.total,
    offset,
    hits: hitsOf(fonds, found.rows, ast),
    facets: facetsOf(facets, ast),
    estimate: facets.estimate,
    ...overTime(facets),
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
  const name = fonds.db.prepare('select name from person where id = ?').pluck()
  return (id) => name.get(id) as string | undefined
}

function hitsOf(fonds: Fonds, found: Found['rows'], ast: Ast): HitView[] {
  const nos = found.map(({ no }) => no)
  const same = new Map(found.map(({ no, same }) => [no, same ?? 1]))
  const texts = textsOf(fonds, nos)
  return recordRows(fonds, nos).map((row) => ({
    ...recordLine(row),
    same: same.get(row.no)!,
    ...shownOf(fonds, row.no, ast, snippet(texts.get(row.no) ?? textOf(fonds, row), ast)),
  }))
}

function facetsOf(facets: Facets, ast: Ast): SearchPage['facets'] {
  // Also inside `(kind:mail OR kind:chat)`, as the facets of the workbench write it.
  const parts = new Set(partsOf(ast, 'and').flatMap((part) => partsOf(part, 'or').map(printQuery)))
  const marked = (name: FacetName): Facet[] =>
    facets[name].map((count) => ({ ...count, active: parts.has(count.operator) }))
  return {
    kind: marked('kind'),
    person: marked('person'),
    source: marked('source'),
    year: marked('year'),
    lang: marked('lang'),
    dkim: marked('dkim'),
    finding: marked('finding'),
    has: marked('has'),
    status: marked('status'),
  }
}

function overTime({ days, undated }: Facets): Pick<SearchPage, 'bins' | 'binUnit' | 'undated'> {
  const first = days.reduce((least, { start }) => Math.min(least, start), Infinity)
  const last = days.reduce((most, { start }) => Math.max(most, start), -Infinity)
  if (days.length === 0) return { bins: [], binUnit: 'day', undated }
  const span = { start: first, end: last }
  const width = calendarWidth(span, mostBins)
  return { bins: binsOf(days, width, span), binUnit: width.unit, undated }
}

function partsOf(ast: Ast, type: 'and' | 'or'): Ast[] {
  return ast.type === type ? ast.items : [ast]
}
