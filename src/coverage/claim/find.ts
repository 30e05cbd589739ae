// One clause -> the claims in it, as drafts whose actors are entities. Order: statements, replies, messages, counts, acts,
// spans; a verb makes one claim of a kind.
import type { Bound, ClaimKind, ClaimStance } from '../../record/coverage.ts'
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import type { Clause, TimeSpan } from './clause.ts'
import type { Discourse } from './discourse.ts'

export interface Draft {
  kind: ClaimKind
  /** Words of the anchor, both inside. */
  first: number
  last: number
  verb?: VerbGroup
  from?: Entity[]
  to?: Entity[]
  who?: Entity[]
  between?: Entity[]
  time?: TimeSpan
  /** Where it is not the time's own value. */
  when?: string
  basis?: string
  /** Tells who writes to whom, and nothing of a message: neither when, nor to whom, nor that it is one. */
  bare?: boolean
  /** A party was taken from a guess at who writes to whom. */
  guessed?: boolean
  /** Told by something else than a verb of answering: of somebody who was guessed as well, it is left out. */
  oblique?: boolean
  bound?: Bound
  count?: number
  unit?: string
  negated?: boolean
  stance?: ClaimStance
  speaker?: string
  channel?: string
  /** Told as the one that began the exchange. */
  opens?: boolean
}

export interface Finding {
  clause: Clause
  discourse: Discourse
  timeOf: (verb: VerbGroup) => TimeSpan | undefined
  paragraph: number
  /** Text between two words, both inside. */
  text: (first: number, last: number) => string
  /** Whether some words of the sentence are quoted. */
  hasQuote: boolean
  isHeading: boolean
  /** Whose words are quoted in the sentence, or right behind it. */
  quoted?: Entity
}

/** The smallest anchor that holds some places. */
export function hull(...places: (number | undefined)[]): { first: number; last: number } {
  const known = places.filter((place) => place !== undefined)
  return { first: Math.min(...known), last: Math.max(...known) }
}

export function isOf(clause: Clause, verb: VerbGroup, key: string): boolean {
  const verbs = clause.vocabulary.verbs(key)
  return verb.lemmas.some((lemma) => verbs.has(lemma))
}

/** As a fact, or as one by hearsay; a participle alone tells of a fact too. */
export function isTold(verb: VerbGroup): boolean {
  return verb.mood === 'told' || verb.mood === 'reduced'
}
