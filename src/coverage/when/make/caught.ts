// What a rule caught -> the values that makers need, of the kind they need.

import type { Unit } from '../calendar.ts'
import type { Caught } from '../chart.ts'
import type { Category, Clock, Duration, Edge, Quantity, Time, Value, Word } from '../meaning.ts'

/** Constants that stand with a rule in the vocabulary. */
export interface With {
  n?: number
  unit?: Unit
  hour?: number
  minute?: number
  minus?: boolean
  meridiem?: 'am' | 'pm'
  twelve?: boolean
  about?: boolean
  vague?: boolean
  weak?: boolean
  /** Relative to the event told before, not to the publication. */
  event?: boolean
  edge?: Edge
  how?: string
  bound?: 'exact' | 'at least' | 'at most'
  side?: 'left' | 'right'
  beyond?: boolean
  part?: string
  order?: string
  period?: string
  compare?: 'more' | 'less'
  name?: string
  /** Of a clock: minutes have two digits. */
  strict?: boolean
  /** Of a clock: an hour only beside words that say so. */
  loose?: boolean
}

export type Maker = (caught: Caught, constants: With) => Value | null

export function wordNumber(caught: Caught, label: string): number | undefined {
  const value = caught[label]
  return value && 'n' in value ? value.n : undefined
}

export function wordName(caught: Caught, label: string): string | undefined {
  const value = caught[label]
  return value && 'name' in value ? (value as Word).name : undefined
}

const timeCategories: Category[] = ['day', 'period', 'moment', 'daypart', 'now']

export function timeOf(caught: Caught, label: string): Time | undefined {
  const value = caught[label]
  return value && timeCategories.includes(value.cat) ? (value as Time) : undefined
}

export function clockOf(caught: Caught, label = 'clock'): Clock | undefined {
  const value = caught[label]
  return value?.cat === 'clock' || value?.cat === 'hour' ? value : undefined
}

export function durationOf(caught: Caught, label = 'duration'): Duration | undefined {
  const value = caught[label]
  return value?.cat === 'duration' ? value : undefined
}

export function quantityOf(caught: Caught, label = 'quantity'): Quantity | undefined {
  const value = caught[label]
  return value?.cat === 'quantity' ? value : undefined
}
