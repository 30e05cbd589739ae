// A record -> one line that can stand in a footnote: who, what, when, which copy, and how to check it.
import type { RecordLine } from '../../src/view/model.ts'

export interface CiteWords {
  kind: string
  to: string
  undated: string
  unknown: string
}

/**
 * The date stands as EDTF, because a footnote must not depend on the reader's language; the hash names the exact bytes.
 */
export function cite(record: RecordLine, address: string, words: CiteWords): string {
  const who = record.from.map((party) => party.name).join(', ') || record.outlet || words.unknown
  const to = record.to.map((party) => party.name)
  const named = to.slice(0, 3).join(', ') + (to.length > 3 ? ` +${to.length - 3}` : '')
  const title = record.subject ?? shorten(record.preview)
  const parts = [
    named ? `${who} ${words.to} ${named}` : who,
    ...(title ? [`“${title}”`] : []),
    record.outlet && record.outlet !== who ? `${words.kind}, ${record.outlet}` : words.kind,
    record.date.edtf ?? words.undated,
    `${record.source}, ${record.locator.pointer ?? `@${record.locator.offset}+${record.locator.length}`}`,
    `SHA-256 ${record.sha256}`,
    address,
  ]
  return `${parts.join('. ')}`
}

function shorten(text: string): string {
  if (text.length <= 60) return text
  const cut = text.lastIndexOf(' ', 60)
  return `${text.slice(0, cut > 30 ? cut : 60)}…`
}
