// A published record -> one line that can stand in a footnote: who, what, when, in which edition, and the hash that names it.
import type { EditionHead, PublicRecord } from '../../view/model/release.ts'

const shownNames = 3
const shownTitle = 60

/** The date stands as EDTF, because a footnote must not depend on the reader's language. */
export function citationOf(record: PublicRecord, head: EditionHead, preview: string): string {
  const who = named(record.from.map(({ name }) => name)) || record.outlet || 'unknown'
  const to = named(record.to.map(({ name }) => name))
  const title = record.subject || shorten(preview)
  const parts = [
    to === '' ? who : `${who} to ${to}`,
    ...(title === '' ? [] : [`“${title}”`]),
    ...(record.outlet && record.outlet !== who ? [record.outlet] : []),
    record.date.edtf ?? 'undated',
    `${head.title}, edition ${head.number} (${head.time.slice(0, 10)}), record ${record.id}`,
    ...(head.base === null ? [] : [`${head.base}r/${record.id}/`]),
    ...(record.sha256 === null ? [] : [`SHA-256 ${record.sha256.slice(0, 16)}…`]),
  ]
  return parts.join('. ')
}

function named(names: string[]): string {
  const more = names.length - shownNames
  return names.slice(0, shownNames).join(', ') + (more > 0 ? ` +${more}` : '')
}

function shorten(text: string): string {
  if (text.length <= shownTitle) return text
  const cut = text.lastIndexOf(' ', shownTitle)
  return `${text.slice(0, cut > shownTitle / 2 ? cut : shownTitle)}…`
}
