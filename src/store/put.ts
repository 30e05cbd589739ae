// Drafts and problems -> rows of records.db. Only this file writes records, parts and ledger rows.
import type { Database, Statement } from 'better-sqlite3'
import { namedId, recordId } from '../record/id.ts'
import type { Draft, Problem } from '../record/record.ts'

/** What the store needs beside the draft itself. */
export interface Derived {
  sourceId: number
  /** SHA-256 of the raw bytes, hex. */
  sha256: string
  /** End of the interval that the date spans, milliseconds; null where undated. */
  until: number | null
}

export type Outcome = { outcome: 'stored'; no: number } | { outcome: 'duplicate'; no: number }

const previewLength = 200

export interface Putter {
  /** Stores a draft, or counts it as duplicate of a record that is held already. */
  record(draft: Draft, derived: Derived): Outcome
  /** Stores again what a source says, now that more is known about it; the record keeps its number. */
  replace(no: number, draft: Draft, derived: Derived): void
  problem(problem: Problem, sourceId: number): void
}

/** Prepared once per run: preparing costs more than inserting. */
export function prepare(db: Database): Putter {
  const byId = db.prepare('select no, sha256 from record where id = ?')
  const byKey = db.prepare('select no from record where key = ? order by header_only, no limit 1')
  const insert = db.prepare(insertSql(recordColumns, 'record'))
  const insertDuplicate = db.prepare(insertSql(ledgerColumns, 'ledger_row'))
  const children = prepareChildren(db)
  const update = db.prepare(`update record set ${recordColumns.map((c) => `${c} = @${c}`).join(', ')} where no = @no`)

  const duplicate = (draft: Draft, derived: Derived, no: number, code: string, sentence: string): Outcome => {
    insertDuplicate.run({
      source_id: derived.sourceId,
      outcome: 'duplicate',
      code,
      sentence,
      offset: draft.offset,
      length: draft.length,
      pointer: draft.pointer ?? null,
      record_no: no,
    })
    return { outcome: 'duplicate', no }
  }

  return {
    record(draft, derived) {
      const held = byId.get(recordId(derived.sha256)) as { no: number } | undefined
      if (held) return duplicate(draft, derived, held.no, 'identical', 'The same bytes are held already.')
      if (draft.headerOnly && draft.key !== undefined) {
        const full = byKey.get(draft.key) as { no: number } | undefined
        if (full) {
          return duplicate(draft, derived, full.no, 'header-only', 'Who and when of a message whose words are held.')
        }
      }
      const no = Number(insert.run(recordRow(draft, derived)).lastInsertRowid)
      children.put(no, draft)
      return { outcome: 'stored', no }
    },
    replace(no, draft, derived) {
      children.clear(no)
      update.run({ ...recordRow(draft, derived), no })
      children.put(no, draft)
    },
    problem(problem, sourceId) {
      const record = problem.key === undefined ? undefined : (byKey.get(problem.key) as { no: number } | undefined)
      insertDuplicate.run({
        source_id: sourceId,
        outcome: problem.outcome,
        code: problem.code,
        sentence: problem.sentence,
        offset: problem.offset,
        length: problem.length,
        pointer: problem.pointer ?? null,
        record_no: record?.no ?? null,
      })
    },
  }
}

interface Children {
  put(no: number, draft: Draft): void
  clear(no: number): void
}

