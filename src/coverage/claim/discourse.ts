// What an article has told so far of who writes to whom: so that "he replied" has somebody whom it answers.
import type { Entity } from '../actor/registry.ts'

export interface Turn {
  from: Entity[]
  to: Entity[]
  paragraph: number
  /** EDTF; absent where the article does not say. */
  when?: string | null
}

export interface Discourse {
  turns: Turn[]
  /** How often two are said to write to each other. */
  pairs: Map<Entity, Map<Entity, number>>
  /** How many messages each is told to have sent, by weight. */
  sent: Map<Entity, number>
  /** The two of whom nobody says that they write to each other: those who are spoken of most. */
  guessed?: [Entity, Entity]
  /** The paragraph that asked last who began. */
  wondered?: number
  /** The paragraph that is read. */
  here?: number
  /** The paragraph that told last of several messages. */
  counted?: number
  /** Who was last told to write to whom, once or a hundred times. */
  recent?: { from: Entity; to: Entity }
  /** Whether the messages that were counted last are of both. */
  ofBoth?: boolean
  /** The paragraph that counted messages of both. */
  ofBothAt?: number
  /** The paragraph that named messages last. */
  named?: number
  /** The paragraph in which somebody spoke to reporters. */
  pressed?: number
  /** Whom the sentence before refers to. */
  heard?: Entity[]
  /** The day that the sentence before set the scene with, where it told of no message itself. */
  scene?: { paragraph: number; value: string }
  /** The paragraph that spoke last of the exchange of somebody who writes. */
  topic?: number
}

export function makeDiscourse(learned?: Pick<Discourse, 'pairs' | 'sent' | 'guessed'>): Discourse {
  return { turns: [], pairs: learned?.pairs ?? new Map(), sent: learned?.sent ?? new Map(), guessed: learned?.guessed }
}

export function joinPair({ pairs }: Discourse, a: Entity, b: Entity, weight = 1): void {
  if (a === b) return
  main.delete(pairs)
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const row = pairs.get(one) ?? new Map<Entity, number>()
    row.set(other, (row.get(other) ?? 0) + weight)
    pairs.set(one, row)
  }
}

export function isCorrespondent({ pairs }: Discourse, entity: Entity): boolean {
  return pairs.has(entity)
}

/** An article is about people, and of those about the ones it names again and again; who publishes is seldom one. */
function standing({ kind, count, isSource }: Entity): number {
  return (isSource ? 0.1 : 1) * (kind === 'person' ? 2 : 1) * Math.log2(2 + count)
}

/** With whom somebody writes: in the last turn that has both, else most often. */
export function partnerOf(discourse: Discourse, entity: Entity): Entity | undefined {
  const found = nextPartner(discourse, entity)
  if (!found || found.kind === 'person') return found
  // "Transmet au laboratoire": whoever of the firm writes to her.
  const own = [...(discourse.pairs.get(entity) ?? [])].find(([other]) =>
    other.roles.some(({ ofEntity }) => ofEntity === found),
  )
  return own?.[0] ?? found
}

/** Whom a pronoun means as the one who is written to: the other of the two who were told of last. */
export function addresseeOf(discourse: Discourse, from: Entity): Entity | undefined {
  const { recent } = discourse
  if (recent?.from === from) return recent.to
  return recent?.to === from ? recent.from : partnerOf(discourse, from)
}

/** Paragraphs behind which a turn no longer says with whom the next one is. */
const nearby = 1

/** Whom an article first says that somebody writes to is mostly whom it is about. */
const first = 1.3

function nextPartner({ turns, pairs, here = 0 }: Discourse, entity: Entity): Entity | undefined {
  for (let at = turns.length - 1; at >= 0 && at >= turns.length - 6; at -= 1) {
    const { from, to, paragraph } = turns[at]!
    if (here - paragraph > nearby) break
    if (from.includes(entity) && to.length === 1) return to[0]
    if (to.includes(entity) && from.length === 1) return from[0]
  }
  const row = [...(pairs.get(entity) ?? [])].map(
    ([other, weight], at) => [other, weight * standing(other) * (at === 0 ? first : 1)] as const,
  )
  return row.sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Until two are joined again. */
const main = new WeakMap<Discourse['pairs'], { pair: [Entity, Entity] | undefined }>()

/** The two who write most; undefined where nobody does. */
export function mainPair({ pairs }: Discourse): [Entity, Entity] | undefined {
  const known = main.get(pairs)
  if (known) return known.pair
  const pair = mostJoined(pairs)
  main.set(pairs, { pair })
  return pair
}

function mostJoined(pairs: Discourse['pairs']): [Entity, Entity] | undefined {
  let best: [Entity, Entity] | undefined
  let most = 0
  for (const [one, row] of pairs)
    for (const [other, joined] of row) {
      const isFirst = row.keys().next().value === other
      const weight = joined * standing(one) * standing(other) * (isFirst ? first : 1)
      if (weight <= most) continue
      most = weight
      best = [one, other]
    }
  return best
}

/** Who of the main pair sends most of what is told; for messages that nobody is named with. */
export function mainSender(discourse: Discourse): { from: Entity; to: Entity } | undefined {
  const pair = mainPair(discourse)
  if (!pair) return undefined
  const [a, b] = pair
  return (discourse.sent.get(b) ?? 0) > (discourse.sent.get(a) ?? 0) ? { from: b, to: a } : { from: a, to: b }
}
