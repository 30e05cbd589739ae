// Plain text -> its paragraphs, each line with its place in the file in Unicode code points, shortcodes left out.
import { isShortcode, type Judgement, judgeLine, withoutLabels } from './chrome.ts'

/** `end` is exclusive and does not count the line end. */
export interface Line {
  text: string
  start: number
  end: number
}

/** Lines without a blank one between them; where a site put some of them there, each line is a block by itself. */
export interface Block {
  lines: Line[]
  text: string
  /** True where a site put it there, wherever it stands. */
  chrome: boolean
  /** True where that holds in front of an article or behind it. */
  edge: boolean
  heads?: Judgement['heads']
  /** Stands below a label, in one paragraph of the file with it. */
  labelled?: boolean
  /** Stands directly below the block before it, without a blank line. */
  below: boolean
  /** Blocks of one paragraph of the file have the same. */
  group: number
}

/** Titles of other articles below a label are no longer than this. */
const maxTeaser = 120

/** Reads the paragraphs of a text in order. */
export function readBlocks(whole: string): Block[] {
  const lines = readLines(whole)
  // A file without blank lines has one paragraph to a line.
  const single = !lines.some(({ text }, index) => index > 0 && index < lines.length - 1 && text.trim() === '')
  const groups: Line[][] = []
  let open: Line[] | undefined
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = undefined
    } else if (open && !single) {
      open.push(line)
    } else {
      open = [line]
      groups.push(open)
    }
  }
  const blocks = groups
    .map((group) => group.filter(({ text }) => !isShortcode(text)))
    .flatMap((group, number) => toBlocks(group, number))
  return underLabels(blocks)
}

function toBlocks(lines: Line[], group: number): Block[] {
  const whole = lines.map(withoutTail)
  if (whole.length === 0) return []
  const judged = whole.map(({ text }) => judgeLine(text))
  const isSite = judged.map((judgement, at) => judgement !== undefined && !isWrapped(whole, judged, at))
  if (!isSite.some((is) => is)) return [toBlock(whole, { group, below: false })]
  return whole.map((line, at) => toBlock([line], { group, below: at > 0 }, isSite[at] ? judged[at] : undefined))
}

function toBlock(lines: Line[], place: Pick<Block, 'group' | 'below'>, judgement?: Judgement): Block {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .trim()
  const chrome = judgement?.level === 'chrome'
  return { lines, text, chrome, edge: judgement !== undefined, heads: judgement?.heads, ...place }
}

/** A label of the site behind the last sentence of a line is not the author's either. */
function withoutTail(line: Line): Line {
  const text = withoutLabels(line.text)
  return text === line.text ? line : { text, start: line.start, end: line.start + codePoints(text) }
}

/** In text that is broken into lines, a line can consist of one word of a sentence. */
function isWrapped(lines: Line[], judged: (Judgement | undefined)[], at: number): boolean {
  const before = lines[at - 1]
  const after = lines[at + 1]
  if (!before || judged[at - 1] || /[.!?…:»”"]\s*$/.test(before.text)) return false
  return after !== undefined && !judged[at + 1] && /^\s*\p{Ll}/u.test(after.text)
}

/** Directly below a label such as "Read also": the titles of other articles, one to a line. */
function underLabels(blocks: Block[]): Block[] {
  let label: Block | undefined
  return blocks.map((block) => {
    if (!block.below) label = undefined
    if (block.edge) {
      label = block
      return block
    }
    if (!label) return block
    const isTitle = block.text.length <= maxTeaser && !/[.…]["”»]?$/.test(block.text)
    if (!isTitle) label = undefined
    else if (label.heads === 'teasers') return { ...block, chrome: true, edge: true }
    return isTitle ? { ...block, labelled: true } : block
  })
}

function readLines(whole: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const piece of whole.split(/(\r\n|\n|\r)/)) {
    const length = codePoints(piece)
    const isBreak = piece === '\n' || piece === '\r\n' || piece === '\r'
    const mark = piece.startsWith('\uFEFF') ? 1 : 0
    if (!isBreak) lines.push({ text: piece.slice(mark), start: at + mark, end: at + length })
    at += length
  }
  return lines
}

/** Length in code points, without building them. */
export function codePoints(text: string): number {
  let count = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length) {
      const next = text.charCodeAt(i + 1)
      if (next >= 0xdc00 && next < 0xe000) {
        count--
        i++
      }
    }
  }
  return count
}
