// A record -> one line that can stand in a footnote: who, what, when, in which fonds and source, and how to check it. The
// address of the workbench is none of it: it is this computer's alone and gone tomorrow.
import type { RecordLine } from '../../src/view/model.ts'

/** Of the SHA-256: enough to tell any two records apart, short enough for a footnote. */
const shownHash = 16

export interface CiteWords {
  /** Title of the fonds. */
  fonds: string
  record: string
  bytes: string
  kind: string
  to: string
  undated: string
  unknown: string
}

/**
 * The date stands as EDTF, because a footnote must not depend on the reader's language; the hash names the exact bytes.
 */
export function cite(record: RecordLine, words: CiteWords): string {
  const who = record.from.map((party) => party.name).join(', ') || record.outlet || words.unknown
  const to = record.to.map((party) => party.name)
  const named = to.slice(0, 3).join(', ') + (to.length > 3 ? ` +${to.length - 3}` : '')
  const title = record.subject ?? shorten(record.preview)
  const parts = [
    named ? `${who} ${words.to} ${named}` : who,
    ...(title ? [`“${title}”`] : []),
    record.outlet && record.outlet !== who ? `${words.kind}, ${record.outlet}` : words.kind,
    record.date.edtf ?? words.undated,
    `${words.fonds}, ${words.record} ${record.id}`,
    `${record.source}, ${placeOf(record, words)}`,
    `SHA-256 ${record.sha256.slice(0, shownHash)}${record.sha256.length > shownHash ? '…' : ''}`,
  ]
  return `${parts.join('. ')}`
}

function placeOf({ locator }: RecordLine, words: CiteWords): string {
  const last = locator.offset + Math.max(0, locator.length - 1)
  const bytes = `${words.bytes} ${locator.offset}–${last}`
  return locator.pointer ? `${locator.pointer} (${bytes})` : bytes
}

function shorten(text: string): string {
  if (text.length <= 60) return text
  const cut = text.lastIndexOf(' ', 60)
  return `${text.slice(0, cut > 30 ? cut : 60)}…`
}
