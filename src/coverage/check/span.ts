// "The exchange ran from September to 12 October" -> what the first and the last message between the two say.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import { openEnd, openStart } from '../../record/edtf.ts'
import type { MessageRow } from '../../record/row/message.ts'
import { reason } from '../reason/reason.ts'
import { before, type Course, courseOf, overlap, type Range } from '../reconcile/interval.ts'
import type { Evidence } from './evidence.ts'
import { inTime } from './in-time.ts'
import { notCovered } from './wording.ts'

export function checkSpan(claim: Claim, { unknown, forth, back }: Evidence): ClaimCheck {
  if (unknown.length > 0) return notCovered('unknown', { names: { anyOf: unknown } })
  if ((claim.between ?? []).length < 2) return notCovered('between-nobody')
  const messages = bothWays(forth, back)
  const [first, last] = [messages[0], messages.at(-1)]
  if (!first || !last) return notCovered('nothing-between')
  const course = courseOf(claim.when, claim.bound)
  if (!course || claim.when === null) return notCovered('undated')
  if (!claim.when.includes('/')) return ranThen(claim.when, messages)
  const beyond = messages.filter((each) => before(each, course.began) || before(course.ended, each))
  if (beyond.length > 0) return contradiction(beyond, course)
  const ends =
    claim.bound === 'at least' ? atLeast(course, messages) : [holds(first, course.began), holds(last, course.ended)]
  if (ends.every((each) => each !== null)) {
    const ids = [...new Set(ends.flat().map(({ id }) => id))]
    return {
      support: 'supported',
      records: ids,
      ...reason('runs', { first: { day: first.at }, last: { day: last.at } }),
    }
  }
  return notCovered('runs-only', { first: { day: first.at }, last: { day: last.at } })
}

/** In order of time. */
export function bothWays(forth: MessageRow[], back: MessageRow[]): MessageRow[] {
  const seen = new Map([...forth, ...back].map((each) => [each.id, each]))
  return [...seen.values()].sort((a, b) => a.at - b.at)
}

function contradiction(beyond: MessageRow[], { ended }: Course): ClaimCheck {
  const late = beyond.filter((each) => before(ended, each))
  const told = late.length > 0 ? late : beyond
  const day = { day: late.length > 0 ? told.at(-1)!.at : told[0]!.at }
  const said = reason(late.length > 0 ? 'after-that' : 'before-that', { n: told.length, day })
  return { support: 'contradicted', records: told.map(({ id }) => id), ...said }
}

/** The message in which a bound is met; null where what is held does not reach it. An open side needs none. */
function holds(message: MessageRow, range: Range): MessageRow[] | null {
  if (range.at <= openStart && range.until >= openEnd) return []
  return overlap(message, range) ? [message] : null
}

/** The ends may lie further out: a message at or beyond each bound bears it out. */
function atLeast({ began, ended }: Course, messages: MessageRow[]): Array<MessageRow[] | null> {
  const isOpen = ({ at, until }: Range) => at <= openStart && until >= openEnd
  const early = messages.find((each) => each.at <= began.until)
  const late = messages.findLast((each) => each.until >= ended.at)
  return [isOpen(began) ? [] : early ? [early] : null, isOpen(ended) ? [] : late ? [late] : null]
}

/** A single date says only that it ran then. */
function ranThen(when: string, messages: MessageRow[]): ClaimCheck {
  const found = inTime(when, messages)
  if (found.length === 0) return notCovered('none-then')
  const records = [...new Set([found[0]!.id, found.at(-1)!.id])]
  return {
    support: 'supported',
    records,
    ...reason('from-then', { n: found.length }),
  }
}
