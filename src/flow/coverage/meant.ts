// A claim that tells of a message -> the records that it may mean: by who wrote, to whom, and when.
import { inTime } from '../../coverage/check/in-time.ts'
import type { Claim } from '../../record/coverage.ts'
import { messagesBetween } from '../../store/coverage/between.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { Found } from './coverage.ts'

/** Messages that one claim may mean: more is no certain message. */
const maxMeant = 50

/** Empty where the claim names nobody of the fonds, or no time. */
export function meantRecords(fonds: Fonds, { found, article }: Found<Claim>): number[] {
  const { from = [], to = [], when, negated } = found
  const writers = from.flatMap((name) => article.personsOf(name))
  const readers = to.map((name) => article.personsOf(name))
  if (negated || when === null || writers.length === 0 || readers.length === 0) return []
  const sent = messagesBetween(fonds, writers, readers.flat()).filter((row) =>
    readers.every((persons) => persons.some((person) => row.to.includes(person))),
  )
  const meant = inTime(when, sent)
  return meant.length > maxMeant ? [] : meant.map(({ no }) => no)
}
