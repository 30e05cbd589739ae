// What was told so far, and one more event -> what the next expression hangs on.
import { day } from './calendar.ts'
import type { Interval } from './meaning.ts'

export interface Told {
  /** From which "two days later" is counted. */
  event: Interval | null
  /** The last event of another time than the publication. */
  past: Interval | null
  /** From the first to the last day of the story so far. */
  story?: { from: number; to: number }
  /** First moments of the days that were told with their year. */
  days?: number[]
  /** A day too long ago to be of a story by itself. */
  far?: Interval
  /** Where `event` was told. */
  paragraph: number
}

interface Place {
  now: number | null
  paragraph: number
  /** The new event is counted from the one before it. */
  hangs: boolean
}

/** Events this close to the publication are what the article reports, not the story that it tells. */
const present = 45 * day
/** What lies further back than this is biography: "born on 3 May 1962" says nothing of later dates. */
const memory = 10 * 366 * day

/** Days that are remembered: an article that is a table of dates is no story. */
const maxDays = 40

const decade = 10 * 366 * day

/** Too long before the publication to be news. */
export function isOfStory({ from }: Interval, now: number | null): boolean {
  return now === null || from < now - present
}

/** A look back ("a speech of the day before"), a season and the news of the day do not move a story on. */
export function tell(before: Told, next: Interval, { now, paragraph, hangs }: Place): Told {
  const told = next.grain === 'day' && next.basis === 'as written' ? withDay(before, next.from) : before
  const isPast = now === null || (next.from < now - present && (next.from > now - memory || isOfFar(told, next)))
  const isLooking = hangs && told.event !== null && next.from < told.event.from
  const isNews = !isPast && told.event !== null && told.event === told.past && told.paragraph === paragraph
  if (isLooking || isNews || next.season !== undefined) return told
  const isFar = now !== null && next.from <= now - memory && next.grain === 'day'
  const isDated = next.grain !== 'year' && next.grain !== 'decade' && next.grain !== 'century'
  // "In mid-April 2020": vague, and the year is told all the same.
  const known = isPast && isDated && (!next.vague || next.basis === 'as written')
  return known
    ? { ...told, event: next, past: next, story: grown(told, next, told.far), paragraph }
    : { ...told, event: next, paragraph, far: isFar ? next : told.far }
}

function withDay(told: Told, at: number): Told {
  return told.days?.includes(at) ? told : { ...told, days: [...(told.days ?? []), at].slice(-maxDays) }
}

/** Two days of one decade are a story, however long ago; one alone is biography. */
function isOfFar({ far }: Told, { from }: Interval): boolean {
  return far !== undefined && Math.abs(from - far.from) < decade
}

/** What lies further from the story than this begins another one. */
const reach = 366 * day

function grown({ story }: Told, { from, to }: Interval, far?: Interval): { from: number; to: number } {
  if (!story && far) return { from: Math.min(from, far.from), to: Math.max(to, far.to) }
  if (!story || from > story.to + reach || to < story.from - reach) return { from, to }
  return { from: Math.min(story.from, from), to: Math.max(story.to, to) }
}

/** "Between 9 January 2022 and 2 September 2022": the years of the story, in which nothing has happened yet. */
export function tellCourse(told: Told, course: Interval, now: number | null): Told {
  return isOfStory(course, now) && course.to > course.from
    ? { ...told, past: course, story: grown(told, course) }
    : told
}
