// The pages of persons and of pairs.
import type { ConversationLine } from './conversation.ts'
import type { Bin } from './timeline.ts'

export interface PersonLine {
  id: string
  name: string
  addresses: Array<{ address: string; names: string[]; records: number }>
  sent: number
  received: number
  first: number | null
  last: number | null
}

export interface PeoplePage {
  people: PersonLine[]
  /** Persons that share a display name and may be one; a suggestion only. */
  suggestions: Array<{ a: PersonLine; b: PersonLine; why: string }>
  /** The last merge or split that can be undone. */
  undo: { seq: number; sentence: string } | null
}

export interface PairLine {
  other: PersonLine
  /** Messages from this person to the other, and back. */
  sent: number
  received: number
}

export interface PersonPage {
  person: PersonLine
  pairs: PairLine[]
  bins: Bin[]
}

/** Private messages between two persons: from one, with the other among To or Cc. Copies count once. */
export interface PairPage {
  a: PersonLine
  b: PersonLine
  aToB: number
  bToA: number
  /** Answers by b to a and by a to b: a message after one or more of the other's in the same conversation. */
  answersByB: number
  answersByA: number
  /** An answer is timed from the latest message of the other before it; vague dates are not timed. */
  medianAnswerByB: number | null
  medianAnswerByA: number | null
  first: number | null
  last: number | null
  conversations: ConversationLine[]
}
