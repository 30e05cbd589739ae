// Blocks of a message -> what is shown open and what is folded away. Quotes that follow each other fold as one.
import type { Block } from '../../../src/view/model.ts'

export interface Fold {
  kind: 'text' | 'quote' | 'signature'
  blocks: Block[]
  /** Lines folded away, or shown. */
  lines: number
  /** Whether the reader sees it before opening anything. */
  open: boolean
}

// One or two quoted lines are what an interleaved answer answers: folding them would hide the question.
const shortQuote = 2

/** Neighbouring blocks of one kind become one fold; blank text between two quotes does not part them. */
export function foldBlocks(blocks: Block[]): Fold[] {
  const folds: Fold[] = []
  for (const block of blocks) {
    const last = folds.at(-1)
    if (block.kind === 'text' && block.text.trim() === '') continue
    if (last && last.kind === block.kind) {
      last.blocks.push(block)
      last.lines += countLines(block.text)
    } else {
      folds.push({ kind: block.kind, blocks: [block], lines: countLines(block.text), open: true })
    }
  }
  const ownWords = folds.some((fold) => fold.kind === 'text')
  return folds.map((fold, at) => ({ ...fold, open: startsOpen(fold, folds, at, ownWords) }))
}

function startsOpen(fold: Fold, folds: Fold[], at: number, ownWords: boolean): boolean {
  if (fold.kind === 'text') return true
  // A message that only forwards has nothing else to show.
  if (!ownWords && fold.kind === 'quote') return true
  if (fold.kind === 'signature') return false
  const answered = folds[at + 1]?.kind === 'text'
  return answered && fold.lines <= shortQuote
}

/** Lines of a block, without the blank ones at its ends. */
export function countLines(text: string): number {
  const trimmed = text.replace(/^\s*\n|\s+$/g, '')
  if (trimmed === '') return 0
  let lines = 1
  for (let at = trimmed.indexOf('\n'); at !== -1; at = trimmed.indexOf('\n', at + 1)) lines++
  return lines
}

/** The first words that are the sender's own, for an outline: one line, cut at a word. */
export function firstLine(blocks: Block[], preview: string, most = 80): string {
  const own = blocks.find((block) => block.kind === 'text' && block.text.trim() !== '')
  const line = (own?.text ?? preview).trim().replace(/\s+/g, ' ')
  if (line.length <= most) return line
  const cut = line.lastIndexOf(' ', most)
  return `${line.slice(0, cut > most / 2 ? cut : most)}…`
}

/** Text whose columns carry meaning, such as a patch: it is set in mono, as it was written. */
export function looksLikeCode(text: string): boolean {
  return (
    /^(diff --git |@@ -\d|--- a\/|Index: )/m.test(text) ||
    /^\+-{3,}/m.test(text) ||
    /(^|\n)( {8}|\t)\S.*\n( {8}|\t)\S.*\n( {8}|\t)\S/.test(text)
  )
}
