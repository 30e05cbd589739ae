// Records and persons of an edition -> rows for a spreadsheet. The texts of records stand in `records.jsonl` alone: a spreadsheet
// cuts them off, and breaks lines where they do.
import type { Edition, PublicParty, PublicRecord } from '../../view/model/release.ts'
import { headOf } from '../files/head.ts'
import { recordHash } from '../files/record-file.ts'
import { addressIn, nameAndAddress, permalink } from './cited.ts'
import { type Cell, csvChunks, csvHead, csvLine } from './csv.ts'

/** Name -> what stands there, in the order of the columns. docs/reuse.md explains each. */
const recordColumns: Record<string, (record: PublicRecord, edition: Edition) => Cell> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  lane: ({ lane }) => lane,
  date: ({ date }) => date.edtf,
  date_basis: ({ date }) => date.basis,
  earliest_utc: ({ date }) => moment(date.at),
  from: ({ from }) => names(from),
  from_ids: ({ from }) => ids(from),
  to: ({ to }) => names(to),
  to_ids: ({ to }) => ids(to),
  cc: ({ cc }) => names(cc),
  cc_ids: ({ cc }) => ids(cc),
  subject: ({ subject }) => subject,
  preview: (record) => headOf(record).preview,
  language: ({ language }) => language,
  outlet: ({ outlet }) => outlet,
  url: ({ url }) => url,
  key: ({ key }) => key,
  conversation: ({ conversation }) => conversation,
  parent: ({ parent }) => parent,
  files: ({ files }) => files.length,
  hidden: ({ hidden }) => hidden,
  dkim: (record) => headOf(record).dkim?.result ?? null,
  source: ({ source }) => source,
  sha256: ({ sha256 }) => sha256,
  record_json_sha256: (record) => recordHash(record),
  permalink: ({ id }, { head }) => permalink(id, head),
}

export function recordTable(edition: Edition): { head: string; line(record: PublicRecord): string } {
  const columns = Object.values(recordColumns)
  return {
    head: csvHead(Object.keys(recordColumns)),
    line: (record) => csvLine(columns.map((cell) => cell(record, edition))),
  }
}

const personColumns = ['id', 'name', 'addresses', 'sent', 'received', 'first_utc', 'last_utc', 'permalink']

export function* personTable({ people, head }: Edition): Iterable<string> {
  yield* csvChunks(
    personColumns,
    rowsOf(people, ({ id, name, addresses, sent, received, first, last }) => [
      ...[id, name, addresses.join('; '), sent, received],
      ...[moment(first), moment(last), addressIn(head, `p/${id}/`)],
    ]),
  )
}

function* rowsOf<T>(items: Iterable<T>, row: (item: T) => Cell[]): Iterable<Cell[]> {
  for (const item of items) yield row(item)
}

function moment(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z')
}

function names(parties: PublicParty[]): string {
  return parties.map(nameAndAddress).join('; ')
}

function ids(parties: PublicParty[]): string {
  return parties.map(({ person }) => person).join('; ')
}
