// What is cited -> RIS, as Zotero, EndNote and Mendeley read it. One field a line, so that no text can begin another.
import type { Kind } from '../../record/record.ts'
import { noteOf } from './citation.ts'
import { type Cited, kindWord } from './cited.ts'

/** PCOMM personal communication, ICOMM internet communication, NEWS newspaper article, GEN generic. */
const types: Record<Kind, string> = { mail: 'PCOMM', chat: 'PCOMM', post: 'ICOMM', article: 'NEWS', document: 'GEN' }

export function risOf(cited: Cited): string {
  const { id, kind, title, authors, recipients, edtf, outlet, language, permalink, original, edition } = cited
  const [year, month = '', day = ''] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?![^-T~?%/])/.exec(edtf ?? '')?.slice(1) ?? []
  const fields: Array<[string, string | null | undefined]> = [
    ['TY', types[kind]],
    ['ID', `fonds-${id}`],
    ...authors.map((name): [string, string] => ['AU', name]),
    ...recipients.map((name): [string, string] => ['A2', name]),
    ['TI', title || `[${kindWord(kind, 'en')}]`],
    ['T2', outlet ?? edition.title],
    ['PY', year],
    ['DA', year && month ? `${year}/${month}/${day}/` : null],
    ['PB', edition.title],
    ['ET', String(edition.number)],
    ['M3', kindWord(kind, 'en')],
    ['LA', language],
    ['AN', id],
    ['UR', permalink ?? original],
    // The year alone says more than is known of a vague date, so its own words stand beside it.
    ['N1', edtf === null ? noteOf(cited) : `Date (EDTF): ${edtf}. ${noteOf(cited)}`],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []))
  return `${lines.join('')}ER  - \r\n`
}
