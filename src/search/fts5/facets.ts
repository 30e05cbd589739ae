// The numbers of the records that were found -> counts, each with the operator that narrows a search to it.
import { results } from '../../record/finding.ts'
import { stances, statuses } from '../../record/statement.ts'
import { printQuery } from '../ast.ts'
import type { FacetCount, Facets } from '../index.ts'
import { type Columns, noYear, unchecked } from './columns.ts'

/** Rows shown per facet: more are not read by anybody, and would be sent with every key stroke. */
const maxPersons = 30
const maxSources = 50

/** The facets of these records, the most frequent first; years in order. Ties follow the value, so that pages are stable. */
export function facetsOf(nos: ArrayLike<number>, columns: Columns): Facets {
  const kind = new Uint32Array(columns.kinds.length)
  const source = new Uint32Array(columns.sources.length)
  const dkim = new Uint32Array(results.length + 1)
  const year = new Map<number, number>()
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    // Came in between the search and the columns.
    if (no > columns.last) continue
    kind[columns.kind[no]!]!++
    source[columns.source[no]!]!++
    // Without an entry: not checked.
    dkim[columns.dkim[no] ?? unchecked]!++
    const y = columns.year[no]!
    if (y !== noYear) year.set(y, (year.get(y) ?? 0) + 1)
  }
  const person = countPersons(nos, columns)
  return {
    kind: frequent(kind, (i) => facet(columns.kinds[i]!, `kind:${columns.kinds[i]}`)),
    person: frequent(person, (i) => personFacet(columns.persons[i]!)).slice(0, maxPersons),
    source: frequent(source, (i) => sourceFacet(columns.sources[i]!)).slice(0, maxSources),
    // In the order of the results, good before bad.
    dkim: results
      .map((result, i) => ({ ...facet(result, `dkim:${result}`), count: dkim[i]! }))
      .filter(({ count }) => count > 0),
    status: countStatuses(nos, columns),
    year: [...year].sort(([a], [b]) => a - b).map(([y, count]) => ({ ...yearFacet(y), count })),
  }
}

/** In the order of `stances`. */
function countStatuses(nos: ArrayLike<number>, { said }: Columns): FacetCount[] {
  if (said.length === 0) return []
  const counts = new Uint32Array(stances.length)
  for (let i = 0; i < nos.length; i++) {
    const bits = said[nos[i]!] ?? 0
    for (let stance = 0; bits >> stance > 0; stance++) counts[stance]! += (bits >> stance) & 1
  }
  return stances
    .map((stance, i) => ({ ...facet(statuses[stance]!, `status:${statuses[stance]}`), count: counts[i]! }))
    .filter(({ count }) => count > 0)
}

/** A person who stands on a record more than once is counted once. */
function countPersons(nos: ArrayLike<number>, { last, start, writing, personOf, persons }: Columns): Uint32Array {
  const counts = new Uint32Array(persons.length)
  const lastSeen = new Uint32Array(persons.length)
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    if (no > last) continue
    for (let p = start[no]!; p < start[no + 1]!; p++) {
      const index = personOf[writing[p]!]!
      if (lastSeen[index] === no) continue
      lastSeen[index] = no
      counts[index]!++
    }
  }
  return counts
}

type Named = Omit<FacetCount, 'count'>

function frequent(counts: Uint32Array, name: (index: number) => Named): FacetCount[] {
  const facets: FacetCount[] = []
  counts.forEach((count, index) => {
    if (count > 0) facets.push({ ...name(index), count })
  })
  return facets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function facet(value: string, operator: string, label = value): Named {
  return { value, label, operator }
}

function personFacet({ id, name }: { id: string; name: string }): Named {
  return facet(id, `person:${id}`, name)
}

function sourceFacet(path: string): Named {
  return facet(path, printQuery({ type: 'field', operator: 'source', value: path }))
}

function yearFacet(year: number): Named {
  const value = String(year).padStart(4, '0')
  return facet(value, `date:${value}`)
}
