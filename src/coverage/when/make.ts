// The makers that rules of the vocabulary name: what was caught -> a value, or null where it makes no sense.

import { away, awayFrom, awayFromOccasion, awayFromSomething } from './make/away.ts'
import type { Maker, With } from './make/caught.ts'
import {
  bareClockRangeOn,
  clockLasting,
  clockRange,
  clockRangeOn,
  clockRangeOnDate,
  mealtime,
  openClockOn,
} from './make/clock-range.ts'
import { bareTime, clock, clockInPart, compared, duration, durations, militaryClock, quantity } from './make/count.ts'
import { date, dayOfYear, holiday, lastDate, relativeDay, weekday } from './make/day.ts'
import { edge, fraction, numberedWeek, season, weekOf, weekOfNumber, within } from './make/fraction.ts'
import { dayPart, endOfDay, halfOfDay, inPartOfDay, moment } from './make/moment.ts'
import { dateIn, partOfWeekday, same, settled, weekdayIn, weekendOf } from './make/pair.ts'
import { century, decade, month, monthNumber, year } from './make/period.ts'
import { awayAtLeast, dateRangeIn, dayRange, lastingFrom, openRange, range, sinceDuration } from './make/range.ts'
import { recurring } from './make/recur.ts'
import { relative, relativeMany, rest, stretch } from './make/relative.ts'

export type { With }

export const makers: Record<string, Maker | undefined> = {
  dateRangeIn,
  quantity,
  duration,
  durations,
  compared,
  clock,
  militaryClock,
  clockInPart,
  date,
  relativeDay,
  weekday,
  holiday,
  month,
  year,
  decade,
  century,
  relative,
  relativeMany,
  fraction,
  season,
  edge,
  within,
  numberedWeek,
  weekOf,
  stretch,
  rest,
  dayPart,
  inPartOfDay,
  halfOfDay,
  moment,
  away,
  awayFrom,
  awayFromOccasion,
  awayFromSomething,
  weekdayIn,
  dateIn,
  dayOfYear,
  lastDate,
  settled,
  weekOfNumber,
  clockRangeOnDate,
  monthNumber,
  weekendOf,
  endOfDay,
  same,
  partOfWeekday,
  bareTime,
  mealtime,
  bareClockRangeOn,
  openClockOn,
  range,
  dayRange,
  openRange,
  lastingFrom,
  awayAtLeast,
  sinceDuration,
  clockRange,
  clockLasting,
  clockRangeOn,
  recurring,
  now: () => ({
    cat: 'now',
    full: true,
    resolve: ({ now }) =>
      now === null
        ? null
        : { from: now, to: now + 1000, grain: 'second', rough: 'day', vague: true, basis: 'the publication date' },
  }),
}
