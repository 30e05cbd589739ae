// HTML -> the text that a reader would see, blocks on lines of their own, quotes marked with `>`. Linear in its length.
import { Tokenizer } from 'htmlparser2'

const blocks = new Set(
  `address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
)
/** Paragraphs stand apart by a blank line. */
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'pre', 'blockquote'])
/** What no reader sees. */
const unseen = new Set(['script', 'style', 'head', 'title', 'template', 'noembed', 'object', 'svg', 'math', 'select'])
/** Against a million nested quotes, each of which would lengthen every line. */
const maxQuoteDepth = 9

interface Page {
  out: string[]
  /** The line in the making, in pieces: joining each time would take quadratic time on one endless line. */
  line: string[]
  /** True where the line holds more than spaces. */
  full: boolean
  spaced: boolean
  quote: number
  pre: number
  /** The element whose content is dropped, and how often it is open. */
  dropped: string | undefined
  depth: number
  blank: boolean
}

export function textOfHtml(html: string): string {
  const page: Page = {
    out: [],
    line: [],
    full: false,
    spaced: true,
    quote: 0,
    pre: 0,
    dropped: undefined,
    depth: 0,
    blank: true,
  }
  let tag = ''
  const say = (text: string) => {
    if (page.dropped === undefined) addText(page, text)
  }
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => say(html.slice(start, end)),
      ontextentity: (codepoint) => say(codepoint === 0 ? '' : String.fromCodePoint(codepoint)),
      onopentagname(start, end) {
        tag = html.slice(start, end).toLowerCase()
        openTag(page, tag)
      },
      onopentagend: ignore,
      onselfclosingtag() {
        if (page.dropped === tag) closeTag(page, tag)
      },
      onclosetag: (start, end) => closeTag(page, html.slice(start, end).toLowerCase().trim()),
      onattribname: ignore,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  endLine(page)
  return page.out.join('\n').trim()
}

function addText(page: Page, text: string): void {
  if (page.pre > 0) {
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) breakLine(page)
      addPiece(page, line)
    }
    return
  }
  // No-break spaces are spaces to a reader, but they do not collapse.
  const flat = text.replace(/[ \t\r\n\f]+/g, ' ')
  addPiece(page, page.spaced && flat.startsWith(' ') ? flat.slice(1) : flat)
}

function addPiece(page: Page, piece: string): void {
  if (piece === '') return
  page.line.push(piece)
  page.spaced = piece.endsWith(' ')
  if (!page.full) page.full = piece.trim() !== ''
}

function openTag(page: Page, tag: string): void {
  if (page.dropped !== undefined) {
    if (page.dropped === 'head' && tag === 'body') page.dropped = undefined
    else {
      if (tag === page.dropped) page.depth += 1
      return
    }
  }
  if (unseen.has(tag)) {
    page.dropped = tag
    page.depth = 1
    return
  }
  if (tag === 'br') breakLine(page)
  else if (tag === 'td' || tag === 'th') addText(page, ' ')
  else if (blocks.has(tag)) {
    endLine(page)
    if (paragraphs.has(tag)) blankLine(page)
    if (tag === 'blockquote') page.quote += 1
    else if (tag === 'pre') page.pre += 1
    else if (tag === 'li') addBullet(page)
  }
}

function closeTag(page: Page, tag: string): void {
  if (page.dropped !== undefined) {
    if (tag === page.dropped) page.depth -= 1
    if (page.depth === 0) page.dropped = undefined
    return
  }
  if (!blocks.has(tag)) return
  endLine(page)
  if (tag === 'blockquote') page.quote = Math.max(0, page.quote - 1)
  else if (tag === 'pre') page.pre = Math.max(0, page.pre - 1)
  if (paragraphs.has(tag)) blankLine(page)
}

/** A bullet alone is no line. */
function addBullet(page: Page): void {
  page.line.push('- ')
  page.spaced = true
}

/** Ends a line that holds something. */
function endLine(page: Page): void {
  if (page.full) breakLine(page)
  else clearLine(page)
}

function clearLine(page: Page): void {
  page.line = []
  page.full = false
  page.spaced = true
}

function breakLine(page: Page): void {
  const text = page.full ? page.line.join('').replaceAll('\u00a0', ' ').trimEnd() : ''
  clearLine(page)
  if (text === '' && page.blank) return
  page.out.push((marks(page) + text).trimEnd())
  page.blank = text === ''
}

/** At most one blank line in a row. */
function blankLine(page: Page): void {
  if (page.blank) return
  page.out.push(marks(page).trimEnd())
  page.blank = true
}

function marks(page: Page): string {
  return page.quote === 0 ? '' : `${'>'.repeat(Math.min(page.quote, maxQuoteDepth))} `
}
