// Readings and their outlets -> their claims side by side: with one name for each party, and from whom each outlet has it.
import type { Claim, ClaimRef, Reading, Span } from '../../record/coverage.ts'
import { joinExchanges, type Kinds } from './exchange.ts'
import { folded, sameActors } from './same-actor.ts'
import { hasSeen, isOfMessages, isRough, openingIn, outletKey } from './words.ts'

export interface SaidClaim {
  ref: ClaimRef
  claim: Claim
  /** The outlet, or what stands for it. */
  outlet: string
  /** Whom the outlet has it from; null where it says so of its own knowledge. */
  source: string | null
  /** Whom the whole article has its tale of the exchange from; null where it has read the messages, or does not say. */
  via: string | null
  /** Names as they are compared across articles. */
  from: string[]
  to: string[]
  who: string[]
  between: string[]
  /** Folded stems of the sentence that carry matter, by which two claims are known to speak of one thing. */
  stems: ReadonlySet<string>
  /** The same, with the sentence behind it: what somebody asks for is often told in two. */
  tale: ReadonlySet<string>
  /** Folded words of the quotes in the sentence. */
  quoted: string[]
  /** It is said to be the message with which the exchange began. */
  opens: boolean
  /** Of an act: that messages were made public. Of a stance: that it is on having written. */
  ofMessages: boolean
  /** A number that is not meant exactly. */
  rough: boolean
}

/** Letters of a stem: enough for endings not to matter. */
const stemLength = 5
/** Shorter words carry grammar. */
const leastLetters = 5
/** Stems that two sentences share which tell the same, and so many where one of both is two sentences. */
const leastShared = 3
const leastTold = 5
/** Words of a quote by which two sentences are known to quote the same. */
const leastQuoted = 5

export function saidClaims(readings: Reading[], outlets: Array<string | null>): SaidClaim[] {
  const nameOf = sameActors(readings.map(({ actors }) => actors))
  const said = readings.flatMap((reading, article) => {
    const outlet = outlets[article] ?? reading.prose.outlet ?? `article ${article + 1}`
    const names = (list: string[] | undefined) => [...new Set((list ?? []).map(nameOf[article]!))].sort()
    const told = taleOf(reading, outlet)
    return reading.claims.map((claim, at): SaidClaim => {
      const source = claim.attribution === undefined ? null : nameOf[article]!(claim.attribution)
      return {
        ref: { article, claim: at },
        claim,
        outlet,
        source: source !== null && outletKey(source) === outletKey(outlet) ? null : source,
        via: told !== null && ofExchange.has(claim.kind) ? nameOf[article]!(told) : null,
        from: names(claim.from),
        to: names(claim.to),
        who: names(claim.who),
        between: names(claim.between),
        stems: stemsOf(reading, claim.sentence),
        tale: stemsOf(reading, withNext(reading, claim)),
        quoted: quotedIn(reading, claim),
        opens: openingIn(reading, claim),
        ofMessages: isOfMessages(reading, claim),
        rough: isRough(reading, claim),
      }
    })
  })
  const kinds = readings.map(
    ({ actors }, article): Kinds => new Map(actors.map(({ name, kind }) => [nameOf[article]!(name), kind])),
  )
  return joinExchanges(said, kinds)
}

const ofExchange = new Set<Claim['kind']>(['message', 'reply', 'span', 'count'])

/** Who is said to have made an exchange public, and is cited for what is in it, where the article has not seen it itself. */
function taleOf(reading: Reading, outlet: string): string | null {
  const { claims, actors } = reading
  const writers = new Set(claims.flatMap(({ from = [], to = [], between = [] }) => [...from, ...to, ...between]))
  const isCited = (name: string) => claims.some(({ kind, attribution }) => attribution === name && ofExchange.has(kind))
  const found = claims
    .filter(({ kind, negated }) => kind === 'act' && !negated)
    .flatMap(({ who = [] }) => (who.length === 1 ? who : []))
    .find((name) => {
      const isPerson = actors.some((actor) => actor.name === name && actor.kind === 'person')
      return !isPerson && !writers.has(name) && outletKey(name) !== outletKey(outlet) && isCited(name)
    })
  return found !== undefined && !hasSeen(reading, outlet) ? found : null
}

function withNext({ sentences }: Reading, { kind, sentence }: Claim): Span {
  const at = kind === 'message' ? sentences.findIndex(({ start }) => start === sentence.start) : -1
  const next = sentences[at + 1]
  return at >= 0 && next?.paragraph === sentences[at]!.paragraph ? { start: sentence.start, end: next.end } : sentence
}

function stemsOf({ prose, actors }: Reading, sentence: Span): ReadonlySet<string> {
  const names = new Set(
    actors.flatMap(({ forms, name }) => [name, ...forms].flatMap((form) => folded(form).split(' '))),
  )
  const words = folded([...prose.text].slice(sentence.start, sentence.end).join('')).split(' ')
  return new Set(
    words.filter((word) => word.length >= leastLetters && !names.has(word)).map((word) => word.slice(0, stemLength)),
  )
}

function quotedIn({ quotes }: Reading, { sentence }: Claim): string[] {
  const inside = quotes.filter(({ start, end, scare }) => !scare && start < sentence.end && end > sentence.start)
  return inside.map(({ text }) => folded(text)).filter((text) => text.split(' ').length >= leastQuoted)
}

/** Whether two claims speak of one and the same thing, by what they quote and by their words. */
export function sameMatter(a: SaidClaim, b: SaidClaim): boolean {
  if (a.quoted.some((text) => b.quoted.some((other) => text.includes(other) || other.includes(text)))) return true
  return isShared(a.stems, b.stems, leastShared, 0.5)
}

/** The same where it may be told in one sentence or in two, which have more words beside it. */
export function sameTale(a: SaidClaim, b: SaidClaim): boolean {
  return sameMatter(a, b) || isShared(a.stems, b.tale, leastTold, 0.4) || isShared(a.tale, b.stems, leastTold, 0.4)
}

function isShared(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number, share: number): boolean {
  const shared = [...one].filter((stem) => other.has(stem)).length
  return shared >= least && shared >= Math.min(one.size, other.size) * share
}

export function sameNames(a: string[], b: string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((name, i) => name === b[i])
}

/** The parties of a claim, whoever writes to whom. */
export function partiesOf({ from, to, who, between }: SaidClaim): string[] {
  return [...new Set([...between, ...from, ...to, ...who])].sort()
}
