// Counts that a cluster made -> the facets of a search, named and ordered as those of FTS5.
import { results } from '../../record/finding.ts'
import { stances, statuses } from '../../record/statement.ts'
import { printQuery } from '../ast.ts'
import type { FacetCount, Facets } from '../index.ts'
import type { Holder } from './holder.ts'

/** Rows shown per facet, as in src/search/fts5/facets.ts. */
const maxPersons = 30
const maxSources = 50
/** Values that each shard counts. Where there are more, what is rare in one shard may be counted short in all. */
const counted = 20_000
/** Years are shown all, and few mailboxes know more. */
const maxYears = 2_000

const frequent = (field: string, size: number) => ({
  terms: { field, size, shard_size: Math.max(size, counted), order: [{ _count: 'desc' }, { _key: 'asc' }] },
})

export const aggregations = {
  kind: frequent('kind', 20),
  persons: frequent('persons', maxPersons),
  source: frequent('source', maxSources),
  year: { terms: { field: 'year', size: maxYears, shard_size: maxYears, order: { _key: 'asc' } } },
  dkim: frequent('dkim', results.length),
  status: frequent('status', 20),
}

interface Counted {
  buckets: Array<{ key: string | number; doc_count: number }>
}

export function facetsFrom(answer: Record<keyof typeof aggregations, Counted>, { nameOf }: Holder): Facets {
  const list = (name: keyof typeof aggregations, facet: (value: string) => Omit<FacetCount, 'count'>): FacetCount[] =>
    answer[name].buckets.map(({ key, doc_count }) => ({ ...facet(String(key)), count: doc_count }))
  const plain = (operator: string) => (value: string) => ({ value, label: value, operator: `${operator}:${value}` })
  return {
    kind: list('kind', plain('kind')),
    person: list('persons', (value) => ({ ...plain('person')(value), label: nameOf(value) ?? value })),
    source: list('source', (value) => ({
      value,
      label: value,
      operator: printQuery({ type: 'field', operator: 'source', value }),
    })),
    year: list('year', (value) => plain('date')(value.padStart(4, '0'))),
    dkim: inOrder(list('dkim', plain('dkim')), results),
    status: inOrder(
      list('status', plain('status')),
      stances.map((stance) => statuses[stance]!),
    ),
  }
}

function inOrder(counts: FacetCount[], order: readonly string[]): FacetCount[] {
  return order.flatMap((value) => counts.filter((count) => count.value === value))
}
