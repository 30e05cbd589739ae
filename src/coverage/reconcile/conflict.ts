// Two claims of two articles -> why they cannot both be true, null where they can. Only what is said of the same parties is
// compared, and only what leaves no way out: bounds, vague dates and time zones are all given their room.
import type { Conflict, Reason } from '../../record/coverage.ts'
import { reason } from '../reason/reason.ts'
import { before, courseOf, numbersOf, overlap, type Range, rangeOf } from './interval.ts'
import { partiesOf, type SaidClaim, sameMatter, sameNames } from './said.ts'

/** `a` and `b` where other claims of the same articles show it better. */
type Found = Pick<Conflict, 'kind' | 'between' | 'why' | 'whyIn'> & { a?: SaidClaim; b?: SaidClaim }

/** All claims of both articles. */
export interface Beside {
  mine: SaidClaim[]
  theirs: SaidClaim[]
}

export function conflictOf(a: SaidClaim, b: SaidClaim, beside: Beside): Found | null {
  const turned = () => {
    const found = outside(b, a, beside.theirs)
    return found && { ...found, a: found.b, b: found.a }
  }
  return (
    spans(a, b) ??
    outside(a, b, beside.mine) ??
    turned() ??
    counts(a, b) ??
    openings(a, b) ??
    stances(a, b, beside) ??
    answers(a, b, beside) ??
    dates(a, b, beside)
  )
}

function spans(a: SaidClaim, b: SaidClaim): Found | null {
  if (a.claim.kind !== 'span' || b.claim.kind !== 'span' || !sameNames(a.between, b.between)) return null
  const [one, other] = [courseOf(a.claim.when, a.claim.bound), courseOf(b.claim.when, b.claim.bound)]
  if (!one || !other) return null
  const found = { kind: 'span' as const, between: a.between }
  const says = { a: a.outlet, b: b.outlet, aRun: { runs: a.claim }, bRun: { runs: b.claim } }
  if (!overlap(one.ended, other.ended)) return { ...found, ...reason('ended-twice', says) }
  if (!overlap(one.began, other.began)) return { ...found, ...reason('began-twice', says) }
  return null
}

/** "Some thirty" are twenty-seven, too. */
const roughShare = 0.2

/** What a count leaves possible. */
export function numbersIn({ claim, rough }: SaidClaim): Range {
  const { at, until } = numbersOf(claim.count!, claim.bound)
  const more = rough ? claim.count! * roughShare : 0
  return { at: at - more, until: until + more }
}

/** A message before the first or after the last of an exchange that is said to be the whole. */
function outside(span: SaidClaim, event: SaidClaim, beside: SaidClaim[]): Found | null {
  if (span.claim.kind !== 'span' || span.claim.bound === 'at least' || event.claim.negated) return null
  if (event.claim.kind !== 'message' && event.claim.kind !== 'reply') return null
  if (!sameNames(span.between, partiesOf(event))) return null
  const [course, range] = [courseOf(span.claim.when, span.claim.bound), rangeOf(event.claim.when)]
  if (!course || !range || !(before(range, course.began) || before(course.ended, range))) return null
  const opening = before(range, course.began) ? firstOf(span, beside) : undefined
  if (opening && opening.from.join() !== event.from.join()) {
    return { kind: 'message', between: span.between, ...wroteFirst(opening, event), a: opening, b: event }
  }
  const says = { a: span.outlet, b: event.outlet, when: { when: event.claim.when }, aRun: { runs: span.claim } }
  return { kind: 'span', between: span.between, ...reason('outside', says) }
}

/** The message with which a span is said to begin. */
function firstOf(span: SaidClaim, beside: SaidClaim[]): SaidClaim | undefined {
  const began = span.claim.when?.split('/')[0]
  return beside.find(({ claim, ...said }) => {
    return (
      claim.kind === 'message' &&
      claim.when?.startsWith(began || ' ') &&
      sameNames(span.between, [...said.from, ...said.to].sort())
    )
  })
}

