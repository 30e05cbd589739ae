// What is cited -> CSL-JSON, as citeproc, pandoc and Zotero read it: a list with one item.
import { parseEdtf } from '../../record/edtf.ts'
import type { Kind } from '../../record/record.ts'
import { noteOf } from './citation.ts'
import { type Cited, kindWord } from './cited.ts'
import { dateWords } from './date-words.ts'
import { jsonText } from './text.ts'

const types: Record<Kind, string> = {
  mail: 'personal_communication',
  chat: 'personal_communication',
  post: 'post',
  article: 'article-newspaper',
  document: 'document',
}

export function cslOf(cited: Cited): string {
  const { id, kind, title, authors, recipients, edtf, outlet, language, permalink, original, place, edition } = cited
  // Names are whole: which part of one is the family's cannot be told.
  const names = (list: string[]) => (list.length === 0 ? undefined : list.map((literal) => ({ literal })))
  const item = {
    id: `fonds-${id}`,
    type: types[kind],
    title: title || `[${kindWord(kind, 'en')}]`,
    author: names(authors),
    recipient: names(recipients),
    issued: edtf === null ? undefined : issued(edtf),
    genre: kind === 'article' ? undefined : kindWord(kind, 'en'),
    'container-title': outlet ?? undefined,
    publisher: edition.title,
    archive: edition.title,
    archive_location: place,
    version: String(edition.number),
    language: language ?? undefined,
    URL: permalink ?? original ?? undefined,
    note: noteOf(cited),
  }
  return `${jsonText([item])}\n`
}

/** In parts where the date has them, else in words: a decade or an open interval has no parts. */
function issued(edtf: string): object {
  const read = parseEdtf(edtf)
  const sides = edtf.split('/').map(dateParts)
  if (read === null || sides.some((parts) => parts === null)) return { literal: dateWords(edtf, 'en') }
  const isVague = /[~?%]/.test(edtf)
  return { 'date-parts': sides, ...(isVague ? { circa: true } : {}) }
}

function dateParts(side: string): number[] | null {
  const [, ...parts] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T[^~?%]*)?[~?%]?$/.exec(side) ?? []
  const numbers = parts.filter((part) => part !== undefined).map(Number)
  return numbers.length === 0 ? null : numbers
}
