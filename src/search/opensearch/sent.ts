// What is sent to an index, and what comes of it.
import type { Words } from './document.ts'
import type { Said } from './merge.ts'
import type { Patience } from './patient.ts'

/** What an index says of a document that it holds: it is written over only where that is still so. */
export interface Version {
  seqNo: number
  primaryTerm: number
}

export interface Outgoing {
  id: string
  said: Said
  words: Words
  /** Where the index has confirmed an earlier state. */
  known?: Version
}

export interface Confirmed extends Version {
  id: string
  hash: string
}

export interface Refused {
  id: string
  code: 'document-too-large' | 'document-refused'
  reason: string
}

/** What came of documents; told as soon as it is known. */
export interface Outcome {
  confirmed(documents: Confirmed[]): void
  removed(ids: string[]): void
  refused(documents: Refused[]): void
}

export interface WriterOptions extends Patience {
  /** Id of the fonds whose records these are. */
  fonds: string
  outcome: Outcome
  /** Bytes of the first request, where they are not to be chosen. */
  firstBytes?: number
}

/** A document on its way. */
export interface Op {
  id: string
  action: string
  document: string
  /** What it is made of; absent where it is taken back. */
  made?: { said: Said; words: Words }
}

/** Made new, or written over where it is still as the index said. */
export function actionOf(id: string, known: Version | undefined): string {
  if (known === undefined) return JSON.stringify({ create: { _id: id } })
  return JSON.stringify({ index: { _id: id, if_seq_no: known.seqNo, if_primary_term: known.primaryTerm } })
}

/** Requests that were tried again, and bytes that were sent. */
export interface Counts {
  retries: number
  bytes: number
}
