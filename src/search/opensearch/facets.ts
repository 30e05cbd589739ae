// A tree -> the counts that a cluster is asked for, and its answer -> the facets of a search, named and ordered as those of FTS5.
import { results } from '../../record/finding.ts'
import type { Kind } from '../../record/record.ts'
import { stances, statuses } from '../../record/statement.ts'
import { type Ast, printQuery } from '../ast.ts'
import { chosenIn } from '../fts5/sideways.ts'
import type { FacetCount, FacetName, Facets } from '../index.ts'
import type { Holder } from './holder.ts'
import { type Query, queryOf } from './query.ts'

/** Rows shown per facet, as in src/search/fts5/facets.ts. */
const most = { person: 30, source: 50, lang: 30, finding: 30 }
/** Values that each shard counts. Where there are more, what is rare in one shard may be counted short in all. */
const counted = 20_000
/** Years are shown all, and few mailboxes know more. */
const maxYears = 2_000
/** A cluster refuses an answer of more than 65,535 buckets, and each day has its kinds. */
const maxDays = 20_000
/** That there is nothing to check says nothing, and of signatures the results say it. */
const absences = ['dkim-none', 'arc-none']

const frequent = (field: string, size: number, more: object = {}) => ({
  terms: { field, size, shard_size: Math.max(size, counted), order: [{ _count: 'desc' }, { _key: 'asc' }], ...more },
})

const inTime = (field: string, size: number) => ({
  terms: { field, size, shard_size: size, order: { _key: 'asc' } },
})

const counts: Record<FacetName, object> = {
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

/** A facet of which the query holds a value counts what is found without that part of it. */
export function facetsRequest(ast: Ast, holder: Holder, own: Query) {
  const { rest, chosen } = chosenIn(ast, (path) => holder.sourcesOf(path).includes(path))
  const but = (name?: FacetName) => {
    const filter = chosen.filter(({ facet }) => facet !== name).map(({ part }) => queryOf(part, holder))
    return { filter: { bool: { filter } } }
  }
  const aggs = Object.entries(counts).map(([name, count]) => [name, { ...but(name as FacetName), aggs: { count } }])
  return {
    size: 0,
    query: { bool: { filter: [own, queryOf(rest, holder)] } },
    aggs: { ...Object.fromEntries(aggs), result: { ...but(), aggs: { days, undated: { missing: { field: 'at' } } } } },
  }
}

interface Buckets {
  buckets: Array<{ key: string | number; doc_count: number; kinds?: Buckets }>
  doc_count_error_upper_bound: number
}

type Answer = Record<FacetName, { doc_count: number; count: Buckets }> & {
  result: { days: Buckets; undated: { doc_count: number } }
}

export function facetsFrom(answer: Answer, { nameOf }: Holder): Facets {
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
    estimate: (['person', 'source'] as const).some((name) => answer[name].count.doc_count_error_upper_bound > 0),
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
