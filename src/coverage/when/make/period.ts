// Periods longer than a day: months, years, decades, quarters, seasons, and units counted from now or from an event.
import { day, endOf, isoWeek, shift, startOf, startOfDay, type Unit, utc, yearOf } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Context, Grain, Interval, Resolve, Time } from '../meaning.ts'
import { quantityOf, timeOf, type With, wordName, wordNumber } from './caught.ts'
import { date, wholeYear } from './day.ts'
import { anchorOf, pick } from './pick.ts'

const written = 'as written'
const counted = 'counted from the publication date'
const hung = 'counted from the event before it'

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
  return makePeriod(resolve, year !== undefined || outer !== undefined, weak ? { weak } : {})
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

/** "last week", "this month", "next year": n units from now, or from the event told before. */
export function relative(caught: Caught, { n = 0, event, unit, weak }: With): Time | null {
  const of = (wordName(caught, 'unit') ?? unit) as Unit
  if (of === 'second' || of === 'minute' || of === 'hour') return event || weak || n === 0 ? null : lasting(1, of, n)
  const resolve: Resolve = ({ now, event: told }) => {
    const base = event ? (told?.from ?? null) : now
    if (base === null) return null
    return whole(of, startOf(of, shift(startOf(of, base), n, of)), event ? hung : counted)
  }
  const cat = of === 'day' ? 'day' : 'period'
  return { cat, resolve, full: true, ...(weak && { weak }), ...(event && { hangs: true }) }
}

/** "the last three weeks", "the next 4 days". */
export function relativeMany(caught: Caught, { n = 0 }: With): Time | null {
  const many = quantityOf(caught)
  const duration = caught.duration
  const parts =
    duration?.cat === 'duration' ? duration.parts : many ? [{ n: many.n, unit: wordName(caught, 'unit') as Unit }] : []
  const vague = many?.vague || (duration?.cat === 'duration' && duration.vague)
  if (parts.length === 0 || n === 0) return null
  const [first] = parts
  if (parts.length === 1 && first && !vague) return lasting(first.n, first.unit, n)
  const resolve: Resolve = ({ now }) => {
    if (now === null) return null
    const end = parts.reduce((at, part) => shift(at, n * part.n, part.unit), now)
    return { from: Math.min(now, end), to: Math.max(now, end), grain: 'span', vague, basis: counted }
  }
  return makePeriod(resolve, true)
}

function lasting(many: number, unit: Unit, n: number): Time {
  const resolve: Resolve = ({ now }) => {
    if (now === null) return null
    const fine = unit === 'second' || unit === 'minute' || unit === 'hour'
    const coarse = unit === 'quarter' || unit === 'decade' || unit === 'century'
    // Quarters and decades are counted whole; days, weeks, months and years from today.
    const base = fine ? now : coarse ? startOf(unit, now) : startOfDay(now)
    const start = n > 0 && !fine ? (coarse ? shift(base, 1, unit) : base + day) : base
    const end = shift(start, n * many, unit)
    return { from: Math.min(start, end), to: Math.max(start, end), grain: fine ? 'minute' : 'span', basis: counted }
  }
  return { cat: unit === 'second' || unit === 'minute' || unit === 'hour' ? 'daypart' : 'period', resolve, full: true }
}

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
export function season(caught: Caught, { n }: With): Time | null {
  const first = seasonStart[wordName(caught, 'season') ?? '']
  const said = wholeYear(wordNumber(caught, 'year'), wordName(caught, 'year'))
  const outer = timeOf(caught, 'period')
  if (first === undefined) return null
  const inYear = (year: number, basis: string): Interval => ({
    from: utc(year, first),
    to: utc(year, first + 3),
    grain: 'span',
    vague: true,
    basis,
  })
  const resolve: Resolve = (context) => {
    if (said !== undefined) return inYear(said, written)
    const within = outer?.resolve(context)
    if (outer) return within ? inYear(yearOf(within.from), within.basis) : null
    const anchor = anchorOf(context)
    if (anchor === null) return null
    const all = [-2, -1, 0, 1, 2].map((step) => inYear(yearOf(anchor) + step, 'year from the publication date'))
    if (n === 0) return all.find(({ from }) => yearOf(from) === yearOf(anchor)) ?? null
    if (n === 1) return all.find(({ from }) => from > anchor) ?? null
    return n === -1 ? (all.findLast(({ to }) => to <= anchor) ?? null) : pick(all, context)
  }
  return makePeriod(resolve, said !== undefined)
}

/** "early 2017", "mid-October", "the end of the week", "earlier this month". */
export function edge(caught: Caught, { edge }: With): Time | null {
  const inner = timeOf(caught, 'period') ?? timeOf(caught, 'day')
  if (!inner || !edge) return null
  const resolve: Resolve = (context) => {
    const given = inner.resolve(context)
    return given && { ...cut(given, edge), vague: true, basis: given.basis }
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

/** "the last weeks of the campaign": when, only the article's readers know. A year said bounds it. */
export function stretch(caught: Caught): Time {
  const said = wholeYear(wordNumber(caught, 'year'))
  const resolve: Resolve = () => (said === undefined ? null : { ...whole('year', utc(said), written), vague: true })
  return makePeriod(resolve, true, { stretch: true })
}

/** The rest of a running period: "later this week", "le reste de la semaine". */
export function rest(caught: Caught, { edge }: With): Time | null {
  const inner = timeOf(caught, 'period')
  if (!inner) return null
  const resolve: Resolve = (context) => {
    const given = inner.resolve(context)
    if (!given || context.now === null) return null
    if (edge === 'end') return { ...given, from: startOfDay(context.now), grain: 'span', vague: true }
    return { ...given, to: startOfDay(context.now) + day, grain: 'span' }
  }
  return makePeriod(resolve, true)
}

/** "la semaine du 18". */
export function weekOfNumber(caught: Caught): Time | null {
  const day = date(caught, {})
  return day && weekOf({ day })
}
