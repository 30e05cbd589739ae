// Periods counted in units from now, or from the event told before: "last week", "the next three days", and stretches
// of what has no dates.
import { day, shift, startOf, startOfDay, type Unit, utc } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Resolve, Time } from '../meaning.ts'
import { quantityOf, timeOf, type With, wordName, wordNumber } from './caught.ts'
import { wholeYear } from './day.ts'
import { makePeriod, whole, written } from './period.ts'

export const counted = 'counted from the publication date'

const hung = 'counted from the event before it'

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
export function relativeMany(caught: Caught, { n = 0, event }: With): Time | null {
  const many = quantityOf(caught)
  const duration = caught.duration
  const parts =
    duration?.cat === 'duration' ? duration.parts : many ? [{ n: many.n, unit: wordName(caught, 'unit') as Unit }] : []
  const vague = many?.vague || (duration?.cat === 'duration' && duration.vague)
  if (parts.length === 0 || n === 0) return null
  if (event) return lastingAfter(parts, vague === true)
  const [first] = parts
  if (parts.length === 1 && first && !vague)
    return n > 0 ? goingOn(parts, lasting(first.n, first.unit, n)) : lasting(first.n, first.unit, n)
  const resolve: Resolve = ({ now }) => {
    if (now === null) return null
    const end = parts.reduce((at, part) => shift(at, n * part.n, part.unit), now)
    return { from: Math.min(now, end), to: Math.max(now, end), grain: 'span', vague, basis: counted }
  }
  return makePeriod(resolve, true)
}

/** "Over the next seven months they wrote": of what is told, where nothing speaks of what is to come. */
function goingOn(parts: { n: number; unit: Unit }[], ahead: Time): Time {
  const after = lastingAfter(parts, false)
  const resolve: Resolve = (context) =>
    context.past && context.event && !context.future ? after.resolve(context) : ahead.resolve(context)
  return { ...ahead, resolve }
}

/** "over the following three months": from the event told before on. */
function lastingAfter(parts: { n: number; unit: Unit }[], vague: boolean): Time {
  const fine = parts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')
  const resolve: Resolve = ({ event: told }) => {
    if (!told) return null
    const end = parts.reduce((at, { n, unit }) => shift(at, n, unit), told.from)
    const rough = fine && end - told.from < day ? 'day' : undefined
    const loose = vague || told.vague || (rough !== undefined && told.grain !== 'minute')
    return {
      from: told.from,
      to: end,
      grain: fine ? 'minute' : 'span',
      ...(rough && { rough }),
      vague: loose,
      basis: hung,
    }
  }
  return { cat: fine ? 'daypart' : 'period', resolve, full: true, hangs: true }
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
    const middle = startOfDay((given.from + given.to) / 2)
    if (edge === 'end') return { ...given, from: Math.max(startOfDay(context.now), middle), grain: 'span', vague: true }
    return { ...given, to: startOfDay(context.now) + day, grain: 'span' }
  }
  return makePeriod(resolve, true)
}
