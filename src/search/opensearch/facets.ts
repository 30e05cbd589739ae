// A tree -> the counts that a cluster is asked for, and its answer -> the facets of a search, named and ordered as those of FTS5.
import { results } from '../../record/finding.ts'
import type { Kind } from '../../record/record.ts'
import { stances, statuses } from '../../record/statement.ts'
import { type Ast, printQuery } from '../ast.ts'
import { chosenIn } from '../fts5/sideways.ts'
import { type FacetCount, type FacetName, type Facets, facetNames } from '../index.ts'
import { type Cluster, demand } from './cluster.ts'
import type { Holder } from './holder.ts'
import { whole } from './listing.ts'
import { type Query, queryOf } from './query.ts'

/** Rows shown per facet, as in src/search/fts5/facets.ts. */
const most = { person: 30, source: 50, lang: 30, finding: 30 }
/** Values that each shard counts. Where there are more, what is rare in one shard would be counted short in all: it is counted again. */
export const valuesCounted = 20_000
/** Years are shown all, and few mailboxes know more. */
const maxYears = 2_000
/** A cluster refuses an answer of more than 65,535 buckets, and each day has its kinds. */
const maxDays = 20_000
/** That there is nothing to check says nothing, and of signatures the results say it. */
const absences = ['dkim-none', 'arc-none']

const frequent = (field: string, size: number, more: object = {}) => ({
  terms: { field, size, shard_size: valuesCounted, order: [{ _count: 'desc' }, { _key: 'asc' }], ...more },
})

const inTime = (field: string, size: number) => ({
  terms: { field, size, shard_size: size, order: { _key: 'asc' } },
})

const counts: Record<FacetName, { terms: { size: number; shard_size: number } }> = {
  kind: frequent('kind', 20),
  person: frequent('persons', most.person),
  source: frequent('source', most.source),
  year: inTime('year', maxYears),
  lang: frequent('lang', most.lang, { missing: 'none' }),
  dkim: frequent('dkim', results.length),
  finding: frequent('finding', most.finding, { exclude: absences }),
  has: frequent('has', 20),
  status: frequent('status', 20),
}

const days = { ...inTime('day', maxDays), aggs: { kinds: { terms: { field: 'kind', size: 20 } } } }

/** The facets that may have more values than a shard counts. */
const manyValued = ['person', 'source'] as const
const fields = { person: 'persons', source: 'source' }

/** `values` is for tests alone: how many values each shard counts. */
export function facetsReader(cluster: Cluster, holder: Holder, values = valuesCounted) {
  return async (ast: Ast, own: Query): Promise<Facets> => {
    const request = requestFor(ast, holder, own)
    const ask = async (aggs: object) => {
      const body = { size: 0, query: request.query, aggs }
      return (await demand(cluster, 'POST', `/${cluster.index}/_search`, body, whole)).aggregations as Answer
    }
    const answer = await ask({
      ...Object.fromEntries(facetNames.map((name) => [name, request.of(name, counting(name, values))])),
      result: request.of(undefined, { days, undated: { missing: { field: 'at' } } }),
    })
    // Those that are shown, each counted in full by every shard.
    const short = manyValued.filter((name) => answer[name].count.doc_count_error_upper_bound > 0)
    if (short.length > 0) {
      const again = short.map((name) => {
        const include = answer[name].count.buckets.map(({ key }) => key)
        return [name, request.of(name, { count: frequent(fields[name], include.length, { include }) })]
      })
      Object.assign(answer, await ask(Object.fromEntries(again)))
    }
    return facetsFrom(answer, holder)
  }
}

function counting(name: FacetName, values: number) {
  const { terms } = counts[name]
  return { count: { terms: { ...terms, shard_size: Math.max(terms.size, Math.min(terms.shard_size, values)) } } }
}

/** A facet of which the query holds a value counts what is found without that part of it. */
function requestFor(ast: Ast, holder: Holder, own: Query) {
  const { rest, chosen } = chosenIn(ast, (path) => holder.sourcesOf(path).includes(path))
  return {
    query: { bool: { filter: [own, queryOf(rest, holder)] } },
    of(name: FacetName | undefined, aggs: object) {
      const filter = chosen.filter(({ facet }) => facet !== name).map(({ part }) => queryOf(part, holder))
      return { filter: { bool: { filter } }, aggs }
    },
  }
}

interface Buckets {
  buckets: Array<{ key: string | number; doc_count: number; kinds?: Buckets }>
  doc_count_error_upper_bound: number
}

type Answer = Record<FacetName, { doc_count: number; count: Buckets }> & {
  result: { days: Buckets; undated: { doc_count: number } }
}

function facetsFrom(answer: Answer, { nameOf }: Holder): Facets {
  const list = (name: FacetName, facet: (value: string) => Omit<FacetCount, 'count'>): FacetCount[] =>
    answer[name].count.buckets.map(({ key, doc_count }) => ({ ...facet(String(key)), count: doc_count }))
  const plain = (operator: string) => (value: string) => ({ value, label: value, operator: `${operator}:${value}` })
  return {
    kind: list('kind', plain('kind')),
    person: list('person', (value) => ({ ...plain('person')(value), label: nameOf(value) ?? value })),
    source: list('source', (value) => ({
      value,
      label: value,
      operator: printQuery({ type: 'field', operator: 'source', value }),
    })),
    year: list('year', (value) => plain('date')(value.padStart(4, '0'))),
    lang: list('lang', plain('lang')),
    dkim: inOrder(list('dkim', plain('dkim')), results),
    finding: list('finding', plain('finding')),
    has: attachments(answer.has),
    status: inOrder(
      list('status', plain('status')),
      stances.map((stance) => statuses[stance]!),
    ),
    days: answer.result.days.buckets.flatMap(({ key, kinds }) =>
      kinds!.buckets.map((kind) => ({ start: Number(key), kind: kind.key as Kind, count: kind.doc_count })),
    ),
    undated: answer.result.undated.doc_count,
    estimate: false,
  }
}

/** Nothing where none has any: a choice of one is none. */
function attachments({ doc_count: all, count }: Answer['has']): FacetCount[] {
  const held = count.buckets.find(({ key }) => key === 'attachment')?.doc_count ?? 0
  if (held === 0) return []
  const counts = [
    { value: 'attachment', label: 'attachment', operator: 'has:attachment', count: held },
    { value: 'none', label: 'none', operator: '-has:attachment', count: all - held },
  ]
  return counts.filter(({ count }) => count > 0)
}

function inOrder(counts: FacetCount[], order: readonly string[]): FacetCount[] {
  return order.flatMap((value) => counts.filter((count) => count.value === value))
}
