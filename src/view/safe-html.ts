// In: the HTML body of a mail, written by somebody who may wish the reader ill. Out: a whole document that shows it and
// can do nothing: no scripts, no forms, no styles but inline ones, no address that a browser would fetch or follow.
// Shown in <iframe sandbox="">, with a Content-Security-Policy in the document and another on the response.
import { Parser } from 'htmlparser2'
import type sanitize from 'sanitize-html'
import { onDemand } from '../record/load.ts'
import { type InlineImages, inlineImages } from './html/inline-image.ts'
import { legible } from './html/legible.ts'
import { safeStyle } from './html/style.ts'
import { surveyHtml } from './html/survey.ts'

const sanitizer = onDemand<typeof sanitize>('sanitize-html')

/** Characters read. Stops a mail of a hundred megabytes from holding up the page; the raw bytes stay at hand. */
export const maxHtml = 2 * 1024 * 1024
/** Characters of a link's address that are shown. */
const maxShownAddress = 2_000

export interface SafeHtml {
  /** A whole document. */
  html: string
  /** Remote addresses that the HTML asked for and did not get. */
  blocked: string[]
}

export type FindPart = (contentId: string) => { type: string; bytes: Buffer } | undefined

/** The policy of the document, in its head; the server repeats it on the response with `sandbox`. */
export const documentPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/** A document that is safe to show. `cid` gives the decoded part with that Content-ID (without angle brackets). */
export function safeHtml(html: string, cid: FindPart): SafeHtml {
  const short = html.slice(0, maxHtml)
  const { blocked, cutAt } = surveyHtml(short)
  const clean = sanitizer()(short.slice(0, cutAt ?? short.length), options(inlineImages(cid)))
  const body = withAddresses(legible(clean))
  const note = cutAt !== null ? tooDeep : html.length > maxHtml ? tooLong : ''
  return { html: `${head}${body}${note}${foot}`, blocked }
}

