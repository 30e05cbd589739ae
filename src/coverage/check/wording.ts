// What the sentences of checks share.
import type { ClaimCheck } from '../../record/coverage.ts'

export function notCovered(why: string): ClaimCheck {
  return { support: 'not-covered', records: [], why }
}

export function sayMany(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A day in UTC, as an article would write it. */
export function sayDay(at: number): string {
  const date = new Date(at)
  const month = date.toLocaleString('en', { month: 'long', timeZone: 'UTC' })
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`
}
