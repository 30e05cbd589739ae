// Plain text -> its paragraphs, each line with its place in the file in Unicode code points, shortcodes left out.
import { isShortcode, judgeLine } from './chrome.ts'

/** `end` is exclusive and does not count the line end. */
export interface Line {
  text: string
  start: number
  end: number
}

/** Lines without a blank one between them. */
export interface Block {
  lines: Line[]
  text: string
  /** True where every line was put there by a site, wherever it stands. */
  chrome: boolean
  /** True where that holds in front of an article or behind it. */
  edge: boolean
}

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
  return groups.map((group) => group.filter(({ text }) => !isShortcode(text))).flatMap(toBlock)
}

function toBlock(lines: Line[]): Block[] {
  if (lines.length === 0) return []
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .trim()
  const judged = lines.map((line) => judgeLine(line.text))
  const chrome = judged.every((judgement) => judgement === 'chrome')
  return [{ lines, text, chrome, edge: chrome || judged.every((judgement) => judgement !== undefined) }]
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