const allowedTags = [
  ...['address', 'article', 'aside', 'blockquote', 'center', 'div', 'footer', 'header', 'hr', 'main', 'p', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'dd', 'dl', 'dt', 'li', 'ol', 'ul', 'figure', 'figcaption'],
  ...['abbr', 'b', 'big', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark', 'q', 's'],
  ...['samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u', 'var', 'wbr', 'img'],
  ...['caption', 'col', 'colgroup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
]

// Elements whose text a reader was never meant to see, or that parsers read as raw text. Everything else that is not
// allowed loses its tags and keeps its words.
const dropWithText = [
  ...['script', 'style', 'title', 'textarea', 'option', 'xmp', 'plaintext', 'template'],
  ...['iframe', 'noembed', 'noframes'],
]

const wordValue = /^[a-z]{1,12}$/i
const numberValue = /^\d{1,4}%?$/
const colourValue = /^#?[a-z0-9]{1,24}$/i

// Every attribute that may stay, with the values that it may hold. `href`, `id`, `class`, `name` are not among them.
const attributes: Record<string, RegExp> = {
  align: wordValue,
  valign: wordValue,
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/i,
  width: numberValue,
  height: numberValue,
  border: numberValue,
  cellpadding: numberValue,
  cellspacing: numberValue,
  // A browser lays out what is asked for: 1000 columns by 65534 rows is an attack on memory.
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,3}$/,
  start: /^\d{1,6}$/,
  bgcolor: colourValue,
  color: colourValue,
  face: /^[\w\s,'-]{1,100}$/,
  size: /^[+-]?\d{1,2}$/,
}

function options(images: InlineImages): sanitize.IOptions {
  return {
    allowedTags,
    allowedAttributes: { '*': [...Object.keys(attributes), 'style'], span: ['class', 'title'], img: ['src', 'alt'] },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    selfClosing: ['img', 'br', 'hr', 'col', 'wbr'],
    nonTextTags: dropWithText,
    disallowedTagsMode: 'discard',
    // Styles are rebuilt by safeStyle before they get here.
    parseStyleAttributes: false,
    transformTags: Object.fromEntries(
      [...allowedTags, 'a', 'area'].map((name) => [name, (_, given) => safeElement(name, given, images)]),
    ),
  }
}

function safeElement(name: string, given: sanitize.Attributes, images: InlineImages): sanitize.Tag {
  const kept: sanitize.Attributes = {}
  for (const [attribute, value] of Object.entries(given)) {
    if (Object.hasOwn(attributes, attribute) && attributes[attribute]?.test(value)) kept[attribute] = value
  }
  const style = safeStyle(given.style ?? '')
  if (style) kept.style = style
  if (name === 'img') return safeImage(given, kept, images)
  if (name !== 'a' && name !== 'area') return { tagName: name, attribs: kept }
  const address = (given.href ?? '').trim().slice(0, maxShownAddress)
  return { tagName: 'span', attribs: address ? { ...kept, class: 'link', title: address } : kept }
}

function safeImage(given: sanitize.Attributes, kept: sanitize.Attributes, images: InlineImages): sanitize.Tag {
  const alt = (given.alt ?? '').trim()
  const source = given.src?.trim() ?? ''
  const data = images.dataAddress(source)
  if (data) return { tagName: 'img', attribs: { ...kept, src: data, alt } }
  // A remote image without words is most often a tracker: it leaves no mark here, its address stands in `blocked`.
  const words = alt ? `[image: ${alt}]` : /^cid:/i.test(source) ? '[image]' : ''
  return { tagName: 'span', attribs: words ? { class: 'image' } : {}, ...(words ? { text: words } : {}) }
}

interface Link {
  address: string
  text: string
}

/** Writes the address behind every link's words where the words do not say it already. Takes sanitised HTML only. */
function withAddresses(html: string): string {
  const out: string[] = []
  const open: Array<Link | null> = []
  const links: Link[] = []
  let written = 0
  const parser = new Parser({
    onopentag(_, { class: role, title }) {
      const link = role === 'link' && title ? { address: title, text: '' } : null
      open.push(link)
      if (link) links.push(link)
    },
    ontext(text) {
      const link = links.at(-1)
      if (link && link.text.length < maxShownAddress) link.text += text
    },
    onclosetag() {
      const link = open.pop()
      if (!link) return
      links.pop()
      if (saysAddress(link.text, link.address)) return
      out.push(html.slice(written, parser.startIndex), ` <span class="address">[${escapeText(link.address)}]</span>`)
      written = parser.startIndex
    },
  })
  parser.end(html)
  out.push(html.slice(written))
  return out.join('')
}

function saysAddress(text: string, address: string): boolean {
  const bare = (words: string): string =>
    words
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:)/, '')
      .replace(/\/$/, '')
  return bare(text) === bare(address)
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

const style = `
:root { color-scheme: light }
body { margin: 1rem; background: #fff; color: #1b1b1b; font: 16px/1.5 Georgia, serif; overflow-wrap: anywhere }
img { max-width: 100%; height: auto }
table { max-width: 100% }
pre { white-space: pre-wrap }
blockquote { margin: 0 0 0 .5rem; padding: 0 0 0 .75rem; border-left: 2px solid #bbb }
.link { text-decoration: underline dotted }
.address, .image { display: inline-block; color: #555; font-size: .85em }
.cut { margin-top: 2rem; padding: .5rem .75rem; border: 1px dashed #767676; font: 14px/1.4 sans-serif }
`
const head =
  '<!doctype html>\n<html><head><meta charset="utf-8">' +
  `<meta http-equiv="Content-Security-Policy" content="${documentPolicy}">` +
  `<style>${style}</style></head><body>\n`
const foot = '\n</body></html>\n'
const tooLong = '<p class="cut">This message is longer than is shown here. Its raw bytes hold the rest.</p>'
const tooDeep =
  '<p class="cut">From here on this message nests its elements too deeply to be shown. Its raw bytes hold the rest.</p>'