function prepareChildren(db: Database): Children {
  const remark = db.prepare('insert into remark (record_no, code, sentence) values (?, ?, ?)')
  const part = db.prepare(insertSql(partColumns, 'part'))
  const reference = db.prepare('insert into reference (record_no, ordinal, key) values (?, ?, ?)')
  const findAddress = db.prepare('select id from address where normal = ?').pluck()
  const addAddress = db.prepare('insert into address (normal, person_id) values (?, ?)')
  const link = db.prepare(
    'insert into record_address (record_no, ordinal, role, address_id, name, written) values (?, ?, ?, ?, ?, ?)',
  )
  const clears: Statement[] = ['remark', 'part', 'reference', 'record_address'].map((table) =>
    db.prepare(`delete from ${table} where record_no = ?`),
  )
  // Most messages come from addresses seen before.
  const known = new Map<string, number>()
  const addressId = (normal: string): number => {
    let id = known.get(normal) ?? (findAddress.get(normal) as number | undefined)
    if (id === undefined) id = Number(addAddress.run(normal, namedId('p', normal)).lastInsertRowid)
    known.set(normal, id)
    return id
  }
  return {
    put(no, draft) {
      draft.addresses.forEach(({ role, normal, name, written }, ordinal) => {
        link.run(no, ordinal, role, addressId(normal), name ?? null, written)
      })
      for (const { code, sentence } of draft.remarks) remark.run(no, code, sentence)
      for (const [ordinal, key] of draft.references.entries()) reference.run(no, ordinal, key)
      for (const each of draft.parts) part.run(partRow(no, each))
    },
    clear(no) {
      for (const statement of clears) statement.run(no)
    },
  }
}

const recordColumns = [
  'id',
  'kind',
  'source_id',
  'offset',
  'length',
  'pointer',
  'sha256',
  'key',
  'subject',
  'date_edtf',
  'date_basis',
  'date_written',
  'date_zone',
  'at',
  'until',
  'text',
  'preview',
  'language',
  'outlet',
  'url',
  'event',
  'header_only',
  'attachments',
  'given_conversation',
  'is_group',
]

function recordRow(draft: Draft, derived: Derived): Record<string, unknown> {
  return {
    id: recordId(derived.sha256),
    kind: draft.kind,
    source_id: derived.sourceId,
    offset: draft.offset,
    length: draft.length,
    pointer: draft.pointer ?? null,
    sha256: derived.sha256,
    key: draft.key ?? null,
    subject: draft.subject ?? null,
    date_edtf: draft.date.edtf,
    date_basis: draft.date.basis,
    date_written: draft.date.written ?? null,
    date_zone: draft.date.zone,
    at: draft.date.at,
    until: derived.until ?? draft.date.at,
    text: draft.kind === 'mail' ? null : draft.text,
    preview: oneLine(draft.newText || draft.text),
    language: draft.language ?? null,
    outlet: draft.outlet ?? null,
    url: draft.url ?? null,
    event: draft.event ?? null,
    header_only: draft.headerOnly ? 1 : 0,
    attachments: draft.parts.filter((part) => part.attachment).length,
    given_conversation: draft.conversation ?? null,
    is_group: draft.group ? 1 : 0,
  }
}

const partColumns = [
  'record_no',
  'ordinal',
  'parent',
  'type',
  'charset',
  'encoding',
  'name',
  'disposition',
  'content_id',
  'head_offset',
  'offset',
  'length',
  'size',
  'sha256',
  'attachment',
]

function partRow(no: number, part: Draft['parts'][number]): Record<string, unknown> {
  return {
    record_no: no,
    ordinal: part.ordinal,
    parent: part.parent ?? null,
    type: part.type,
    charset: part.charset ?? null,
    encoding: part.encoding ?? null,
    name: part.name ?? null,
    disposition: part.disposition ?? null,
    content_id: part.contentId ?? null,
    head_offset: part.headOffset,
    offset: part.offset,
    length: part.length,
    size: part.size ?? null,
    sha256: part.sha256 ?? null,
    attachment: part.attachment ? 1 : 0,
  }
}

const ledgerColumns = ['source_id', 'outcome', 'code', 'sentence', 'offset', 'length', 'pointer', 'record_no']

function insertSql(columns: string[], table: string): string {
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map((c) => `@${c}`).join(', ')})`
}

function oneLine(text: string): string {
  const line = text
    .slice(0, previewLength * 4)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= previewLength ? line : `${line.slice(0, previewLength - 1).trimEnd()}…`
}
