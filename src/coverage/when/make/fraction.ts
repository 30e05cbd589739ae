// Parts of a longer period: quarters, halves, seasons, weeks; its beginning, middle and end.
import { day, isoWeek, shift, startOf, startOfDay, type Unit, utc, yearOf } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Context, Grain, Interval, Resolve, Time } from '../meaning.ts'
import { quantityOf, timeOf, type With, wordName, wordNumber } from './caught.ts'
import { date, wholeYear } from './day.ts'
import { makePeriod, whole, written } from './period.ts'
import { anchorOf, pick } from './pick.ts'
import { counted } from './relative.ts'

/** Quarters and halves; of a year said, of a year counted from now, or of the year that fits. */
export function fraction(caught: Caught, { unit = 'quarter' }: With): Time | null {
  const count = unit === 'quarter' ? 4 : 2
  const months = 12 / count
  const wanted = wordNumber(caught, 'ordinal') ?? wordNumber(caught, 'number')
  const said = wholeYear(wordNumber(caught, 'year'))
  const outer = timeOf(caught, 'period')
  if (wanted === undefined || wanted < 1 || wanted > count) return null
  const inYear = (year: number, basis: string): Interval => {
    const from = utc(year, 1 + (wanted - 1) * months)
    return { from, to: utc(year, 1 + wanted * months), grain: unit === 'quarter' ? 'quarter' : 'span', basis }
  }
  const resolve: Resolve = (context) => {
    if (said !== undefined) return inYear(said, written)
    const within = outer?.resolve(context)
    if (outer) return within ? inYear(yearOf(within.from), within.basis) : null
    const anchor = anchorOf(context)
    if (anchor === null) return null
    return pick(
      [-2, -1, 0, 1, 2].map((n) => inYear(yearOf(anchor) + n, 'year from the publication date')),
      context,
    )
  }
  return makePeriod(resolve, said !== undefined || outer !== undefined)
}

const seasonStart: Record<string, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** Three months each, from a March on: seasons are meant roughly, so they are always vague. */
export function season(caught: Caught, { n, event }: With): Time | null {
  const name = wordName(caught, 'season') ?? ''
  const first = seasonStart[name]
  const said = wholeYear(wordNumber(caught, 'year'), wordName(caught, 'year'))
  const outer = timeOf(caught, 'period')
  if (first === undefined) return null
  const inYear = (year: number, basis: string): Interval => ({
    from: utc(year, first),
    to: utc(year, first + 3),
    grain: 'span',
    season: name,
    vague: true,
    basis,
  })
  const resolve: Resolve = (context) => {
    if (said !== undefined) return inYear(said, written)
    const within = outer?.resolve(context)
    if (outer) return within ? inYear(yearOf(within.from), within.basis) : null
    // "The summer after"
    const told = event ? (context.after ?? context.event?.from ?? null) : null
    if (told !== null)
      return (
        [0, 1]
          .map((step) => inYear(yearOf(told) + step, 'after the event before it'))
          .find(({ from }) => from > told) ?? null
      )
    const anchor = anchorOf(context)
    if (anchor === null || event) return null
    const all = [-2, -1, 0, 1, 2].map((step) => inYear(yearOf(anchor) + step, 'year from the publication date'))
    if (n === 0) return inYear(yearOf(anchor), counted)
    if (n === 1) return all.find(({ from }) => from > anchor) ?? null
    return n === -1 ? (all.findLast(({ to }) => to <= anchor) ?? null) : pick(all, context)
  }
  return makePeriod(resolve, said !== undefined, event ? { hangs: true } : {})
}

/** "early 2017", "mid-October", "the end of the week", "earlier this month". */
export function edge(caught: Caught, { edge }: With): Time | null {
  const inner = timeOf(caught, 'period') ?? timeOf(caught, 'day')
  if (!inner || !edge) return null
  const cutAt = (context: Context): Interval | null => {
    const given = inner.resolve(context)
    return given && { ...cut(given, edge), vague: true, basis: given.basis }
  }
  const resolve: Resolve = (context) => {
    const given = cutAt(context)
    const isAhead = given !== null && context.now !== null && given.from > context.now
    // "mid-March", written on the 4th of it, is that of another year.
    if (!isAhead || inner.full || context.future || context.before !== undefined) return given
    return cutAt({ ...context, now: startOf('month', given.from) - day })
  }
  return makePeriod(resolve, inner.full)
}

