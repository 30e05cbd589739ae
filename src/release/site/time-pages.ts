// Dated records and claims -> the timeline: all years, a page for each, and for its months where there is much in it.
import type { PublicHead } from '../../view/model/release.ts'
import type { SiteBin, SitePage } from '../../view/model/site.ts'
import { datedClaims, type Known, push } from './known.ts'
import { paged } from './paging.ts'
import { periodOf, plotOf, touches } from './plot.ts'

/** A year with more records than this has its months as pages of their own. */
const recordsInYear = 300
const recordsOnPage = 200

type Entry = { path: string; page: SitePage<never> }

export function* timePages(known: Known): Iterable<Entry> {
  const { records, coverage } = known.edition
  const years = byPeriod(records, 'year')
  const undated = records.filter(({ date }) => date.at === null)
  const claims = datedClaims(known)
  const names = [...years.keys()].sort()
  const page: SitePage<never> = {
    kind: 'timeline',
    plot: plotOf(records, coverage?.claims),
    years: names.map((year) => ({
      ...binOf(year, years.get(year)!),
      claims: claims.filter(({ claim }) => touches(claim, year)).length,
    })),
    undated: undated.length,
  }
  yield { path: 'timeline/', page }
  for (const [at, year] of names.entries())
    yield* yearPages(year, years.get(year)!, known, names[at - 1], names[at + 1])
  if (undated.length > 0) yield* periodPages('undated', undated, known)
}

function* yearPages(year: string, records: PublicHead[], known: Known, previous?: string, next?: string) {
  const months = byPeriod(records, 'month')
  const names = [...months.keys()].sort()
  const parts = names.map((month) => binOf(month, months.get(month)!))
  const inMonths = records.length > recordsInYear
  yield* periodPages(year, records, known, { previous, next, parts, inMonths })
  if (!inMonths) return
  for (const [at, month] of names.entries())
    yield* periodPages(month, months.get(month)!, known, { previous: names[at - 1], next: names[at + 1] })
}

interface Beside {
  previous?: string
  next?: string
  parts?: SiteBin[]
  inMonths?: boolean
}

function* periodPages(period: string, records: PublicHead[], known: Known, beside: Beside = {}): Iterable<Entry> {
  const claims = datedClaims(known).filter(({ claim }) => touches(claim, period))
  const plot = plotOf(
    records,
    claims.map(({ claim }) => claim),
    period === 'undated' ? undefined : period,
  )
  const listed = beside.inMonths ? [] : records
  for (const { path, paging, items } of paged(listed, recordsOnPage, `timeline/${period}/`)) {
    const page: SitePage<never> = {
      ...{ kind: 'period', period, plot, paging },
      records: beside.inMonths ? null : items,
      parts: beside.parts ?? [],
      claims: paging.page === 1 ? claims : [],
      previous: beside.previous ?? null,
      next: beside.next ?? null,
    }
    yield { path, page }
  }
}

function byPeriod(records: PublicHead[], unit: 'year' | 'month'): Map<string, PublicHead[]> {
  const periods = new Map<string, PublicHead[]>()
  for (const head of records) if (head.date.at !== null) push(periods, periodOf(head.date.at, unit), head)
  return periods
}

function binOf(period: string, records: PublicHead[]): SiteBin {
  const bin = { period, private: 0, public: 0, press: 0 }
  for (const { lane } of records) bin[lane] += 1
  return bin
}
