// A record as the contract of SearchIndex hands it to an engine: everything that a query can ask for, and no SQL.

import type { Result } from '../../record/finding.ts'
import { namedId } from '../../record/id.ts'
import type { Kind, Role } from '../../record/record.ts'
import type { Stance } from '../../record/statement.ts'
import type { IndexedText } from '../index.ts'

/** What an engine is filled with. */
export interface ContractRecord extends IndexedText {
  /** Counted from 1; what `find` gives. */
  no: number
  id: string
  kind: Kind
  /** Path of its source. */
  source: string
  /** `mid:` and the Message-ID of a mail, or the id in an export. */
  key: string | null
  thread: string | null
  /** Milliseconds; null where undated. */
  at: number | null
  language: string | null
  parties: ContractParty[]
  attachments: number
  /** Held more than once: another record has its key, or its bytes came in twice. */
  copies: boolean
  /** It refers to a message that is held nowhere. A finding whose code begins with `gap-` says so too. */
  gap: boolean
  /** Codes. */
  remarks: string[]
  findings: string[]
  /** What parties say of it, of a copy or of its conversation: already worked out. */
  statements: Stance[]
  /** Null where it was not checked. */
  dkim: Result | null
  /** The same for records that say the same, by the same people, at the same moment. */
  digest: string | null
}

export interface ContractParty {
  role: Role
  name: string | null
  written: string
  /** The address as it is compared. */
  normal: string
  person: string
  personName: string
}

/** A record in short, as a test writes it. */
export interface Invented {
  kind?: string
  /** Person as `Name <address>`, address alone, or `x:…`. */
  from?: string
  sender?: string
  to?: string[]
  cc?: string[]
  bcc?: string[]
  subject?: string
  body?: string
  quoted?: string
  files?: string[]
  attached?: string
  at?: string
  source?: string
  language?: string
  key?: string
  thread?: string
  remark?: string
  findings?: string[]
  statements?: Stance[]
  dkim?: Result
  /** Its bytes came in twice. */
  twice?: true
  digest?: string
  gap?: true
}

/** Who an address belongs to, where that is not told by the address alone. */
export type Merged = Record<string, { id: string; name: string }>

/** `invented` in full, as number `no`. `copies` counts only its own bytes: see `contractRecords`. */
export function contractRecord(invented: Invented, no: number, merged: Merged = {}): ContractRecord {
  const { kind = 'mail', subject = '', body = '', quoted = '', files = [], attached = '', at } = invented
  const parties = partiesOf(invented, merged)
  return {
    no,
    id: `r${String(no).padStart(3, '0')}abcdef`,
    kind: kind as Kind,
    source: invented.source ?? 'mail/inbox.mbox',
    key: invented.key ?? null,
    thread: invented.thread ?? null,
    at: at === undefined ? null : Date.parse(at),
    language: invented.language ?? null,
    subject,
    body,
    quoted,
    names: parties.map(({ written }) => written).join('\n'),
    files: files.join('\n'),
    attached,
    parties,
    attachments: files.length,
    copies: invented.twice === true,
    gap: invented.gap === true,
    remarks: invented.remark === undefined ? [] : [invented.remark],
    findings: invented.findings ?? [],
    statements: invented.statements ?? [],
    dkim: invented.dkim ?? null,
    digest: invented.digest ?? null,
  }
}

/** All of them, numbered from 1, with those that share a key as copies of each other. */
export function contractRecords(invented: Invented[], merged: Merged = {}): ContractRecord[] {
  const records = invented.map((record, i) => contractRecord(record, i + 1, merged))
  const shared = (record: ContractRecord) =>
    record.key !== null && records.some((r) => r !== record && r.key === record.key)
  return records.map((record) => ({ ...record, copies: record.copies || shared(record) }))
}

function partiesOf({ from, sender, to, cc, bcc }: Invented, merged: Merged): ContractParty[] {
  const lists: Array<[Role, string[]]> = [
    ['from', from === undefined ? [] : [from]],
    ['sender', sender === undefined ? [] : [sender]],
    ['to', to ?? []],
    ['cc', cc ?? []],
    ['bcc', bcc ?? []],
  ]
  return lists.flatMap(([role, list]) => list.map((written) => partyOf(role, written, merged)))
}

function partyOf(role: Role, written: string, merged: Merged): ContractParty {
  const [, name = null, address] = /^(?:(.*) <(.*)>|.*)$/.exec(written)!
  const normal = (address ?? written).toLowerCase()
  const { id, name: personName } = merged[normal] ?? { id: namedId('p', normal), name: name ?? normal }
  return { role, name, written, normal, person: id, personName }
}
