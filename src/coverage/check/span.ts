// "The exchange ran from September to 12 October" -> what the first and the last message between the two say.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import { openEnd, openStart } from '../../record/edtf.ts'
import type { MessageRow } from '../../record/row/message.ts'
import { before, type Course, courseOf, overlap, type Range } from '../reconcile/interval.ts'
import type { Evidence } from './evidence.ts'
import { inTime } from './in-time.ts'
import { notCovered, sayDay, sayMany } from './wording.ts'

export function checkSpan(claim: Claim, { unknown, forth, back }: Evidence): ClaimCheck {
  if (unknown.length > 0) return notCovered(`the fonds knows nobody called ${unknown.join(' or ')}`)
  if ((claim.between ?? []).length < 2) return notCovered('the article does not say between whom')
  const messages = bothWays(forth, back)
  const [first, last] = [messages[0], messages.at(-1)]
  if (!first || !last) return notCovered('no message between the two is held')
  const course = courseOf(claim.when, claim.bound)
  if (!course || claim.when === null) return notCovered('the article gives no date')
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
      why: `what is held runs from ${sayDay(first.at)} to ${sayDay(last.at)}`,
    }
  }
  return notCovered(`what is held runs only from ${sayDay(first.at)} to ${sayDay(last.at)}`)
}

/** In order of time. */
export function bothWays(forth: MessageRow[], back: MessageRow[]): MessageRow[] {
  const seen = new Map([...forth, ...back].map((each) => [each.id, each]))
  return [...seen.values()].sort((a, b) => a.at - b.at)
}

function contradiction(beyond: MessageRow[], { ended }: Course): ClaimCheck {
  const late = beyond.filter((each) => before(ended, each))
  const told = late.length > 0 ? late : beyond
  const why = `${sayMany(told.length, 'message')} ${late.length > 0 ? 'after' : 'before'} that ${told.length === 1 ? 'is' : 'are'} held, ${late.length > 0 ? `the last of ${sayDay(told.at(-1)!.at)}` : `the first of ${sayDay(told[0]!.at)}`}`
  return { support: 'contradicted', records: told.map(({ id }) => id), why }
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
  if (found.length === 0) return notCovered('no message from then is held')
  const records = [...new Set([found[0]!.id, found.at(-1)!.id])]
  return {
    support: 'supported',
    records,
    why: `${sayMany(found.length, 'message')} from then ${found.length === 1 ? 'is' : 'are'} held`,
  }
}
