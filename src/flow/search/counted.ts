// What an index counts over a result -> the facets and bars of its page.
import { type Ast, printQuery } from '../../search/ast.ts'
import type { FacetName, Facets } from '../../search/index.ts'
import { binsOf, calendarWidth } from '../../view/bins.ts'
import type { Facet, SearchPage } from '../../view/model.ts'

/** Bars of the histogram, at most. */
const mostBins = 100

export type CountedPage = Pick<SearchPage, 'facets' | 'estimate' | 'bins' | 'binUnit' | 'undated'>

export function countedPage(facets: Facets, ast: Ast): CountedPage {
  return { facets: facetsOf(facets, ast), estimate: facets.estimate, ...overTime(facets) }
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
