// What parties say.
import type { Lane } from '../../record/record.ts'
import type { Stance } from '../../record/statement.ts'

/** What a statement is about, or was found in. */
export interface StatementSubjectView {
  kind: 'record' | 'conversation'
  id: string
  /** Null where it is not held. */
  lane: Lane | null
  title: string
}

export interface StatementLine {
  /** Its number in the journal. */
  seq: number
  /** When it was entered. */
  entered: number
  who: string
  /** Person id, where the party is one of this fonds. */
  person: string | null
  says: Stance
  /** Word for word. */
  words: string | null
  date: { edtf: string; at: number | null; until: number | null } | null
  /** One of the three is set. A link is shown, not followed. */
  source: { record: StatementSubjectView | null; url: string | null; text: string | null }
  about: StatementSubjectView[]
}

export interface StatementsPage {
  /** The latest said first. */
  statements: StatementLine[]
  /** The last one entered, which can be taken back. */
  undo: { seq: number; sentence: string } | null
}
