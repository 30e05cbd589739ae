// One record with everything known of it: the verb behind "fonds show" and the record page.
import { FondsError } from '../record/error.ts'
import type { MailFinding } from '../record/evidence.ts'
import type { Finding } from '../record/finding.ts'
import { sha256 } from '../record/id.ts'
import type { Part } from '../record/record.ts'
import type { RecordRow } from '../record/row/record.ts'
import { decodePart } from '../source/mail/content.ts'
import type { Content } from '../source/reader.ts'
import { attachedOf } from '../store/attached.ts'
import { findingsOf } from '../store/finding/list.ts'
import type { Fonds } from '../store/fonds.ts'
import { partsOf, textsOf } from '../store/list/contents.ts'
import { conversationRowsById, memberRows } from '../store/list/conversations.ts'
import { copyRows } from '../store/list/copies.ts'
import { absentKeysOf } from '../store/list/gaps.ts'
import { briefParticipants } from '../store/list/participants.ts'
import { rawBytes } from '../store/raw.ts'
import { gapFinding } from '../verify/gaps/finding.ts'
import { neighbours, plainKey, shownMembers } from '../view/conversation.ts'
import { conversationLines, namedInList } from '../view/conversation-line.ts'
import { besideView, evidenceView } from '../view/evidence.ts'
import type { RecordLine, RecordPage } from '../view/model.ts'
import { recordLine } from '../view/record-line.ts'
import { recordPage } from '../view/record-page.ts'
import { type SafeHtml, safeHtml } from '../view/safe-html.ts'
import { contentOf, textBlocks } from './content.ts'
import { toldApart } from './copies.ts'
import { isCurrent } from './evidence/grounds.ts'
import { heldRecord } from './held-record.ts'
import { marking } from './marks.ts'
import { statementsOf } from './statements.ts'

/** `q` is a query whose words are marked in the text. Throws FondsError `not-found`. */
export function openRecord(fonds: Fonds, id: string, q?: string): RecordPage {
  const row = heldRecord(fonds, id)
  const content = contentOf(fonds, row)
  const parts = partsOf(fonds, [row.no]).get(row.no) ?? []
  return recordPage({
    row,
    headers: content.headers,
    blocks: marking(fonds, q)(textBlocks(row, textsOf(fonds, [row.no]).get(row.no) ?? content.text)),
    blocked: safeHtmlOf(fonds, row, content, parts)?.blocked ?? null,
    parts,
    attached: attachedOf(fonds.db)(row.no),
    copies: toldApart(fonds, row, copyRows(fonds, row.no)),
    statements: statementsOf(
      fonds,
      row.statements.map(({ seq }) => seq),
    ),
    ...saidOf(fonds, row),
    ...surroundings(fonds, row),
  })
}

/** The exact bytes of a record. Throws FondsError `not-found`. */
export function readRaw(fonds: Fonds, id: string): { record: RecordLine; bytes: Buffer } {
  const row = heldRecord(fonds, id)
  const bytes = rawBytes(fonds, row)
  if (sha256(bytes) !== row.sha256) {
    throw new FondsError(
      'source-changed',
      `${row.path} is not what was received: see "fonds audit", and restore it from a copy`,
    )
  }
  return { record: recordLine(row), bytes }
}

/** One part of a record, decoded. Throws FondsError `not-found`. */
export function readPart(fonds: Fonds, id: string, ordinal: number): { part: Part; bytes: Buffer } {
  const row = heldRecord(fonds, id)
  const part = partsOf(fonds, [row.no])
    .get(row.no)
    ?.find((each) => each.ordinal === ordinal)
  if (!part)
    throw new FondsError('not-found', `no part ${ordinal} in record "${id}": parts are listed by "fonds show ${id}"`)
  return { part, bytes: partBytes(row, rawBytes(fonds, row), part) }
}

/** The HTML of a record made harmless, and what it asked for and did not get. Throws FondsError `not-found`. */
export function readSafeHtml(fonds: Fonds, id: string): SafeHtml {
  const row = heldRecord(fonds, id)
  const parts = partsOf(fonds, [row.no]).get(row.no) ?? []
  const safe = safeHtmlOf(fonds, row, contentOf(fonds, row), parts)
  if (!safe) throw new FondsError('not-found', `record "${id}" is not written in HTML: read it with "fonds show ${id}"`)
  return safe
}

function saidOf(fonds: Fonds, row: RecordRow): Pick<RecordPage, 'evidence' | 'beside'> {
  const findings = findingsOf(fonds, row.no)
  const isBeside = ({ check }: Finding) => check === 'copies' || check === 'gap'
  // The checks wrote the others in this shape; `check` tells which is which.
  const ofMail = findings.filter((finding) => !isBeside(finding)) as MailFinding[]
  const absent = absentKeysOf(fonds, row.no).map((key) =>
    gapFinding('gap-referenced', { name: plainKey(key), excerpt: null }),
  )
  const beside = [...findings.filter(isBeside), ...absent].map(besideView)
  return { evidence: evidenceView(ofMail, isCurrent(fonds)), beside }
}

function partBytes(row: RecordRow, raw: Buffer, part: Part): Buffer {
  if (row.kind === 'mail') return decodePart(raw, part, { unquoteFrom: row.format === 'mbox' })
  return raw.subarray(part.offset, part.offset + part.length)
}

function safeHtmlOf(fonds: Fonds, row: RecordRow, content: Content, parts: Part[]): SafeHtml | undefined {
  if (content.html === undefined) return undefined
  // The first of each id counts.
  const byId = new Map(parts.map((part) => [part.contentId, part] as const).reverse())
  let raw: Buffer | undefined
  return safeHtml(content.html, (contentId) => {
    const part = byId.get(contentId)
    if (part === undefined) return undefined
    // Read once, however many pictures it holds.
    raw ??= rawBytes(fonds, row)
    return { type: part.type, bytes: partBytes(row, raw, part) }
  })
}

/** The conversation that a record stands in, and the records before and after it there. */
function surroundings(fonds: Fonds, row: RecordRow): Pick<RecordPage, 'conversation' | 'previous' | 'next'> {
  if (row.conversation === null) return { conversation: null, previous: null, next: null }
  const ids = [row.conversation]
  const line = conversationLines(conversationRowsById(fonds, ids), briefParticipants(fonds, namedInList, ids))[0]
  return { conversation: line ?? null, ...neighbours(shownMembers(memberRows(fonds, row.conversation)), row) }
}
