// Times of day on a day: with a clock, with a part of the day, with half of it.
import { day, hour, minute, startOfDay } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Clock, Context, DayPart, Interval, Resolve, Time } from '../meaning.ts'
import { clockOf, timeOf, type With, wordName } from './caught.ts'
import { inPart, clock as readClock } from './count.ts'
import { oneDay } from './day.ts'

/** What parts of the day cover, in hours. Used for order; a date with a part is written as its day. */
export const partHours: Record<string, [number, number]> = {
  morning: [8, 12],
  breakfast: [8, 12],
  lunch: [11, 13],
  afternoon: [12, 16],
  evening: [16, 20],
  dinner: [16, 20],
  night: [20, 24],
  daytime: [8, 18],
  nighttime: [0, 8],
}

export function dayPart(caught: Caught, { part, edge, weak }: With): DayPart | null {
  const name = wordName(caught, 'part') ?? part ?? (caught.dayless?.cat === 'dayless' ? caught.dayless.part : undefined)
  return name === undefined ? null : { cat: 'dayless', part: name, ...(edge && { edge }), ...(weak && { weak }) }
}

export function hoursOf({ part, edge }: DayPart): [number, number] {
  const [from, to] = partHours[part] ?? [0, 24]
  const middle = (from + to) / 2
  if (edge === 'start') return [from, middle]
  return edge === 'end' ? [middle, to] : [from, to]
}

/** "Monday at 3 pm". */
export function moment(caught: Caught): Time | null {
  const time = timeOf(caught, 'day') ?? timeOf(caught, 'daypart')
  const clock = clockOf(caught) ?? readClock(caught, { twelve: true })
  if (!time || !clock) return null
  const within = caught.daypart && wordName(caught, 'part')
  const resolve: Resolve = (context) => {
    const given = time.resolve(context)
    return given && atClock(given, within ? inPart(clock, within) : clock)
  }
  return { cat: 'moment', resolve, full: time.full, ...(time.hangs && { hangs: true }) }
}

export function atClock(given: Interval, told: Clock): Interval {
  // A part of a day tells which half of it a clock means.
  const clock =
    given.grain === 'part' && told.twelve && given.from - startOfDay(given.from) >= 12 * hour
      ? inPart(told, 'evening')
      : told
  const start = startOfDay(given.from)
  const from = start + clock.hour * hour + clock.minute * minute + (clock.second ?? 0) * 1000
  const grain = clock.second === undefined ? 'minute' : 'second'
  const twelve = clock.twelve && given.grain !== 'part'
  // "shortly after midnight" is sure of its day, not of its minute.
  const rough = clock.about ? 'day' : given.rough === 'day' && given.grain !== 'part' ? 'day' : undefined
  const vague = given.vague
  return {
    from,
    to: from + (grain === 'minute' ? minute : 1000),
    grain,
    basis: given.basis,
    ...(twelve && { twelve }),
    ...(vague && { vague }),
    ...(rough && { rough }),
  }
}

/** A clock without a day: on the day of the event told before. */
export function bareClock(clock: Clock): Resolve {
  return ({ event, now, isUpdate }) => {
    if (isUpdate && now !== null) return atClock(oneDay(startOfDay(now), 'on the day of the publication'), clock)
    if (!event || event.to - event.from > day || event.vague) return null
    return { ...atClock({ ...event, grain: 'day' }, clock), basis: 'on the day of the event before it' }
  }
}

/** "Monday morning", "late this afternoon", "last night". */
export function inPartOfDay(caught: Caught, { edge, part, n = 0, event }: With): Time | null {
  const time = timeOf(caught, 'day')
  const name = wordName(caught, 'part') ?? part
  const named: DayPart | undefined =
    caught.dayless?.cat === 'dayless'
      ? caught.dayless
      : name
        ? { cat: 'dayless', part: name, ...(edge && { edge }) }
        : undefined
  if (!named) return null
  const [from, to] = hoursOf(named)
  const resolve: Resolve = (context) => {
    const given = time ? time.resolve(context) : dayNear(context, n, event)
    if (!given) return null
    const start = startOfDay(given.from)
    return { from: start + from * hour, to: start + to * hour, grain: 'part', rough: 'day', basis: given.basis }
  }
  return { cat: 'daypart', resolve, full: time?.full ?? true, ...((event || time?.hangs) && { hangs: true }) }
}

function dayNear({ now, event: told }: Context, n: number, event = false): Interval | null {
  if (event)
    return told && told.to - told.from <= day
      ? oneDay(startOfDay(told.from) + n * day, 'same day as the event before it')
      : null
  return now === null ? null : oneDay(startOfDay(now) + n * day, 'counted from the publication date')
}

/** "At lunchtime", « dans la soirée »: a part of the day that the story was told of last. */
export function barePart(part: DayPart): Resolve {
  return ({ event, past }) => {
    if (!event || event !== past || event.to - event.from > day || event.vague) return null
    const [from, to] = hoursOf(part)
    const start = startOfDay(event.from)
    const basis = 'on the day of the event before it'
    return { from: start + from * hour, to: start + to * hour, grain: 'part', rough: 'day', basis }
  }
}

/** "early in the day", "later today": halves of a day. */
export function halfOfDay(caught: Caught, { edge }: With): Time | null {
  const time = timeOf(caught, 'day')
  if (!time || !edge) return null
  const resolve: Resolve = (context) => {
    const given = time.resolve(context)
    if (!given) return null
    const noon = startOfDay(given.from) + 12 * hour
    const bounds = edge === 'start' ? { from: given.from, to: noon } : { from: noon, to: given.to }
    return { ...bounds, grain: 'part', rough: 'day', basis: given.basis }
  }
  return { cat: 'daypart', resolve, full: time.full }
}

/** "the end of tomorrow": its last second, as calendars have it. */
export function endOfDay(caught: Caught): Time {
  const time = timeOf(caught, 'day')
  const resolve: Resolve = (context) => {
    const given = time ? time.resolve(context) : dayNear(context, 0)
    return given && { from: given.to - 1000, to: given.to, grain: 'second', rough: 'day', basis: given.basis }
  }
  return { cat: 'moment', resolve, full: time?.full ?? true }
}
