// A published record and the head of its edition -> what a citation of it says, in one line each, for every format alike.
import type { Kind } from '../../record/record.ts'
import type { EditionHead, PublicParty, PublicRecord } from '../../view/model/release.ts'
import { inRecord } from '../files/layout.ts'
import { recordHash } from '../files/record-file.ts'
import { type CiteLanguage, dateWords } from './date-words.ts'
import { oneLine, shortened } from './text.ts'

/** Only the head is read, so that a record can be cited before the whole edition is known. */
export interface CitedEdition {
  head: EditionHead
}

export interface Cited {
  id: string
  kind: Kind
  /** Subject or headline; the first words where there is none; empty where there are no words either. */
  title: string
  authors: string[]
  recipients: string[]
  edtf: string | null
  language: string | null
  outlet: string | null
  /** Where the source says that it stood first: of posts and articles. */
  original: string | null
  /** Null where it is not known where the edition will stand. */
  permalink: string | null
  /** Inside the edition. */
  place: string
  /** SHA-256 of `record.json`, hex: what the log of the edition names. */
  sha256: string
  /** SHA-256 of the bytes as they were received; null where something is hidden. */
  rawSha256: string | null
  hidden: number
  edition: CitedHead
}

/** What every citation of an edition repeats. */
export interface CitedHead {
  title: string
  number: number
  /** Its time in words. */
  when: Record<CiteLanguage, string>
  /** Null where it is unknown or leads nowhere on the web; with a slash at its end. */
  base: string | null
}

/** Against subjects of megabytes in every list of references. */
const longestTitle = 300
/** First words that stand for a title. */
const longestOpening = 80

export function citedOf(record: PublicRecord, { head }: CitedEdition): Cited {
  const { id, kind, date, language, hidden } = record
  return {
    ...{ id, kind, hidden },
    title: titleOf(record),
    authors: record.from.map(nameOf),
    recipients: record.to.map(nameOf),
    edtf: date.edtf === null ? null : shortLine(date.edtf) || null,
    language: language !== null && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language) ? language : null,
    outlet: shortLine(record.outlet ?? '') || null,
    original: record.url === null ? null : webAddress(record.url),
    permalink: permalink(id, head),
    place: inRecord(id, ''),
    sha256: recordHash(record),
    rawSha256: record.sha256,
    edition: headWords(head),
  }
}

/** Null where the edition does not say where it will stand. */
export function permalink(id: string, head: EditionHead): string | null {
  return addressIn(head, inRecord(id, ''))
}

/** The web address of a path of the edition; null where its own is unknown or leads nowhere on the web. */
export function addressIn(head: EditionHead, path: string): string | null {
  const { base } = headWords(head)
  return base === null ? null : `${base}${path}`
}

const heads = new WeakMap<EditionHead, CitedHead>()

/** Worked out once: an edition is cited as many times as it has records. */
function headWords(head: EditionHead): CitedHead {
  const held = heads.get(head)
  if (held) return held
  const { number, time } = head
  const base = head.base === null ? null : webAddress(head.base)
  const made = {
    ...{ title: oneLine(head.title), number },
    when: { en: dateWords(time, 'en'), fr: dateWords(time, 'fr') },
    base: base?.replace(/\/*$/, '/') ?? null,
  }
  heads.set(head, made)
  return made
}

/** An address that a browser opens and that breaks out of nothing; null for all others (`javascript:`, `file:`). */
export function webAddress(written: string): string | null {
  const line = oneLine(written)
  if (!/^https?:\/\//i.test(line) || !URL.canParse(line)) return null
  const quoted = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
  return new URL(line).href.replace(/[\s"'<>\\^`{|}]/g, quoted)
}

function nameOf({ name }: PublicParty): string {
  return shortLine(name) || '?'
}

function shortLine(text: string): string {
  return shortened(oneLine(text.slice(0, longestTitle * 2)), longestTitle)
}

/** As a header field writes it. A byline has a name alone. */
export function nameAndAddress({ name, address }: PublicParty): string {
  return address === null || address === name || address.startsWith('name:') ? name : `${name} <${address}>`
}

function titleOf({ subject, blocks }: PublicRecord): string {
  const subjectLine = shortLine(subject ?? '')
  if (subjectLine !== '') return subjectLine
  const own = blocks.find(({ kind, text }) => kind === 'text' && text.trim() !== '')
  return shortened(oneLine((own?.text ?? '').trimStart().slice(0, longestTitle * 2)), longestOpening)
}

const kindWords: Record<CiteLanguage, Record<Kind, string>> = {
  en: { mail: 'e-mail', chat: 'private message', post: 'public post', article: 'article', document: 'document' },
  fr: { mail: 'courriel', chat: 'message privé', post: 'message public', article: 'article', document: 'document' },
}

export function kindWord(kind: Kind, language: CiteLanguage): string {
  return kindWords[language][kind]
}

/** `e-mail to Nora Vega, Ilan Prost and 3 others`. */
export function kindAndRecipients({ kind, recipients }: Cited, language: CiteLanguage): string {
  const word = kindWord(kind, language)
  if (recipients.length === 0 || kind === 'article') return word
  const fr = language === 'fr'
  return `${word} ${fr ? 'à' : 'to'} ${listed(recipients, language)}`
}

/** Names that a sentence lists before it counts the others. */
const namesListed = 3

export function listed(names: string[], language: CiteLanguage): string {
  const and = language === 'fr' ? 'et' : 'and'
  const others = names.length - namesListed
  if (others > 1)
    return `${names.slice(0, namesListed).join(', ')} ${and} ${others} ${language === 'fr' ? 'autres' : 'others'}`
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
