// Several times that words could mean ("8 November" of any year) -> the one that is meant where they stand.
import { day, yearOf } from '../calendar.ts'
import type { Context, Interval } from '../meaning.ts'

/** Further from the event told before than this, a date without a year is taken from the publication date instead. */
const narrativeReach = 250 * day
/** A story goes on rather than back: so many days ahead are as near as one before. */
const onward = 2
/** An article names a year and goes on in it: days ahead in that year are nearer than they are. */
const sameYear = 0.6
/** So shortly before the publication, a date without a year is news. */
const news = 21 * day

/** Where candidates are looked for; null where nothing says when the text was written. */
export function anchorOf({ now, event, after, before }: Context): number | null {
  return after ?? before ?? now ?? event?.from ?? null
}

/** Candidates in order of time. */
export function pick(candidates: Interval[], context: Context): Interval | null {
  const { now, after, before, future } = context
  if (after !== undefined) return candidates.find(({ from }) => from >= after) ?? null
  if (before !== undefined) return candidates.findLast(({ from }) => from <= before) ?? null
  const told = pickAhead(candidates, context) ?? pickNearEvent(candidates, context)
  if (told) return told
  if (now === null) return null
  const today = Math.floor(now / day) * day
  if (future) return candidates.find(({ from, to }) => from >= today || to > now) ?? null
  return candidates.findLast(({ from }) => from <= now) ?? null
}

/** "They stop in October", and below: "between 5 September and 17 October 2016". A lead has the years of its text. */
function pickAhead(candidates: Interval[], { ahead, future }: Context): Interval | null {
  if (!ahead || future) return null
  const holds = ({ from, to }: Interval, at: number) => from <= at && at < to
  const found = candidates.find((each) => holds(each, ahead.from) || holds(each, ahead.to - 1))
  return found ? { ...found, basis: 'year from the dates told below' } : null
}

/** An article names the year once and then goes on in it. */
function pickNearEvent(candidates: Interval[], { past, story, days, now, telling, future }: Context): Interval | null {
  if (!past || future) return null
  // "Ce 8 février", which was told with its year before.
  const again = candidates.find(({ from }) => days?.includes(from))
  if (again) return { ...again, basis: 'year from the date told before' }
  const isNews = ({ from }: Interval) => now !== null && from <= now && from > now - news
  // "On 3 May 2020 … On 8 May", published on 20 May 2021: the sentence goes on where the last one ended.
  const goesOn = ({ from }: Interval) => telling === true && from >= past.from && from < past.to + news
  if (candidates.some(isNews) && !candidates.some(goesOn)) return null
  const ahead = (from: number) => (from - past.to) * (yearOf(from) === yearOf(past.from) ? sameYear : 1)
  const distance = ({ from }: Interval) => Math.max(0, onward * (past.from - from), ahead(from))
  const isTold = ({ from }: Interval) => story !== undefined && from >= story.from && from <= story.to
  const near = candidates.filter(
    (it) => (isTold(it) || distance(it) <= narrativeReach) && (now === null || it.from <= now),
  )
  // A day between the first and the last that were told is one of the story, also where it is told back.
  const inside = near.filter(isTold)
  const best = (inside.length > 0 ? inside : near).toSorted((a, b) => distance(a) - distance(b))[0]
  return best ? { ...best, basis: 'year from the date told before' } : null
}
