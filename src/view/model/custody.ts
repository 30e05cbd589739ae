// The page models of custody: the journal line by line, and what an audit says.
import type { Result } from '../../record/finding.ts'
import type { FileChoice, ReleaseChoice } from '../../record/release.ts'
import type { Stance } from '../../record/statement.ts'

/** What is filtered by: what was taken in, keys, what people decided, and when somebody looked. */
export type CustodyKind = 'received' | 'keys' | 'decisions' | 'checks'

/** An act of the journal as it is shown: without the salted hashes of where files stood. */
export type CustodyAct =
  | { act: 'init'; title: string }
  | {
      act: 'add'
      path: string
      sha256: string
      bytes: number
      /** As received, where the bag had to give it another name. */
      name: string | null
      custodian: string | null
      sidecar: string | null
    }
  | { act: 'describe'; path: string; sidecar: string | null; given: Record<string, string> }
  | { act: 'skip'; path: string; custodian: string | null; code: string; sentence: string }
  | { act: 'unskip'; path: string }
  | {
      act: 'keys'
      path: string
      sha256: string
      count: number
      origin: 'dns' | 'file' | 'inferred'
      name: string | null
      given: string | null
      resolver: string | null
    }
  | { act: 'verify'; checked: number; finished: boolean; keys: number; dkim: Record<Result, number> }
  | {
      act: 'audit'
      ok: boolean
      checks: Array<Pick<AuditCheckView, 'check' | 'ok' | 'looked' | 'sentence'> & { differences: number }>
    }
  | { act: 'merge' | 'split' | 'judge' | 'search'; sentence: string }
  | {
      act: 'cut'
      /** Of the edition. */
      number: number
      origin: string
      published: number
      withheld: number
      /** Root of its log, base64. */
      root: string
      fingerprint: string
    }
  | {
      act: 'release'
      what:
        | ReleaseChoice
        | 'hide-span'
        | 'hide-word'
        | 'hide-person'
        | `file-${FileChoice}`
        | 'original'
        | 'no-original'
      /** How many records it names. */
      records: number
      reason: string | null
      sentence: string
    }
  | { act: 'undo'; of: number }
  | {
      act: 'state'
      who: string
      says: Stance
      /** `whole` where it is about the conversation of that record. */
      about: Array<{ record: string; whole: boolean; title: string }>
      sentence: string
    }

export interface CustodyLine {
  /** Its place in the journal, from 1. */
  seq: number
  /** Null where the line cannot be read. */
  time: number | null
  /** SHA-256 of the line, and the one that it holds of the line before it. */
  hash: string
  prev: string | null
  /** Why it does not follow from the line before it; null where it does. */
  fault: 'not-json' | 'unknown-act' | 'number' | 'chain' | null
  act: CustodyAct | null
}

export interface CustodyPage {
  /** Lines that match, and those of one page, the latest first. */
  total: number
  offset: number
  lines: CustodyLine[]
  /** Of the whole journal. */
  journal: {
    lines: number
    /** SHA-256 of the last line; null where there is none. */
    end: string | null
    /** The first line that does not follow; null where all do. */
    broken: { seq: number; fault: NonNullable<CustodyLine['fault']> } | null
    counts: Record<CustodyKind, number>
  }
  /** When all was last hashed anew. */
  audit: { seq: number; time: number; ok: boolean } | null
  /** What the lines are about, where only those of one thing were asked for. */
  about: { source: string | null; record: string | null; title: string | null }
}

/** What an audit says of the journal, the bag, the keys or the records. */
export interface AuditCheckView {
  check: 'journal' | 'bag' | 'keys' | 'records'
  ok: boolean
  /** How many lines, files or records were looked at. */
  looked: number
  sentence: string
  differences: Array<{
    code: string
    path: string
    record?: string
    expected: string | null
    found: string | null
  }>
}

/** An audit in the making, or what the last one found. */
export interface AuditView {
  state: 'none' | 'running' | 'done' | 'failed'
  stage: 'files' | 'records'
  done: number
  total: number
  /** When it ended. */
  at: number | null
  checks: AuditCheckView[]
  /** True where the journal has a line about it. */
  noted: boolean
  error: { code: string; message: string } | null
}
