// What a party says about correspondence. A statement is somebody's word, never a verdict.

export const stances = ['confirms', 'denies', 'disputes', 'cannot-confirm', 'declines'] as const
export type Stance = (typeof stances)[number]

/** Where a statement was read or heard: a record of the fonds, a link, or a description in words. Exactly one is set. */
export interface StatementSource {
  record?: string
  url?: string
  text?: string
}

/** What a statement is about: one record, or the whole conversation that holds that record. */
export interface StatementSubject {
  record: string
  /** The conversation's id when the statement was entered. Its id may change as mail comes in; the record's never does. */
  conversation?: string
}

/** A statement as a person enters it. */
export interface EnteredStatement {
  /** A name; an address, or `Name <address>`, where that address is held; a person's id. */
  who: string
  says: Stance
  /** Ids of records and conversations, or their addresses in the workbench. */
  about: string[]
  /** EDTF; absent where it is not known. */
  when?: string
  /** Id of a record or its address in the workbench, a link, or words. */
  source: string
  /** What was said, word for word. */
  words?: string
  /** Kind and place in the article that is the source, where the article suggested it: `statement-875-919`. */
  place?: string
}

/** What `status:` calls each stance: how a record stands because somebody said so. */
export const statuses: Readonly<Record<Stance, string>> = {
  confirms: 'confirmed',
  denies: 'denied',
  disputes: 'disputed',
  'cannot-confirm': 'unconfirmed',
  declines: 'no-comment',
}

/** How a statement touches a record: it names it, a copy of it, or its whole conversation. */
export type Scope = 'record' | 'copy' | 'conversation'

/** A statement as lists mark it. The party is always named with it. */
export interface StatementMark {
  seq: number
  who: string
  says: Stance
  scope: Scope
}

/** A statement as it is held. */
export interface StatementRow {
  seq: number
  /** When it was entered, as the journal has it. */
  time: string
  who: string
  person: string | null
  says: Stance
  words: string | null
  edtf: string | null
  at: number | null
  until: number | null
  sourceRecord: string | null
  sourceUrl: string | null
  sourceText: string | null
  subjects: StatementSubjectRow[]
}

export interface StatementSubjectRow {
  record: string
  whole: number
  /** The conversation that holds the record now. */
  conversation: string | null
}