/** One says that a message was never answered, the other that it was: of the message that each tells before it. */
function answers(a: SaidClaim, b: SaidClaim, { mine, theirs }: Beside): Found | null {
  if (a.claim.kind !== 'reply' || b.claim.kind !== 'reply' || Boolean(a.claim.negated) === Boolean(b.claim.negated))
    return null
  if (!sameNames(a.from, b.from) || !sameNames(a.to, b.to)) return null
  const [without, answered] = a.claim.negated ? [a, b] : [b, a]
  const [ofOne, ofOther] = a.claim.negated ? [mine, theirs] : [theirs, mine]
  const [asked, theirsAsked] = [messageBefore(without, ofOne), messageBefore(answered, ofOther)]
  const [one, other] = [asked?.claim.when ?? null, theirsAsked?.claim.when ?? null]
  if (one === null || !isDay.test(one)) return null
  if (one !== other && !(other === null && theirsAsked && isNextAnswer(one, answered, [...mine, ...theirs])))
    return null
  const says = { a: without.outlet, b: answered.outlet, when: { when: one } }
  return { kind: 'reply', between: partiesOf(a), ...reason('answered', says) }
}

const isDay = /^\d{4}-\d\d-\d\d/
/** An answer that comes later than this may be one to something else. */
const soon = 14 * 86_400_000

/** "Asked on 25 September … did not reply", "she answered on 2 October": with nothing that either tells of in between. */
function isNextAnswer(asked: string, { claim, from, to }: SaidClaim, told: SaidClaim[]): boolean {
  const [start, end] = [rangeOf(asked.slice(0, 10)), rangeOf(claim.when)]
  if (!start || !end || !isDay.test(claim.when ?? '') || !before(start, end) || end.at - start.until > soon)
    return false
  return !told.some((other) => {
    const at = other.claim.kind === 'message' && !other.claim.negated ? rangeOf(other.claim.when) : null
    const isTheirs = sameNames(other.from, to) && sameNames(other.to, from)
    return at !== null && isTheirs && before(start, at) && !before(end, at)
  })
}

/** The last message that an article tells before a reply, the other way round. */
function messageBefore(reply: SaidClaim, beside: SaidClaim[]): SaidClaim | undefined {
  const before = beside.filter(({ claim }) => claim.kind === 'message' && claim.start < reply.claim.start)
  const last = before.toSorted((x, y) => y.claim.start - x.claim.start)[0]
  return last && sameNames(last.from, reply.to) && sameNames(last.to, reply.from) ? last : undefined
}

function counts(a: SaidClaim, b: SaidClaim): Found | null {
  const [one, other] = [a.claim, b.claim]
  if (one.kind !== 'count' || other.kind !== 'count' || one.unit !== other.unit) return null
  if (one.count === undefined || other.count === undefined || !sameStretch(a, b)) return null
  if (!sameNames(a.from, b.from) && !sameNames(a.between, b.between)) return null
  if (a.to.length > 0 && b.to.length > 0 && !sameNames(a.to, b.to)) return null
  if (overlap(numbersIn(a), numbersIn(b)) || areFarApart(numbersIn(a), numbersIn(b))) return null
  const says = { a: a.outlet, b: b.outlet, aCount: { counts: a.claim }, bCount: { counts: b.claim } }
  return { kind: 'count', between: [...new Set([...partiesOf(a), ...partiesOf(b)])].sort(), ...reason('counted', says) }
}

/** Numbers further apart than this count different things: three e-mails of the reporter's, and 388 of an exchange. */
const farApart = 4

function areFarApart(one: Range, other: Range): boolean {
  const [low, high] = one.until < other.at ? [one, other] : [other, one]
  return high.at > farApart * low.until
}

/** Both count the whole of an exchange, or both the same part of it. */
export function sameStretch(a: SaidClaim, b: SaidClaim): boolean {
  return a.claim.when === b.claim.when || (isWhole(a) && isWhole(b))
}

/** Fewer days are a part of most exchanges. */
const longExchange = 60 * 86_400_000

