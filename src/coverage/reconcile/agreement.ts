// Claims of several articles -> those that say the same, with who has it from whom: what is copied is no second witness.
import type { Agreement } from '../../record/coverage.ts'
import { parseEdtf } from '../../record/edtf.ts'
import { wordsIn } from '../reason/words.ts'
import { numbersIn, sameStretch } from './conflict.ts'
import { overlap, rangeOf } from './interval.ts'
import { partiesOf, type SaidClaim, sameMatter, sameNames, sameTale } from './said.ts'
import { outletKey } from './words.ts'

/** Claims compared with each other; articles that claim more are compared by what they claim first. */
const maxClaims = 2000

export function agreementsOf(said: SaidClaim[]): Agreement[] {
  const claims = said.slice(0, maxClaims)
  const group = claims.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root]!
    return root
  }
  const counts = new Map<number, SaidClaim[]>()
  for (const [at, each] of claims.entries()) if (each.claim.count !== undefined) counts.set(at, [each])
  // "Almost 200" agrees with 196 and with 211, which do not agree with each other.
  const join = (one: number, other: number) => {
    if (one === other) return
    const [mine, theirs] = [counts.get(one) ?? [], counts.get(other) ?? []]
    if (!mine.every((a) => theirs.every((b) => overlap(numbersIn(a), numbersIn(b))))) return
    group[other] = one
    if (theirs.length > 0) counts.set(one, [...mine, ...theirs])
  }
  for (let a = 0; a < claims.length; a += 1)
    for (let b = a + 1; b < claims.length; b += 1)
      if (claims[a]!.ref.article !== claims[b]!.ref.article && agree(claims[a]!, claims[b]!)) join(rootOf(a), rootOf(b))
  const groups = new Map<number, SaidClaim[]>()
  for (const [at, each] of claims.entries()) groups.set(rootOf(at), [...(groups.get(rootOf(at)) ?? []), each])
  return [...groups.values()].filter((members) => members.length > 1).map(agreementOf)
}

function agreementOf(members: SaidClaim[]): Agreement {
  const own = new Set<string>()
  const sources = new Set<string>()
  const chain = new Map<string, [string, string]>()
  for (const { outlet, source, via } of members) {
    const from = source ?? via
    if (from === null) own.add(outlet)
    else {
      sources.add(outletKey(from))
      chain.set(`${outlet}\n${outletKey(from)}`, [outlet, from])
    }
  }
  return {
    what: sayWhat(members),
    claims: members.map(({ ref }) => ref),
    independent: own.size || sources.size,
    chain: [...chain.values()],
  }
}

export function agree(a: SaidClaim, b: SaidClaim): boolean {
  const [one, other] = [a.claim, b.claim]
  if (one.kind === 'span' && other.kind === 'message') return bounds(a, b)
  if (one.kind === 'message' && other.kind === 'span') return bounds(b, a)
  // An answer is a message, too.
  if (isLetter(a) && isLetter(b) && one.kind !== other.kind)
    return sameNames(a.from, b.from) && sameNames(a.to, b.to) && sameDay(one.when, other.when)
  if (one.kind !== other.kind || Boolean(one.negated) !== Boolean(other.negated)) return false
  switch (one.kind) {
    case 'span':
      return sameNames(a.between, b.between) && sameBound(one.bound, other.bound) && sameEnd(one.when, other.when)
    case 'count':
      return sameCount(a, b)
    case 'statement':
      return one.stance === other.stance && sameNames(a.who, b.who) && (sameDay(one.when, other.when) || undated(a, b))
    case 'act':
      return sameNames(a.who, b.who) && (sameDay(one.when, other.when) || (undated(a, b) && sameMatter(a, b)))
    default:
      return (
        sameNames(a.from, b.from) &&
        sameNames(a.to, b.to) &&
        (sameDay(one.when, other.when) || (undated(a, b) && sameTale(a, b)))
      )
  }
}

/** Nothing is said against it where one of both gives no date. */
function undated(a: SaidClaim, b: SaidClaim): boolean {
  return a.claim.when === null || b.claim.when === null
}

/** Both speak of one day; a month or a year that both name is no more than that. */
function sameDay(a: string | null, b: string | null): boolean {
  const [mine, theirs] = [dayOf(a), dayOf(b)]
  return mine !== null && mine === theirs
}

function dayOf(when: string | null): string | null {
  return /^(\d{4}-\d\d-\d\d)(?:T|[~?%]?$)/.exec(when ?? '')?.[1] ?? null
}

function sameBound(a = 'exact', b = 'exact'): boolean {
  return a === b
}

/** The exchange ended at the same time; how exactly, one of both may leave open. */
function sameEnd(a: string | null, b: string | null): boolean {
  const end = (when: string | null) => {
    const side = when?.split('/')[1]
    return side && parseEdtf(side) ? rangeOf(`${side.replace(/[~?%]$/, '')}`) : null
  }
  const [mine, theirs] = [end(a), end(b)]
  return mine !== null && theirs !== null && overlap(mine, theirs)
}

function isLetter({ claim }: SaidClaim): boolean {
  return (claim.kind === 'message' || claim.kind === 'reply') && !claim.negated
}

/** A message stands on the day on which the exchange is said to have begun, or to have ended. */
function bounds(span: SaidClaim, message: SaidClaim): boolean {
  const { when, bound = 'exact' } = span.claim
  if (!sameNames(span.between, partiesOf(message)) || message.claim.negated || bound !== 'exact') return false
  return (when?.split('/') ?? []).some((side) => sameDay(side, message.claim.when))
}

function sameCount(a: SaidClaim, b: SaidClaim): boolean {
  const [one, other] = [a.claim, b.claim]
  if (one.count === undefined || other.count === undefined || one.unit !== other.unit || !sameStretch(a, b))
    return false
  if (!sameNames(a.from, b.from) && !sameNames(a.between, b.between)) return false
  if (a.to.length > 0 && b.to.length > 0 && !sameNames(a.to, b.to)) return false
  return overlap(numbersIn(a), numbersIn(b))
}

function sayWhat(members: SaidClaim[]): string {
  const { date: sayDate, run: sayBound, count: sayCount, list, and } = wordsIn('en')
  const sayList = (names: string[]) => list(names, and)
  const said = members.find(({ claim }) => claim.when !== null && claim.kind !== 'span') ?? members[0]!
  const { claim, from, to, who, between } = said
  const on = claim.when === null ? '' : ` on ${sayDate(claim.when)}`
  switch (claim.kind) {
    case 'span':
      return `the exchange between ${sayList(between)} ran ${sayBound(claim)}`
    case 'count':
      return `${sayCount(claim)} from ${sayList(from.length > 0 ? from : between)}`
    case 'statement':
      return `${sayList(who)}: ${claim.stance ?? 'said'}${on}`
    case 'act':
      return `${sayList(who)} acted${on}`
    default: {
      const wrote = claim.kind === 'reply' ? 'answered' : 'wrote to'
      return claim.negated
        ? `${sayList(from)} did not answer ${sayList(to)}`
        : `${sayList(from)} ${wrote} ${sayList(to)}${on}`
    }
  }
}