/** Thirds of what lasts long, halves of a month and of shorter things; the middle of a month is its 10th to 20th. */
function cut({ from, to, grain }: Interval, edge: 'start' | 'mid' | 'end'): Pick<Interval, 'from' | 'to' | 'grain'> {
  const length = grain as Grain
  if (length === 'year') {
    const year = yearOf(from)
    const months = { start: [1, 5], mid: [5, 9], end: [9, 13] }[edge] as [number, number]
    return { from: utc(year, months[0]), to: utc(year, months[1]), grain: 'span' }
  }
  if (length === 'month') {
    const days = { start: [0, 15], mid: [9, 20], end: [15, 31] }[edge] as [number, number]
    return { from: from + days[0] * day, to: Math.min(to, from + days[1] * day), grain: 'span' }
  }
  const middle = startOfDay((from + to) / 2)
  const third = startOfDay((to - from) / 3)
  if (length === 'day') return { from, to, grain: 'day' }
  if (edge === 'mid') return { from: startOfDay(from + third), to: startOfDay(to - third), grain: 'span' }
  return edge === 'start' ? { from, to: middle, grain: 'span' } : { from: middle, to, grain: 'span' }
}

/** "the first week of October", "the last three weeks of the year", "the first ten days of last month". */
export function within(caught: Caught, { n }: With): Time | null {
  const outer = timeOf(caught, 'period')
  const unit = wordName(caught, 'unit') as Unit
  const wanted = wordNumber(caught, 'ordinal') ?? n ?? 1
  const many = quantityOf(caught)?.n ?? 1
  if (!outer || wanted === 0 || quantityOf(caught)?.vague) return null
  const resolve: Resolve = (context) => {
    const given = outer.resolve(context)
    if (!given) return null
    const first = firstOf(unit, given)
    const last = shift(lastOf(unit, given), 1 - many, unit)
    const from = wanted < 0 ? last : shift(first, wanted - 1, unit)
    if (from >= given.to) return null
    const grain = many === 1 ? unit : 'span'
    return { from, to: shift(from, many, unit), grain, basis: given.basis }
  }
  return { cat: unit === 'day' && many === 1 ? 'day' : 'period', resolve, full: outer.full }
}

/** A week belongs to the period that holds its Thursday (ISO 8601). */
function firstOf(unit: Unit, { from }: Interval): number {
  if (unit !== 'week') return from
  const monday = startOf('week', from)
  return monday + 3 * day < from ? monday + 7 * day : monday
}

function lastOf(unit: Unit, { to }: Interval): number {
  if (unit !== 'week') return shift(to, -1, unit)
  const monday = startOf('week', to - 1)
  return monday + 3 * day >= to ? monday - 7 * day : monday
}

/** "week 23", "the second week of 2021". */
export function numberedWeek(caught: Caught): Time | null {
  const wanted = wordNumber(caught, 'number') ?? wordNumber(caught, 'ordinal') ?? 0
  const said = wholeYear(wordNumber(caught, 'year'))
  if (wanted < 1 || wanted > 53) return null
  const resolve: Resolve = (context) => {
    const anchor = anchorOf(context)
    const year = said ?? (anchor === null ? null : yearOf(anchor))
    return year === null ? null : whole('week', isoWeek(year, wanted), said === undefined ? counted : written)
  }
  return makePeriod(resolve, said !== undefined)
}

/** "the week of 4 February". */
export function weekOf(caught: Caught): Time | null {
  const inner = timeOf(caught, 'day')
  if (!inner) return null
  const resolve: Resolve = (context) => {
    const given = inner.resolve(context)
    return given && whole('week', startOf('week', given.from), given.basis)
  }
  return makePeriod(resolve, inner.full)
}

/** "la semaine du 18". */
export function weekOfNumber(caught: Caught): Time | null {
  const day = date(caught, {})
  return day && weekOf({ day })
}
