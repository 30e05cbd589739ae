// What a person decides about something found in an article. It is keyed by what stays: the article and the place in it.
import type { Bound, ClaimKind, ClaimStance } from './coverage.ts'

/** What is found and can be decided about. */
export type Thing = ClaimKind | 'quote' | 'post'

export const verdicts = ['confirm', 'dismiss', 'correct'] as const
export type Verdict = (typeof verdicts)[number]

/** What a person puts in place of what was read. Only what is given changes; null says that the article does not say. */
export interface Correction {
  from?: string[]
  to?: string[]
  who?: string[]
  between?: string[]
  /** EDTF. */
  when?: string | null
  bound?: Bound
  count?: number
  unit?: string
  negated?: boolean
  stance?: ClaimStance
  /** Of a statement: who speaks for `who`. Of a quote: whose words they are. Of a post: its author. */
  speaker?: string | null
  attribution?: string | null
  /** Of a quote or a post: id of the record that it is; null where it is none that is held. */
  record?: string | null
}

/** The decision that stands. */
export interface DecisionMark {
  /** Its number in the journal, by which it is taken back. */
  seq: number
  verdict: Verdict
  /** When it was taken: milliseconds since the epoch. */
  time: number
}

/** A decision as it is held. */
export interface Judgement {
  seq: number
  /** When it was taken, as the journal has it. */
  time: string
  /** Id of the article's record. */
  article: string
  /** Kind and place in the article: `message-120-164`. */
  place: string
  verdict: Verdict
  /** What was found there when it was decided about. */
  found: Record<string, unknown>
  correction: Correction
}
