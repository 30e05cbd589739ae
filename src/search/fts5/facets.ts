// The numbers of the records that were found -> counts, each with the operator that narrows a search to it.
import { results } from '../../record/finding.ts'
import type { Kind } from '../../record/record.ts'
import type { StepCount } from '../../record/row/count.ts'
import { stances, statuses } from '../../record/statement.ts'
import { printQuery } from '../ast.ts'
import type { FacetCount, FacetName, Facets } from '../index.ts'
import { unchecked } from './check-columns.ts'
import type { Columns } from './columns.ts'
import type { NamedColumns } from './named-columns.ts'

/** Rows shown per facet: more are not read by anybody, and would be sent with every key stroke. */
const maxPersons = 30
const maxSources = 50
const maxFindings = 30
const maxLanguages = 30

/** What was found, and for a facet that the query holds values of what only these leave out. */
export interface Counted {
  nos: Uint32Array
  besides: Partial<Record<FacetName, Uint32Array>>
}

/** The facets, the most frequent first; years and results in order. Ties follow the value, so that pages are stable. */
export function facetsOf({ nos, besides }: Counted, columns: Columns): Facets {
  const over = (name: FacetName) => joined(nos, besides[name])
  const { kinds, kind, sources, source, languages, language, codes, attached } = columns
  const named = columns.named()
  const found = countFindings(over('finding'), columns)
  return {
    kind: frequent(tally(over('kind'), kind, kinds.length), kinds.length, (i) => facet(kinds[i]!, `kind:${kinds[i]}`)),
    person: frequent(countPersons(nos, named), maxPersons, (i) => personFacet(named.persons[i]!)),
    source: frequent(tally(over('source'), source, sources.length), maxSources, (i) => sourceFacet(sources[i]!)),
    year: countYears(over('year'), columns),
    lang: frequent(tally(over('lang'), language, languages.length), maxLanguages, (i) => languageFacet(languages[i]!)),
    dkim: countResults(over('dkim'), columns),
    finding: frequent(found, maxFindings, (i) => facet(codes[i]!, `finding:${codes[i]}`)),
    has: countAttached(tally(over('has'), attached, 2)),
    status: countStatuses(over('status'), columns),
    ...countDays(nos, columns),
    estimate: false,
  }
}

function joined(nos: Uint32Array, others: Uint32Array | undefined): Uint32Array {
  if (others === undefined || others.length === 0) return nos
  const all = new Uint32Array(nos.length + others.length)
  all.set(nos)
  all.set(others, nos.length)
  return all
}

function tally(nos: Uint32Array, column: ArrayLike<number>, size: number): Uint32Array {
  const counts = new Uint32Array(size)
  for (let i = 0; i < nos.length; i++) counts[column[nos[i]!]!]!++
  return counts
}

/** In the order of the results, good before bad. */
function countResults(nos: Uint32Array, { dkim }: Columns): FacetCount[] {
  const counts = new Uint32Array(results.length + 1)
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    // Without an entry: not checked.
    counts[no < dkim.length ? dkim[no]! : unchecked]!++
  }
  return results.map((result, i) => ({ ...facet(result, `dkim:${result}`), count: counts[i]! })).filter(some)
}

function countYears(nos: Uint32Array, { days, day, yearOfDay }: Columns): FacetCount[] {
  const byDay = tally(nos, day, days.length)
  const counts = new Map<number, number>()
  for (let i = 1; i < days.length; i++)
    if (byDay[i]! > 0) counts.set(yearOfDay[i]!, (counts.get(yearOfDay[i]!) ?? 0) + byDay[i]!)
  return [...counts].sort(([a], [b]) => a - b).map(([year, count]) => ({ ...yearFacet(year), count }))
}

function countDays(nos: Uint32Array, { day, days, kind, kinds }: Columns): Pick<Facets, 'days' | 'undated'> {
  const counts = new Uint32Array(days.length * kinds.length)
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    counts[day[no]! * kinds.length + kind[no]!]!++
  }
  const found: StepCount[] = []
  let undated = 0
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue
    const at = Math.floor(i / kinds.length)
    if (at === 0) undated += counts[i]!
    else found.push({ start: days[at]!, kind: kinds[i % kinds.length] as Kind, count: counts[i]! })
  }
  return { days: found, undated }
}

/** Nothing where none has any: a choice of one is none. */
function countAttached([without, with_]: Uint32Array): FacetCount[] {
  if (with_ === 0) return []
  return [
    { ...facet('attachment', 'has:attachment'), count: with_! },
    { ...facet('none', '-has:attachment'), count: without! },
  ].filter(some)
}

/** In the order of `stances`. */
function countStatuses(nos: Uint32Array, { said }: Columns): FacetCount[] {
  if (said.length === 0) return []
  const counts = new Uint32Array(stances.length)
  for (let i = 0; i < nos.length; i++) {
    const bits = said[nos[i]!] ?? 0
    for (let stance = 0; bits >> stance > 0; stance++) counts[stance]! += (bits >> stance) & 1
  }
  return stances
    .map((stance, i) => ({ ...facet(statuses[stance]!, `status:${statuses[stance]}`), count: counts[i]! }))
    .filter(some)
}

/** That there is nothing to check says nothing, and of signatures the results say it. */
const absences = ['dkim-none', 'arc-none']

function countFindings(nos: Uint32Array, { findingStart, finding, codes }: Columns): Uint32Array {
  const counts = new Uint32Array(codes.length)
  if (codes.length === 0) return counts
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    for (let f = findingStart[no] ?? 0; f < (findingStart[no + 1] ?? 0); f++) counts[finding[f]!]!++
  }
  for (const absence of absences) if (codes.includes(absence)) counts[codes.indexOf(absence)] = 0
  return counts
}

function countPersons(nos: Uint32Array, { start, person, personEnd, persons }: NamedColumns): Uint32Array {
  const counts = new Uint32Array(persons.length)
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    const end = personEnd[no]!
    for (let at = start[no]!; at < end; at++) counts[person[at]!]!++
  }
  return counts
}

type Named = Omit<FacetCount, 'count'>

const some = ({ count }: FacetCount) => count > 0

/** The most frequent first, at most `most` of them; of equal counts by value. Only these are named: persons are many. */
function frequent(counts: Uint32Array, most: number, name: (index: number) => Named): FacetCount[] {
  // All that are as frequent as the last one that is shown: which of them are shown follows their values.
  const least = leastShown(counts, most)
  const named: FacetCount[] = []
  for (let index = 0; index < counts.length; index++)
    if (counts[index]! >= least) named.push({ ...name(index), count: counts[index]! })
  return named.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, most)
}

/** The last of the `most` highest counts, at least 1: sorting them all takes long where persons are many. */
function leastShown(counts: Uint32Array, most: number): number {
  const highest = new Uint32Array(most)
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!
    if (count <= highest[0]!) continue
    let at = 0
    for (; at + 1 < most && highest[at + 1]! < count; at++) highest[at] = highest[at + 1]!
    highest[at] = count
  }
  return Math.max(1, highest[0]!)
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

function languageFacet(language: string | null): Named {
  const value = language ?? 'none'
  return facet(value, `lang:${value}`)
}

function yearFacet(year: number): Named {
  const value = String(year).padStart(4, '0')
  return facet(value, `date:${value}`)
}
