// An index of OpenSearch that "fonds index" filled -> the SearchIndex over the records of one fonds in it.
import type { Ast } from './ast.ts'
import type { FindOptions, Found, SearchIndex, Sort } from './index.ts'
import type { Cluster } from './opensearch/cluster.ts'
import { facetsReader } from './opensearch/facets.ts'
import type { Holder } from './opensearch/holder.ts'
import { otherFields, otherRow } from './opensearch/other.ts'
import { type Page, type PageLimits, pageReader } from './opensearch/pages.ts'
import { type Known, type Query, queryOf, weightsOf } from './opensearch/query.ts'

const defaultLimit = 50

/** For tests alone. */
export interface IndexLimits extends PageLimits {
  /** Values of a facet that each shard counts. */
  values?: number
}

export function openSearchIndex(
  cluster: Cluster,
  holder: Holder,
  limits: IndexLimits = {},
): Required<SearchIndex> & { close(): Promise<void> } {
  const own = (): Query => ({ term: { fonds: holder.fonds } })
  const others = (): Query => ({ bool: { must_not: [own()] } })
  const beyond: Known = {
    addressesOf: (node) => holder.addressesOf(node),
    sourcesOf: (value) => holder.sourcesOf(value),
    stemmed: true,
  }
  const pages = pageReader(cluster, limits)
  const facets = facetsReader(cluster, holder, limits.values)
  return {
    async find(ast, options = {}) {
      const [read, { total: elsewhere }] = await Promise.all([
        pages.read(pageOf(ast, holder, own(), options)),
        pages.read(pageOf(ast, beyond, others(), { limit: 0 })),
      ])
      return { ...found(read, holder), elsewhere }
    },
    async findElsewhere(ast, options = {}) {
      const page = pageOf(ast, beyond, others(), { ...options, together: false })
      const { total, hits } = await pages.read({ ...page, fields: otherFields })
      return { total, rows: hits.map(({ id, sent }) => otherRow(id, sent!)) }
    },
    facets: (ast) => facets(ast, own()),
    vocabulary: holder.vocabulary,
    close: () => pages.close(),
  }
}

const byDate = {
  'date-desc': [{ at: { order: 'desc', missing: '_last' } }, { id: 'desc' }],
  'date-asc': [{ at: { order: 'asc', missing: '_last' } }, { id: 'asc' }],
}

function pageOf(
  ast: Ast,
  known: Known,
  whose: Query,
  { sort = 'date-desc', offset = 0, limit = defaultLimit, together = false }: FindOptions,
): Page {
  const weighed = sort === 'relevance' ? weightsOf(ast) : []
  const matching = queryOf(ast, known)
  return {
    query: weighed.length === 0 ? { bool: { filter: [matching] } } : { bool: { filter: [matching], should: weighed } },
    whose,
    sort: weighed.length === 0 ? byDate[dateOrder(sort)] : [{ _score: 'desc' }, ...byDate['date-desc']],
    offset,
    limit,
    together,
  }
}

/** Without a word to weigh, relevance is by date. */
function dateOrder(sort: Sort): keyof typeof byDate {
  return sort === 'relevance' ? 'date-desc' : sort
}

function found(
  { total, groups, groupsEstimate, hits }: Awaited<ReturnType<ReturnType<typeof pageReader>['read']>>,
  holder: Holder,
): Found {
  const numbers = holder.numbersOf(hits.map(({ id }) => id))
  const rows = hits.flatMap(({ id, score, same }) => {
    const no = numbers.get(id)
    return no === undefined ? [] : [{ no, rank: score, same }]
  })
  return { total, groups, groupsEstimate, rows }
}
