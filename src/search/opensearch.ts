// An index of OpenSearch that "fonds index" filled -> the SearchIndex over the records of one fonds in it.
import type { Ast } from './ast.ts'
import type { FindOptions, Found, SearchIndex, Sort } from './index.ts'
import { type Cluster, demand } from './opensearch/cluster.ts'
import { aggregations, facetsFrom } from './opensearch/facets.ts'
import type { Holder } from './opensearch/holder.ts'
import { type Page, pageReader } from './opensearch/pages.ts'
import { askedOf, type Known, type Query, queryOf, weightsOf } from './opensearch/query.ts'

const defaultLimit = 50

export function openSearchIndex(cluster: Cluster, holder: Holder): SearchIndex & { close(): Promise<void> } {
  const own: Query = { term: { fonds: holder.fonds } }
  const pages = pageReader(cluster)
  const known = whileAsked((ast: Ast) => knownFor(cluster, own, ast))
  return {
    async find(ast, options = {}) {
      return found(await pages.read(pageOf(ast, await known(ast), own, options)), holder)
    },
    async facets(ast) {
      const query = { bool: { filter: [own, queryOf(ast, await known(ast))] } }
      const answer = await demand(cluster, 'POST', `/${cluster.index}/_search`, { size: 0, query, aggs: aggregations })
      return facetsFrom(answer.aggregations, holder)
    },
    close: () => pages.close(),
  }
}

/** A page and its facets ask for the same at the same time: the cluster is asked once. */
function whileAsked<T>(ask: (ast: Ast) => Promise<T>): (ast: Ast) => Promise<T> {
  const asked = new Map<string, Promise<T>>()
  return (ast) => {
    const key = JSON.stringify(ast)
    const held = asked.get(key)
    if (held) return held
    const answer = ask(ast).finally(() => asked.delete(key))
    asked.set(key, answer)
    return answer
  }
}

/** Which of the values that may name one thing do so. */
async function knownFor(cluster: Cluster, own: Query, ast: Ast): Promise<Known> {
  const known = { person: new Set<string>(), source: new Set<string>() }
  const asked = askedOf(ast)
  const values = [
    ...asked.person.map((value) => ['person', value] as const),
    ...asked.source.map((value) => ['source', value] as const),
  ]
  if (values.length === 0) return known
  const filters = values.map(([field, value]) => ({ term: { [field]: value } }))
  const aggs = { held: { filters: { filters } } }
  const answer = await demand(cluster, 'POST', `/${cluster.index}/_search`, { size: 0, query: own, aggs })
  const counts = answer.aggregations.held.buckets as Array<{ doc_count: number }>
  values.forEach(([field, value], i) => {
    if (counts[i]!.doc_count > 0) known[field].add(value)
  })
  return known
}

const byDate = {
  'date-desc': [{ at: { order: 'desc', missing: '_last' } }, { id: 'desc' }],
  'date-asc': [{ at: { order: 'asc', missing: '_last' } }, { id: 'asc' }],
}

function pageOf(
  ast: Ast,
  known: Known,
  own: Query,
  { sort = 'date-desc', offset = 0, limit = defaultLimit }: FindOptions,
): Page {
  const weighed = sort === 'relevance' ? weightsOf(ast) : []
  const matching = queryOf(ast, known)
  return {
    query: weighed.length === 0 ? { bool: { filter: [matching] } } : { bool: { filter: [matching], should: weighed } },
    // What other fonds hold is counted beside.
    own,
    sort: weighed.length === 0 ? byDate[dateOrder(sort)] : [{ _score: 'desc' }, ...byDate['date-desc']],
    offset,
    limit,
  }
}

/** Without a word to weigh, relevance is by date. */
function dateOrder(sort: Sort): keyof typeof byDate {
  return sort === 'relevance' ? 'date-desc' : sort
}

function found(
  { total, elsewhere, hits }: Awaited<ReturnType<ReturnType<typeof pageReader>['read']>>,
  holder: Holder,
): Found {
  const numbers = holder.numbersOf(hits.map(({ id }) => id))
  const rows = hits.flatMap(({ id, score }) => {
    const no = numbers.get(id)
    return no === undefined ? [] : [{ no, rank: score }]
  })
  return { total, rows, elsewhere }
}
