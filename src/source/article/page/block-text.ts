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

/** `page`: everything that the site puts around an article is left out; `extract`: it is gone already. */
export function htmlText(html: string, of: 'page' | 'extract'): string {
  // An element that is never closed would hide the rest of the page: then fewer kinds of elements are hidden.
  const attempts = of === 'page' ? [new Set([...unseen, ...siteParts]), unseen, never] : [unseen, never]
  let text = ''
  for (const hidden of attempts) {
    const read = readText(html, hidden)
    text = tidy(read.text)
    if (read.closed) break
  }
  return text
}

/** One pass over the tags. A tokenizer keeps no stack, so that depth costs nothing. */
function readText(html: string, hidden: Set<string>): { text: string; closed: boolean } {
  const pieces: string[] = []
  // The element that hides what is read now, and how many of its kind are open inside each other.
  let hiding = ''
  let open = 0
  let pre = 0
  const put = (text: string) => {
    if (open > 0) return
    const shown = pre > 0 ? text : text.replace(/[\s\u00a0]+/g, ' ')
    // Two elements side by side have one space between them, however many are written.
    const spaced = pre === 0 && shown.startsWith(' ') && /\s$/.test(pieces.at(-1) ?? '')
    if (shown !== '') pieces.push(spaced ? shown.slice(1) : shown)
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
        const gap = breakBefore(name)
        if (open === 0 && gap !== '') pieces.push(gap)
        if (name === 'pre') pre++
      },
      onclosetag(start, end) {
        const name = html.slice(start, end).toLowerCase()
        if (name === 'pre' && pre > 0) pre--
        if (open > 0 && name === hiding) open--
        else if (open === 0 && blocks.has(name)) pieces.push('\n\n')
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
  return { text: pieces.join(''), closed: open === 0 }
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
