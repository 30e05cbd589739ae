// HTML -> plain text as a reader would see it: paragraphs with a blank line between, list items and rows on lines of
// their own, no scripts, no styles. Iterative; used for extracted articles and, when extraction fails, for whole pages.
import { Tokenizer } from 'htmlparser2'

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend main nav ol p pre section summary table tbody tfoot thead ul'
  ).split(' '),
)
const lines = new Set('br li tr option'.split(' '))
const cells = new Set('td th'.split(' '))
const unseen = new Set('head script style noscript template iframe object svg select textarea button'.split(' '))
/** What no reader ever sees as text. */
const never = new Set('script style template'.split(' '))
/** On a whole page these hold the site rather than the article. */
const siteParts = new Set('nav header footer aside form menu'.split(' '))

/** Against pages that are one endless text, each letter of which would be held many times. */
export const maxPageLetters = 2 << 20

/** `page`: everything that the site puts around an article is left out; `extract`: it is gone already. */
export function htmlText(html: string, of: 'page' | 'extract'): { text: string; cut: boolean } {
  // An element that is never closed would hide the rest of the page: then fewer kinds of elements are hidden.
  const attempts = of === 'page' ? [new Set([...unseen, ...siteParts]), unseen, never] : [unseen, never]
  let read = readText(html, attempts[0]!, of)
  for (const hidden of attempts.slice(1)) {
    if (read.closed) break
    read = readText(html, hidden, of)
  }
  return { text: tidy(read.text), cut: read.cut }
}

/** Letters of a line inside of links, of all its letters, from which on it leads elsewhere. */
const linked = 0.9
/** Where more of a page is links than this, its links are its text: an `a` that nobody closed. */
const mostLinked = 0.3

interface Links {
  open: () => void
  close: () => void
  add: (letters: number) => void
  /** A line ends. */
  cut: () => void
  drop: () => void
}

/** Lines that are nothing but links, left out where they are the lesser part. */
function makeLinks(pieces: string[]): Links {
  const dropped: { from: number; to: number }[] = []
  let from = 0
  let depth = 0
  let own = 0
  let all = 0
  let lost = 0
  let total = 0
  return {
    open: () => (depth += 1),
    close: () => (depth = Math.max(0, depth - 1)),
    add(letters) {
      all += letters
      if (depth > 0) own += letters
    },
    cut() {
      if (all > 0 && own >= all * linked) {
        dropped.push({ from, to: pieces.length })
        lost += all
      }
      total += all
      from = pieces.length
      own = 0
      all = 0
    },
    drop() {
      if (lost > total * mostLinked) return
      for (const { from, to } of dropped) pieces.fill('', from, to)
    },
  }
}

/** One pass over the tags. A tokenizer keeps no stack, so that depth costs nothing. */
function readText(
  html: string,
  hidden: Set<string>,
  of: 'page' | 'extract',
): { text: string; closed: boolean; cut: boolean } {
  const pieces: string[] = []
  const links = makeLinks(pieces)
  let left = maxPageLetters
  let cut = false
  // The element that hides what is read now, and how many of its kind are open inside each other.
  let hiding = ''
  let open = 0
  let pre = 0
  const put = (text: string) => {
    if (open > 0) return
    const some = text.slice(0, Math.max(0, left))
    cut ||= some.length < text.length
    left -= some.length
    const shown = pre > 0 ? some : some.replace(/[\s\u00a0]+/g, ' ')
    // Two elements side by side have one space between them, however many are written.
    const spaced = pre === 0 && shown.startsWith(' ') && /\s$/.test(pieces.at(-1) ?? '')
    if (shown === '') return
    pieces.push(spaced ? shown.slice(1) : shown)
    links.add(shown.trim().length)
  }
  const putGap = (gap: string) => {
    if (gap === '' || left <= 0) return
    if (gap !== '\t') links.cut()
    left -= gap.length
    pieces.push(gap)
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        const name = html.slice(start, end).toLowerCase()
        if (open === 0 && hidden.has(name)) hiding = name
        if (name === hiding) open++
        else if (name === 'body' && hiding === 'head') open = 0
        if (open === 0) putGap(breakBefore(name))
        if (name === 'a') links.open()
        if (name === 'pre') pre++
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase()
        if (name === 'pre' && pre > 0) pre--
        if (name === 'a') links.close()
        if (open > 0 && name === hiding) open--
        else if (open === 0 && blocks.has(name)) putGap('\n\n')
        if (open === 0) hiding = ''
      },
      ontext: (start, end) => put(html.slice(start, end)),
      ontextentity: (codePoint) => put(String.fromCodePoint(codePoint)),
      oncdata: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  links.cut()
  if (of === 'extract') links.drop()
  return { text: pieces.join(''), closed: open === 0, cut }
}

function breakBefore(name: string): string {
  if (blocks.has(name)) return '\n\n'
  if (lines.has(name)) return '\n'
  return cells.has(name) ? '\t' : ''
}

/** At most one blank line, no space at either end of a line, no tab in front of the first cell. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, (space) => (space.includes('\t') ? '\t' : space)).trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
