// HTML -> plain text as a reader would see it: paragraphs with a blank line between, list items and rows on lines of
// their own, no scripts, no styles. Iterative; used for extracted articles and, when extraction fails, for whole pages.
import { Parser } from 'htmlparser2'

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend main nav ol p pre section summary table tbody tfoot thead ul'
  ).split(' '),
)
const lines = new Set('br li tr option'.split(' '))
const cells = new Set('td th'.split(' '))
const unseen = new Set('head script style noscript template iframe object svg math select textarea button'.split(' '))
/** On a whole page these hold the site rather than the article. */
const siteParts = new Set('nav header footer aside form menu'.split(' '))

/** `page`: everything that the site puts around an article is left out; `extract`: it is gone already. */
export function htmlText(html: string, of: 'page' | 'extract'): string {
  const pieces: string[] = []
  let hidden = 0
  let pre = 0
  const isHidden = (name: string) => unseen.has(name) || (of === 'page' && siteParts.has(name))
  const parser = new Parser({
    onopentagname(name) {
      if (isHidden(name)) hidden++
      if (name === 'pre') pre++
      if (hidden === 0) pieces.push(breakBefore(name))
    },
    ontext(text) {
      if (hidden === 0) pieces.push(pre > 0 ? text : text.replace(/[\s\u00a0]+/g, ' '))
    },
    onclosetag(name) {
      if (isHidden(name)) hidden = Math.max(0, hidden - 1)
      if (name === 'pre') pre--
      if (hidden === 0 && blocks.has(name)) pieces.push('\n\n')
    },
  })
  parser.write(html)
  parser.end()
  return tidy(pieces.join(''))
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
