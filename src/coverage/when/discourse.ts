// What was told so far, and one more event -> what the next expression hangs on.
import { day } from './calendar.ts'
import type { Interval } from './meaning.ts'

export interface Told {
  /** From which "two days later" is counted. */
  event: Interval | null
  /** The last event of another time than the publication. */
  past: Interval | null
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

/** A look back ("a speech of the day before"), a season and the news of the day do not move a story on. */
export function tell(told: Told, next: Interval, { now, paragraph, hangs }: Place): Told {
  const isPast = now === null || (next.from < now - present && next.from > now - memory)
  const isLooking = hangs && told.event !== null && next.from < told.event.from
  const isNews = !isPast && told.event !== null && told.event === told.past && told.paragraph === paragraph
  if (isLooking || isNews || next.season !== undefined) return told
  const isDated = next.grain !== 'year' && next.grain !== 'decade' && next.grain !== 'century'
  const known = isPast && isDated && !next.vague
  return { event: next, past: known ? next : told.past, paragraph }
}
