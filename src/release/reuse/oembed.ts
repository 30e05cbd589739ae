// A record -> oEmbed 1.0, type `rich`: a quotation as plain text with its citation and a link. The HTML has no script, no style,
// no picture: what it shows is all that it does.
import type { PublicRecord } from '../../view/model/release.ts'
import { citationParts } from './citation.ts'
import { addressIn, type Cited, type CitedEdition } from './cited.ts'
import { cleanText, escapeMarkup, jsonText, shortened } from './text.ts'

/** Characters of the quotation. */
const longestQuote = 600
const width = 600
/** Pixels, and characters that a line of that width has room for: hosts set aside that much space. */
const lineHeight = 24
const lineLength = 72
/** Until a host asks again: a day, so that corrections arrive. */
const cacheAge = 86_400

export function oembedOf(record: PublicRecord, cited: Cited, { head }: CitedEdition): string {
  const lines = quoteOf(record)
  const source = citationParts(cited, 'en')
  const rows = [...lines, Object.values(source).join('')].reduce(
    (sum, line) => sum + Math.ceil(Math.max(1, line.length) / lineLength) + 1,
    0,
  )
  const home = addressIn(head, '')
  const card = {
    version: '1.0',
    type: 'rich',
    title: cited.title || undefined,
    author_name: cited.authors.join(', ') || undefined,
    provider_name: cited.edition.title || undefined,
    provider_url: home ?? undefined,
    cache_age: cacheAge,
    html: embedHtml(lines, source, cited.permalink),
    width,
    height: rows * lineHeight,
  }
  return `${jsonText(card)}\n`
}

function embedHtml(
  lines: string[],
  { before, where, after }: ReturnType<typeof citationParts>,
  permalink: string | null,
): string {
  const address = permalink === null ? null : escapeMarkup(permalink)
  const cite = address === null ? '' : ` cite="${address}"`
  const quote = lines.map((line) => `<p dir="auto">${escapeMarkup(line)}</p>`).join('')
  const link = address === null ? escapeMarkup(where) : `<a href="${address}" rel="noopener">${address}</a>`
  return `<blockquote${cite}>${quote}</blockquote><p>${escapeMarkup(before)}${link}${escapeMarkup(after)}</p>`
}

/** What the sender wrote, line by line; what they quote where they wrote nothing. */
function quoteOf({ blocks }: PublicRecord): string[] {
  const own = blocks.filter(({ kind }) => kind === 'text')
  const words = (own.length > 0 ? own : blocks).map(({ text }) => text.slice(0, longestQuote * 4)).join('\n')
  return shortened(cleanText(words.slice(0, longestQuote * 4)).trim(), longestQuote)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
