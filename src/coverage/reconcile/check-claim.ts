// A claim and what is held of its parties and its time -> whether the records bear it out. What is absent contradicts a claim
// only where what is held is known to cover that time; a record that is there speaks for itself.
import type { Claim, ClaimCheck } from '../../record/coverage.ts'
import { courseOf, numbersOf, overlap, type Range, rangeOf } from './interval.ts'
import { sayBound, sayCount, sayDate, sayList } from './wording.ts'

export interface HeldMessage {
  /** Id of the record. */
  record: string
  /** First and last millisecond at which it can have been written; null where it has no usable date. */
  range: Range | null
  /** It answers another one. */
  reply: boolean
}

/** What is held that bears on one claim. */
export interface Evidence {
  /** Parties of the claim whom the records do not know. */
  unknown: string[]
  /** From `from` to `to`, or in both directions where the claim names no direction; the oldest first. */
  messages: HeldMessage[]
  /** Public posts of those who act. */
  posts: HeldMessage[]
  /** The time in which all that passed between them is known to be held; null where that is not known. */
  covered: Range | null
}

/** Ids that are named for one claim. */
const maxRecords = 20

export function checkClaim(claim: Claim, evidence: Evidence): ClaimCheck {
  if (evidence.unknown.length > 0) return uncovered(`nothing is held of ${sayList(evidence.unknown)}`)
  switch (claim.kind) {
    case 'span':
      return checkSpan(claim, evidence)
    case 'count':
      return checkCount(claim, evidence)
    case 'message':
      return checkMessage(claim, evidence.messages, evidence)
    case 'reply':
      return claim.negated ? checkSilence(claim, evidence) : checkMessage(claim, replies(evidence), evidence)
    case 'act':
      return checkAct(claim, evidence)
    default:
      return uncovered('what somebody says of a thing is not decided by records')
  }
}

function checkSpan(claim: Claim, { messages, covered }: Evidence): ClaimCheck {
  const course = courseOf(claim.when, claim.bound)
  const dated = messages.filter((each) => each.range !== null)
  if (!course || dated.length === 0) return uncovered('no dated message between them is held')
  const said = `that the exchange ran ${sayBound(claim)}`
  const early = dated.filter(({ range }) => range!.until < course.began.at)
  const late = dated.filter(({ range }) => range!.at > course.ended.until)
  const outside = [...early, ...late]
  if (outside.length > 0) {
    return decided('contradicted', outside, `${many(outside)} outside of that time speak against ${said}`)
  }
  const [first, last] = [dated[0]!, dated.at(-1)!]
  const reachesEnd = course.ended.at === earliestTime || last.range!.until >= course.ended.at
  const reachesStart = course.began.until === latestTime || first.range!.at <= course.began.until
  if (reachesEnd && reachesStart)
    return decided('supported', [first, last], `the first and the last message held fit ${said}`)
  // Held for all of that time, and still silent at its ends.
  const end = { at: course.ended.at, until: Math.min(course.ended.until, rangeOf(claim.when)?.until ?? latestTime) }
  if (covered && covers(covered, end) && !reachesEnd)
    return decided(
      'contradicted',
      [last],
      `what is held covers that time, and its last message is earlier than ${said}`,
    )
  return uncovered(`the messages held lie within that time and do not reach its ends`)
}

/** What a date can hold (ECMA-262, time values). */
const earliestTime = -8_640_000_000_000_000
const latestTime = 8_640_000_000_000_000

function checkCount(claim: Claim, evidence: Evidence): ClaimCheck {
  if (claim.count === undefined) return uncovered('the claim gives no number')
  if (claim.unit === 'posts') return uncovered('posts are not counted: nobody knows that all of them are held')
  const within = rangeOf(claim.when)
  const counted = (claim.unit === 'replies' ? replies(evidence) : evidence.messages).filter(({ range }) => {
    return within === null || (range !== null && overlap(range, within))
  })
  const said = numbersOf(claim.count, claim.bound)
  const held = `${counted.length} held, ${sayCount(claim)} claimed`
  if (counted.length > said.until)
    return decided('contradicted', counted, `more are held than the claim allows: ${held}`)
  if (counted.length >= said.at) {
    // So many may be all, or more may be missing.
    const atMost =
      claim.bound === 'at most' && !(evidence.covered && (within === null || covers(evidence.covered, within)))
    return atMost
      ? uncovered(`no more are held, which does not say that there were none: ${held}`)
      : decided('supported', counted, held)
  }
  if (within !== null && evidence.covered && covers(evidence.covered, within))
    return decided('contradicted', counted, `what is held covers that time, and there are fewer: ${held}`)
  return uncovered(`fewer are held, and others may be missing: ${held}`)
}

function checkMessage(claim: Claim, messages: HeldMessage[], { covered }: Evidence): ClaimCheck {
  const within = rangeOf(claim.when)
  const what = claim.kind === 'reply' ? 'answer' : 'message'
  if (within === null) return uncovered(`the claim does not say when, so no ${what} can be named`)
  const found = messages.filter(({ range }) => range !== null && overlap(range, within))
  if (found.length > 0) return decided('supported', found, `${many(found)} held of ${sayDate(claim.when)} between them`)
  if (covered && covers(covered, within))
    return decided('contradicted', [], `what is held covers ${sayDate(claim.when)}, and holds no such ${what}`)
  return uncovered(`no such ${what} is held, and what is held may not be all`)
}

/** "did not reply": only a reply in the time that the claim names speaks against it. */
function checkSilence(claim: Claim, evidence: Evidence): ClaimCheck {
  const within = rangeOf(claim.when)
  const found = replies(evidence).filter(({ range }) => within !== null && range !== null && overlap(range, within))
  if (found.length > 0) return decided('contradicted', found, `${many(found)} held of that time answer`)
  if (
    replies(evidence).length === 0 &&
    evidence.messages.length > 0 &&
    evidence.covered &&
    within &&
    covers(evidence.covered, within)
  )
    return decided('supported', [], 'what is held covers that time, and holds no answer')
  return uncovered('the claim does not say which message was not answered, or an answer may be missing')
}

function checkAct(claim: Claim, { posts }: Evidence): ClaimCheck {
  const within = rangeOf(claim.when)
  const found = within === null ? [] : posts.filter(({ range }) => range !== null && overlap(range, within))
  if (found.length === 0) return uncovered('no public post of that day is held')
  return decided(
    'supported',
    found,
    `${many(found)} of ${sayDate(claim.when)} are public posts of theirs; whether they are what is meant is for a reader`,
  )
}

function replies({ messages }: Evidence): HeldMessage[] {
  return messages.filter(({ reply }) => reply)
}

function covers(covered: Range, time: Range): boolean {
  return covered.at <= time.at && time.until <= covered.until
}

function many(messages: HeldMessage[]): string {
  return messages.length === 1 ? 'one message' : `${messages.length} messages`
}

function decided(support: ClaimCheck['support'], messages: HeldMessage[], why: string): ClaimCheck {
  return { support, records: messages.slice(0, maxRecords).map(({ record }) => record), why }
}

function uncovered(why: string): ClaimCheck {
  return { support: 'not-covered', records: [], why }
}
