// What a page says about itself, from all the places where pages say it -> one answer per question.
// Order: JSON-LD (schema.org), Open Graph and article:*, Dublin Core and the tags of publishing systems, HTML itself.
import type { HeaderField } from '../../reader.ts'
import type { Page } from './page.ts'
import { pageEdtf } from './page-date.ts'
import { readStructured } from './structured.ts'

const titleTags = [
  'og:title',
  'dc.title',
  'dc:title',
  'dcterm:title',
  'dcterms.title',
  'parsely-title',
  'twitter:title',
  'sailthru.title',
]
const authorTags = [
  'dc:creator',
  'dc.creator',
  'dcterm:creator',
  'dcterms.creator',
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
]
const outletTags = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name']
const urlTags = ['og:url', 'parsely-link', 'dc.identifier.url']
const languageTags = ['og:locale', 'dc.language', 'dcterms.language', 'content-language', 'inlanguage']
const dateTags = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dc:date',
  'dcterm:date',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'article.published',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'date',
  'pdate',
  'ptime',
  'displaydate',
  'cxenseparse:recs:publishtime',
]

export interface Metadata {
  title?: string
  authors: string[]
  outlet?: string
  url?: string
  language?: string
  /** The first date in a form that we know, and as the page writes it. */
  published?: { edtf: string; written: string }
  /** A date is there, but in no form that we know. */
  unreadable?: string
}

export function readMetadata(page: Page): Metadata {
  const { scan } = page
  const structured = readStructured(scan.structured)
  const tags = new Map<string, string[]>()
  for (const { name, content } of scan.metas) {
    if (!tags.has(name)) tags.set(name, [])
    tags.get(name)!.push(content)
  }
  const first = (names: string[]) => names.flatMap((name) => tags.get(name) ?? []).find((content) => content !== '')
  const dates = [
    structured.published,
    ...dateTags.flatMap((name) => tags.get(name) ?? []),
    ...scan.times.filter((time) => time.published).map((time) => time.datetime),
    scan.times[0]?.datetime,
  ].filter((date) => date !== undefined && date.trim() !== '') as string[]
  return {
    title: page.title ?? structured.title ?? first(titleTags) ?? scan.title,
    authors: authors(structured.authors, tags, page.byline),
    outlet: structured.outlet ?? first(outletTags) ?? page.outlet,
    url: webAddress(scan.canonical) ?? webAddress(first(urlTags)) ?? webAddress(structured.url),
    language: languageCode(scan.language) ?? languageCode(structured.language) ?? languageCode(first(languageTags)),
    ...publishedDate(dates),
  }
}

/** The metadata as lines to show. */
export function metadataFields(metadata: Metadata): HeaderField[] {
  const { title, authors, outlet, url, language, published, unreadable } = metadata
  const fields: Array<[string, string | undefined]> = [
    ['Title', title],
    ...authors.map((author): [string, string] => ['Author', author]),
    ['Outlet', outlet],
    ['Published', published?.written ?? unreadable],
    ['Language', language],
    ['Address', url],
  ]
  return fields.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** Two letters of ISO 639-1 from a language tag (BCP 47), or undefined. */
export function languageCode(tag: string | undefined): string | undefined {
  const code = /^([a-z]{2})(?:[-_].*)?$/i.exec(tag?.trim() ?? '')?.[1]
  return code?.toLowerCase()
}

/** The first source that names anybody answers; a line that Readability found in the page is the last resort. */
function authors(structured: string[], tags: Map<string, string[]>, byline: string | undefined): string[] {
  if (structured.length > 0) return structured
  for (const name of authorTags) {
    const found = (tags.get(name) ?? []).filter((author) => author !== '' && !/^https?:\/\//i.test(author))
    if (found.length > 0) return found
  }
  return byline ? [byline] : []
}

function publishedDate(dates: string[]): Pick<Metadata, 'published' | 'unreadable'> {
  for (const written of dates) {
    const edtf = pageEdtf(written)
    if (edtf) return { published: { edtf, written } }
  }
  return dates[0] === undefined ? {} : { unreadable: dates[0].slice(0, 80) }
}

function webAddress(url: string | undefined): string | undefined {
  return url && /^https?:\/\/[^\s]{1,2000}$/i.test(url) ? url : undefined
}
