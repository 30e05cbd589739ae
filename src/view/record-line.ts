// One row of a record in, the line that every list shows out.
import { type Locator, laneOf } from '../record/record.ts'
import type { DateRow, PartyRow, PlaceRow, RecordRow } from '../record/row/record.ts'
import type { DateView, PartyView, RecordLine } from './model.ts'

/** The line of one record. */
export function recordLine(row: RecordRow): RecordLine {
  return {
    id: row.id,
    kind: row.kind,
    lane: laneOf(row.kind),
    date: dateView(row),
    from: authors(row.parties),
    to: partiesOf(row.parties, 'to'),
    cc: partiesOf(row.parties, 'cc'),
    subject: row.subject,
    preview: row.preview,
    conversation: row.conversation,
    source: row.path,
    locator: locatorOf(row),
    sha256: row.sha256,
    attachments: row.attachments,
    copies: row.copies,
    remarks: row.remarks,
    dkim: row.dkim,
    outlet: row.outlet,
    language: row.language,
    event: row.event,
    headerOnly: row.headerOnly === 1,
    statements: row.statements,
  }
}

/** What a record is called in a line of text: its subject, or who wrote it and the first words. */
export function recordTitle(line: RecordLine): string {
  const who = line.from.map(({ name }) => name).join(', ') || line.outlet
  const what = line.subject || line.preview
  return who ? `${who}: ${what}` : what
}

export function dateView(row: DateRow): DateView {
  const date: DateView = { edtf: row.edtf, basis: row.basis, at: row.at, until: row.until ?? row.at, zone: row.zone }
  if (row.dateWritten !== null && row.dateWritten !== row.edtf) date.written = row.dateWritten
  return date
}

export function locatorOf(row: PlaceRow): Locator {
  const locator: Locator = { path: row.path, offset: row.offset, length: row.length }
  if (row.pointer !== null) locator.pointer = row.pointer
  if (row.compressed === 'gzip') locator.unpacked = 'gzip'
  return locator
}

export function partyView(row: Omit<PartyRow, 'role'>): PartyView {
  return { person: row.person, name: row.personName, address: row.address, written: row.written }
}

/** Who wrote it: From, or Sender where a broken message has no From. */
export function authors(parties: PartyRow[]): PartyView[] {
  const from = partiesOf(parties, 'from')
  return from.length > 0 ? from : partiesOf(parties, 'sender')
}

function partiesOf(parties: PartyRow[], role: PartyRow['role']): PartyView[] {
  return parties.filter((party) => party.role === role).map(partyView)
}
