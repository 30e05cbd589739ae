// A place in a text in, what it is part of out: a name of markup or JSON, an attribute, a text between tags, a cell, a line.
import { lineStrings } from './json-line.ts'

export interface Around {
  /** `name` where only a name can stand, `text` elsewhere; `value` outside of the strings of JSON and in lengths of
   * drawings, `code` a stable code
   * in one, `time` in an element of that name, `label` in an attribute that is read out. */
  part: 'name' | 'text' | 'value' | 'code' | 'time' | 'label'
  text: string
  /** Where the place lies in `text`. */
  start: number
  end: number
}

/** No name, sentence or line of the program's own is longer. */
const maxAround = 20_000
/** Attributes that hold lists of names, steps of a path, or words of HTML itself. */
const namesIn = new Set(
  'class id for rel type role name lang dir charset http-equiv scope method form sizes media as property itemprop viewbox fill stroke href src action hreflang content d'.split(
    ' ',
  ),
)

/** Pagefind's fragments are JSON behind a mark. */
export function isJson(path: string): boolean {
  return /\.(?:json|jsonl|ndjson|pf_fragment)$/.test(path)
}

/** `AU  - `, at the beginning of each line of RIS. */
const risTag = 6
const risDates = new Set(['PY', 'DA', 'Y2'])

/** All that the place is part of, as far as the program could have written it. */
export function partsAround(path: string, text: string, start: number, end: number): Around[] {
  if (isJson(path)) return inJson(text, start, end)
  if (/\.csv$/.test(path)) return [within(text, start, end, ',\n"', ',\r\n"')]
  if (/\.(?:html|atom|xml|svg)$/.test(path)) return inMarkup(text, start, end)
  if (path.endsWith('.bib')) {
    const key = within(text, start, end, '\n', '=\r\n')
    if (/^ {2}\w+ $/.test(key.text)) return [{ ...key, text: key.text.trim(), part: 'name' }]
    return [within(text, start, end, '{}\n', '{}\r\n')]
  }
  if (path.endsWith('.ris')) {
    const line = within(text, start, end, '\n', '\r\n')
    const [tag, value] = [line.text.slice(0, 2), line.text.slice(risTag)]
    if (line.end <= 2) return [{ ...line, text: tag, part: 'name' }]
    const part = risDates.has(tag) ? 'time' : 'text'
    return [{ part, text: value, start: line.start - risTag, end: line.end - risTag }]
  }
  const word = within(text, start, end, ' \n', ' \r\n')
  return [within(text, start, end, '\n', '\r\n'), ...(word.text.includes('/') ? [nameWithin(word)] : [])]
}

function within(
  text: string,
  start: number,
  end: number,
  before: string,
  after: string,
  part: Around['part'] = 'text',
): Around {
  const from = lastOf(text, before, start - 1) + 1
  return { part, text: text.slice(from, firstOf(text, after, end)), start: start - from, end: end - from }
}

function lastOf(text: string, any: string, at: number): number {
  for (let i = at; i >= 0 && at - i <= maxAround; i -= 1) if (any.includes(text[i]!)) return i
  return Math.max(-1, at - maxAround)
}

function firstOf(text: string, any: string, at: number): number {
  for (let i = at; i < text.length && i - at <= maxAround; i += 1) if (any.includes(text[i]!)) return i
  return Math.min(text.length, at + maxAround)
}

function inMarkup(text: string, start: number, end: number): Around[] {
  const open = lastOf(text, '<>', start - 1)
  if (text[open] !== '<') {
    const node = within(text, start, end, '<>', '<')
    const before = text.slice(Math.max(0, open - maxTag), open + 1)
    if (inTime.test(before)) return [{ ...node, part: 'time' }, timeIn(node.text)]
    return [before.endsWith('<title>') ? { ...node, part: 'label' } : node]
  }
  const quote = openQuote(text, open, start)
  if (quote === null) return [within(text, start, end, '<>/= \n\t"', ' \n\t=/>"', 'name')]
  const before = text.slice(Math.max(open, quote.at - 100), quote.at)
  const attribute = /([\w:-]+)\s*=\s*$/.exec(before)?.[1]?.toLowerCase() ?? ''
  const value = within(text, start, end, quote.mark, quote.mark, partOf(attribute))
  return namesIn.has(attribute) ? [value, nameWithin(value)] : [value]
}

/** A tag with a title that says how a date is written. */
const maxTag = 1000
/** An element of a time is open, or the link of a bubble that shows its clock. */
const inTime = /<time[ >](?:(?!<\/time)[\s\S])*>$|<a [^<>]*class="bubble-when"[^<>]*>$/

/** A date or clock whose parts stand in elements of their own, as a whole. */
function timeIn(html: string): Around {
  const text = html.replace(/<[^<>]*>/g, ' ')
  return { part: 'time', text, start: 0, end: text.length }
}

/** Attributes that hold lengths and places of a drawing. */
const measures = /^(?:[xy][12]?|c[xy]|r[xy]?|d[xy]|width|height)$/

function partOf(attribute: string): Around['part'] {
  if (measures.test(attribute)) return 'value'
  if (attribute === 'datetime') return 'time'
  return attribute === 'title' || attribute === 'aria-label' ? 'label' : 'text'
}

/** The quote that is open at `to`, in a tag that begins at `from`. */
function openQuote(text: string, from: number, to: number): { at: number; mark: string } | null {
  let open: { at: number; mark: string } | null = null
  for (let i = from; i < to; i += 1) {
    const character = text[i]!
    if (open) open = character === open.mark ? null : open
    else if (character === '"' || character === "'") open = { at: i, mark: character }
  }
  return open
}

/** The one name of a list (of classes, of the steps of a path) in which the place lies. */
function nameWithin({ text, start, end }: Around): Around {
  return within(text, start, end, " /?#&=;,:'", " /?#&=;,:'", 'name')
}

function inJson(text: string, start: number, end: number): Around[] {
  const strings = lineStrings(text, start)
  const around = strings.find(([from, to]) => from <= start && end <= to)
  if (!around) return [within(text, start, end, ',:[]{} \n', ',:[]{} \n', 'value')]
  const [from, to] = around
  const isKey = /^\s*:/.test(text.slice(to + 1, to + 20))
  const isCode = text.slice(from - 8, from) === '"code":"'
  const whole: Around = {
    part: isKey ? 'name' : isCode ? 'code' : 'text',
    text: text.slice(from, to),
    start: start - from,
    end: end - from,
  }
  return isKey ? [whole] : [whole, ...(/[/#]/.test(whole.text) ? [nameWithin(whole)] : [])]
}
