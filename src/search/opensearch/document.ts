// A record with its words -> the document that stands for it in an index. It holds all that a query can ask for, so that
// nothing else is looked up; the text itself stays in the bag: words go out folded, without their punctuation.
import type { Result } from '../../record/finding.ts'
import type { Kind, Role } from '../../record/record.ts'
import { type Stance, statuses } from '../../record/statement.ts'
import type { IndexedText, ShownDate } from '../index.ts'
import { foldedText } from './folded.ts'

/** All that is asked of a record, but for its words. */
export interface Described {
  id: string
  kind: Kind
  /** Path of its source. */
  source: string
  key: string | null
  thread: string | null
  /** Milliseconds; null where undated. */
  at: number | null
  language: string | null
  parties: Array<{ role: Role; normal: string; person: string }>
  attachments: number
  copies: boolean
  /** It refers to a message that is held nowhere. A finding whose code begins with `gap-` says so too. */
  gap: boolean
  remarks: string[]
  findings: string[]
  statements: Stance[]
  /** Null where it was not checked. */
  dkim: Result | null
  /** The same for records that say the same, by the same people, at the same moment. */
  digest: string | null
  /** What whoever does not hold it is shown of it. */
  shown: Shown
}

/** A record in short, as written: nothing searches it. */
export interface Shown {
  /** Title of the fonds. */
  fonds: string
  from: string[]
  subject: string | null
  date: ShownDate
  /** The first words. */
  preview: string
}

/** What one fonds says of a record. */
export interface Meta {
  shown?: Shown
  [field: string]: string | number | string[] | Shown | undefined
}

/** The fields of the words, folded. */
export type Words = Partial<Record<keyof IndexedText, string>>

const columns = ['subject', 'body', 'quoted', 'names', 'files', 'attached'] as const

/** The words of a record as they are indexed: folded, one blank between them. */
export function foldedWords(text: IndexedText): Words {
  const words: Words = {}
  for (const column of columns) {
    const folded = foldedText(text[column])
    if (folded !== '') words[column] = folded
  }
  return words
}

/** Which field holds the addresses of a role. */
export const roleFields: Record<Role, string> = {
  from: 'from',
  sender: 'sender',
  to: 'to',
  cc: 'cc',
  bcc: 'bcc',
  'reply-to': 'reply_to',
}

/** The fields of a record but for its words. Fields without a value are left out. */
export function metaOf(record: Described): Meta {
  const { id, kind, key, thread, source, at, language, parties, remarks, findings, dkim } = record
  const meta: Meta = {
    id,
    kind,
    lang: language ?? undefined,
    key: key ?? undefined,
    source,
    thread: thread ?? undefined,
    ...(at === null ? {} : { at, day: Math.floor(at / dayLength) * dayLength, year: new Date(at).getUTCFullYear() }),
    persons: unique(parties.map(({ person }) => person)),
    has: hasOf(record),
    remark: unique(remarks),
    finding: unique(findings),
    status: unique(record.statements).map((stance) => statuses[stance]!),
    dkim: dkim ?? undefined,
    same: record.digest ?? id,
    shown: record.shown,
  }
  for (const [role, field] of Object.entries(roleFields)) {
    meta[field] = unique(parties.filter((party) => party.role === role).map(({ normal }) => normal))
  }
  for (const [name, value] of Object.entries(meta)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) delete meta[name]
  }
  return meta
}

const dayLength = 86_400_000

function hasOf({ attachments, remarks, copies, statements, gap, findings }: Described): string[] {
  const has: Array<[string, boolean]> = [
    ['attachment', attachments > 0],
    ['remark', remarks.length > 0],
    ['copies', copies],
    ['statement', statements.length > 0],
    ['gap', gap || findings.some((code) => code.startsWith('gap-'))],
  ]
  return has.filter(([, held]) => held).map(([name]) => name)
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)]
}
