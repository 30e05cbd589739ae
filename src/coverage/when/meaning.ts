// What words of time mean before it is known when they were written: values that a rule builds from others, and that
// are resolved against a publication date and the events told before.
import type { Bound } from '../../record/coverage.ts'
import type { Unit } from './calendar.ts'

/** How exactly a span of time is told. `span`: none of the usual units, its ends are days. */
export type Grain = Unit | 'part' | 'span'

/** A span of time, its end not included. */
export interface Interval {
  from: number
  to: number
  grain: Grain
  /** Coarser than the arithmetic: "two months ago" is a month, whatever its day. */
  rough?: Grain
  vague?: boolean
  /** Which season it is: its months are only a convention. */
  season?: string
  /** A time of day that may be before or after noon: the clock cannot be written. */
  twelve?: boolean
  /** What it hangs on, in words. */
  basis: string
}

/** Against what an expression is resolved. */
export interface Context {
  /** When the text was published; null where that is not known. */
  now: number | null
  /** The event told last. */
  event: Interval | null
  /** The last event of another time than the publication: the year in which the article goes on. */
  past?: Interval | null
  /** First moments of the days that were told with their year. */
  days?: number[]
  /** Things that happen once, with the days that the article gave them. */
  occasions?: ReadonlyMap<string, Interval>
  /** From the first to the last day of the story so far. */
  story?: { from: number; to: number }
  /** What the article says later of when it began and ended. */
  ahead?: Interval
  /** The line says when the article was brought up to date: its clock is of that day. */
  isUpdate?: boolean
  /** The story was told of last, in this paragraph or the one before it. */
  telling?: boolean
  /** Whether the words around speak of what is to come. */
  future: boolean
  /** Ends of a range decide each other's year. */
  after?: number
  before?: number
}

export type Resolve = (context: Context) => Interval | null

/** Words that stand for a number or a name, used by rules only. */
export interface Word {
  cat:
    | 'number'
    | 'ordinal'
    | 'year'
    | 'month'
    | 'weekday'
    | 'weekdays'
    | 'unit'
    | 'part'
    | 'meal'
    | 'mealtime'
    | 'clockpart'
    | 'season'
    | 'holiday'
    | 'occasion'
  n: number
  name: string
}

/** How many; `vague` for "a few". */
export interface Quantity {
  cat: 'quantity'
  n: number
  vague: boolean
}

export interface Duration {
  cat: 'duration'
  parts: { n: number; unit: Unit }[]
  vague: boolean
  /** "more than", "less than". */
  bound?: 'more' | 'less'
}

/** `hour`: words that are a time of the clock only beside others that say so ("4", "two thirty"). */
export interface Clock {
  cat: 'clock' | 'hour'
  hour: number
  minute: number
  second?: number
  /** Before or after noon is not said. */
  twelve: boolean
  about?: boolean
  /** The part of the day that was said with it. */
  part?: string
}

/** A day, a longer period, a moment of a day, a part of a day: something with a place in time. */
export interface Time {
  cat: 'day' | 'period' | 'moment' | 'daypart' | 'now'
  resolve: Resolve
  /** Its year is said, so that it stands by itself. */
  full: boolean
  /** Words alone that are mostly something else ("may", "the year"): only within a longer expression. */
  weak?: boolean
  /** A day without its month: only where a story was told before, and nothing is counted. */
  bare?: boolean
  /** Relative to the event told before, not to the publication. */
  hangs?: boolean
  /** Only where the words around speak of what is to come: "in two weeks" is how long, otherwise. */
  ahead?: boolean
  /** A year and no more. */
  year?: boolean
  /** A name of a day that a date may follow: "Friday (15 June)". */
  names?: boolean
  /** No more than a stretch of something that has no dates itself: "the last weeks of the campaign". */
  stretch?: boolean
}

/** From one time to another; null where that side is open. */
export interface Range {
  cat: 'range'
  left: Time | null
  right: Time | null
  bound: Bound
  /** "before", "since": how it is said. */
  how: string
  /** Not before its left end as a whole, or not after its right end as a whole: "after 2018" begins in 2019. */
  beyond?: boolean
}

export interface ClockRange {
  cat: 'clockrange'
  left: Clock | null
  right: Clock | null
  how: string
}

/** A part of an unnamed day: "in the morning". */
export interface DayPart {
  cat: 'dayless'
  part: string
  edge?: Edge
  weak?: boolean
}

export type Edge = 'start' | 'mid' | 'end'

/** What recurs: "every Monday". `period` in ISO 8601 duration or TIMEX3 form. */
export interface Recurring {
  cat: 'set'
  period: string
}

/** A time that hangs on something which is no expression of time: "15 minutes after the reception of …". */
export interface Unresolved {
  cat: 'unresolved'
  basis: string
}

export type Value = Word | Quantity | Duration | Clock | Time | Range | ClockRange | DayPart | Recurring | Unresolved
export type Category = Value['cat']
