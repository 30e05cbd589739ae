// HTML text -> what its head says, how large its tree is, and its plain text, in one pass without building a tree.
// Nothing is executed and nothing is fetched: the parser only reports tags and text.
import { Parser } from 'htmlparser2'

/** Stops a page from filling memory with `<meta>`. */
const maxMetas = 2000
/** The same with JSON-LD, in letters of all blocks together. */
const maxStructured = 1 << 20
/** The same with `<time>`. */
const maxTimes = 50

/** Very deep pages would exhaust the stack of what comes after, which recurses. Real pages stay below a hundred. */
export const maxDepth = 256
const chunk = 16 << 10

export interface PageScan {
  /** `lang` of the root element. */
  language?: string
  /** Text of `<title>`. */
  title?: string
  canonical?: string
  /** `name`, `property` or `itemprop` in lower case, with the content, in document order. */
  metas: Array<{ name: string; content: string }>
  /** Bodies of `<script type="application/ld+json">`. */
  structured: string[]
  /** `<time datetime>`; `published` where the page marks it as the date of publication. */
  times: Array<{ datetime: string; published: boolean }>
  elements: number
  /** Elements, their attributes, comments and pieces of text: what a tree of the page is made of. */
  pieces: number
  /** Of all text, in UTF-16 units. */
  letters: number
  /** Counted until it is more than `maxDepth`. */
  depth: number
  /** The most that stand on one element. */
  attributes: number
}

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

/** Reads a page once from start to end. */
export function scanPage(html: string): PageScan {
  const scan: PageScan = {
    metas: [],
    structured: [],
    times: [],
    elements: 0,
    pieces: 0,
    letters: 0,
    depth: 0,
    attributes: 0,
  }
  let depth = 0
  let structuredLength = 0
  let collecting: 'title' | 'structured' | undefined
  let collected = ''
  let attributesHere = 0
  const parser = new Parser({
    onattribute() {
      attributesHere++
      scan.pieces++
    },
    onopentag(name, attributes) {
      scan.elements++
      scan.pieces++
      scan.attributes = Math.max(scan.attributes, attributesHere)
      attributesHere = 0
      if (!empty.has(name)) depth++
      if (depth > scan.depth) scan.depth = depth
      readTag(scan, name, attributes)
      if (name === 'title' && scan.title === undefined) collecting = 'title'
      if (name === 'script' && /^application\/ld\+json\b/i.test(attributes.type?.trim() ?? ''))
        collecting = 'structured'
    },
    oncomment() {
      scan.pieces++
    },
    ontext(text) {
      // Written out and read again, as Readability does, each of these marks is a piece of its own.
      scan.pieces += text.split(/[&<>]/).length
      scan.letters += text.length
      if (!collecting || structuredLength + collected.length + text.length > maxStructured) return
      collected += text
    },
    onclosetag(name) {
      if (!empty.has(name)) depth--
      if (name === 'title' && collecting === 'title') scan.title = collected.replace(/\s+/g, ' ').trim()
      if (name === 'script' && collecting === 'structured') {
        scan.structured.push(collected)
        structuredLength += collected.length
      }
      if (name === 'title' || name === 'script') {
        collecting = undefined
        collected = ''
      }
    },
  })
  // The parser's own stack is slow when it is deep, so a page that is too deep is left at the next chunk.
  for (let at = 0; at < html.length && scan.depth <= maxDepth; at += chunk) parser.write(html.slice(at, at + chunk))
  if (scan.depth <= maxDepth) parser.end()
  return scan
}

function readTag(scan: PageScan, name: string, attributes: Record<string, string>): void {
  if (name === 'html') scan.language ??= attributes.lang || attributes['xml:lang'] || undefined
  if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) {
    scan.canonical ??= attributes.href || undefined
  }
  if (name === 'time' && attributes.datetime && scan.times.length < maxTimes) {
    scan.times.push({ datetime: attributes.datetime, published: isPublished(attributes) })
  }
  if (name !== 'meta' || !attributes.content || scan.metas.length >= maxMetas) return
  const keys = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'] ?? ''
  // Some pages write several names into one property, with spaces between.
  for (const key of keys.toLowerCase().split(/\s+/).slice(0, 8)) {
    if (key) scan.metas.push({ name: key, content: attributes.content.trim() })
  }
}

function isPublished(attributes: Record<string, string>): boolean {
  if (attributes.pubdate !== undefined) return true
  return /publi|pubdate|entry-date|dt-published/i.test(`${attributes.itemprop ?? ''} ${attributes.class ?? ''}`)
}
