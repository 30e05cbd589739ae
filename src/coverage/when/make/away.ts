// So much before or after: counted from now, from a time that is named, from the event told before, or from something
// that has no date.
import { day, minute, shift, startOfDay, type Unit } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Duration, Interval, Resolve, Time, Unresolved } from '../meaning.ts'
import { durationOf, timeOf, type With, wordName } from './caught.ts'

/** "three weeks ago", "twelve hours later", "in two months": `n` is the direction. */
export function away(caught: Caught, { n = 1, event, about, name }: With): Time | null {
  const given = durationOf(caught)
  if (!given) return null
  const resolve: Resolve = ({ now, event: told }) => {
    if (event) {
      const basis = `${spoken(given)} ${n < 0 ? 'before' : 'after'} the event before it`
      if (told === null) return null
      return isTooRough(told, given) ? { ...told, vague: true, basis } : moved(told, given, n, basis)
    }
    return now === null ? null : moved(nowAs(now), given, n, 'counted from the publication date', about)
  }
  const ahead = name === 'ahead'
  return {
    cat: isFine(given) ? 'moment' : 'day',
    resolve,
    full: true,
    ...(event && { hangs: true }),
    ...(ahead && { ahead }),
  }
}

/** Two days after something in July could be any day of it: July is all that can be said. */
function isTooRough({ from, to }: Interval, { parts, vague }: Duration): boolean {
  const finest = parts.at(-1)?.unit ?? 'day'
  return !vague && to - from > day && to - from > 1.2 * (shift(from, 1, finest) - from)
}

function nowAs(now: number): Interval {
  return { from: now, to: now + minute, grain: 'minute', basis: '' }
}

/** "two days before the 13th", "two months after the vote on 8 November"; "the eve of it" is one `unit`. `n` is the direction. */
export function awayFrom(caught: Caught, { n = 1, unit }: With): Time | null {
  const given = durationOf(caught) ?? (unit && oneOf(unit))
  const base = timeOf(caught, 'time')
  if (!given || !base) return null
  const resolve: Resolve = (context) => {
    const from = base.resolve(context)
    return (
      from &&
      moved(
        from,
        given,
        n,
        `${spoken(given)} ${n < 0 ? 'before' : 'after'} ${from.basis === 'as written' ? 'a date' : 'a date counted'}`,
      )
    )
  }
  return { cat: isFine(given) ? 'moment' : 'day', resolve, full: base.full, ...(base.hangs && { hangs: true }) }
}

function oneOf(unit: Unit): Duration {
  return { cat: 'duration', parts: [{ n: 1, unit }], vague: false }
}

/** "Three days before the vote": of which the article gave the day before. */
export function awayFromOccasion(caught: Caught, { n = 1, unit }: With): Time | null {
  const given = durationOf(caught) ?? (unit && oneOf(unit))
  const occasion = wordName(caught, 'occasion')
  if (!given || occasion === undefined) return null
  const resolve: Resolve = ({ occasions }) => {
    const day = occasions?.get(occasion)
    return day ? moved(day, given, n, `${spoken(given)} ${n < 0 ? 'before' : 'after'} a date told before`) : null
  }
  return { cat: isFine(given) ? 'moment' : 'day', resolve, full: true, hangs: true }
}

/** "15 minutes after the reception of a message": after what, the expression does not say. */
export function awayFromSomething(caught: Caught, { n = 1 }: With): Unresolved | null {
  const given = durationOf(caught)
  if (!given)
    return { cat: 'unresolved', basis: `${n < 0 ? 'before' : 'after'} something that the article does not date` }
  return {
    cat: 'unresolved',
    basis: `${spoken(given)} ${n < 0 ? 'before' : 'after'} something that the article does not date`,
  }
}

function isFine({ parts }: Duration): boolean {
  return parts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')
}

function spoken({ parts, vague }: Duration): string {
  const said = parts.map(({ n, unit }) => `${n} ${unit}${n === 1 ? '' : 's'}`).join(' and ')
  return vague ? `some ${parts[0]?.unit ?? ''}s` : said
}

/** Coarser than the arithmetic from a month on: "two months ago" is not said of a day. */
export const coarse: Partial<Record<Unit, Unit>> = {
  month: 'month',
  quarter: 'month',
  year: 'year',
  decade: 'year',
  century: 'decade',
}

export function moved(base: Interval, given: Duration, n: number, basis: string, about = false): Interval {
  const { parts, vague } = given
  const finest = parts.at(-1)?.unit ?? 'day'
  if (vague) return smeared(base, parts[0]?.unit ?? 'day', n, basis)
  const fine = isFine(given)
  const whole = base.grain === 'minute' || base.grain === 'second'
  // Two hours before something of a day are mostly of that day, too.
  const origin = !fine ? startOfDay(base.from) : n < 0 && !whole ? base.to - minute : base.from
  const start = parts.reduce((at, part) => shift(at, n * part.n, part.unit), origin)
  const rough = fine ? (base.rough === 'day' ? 'day' : undefined) : parts.length === 1 ? coarse[finest] : undefined
  if (fine && !whole)
    return {
      from: startOfDay(start),
      to: startOfDay(start) + day,
      grain: 'day',
      vague: base.grain !== 'part' || base.vague,
      basis,
    }
  const length = fine ? (finest === 'second' ? 1000 : minute) : day
  const loose =
    about ||
    base.vague ||
    given.bound !== undefined ||
    (rough !== undefined && rough !== 'day') ||
    (finest === 'week' && parts.length === 1)
  return {
    from: start,
    to: start + length,
    grain: fine ? 'minute' : 'day',
    ...(rough && { rough }),
    ...(loose && { vague: true }),
    basis,
  }
}

/** "a few days later": between two and ten of them. */
function smeared(base: Interval, unit: Unit, n: number, basis: string): Interval {
  const ends = [shift(startOfDay(base.from), 2 * n, unit), shift(startOfDay(base.from), 10 * n, unit)].toSorted(
    (a, b) => a - b,
  )
  const [from = 0, to = 0] = ends
  return { from: startOfDay(from), to: startOfDay(to) + day, grain: 'span', vague: true, basis }
}