/** From one day to another is the exchange; "in April" is a part of it. */
function isWhole({ claim: { when } }: SaidClaim): boolean {
  const range = when?.includes('/') ? rangeOf(when) : null
  return when === null || (range !== null && range.until - range.at >= longExchange)
}

/** Each of the two is said to have written first. */
function openings(a: SaidClaim, b: SaidClaim): Found | null {
  if (!a.opens || !b.opens || a.claim.negated || b.claim.negated) return null
  if (!sameNames(partiesOf(a), partiesOf(b)) || a.from.length !== 1 || b.from.length !== 1) return null
  if (a.from[0] === b.from[0]) return null
  return { kind: 'message', between: partiesOf(a), ...wroteFirst(a, b) }
}

function wroteFirst(a: SaidClaim, b: SaidClaim): Reason {
  return reason('wrote-first', { a: a.outlet, b: b.outlet, aWho: { names: a.from }, bWho: { names: b.from } })
}

/** Whoever confirms a thing does not deny it on the same day; what they say at other times may differ. */
const against: Record<string, string[]> = { confirms: ['denies', 'denies knowledge', 'cannot confirm'] }

function stances(a: SaidClaim, b: SaidClaim, beside: Beside): Found | null {
  const [one, other] = [a.claim.stance ?? '', b.claim.stance ?? '']
  if (!(against[one]?.includes(other) || against[other]?.includes(one)) || !sameNames(a.who, b.who)) return null
  const [mine, theirs] = [rangeOf(a.claim.when), rangeOf(b.claim.when)]
  const together = mine && theirs ? overlap(mine, theirs) : sameMatter(a, b) || areOneStance(a, b, beside)
  const stances = { aStance: { stance: one }, bStance: { stance: other } }
  const says = { a: a.outlet, b: b.outlet, who: { names: a.who }, ...stances }
  return together ? { kind: 'statement', between: a.who, ...reason('stances', says) } : null
}

/** Both are on having written, and neither article tells of another stance of theirs on that. */
function areOneStance(a: SaidClaim, b: SaidClaim, { mine, theirs }: Beside): boolean {
  return isOnly(a, mine) && isOnly(b, theirs)
}

/** Of all that an article tells of that kind, of these people and of messages. */
function isOnly(said: SaidClaim, beside: SaidClaim[]): boolean {
  const isLike = ({ claim, ofMessages, who }: SaidClaim) =>
    claim.kind === said.claim.kind && ofMessages && sameNames(who, said.who)
  return said.ofMessages && beside.filter(isLike).length === 1
}

/** One thing, known by its words or as the only one of its kind, on two days. */
function dates(a: SaidClaim, b: SaidClaim, { mine: besideA, theirs: besideB }: Beside): Found | null {
  const { kind } = a.claim
  const isOneAct = kind === 'act' && sameNames(a.who, b.who) && isOnly(a, besideA) && isOnly(b, besideB)
  if (kind !== b.claim.kind || kind === 'span' || kind === 'count' || a.claim.negated || b.claim.negated) return null
  if (!(isOneAct || sameEvent(a, b)) || a.claim.stance !== b.claim.stance) return null
  const [mine, theirs] = [rangeOf(a.claim.when), rangeOf(b.claim.when)]
  if (!mine || !theirs || overlap(mine, theirs)) return null
  const says = { a: a.outlet, b: b.outlet, aWhen: { when: a.claim.when }, bWhen: { when: b.claim.when } }
  return { kind, between: partiesOf(a), ...reason('dated', says) }
}

/** The same kind of thing between the same parties, in the same words. */
export function sameEvent(a: SaidClaim, b: SaidClaim): boolean {
  if (a.claim.kind !== b.claim.kind || !sameMatter(a, b)) return false
  const parties = a.from.length > 0 || b.from.length > 0 ? sameNames(a.from, b.from) : sameNames(a.who, b.who)
  return parties && (a.to.length === 0 || b.to.length === 0 || sameNames(a.to, b.to))
}
