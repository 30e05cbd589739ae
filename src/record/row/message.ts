// A private message with no more than who, to whom, and when: what a claim about the correspondence is held against.
import type { Kind } from '../record.ts'

export interface MessageRow {
  no: number
  id: string
  key: string | null
  kind: Kind
  conversation: string | null
  at: number
  until: number
  /** Ids of persons. */
  from: string[]
  to: string[]
}
