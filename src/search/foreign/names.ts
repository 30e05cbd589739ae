// Operators as other programs call them -> ours where they mean the same, else what to write instead.
// notmuch-search-terms(7), mu-query(7), Gmail's search operators, Lucene's query parser.
import { kinds } from '../../record/record.ts'
import type { Fault } from '../fault.ts'

/** The same under another name. */
const sameAs: Record<string, string> = {
  newer: 'after',
  older: 'before',
  attachment: 'filename',
  path: 'source',
  folder: 'source',
  maildir: 'source',
  mid: 'id',
  msgid: 'id',
  rfc822msgid: 'id',
  contact: 'person',
  recip: 'to',
  // mu knows each by one letter, too.
  i: 'id',
  h: 'bcc',
  f: 'from',
  t: 'to',
  c: 'cc',
  s: 'subject',
  b: 'body',
  d: 'date',
  j: 'filename',
  m: 'source',
}

const noted =
  'is what a mail program notes beside a message and was left out: write source: for the folder it came from'
const byDay = 'depends on the day on which it is asked and was left out: write a date, such as'
const sizes = 'cannot be asked for and was left out: write has:attachment, or filename: with an ending'
const types =
  'cannot be asked for and was left out: write filename: with the ending of such files, as in filename:*.pdf'
const stored = 'means something in the index of another program and was left out: write out what it stands for'
const whole =
  'asks for conversations by what is in them and was left out: search for that, and open the conversation of a hit'
const address = 'is not kept apart and was left out: write to: with the address'

/** What nothing here means, with what to do. */
const elsewhere: Record<string, string> = {
  tag: noted,
  label: noted,
  category: noted,
  is: noted,
  flag: noted,
  prio: noted,
  g: noted,
  p: noted,
  x: noted,
  older_than: `${byDay} before:2016-09-20`,
  newer_than: `${byDay} after:2016-09-20`,
  size: sizes,
  larger: sizes,
  smaller: sizes,
  z: sizes,
  mime: types,
  mimetype: types,
  y: types,
  list: address,
  v: address,
  deliveredto: address,
  lastmod: stored,
  property: stored,
  query: stored,
  _exists_: stored,
}

/** Endings of files that `has:` is asked for. */
const endings = new Set('pdf doc docx xls xlsx ppt pptx odt ods csv txt html zip png jpg jpeg gif eml'.split(' '))

export function isForeign(name: string): boolean {
  return Object.hasOwn(sameAs, name) || Object.hasOwn(elsewhere, name)
}

/** The operator and value here, or a fault where there is none; what is ours stays as it is. */
export function fromElsewhere(name: string, value: string): { name: string; value: string } | Fault {
  const folded = value.toLowerCase()
  if (name === 'thread' && value.startsWith('{'))
    return { code: 'operator-elsewhere', message: `${name}:${value} ${whole}` }
  if ((name === 'flag' || name === 'g') && /^attach/.test(folded)) return { name: 'has', value: 'attachment' }
  if (name === 'is' && (kinds as readonly string[]).includes(folded)) return { name: 'kind', value }
  if (name === 'has' && endings.has(folded)) return { name: 'filename', value }
  const remedy = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined
  if (remedy !== undefined) return { code: 'operator-elsewhere', message: `${name}:${value} ${remedy}` }
  const ours = Object.hasOwn(sameAs, name) ? sameAs[name]! : name
  return { name: ours, value: ours === 'source' && name !== 'source' ? folderPath(value) : value }
}

/** Folders begin with a slash in mu, and end with stars in notmuch; the path of a source does neither. */
function folderPath(value: string): string {
  return value.replace(/^\/+(?=.)|(?<=.)\/\**$/g, '')
}
