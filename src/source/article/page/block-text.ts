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
  let read = readText(html, attempts[0]!)
  for (const hidden of attempts.slice(1)) {
    if (read.closed) break
    read = readText(html, hidden)
  }
  return { text: tidy(read.text), cut: read.cut }
}

/** One pass over the tags. A tokenizer keeps no stack, so that depth costs nothing. */
function readText(html: string, hidden: Set<string>): { text: string; closed: boolean; cut: boolean } {
  const pieces: string[] = []
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
    if (shown !== '') pieces.push(spaced ? shown.slice(1) : shown)
  }
  const putGap = (gap: string) => {
    if (gap === '' || left <= 0) return
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
        if (name === 'pre') pre++
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase()
        if (name === 'pre' && pre > 0) pre--
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
