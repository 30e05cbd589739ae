// A claim that tells of a message -> the records that it may mean: by who wrote, to whom, and when.
import type { Claim } from '../../record/coverage.ts'
import { edtfBounds } from '../../record/edtf.ts'
import { messagesBetween } from '../../store/coverage/between.ts'
import type { Fonds } from '../../store/fonds.ts'
import type { Found } from './coverage.ts'

/** Messages of one day, so that a claim does not mean a whole mailbox. */
const maxMeant = 50
/** Nobody says by which clock: a date can be the day before or after elsewhere. */
const clocks = 14 * 3_600_000
/** A claim that leaves more open means no certain message. */
const longest = 32 * 86_400_000

/** Empty where the claim names nobody of the fonds, or no time. */
export function meantRecords(fonds: Fonds, { found, article }: Found<Claim>): number[] {
  const from = personsOf(found.from, article)
  const to = personsOf(found.to, article)
  const bounds = found.when === null ? null : edtfBounds(found.when)
  if (found.negated || from === null || to === null || from.length + to.length === 0 || bounds === null) return []
  if (bounds.until - bounds.at > longest) return []
  return messagesBetween(fonds, { from, to, at: bounds.at - clocks, until: bounds.until + clocks }, maxMeant)
}

/** Null where somebody is named whom the fonds does not know: then it holds nothing of theirs. */
function personsOf(names: string[] = [], article: Found<Claim>['article']): string[] | null {
  const persons = names.map((name) => article.personsOf(name))
  return persons.some((each) => each.length === 0) ? null : persons.flat()
}
