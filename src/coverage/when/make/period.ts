// Periods that are named: months, years, decades, centuries.
import { endOf, type Unit, utc, yearOf } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Context, Interval, Resolve, Time } from '../meaning.ts'
import { timeOf, type With, wordName, wordNumber } from './caught.ts'
import { wholeYear } from './day.ts'
import { anchorOf, pick } from './pick.ts'

export const written = 'as written'

export function makePeriod(resolve: Resolve, full: boolean, more: Partial<Time> = {}): Time {
  return { cat: 'period', resolve, full, ...more }
}

export function whole(unit: Unit, from: number, basis: string): Interval {
  return { from, to: endOf(unit, from), grain: unit, basis }
}

export function month(caught: Caught, { n, weak }: With): Time | null {
  const wanted = wordNumber(caught, 'month')
  if (wanted === undefined || wanted < 1 || wanted > 12) return null
  const year = wholeYear(wordNumber(caught, 'year'), wordName(caught, 'year'))
  const outer = timeOf(caught, 'period')
  if (wordNumber(caught, 'year') !== undefined && year === undefined) return null
  const resolve: Resolve = (context) => {
    if (year !== undefined) return whole('month', utc(year, wanted), written)
    if (outer) {
      const within = outer.resolve(context)
      return within && whole('month', utc(yearOf(within.from), wanted), within.basis)
    }
    return monthWithoutYear(wanted, n, context)
  }
  // "January 27" is rather a day.
  const isDay = wordName(caught, 'year')?.length === 2 && (wordNumber(caught, 'year') ?? 0) <= 31
  return makePeriod(resolve, year !== undefined || outer !== undefined, weak || isDay ? { weak: true } : {})
}

/** "2015-3", "12-2015". */
export function monthNumber(caught: Caught): Time | null {
  const wanted = wordNumber(caught, 'month') ?? 0
  const year = wordNumber(caught, 'year')
  if (wanted < 1 || wanted > 12 || year === undefined) return null
  return makePeriod(() => whole('month', utc(year, wanted), written), true)
}

function monthWithoutYear(wanted: number, n: number | undefined, context: Context): Interval | null {
  const anchor = anchorOf(context)
  if (anchor === null) return null
  const years = Array.from({ length: 9 }, (_, i) => yearOf(anchor) - 4 + i)
  const all = years.map((year) => whole('month', utc(year, wanted), 'year from the publication date'))
  if (n === 0) return all.find(({ from }) => yearOf(from) === yearOf(anchor)) ?? null
  if (n === 1) return all.find(({ from }) => from > anchor) ?? null
  if (n === -1) return all.findLast(({ to }) => to <= anchor) ?? null
  return pick(all, context)
}

export function year(caught: Caught, { weak }: With): Time | null {
  const wanted = wholeYear(wordNumber(caught, 'year'), wordName(caught, 'year'))
  if (wanted === undefined) return null
  return makePeriod(() => whole('year', utc(wanted), written), true, { year: true, ...(weak && { weak }) })
}

/** "the 1990s", "the nineties" (n = 90), "les années 90". */
export function decade(caught: Caught, { n }: With): Time | null {
  const told = wordNumber(caught, 'year') ?? wordNumber(caught, 'number') ?? n
  if (told === undefined || told % 10 !== 0) return null
  const wanted = told < 100 ? told + (told >= 30 ? 1900 : 2000) : told
  return makePeriod(() => whole('decade', utc(wanted), written), true)
}

export function century(caught: Caught): Time | null {
  const wanted = wordNumber(caught, 'ordinal')
  if (wanted === undefined || wanted < 10 || wanted > 22) return null
  return makePeriod(() => whole('century', utc((wanted - 1) * 100), written), true)
}
