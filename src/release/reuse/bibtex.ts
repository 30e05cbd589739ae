// What is cited -> an entry for BibTeX and biblatex, in UTF-8. Mails and private messages are `@misc` with `howpublished` (no
// style knows `@letter`), posts and articles on the web `@online`, other articles `@article`.
import { parseEdtf } from '../../record/edtf.ts'
import { noteOf } from './citation.ts'
import { type Cited, kindAndRecipients, kindWord } from './cited.ts'

/**
 * Braces are spelt as commands: BibTeX counts them even behind a backslash, and one too many would end the field. So is the
 * backslash, which would begin a command of the sender's.
 */
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
}

export function escapeTex(text: string): string {
  return text.replace(/[\\{}^~<>|"#$%&_]/g, (sign) => special[sign]!)
}

export function bibtexOf(cited: Cited): string {
  const { id, kind, title, authors, edtf, outlet, language, permalink, original, edition } = cited
  const type = entryType(cited)
  const fields: Array<[string, string | null]> = [
    // In braces of their own: no part of a name is taken for a surname, and "and" inside one parts nothing.
    ['author', authors.length === 0 ? null : authors.map((name) => `{${escapeTex(name)}}`).join(' and ')],
    ['title', `{${escapeTex(title || `[${kindWord(kind, 'en')}]`)}}`],
    [type === 'article' ? 'journal' : 'organization', outlet === null ? null : escapeTex(outlet)],
    ['howpublished', type === 'misc' ? escapeTex(capital(kindAndRecipients(cited, 'en'))) : null],
    ['date', biblatexDate(edtf)],
    ['year', /^\d{4}/.exec(biblatexDate(edtf) ?? '')?.[0] ?? null],
    ['publisher', type === 'article' ? null : escapeTex(edition.title)],
    ['url', permalink ?? original],
    ['langid', languageNames[language ?? ''] ?? null],
    ['note', escapeTex(noteOf(cited))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]))
  return `@${type}{fonds-${id},\n${lines.join('')}}\n`
}

function entryType({ kind, permalink, original, outlet }: Cited): 'misc' | 'online' | 'article' {
  if (kind === 'article') return permalink === null && original === null && outlet !== null ? 'article' : 'online'
  return kind === 'post' ? 'online' : 'misc'
}

/** EDTF as biblatex reads it, too: a time has its seconds or is left out. */
function biblatexDate(edtf: string | null): string | null {
  if (edtf === null || parseEdtf(edtf) === null) return null
  return edtf.replace(/T\d\d:\d\d(?!:)[^/~?%]*/g, '')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** As babel calls them; biblatex warns of what it does not know. */
const languageNames: Record<string, string> = {
  ...{ de: 'ngerman', en: 'english', es: 'spanish', fr: 'french', it: 'italian', nl: 'dutch', pt: 'portuguese' },
}
