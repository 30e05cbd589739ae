// Paragraphs with their marks -> quotations: outermost pairs, also over several paragraphs. What is not closed is none,
// unless a colon announces it.
import type { Paragraph } from '../../record/coverage.ts'
import { type Mark, marksOf } from './marks.ts'

/** UTF-16 units of the text. */
export interface Quotation {
  /** Where the opening mark starts, and where the closing one ends. */
  open: number
  close: number
  /** The words between, without spaces around them. */
  start: number
  end: number
  /** Index of the paragraph in which it opens, and of that in which it closes. */
  paragraph: number
  last: number
  heading: boolean
}

/** Marks open at once; a text of opening marks alone must not cost more. */
const maxDepth = 8
/** Over so many paragraphs one quotation may run. */
const maxParagraphs = 12
/** Marks looked at ahead of one that is in doubt. */
const maxAhead = 40

interface Open {
  mark: Mark
  paragraph: number
}

interface Pair {
  open: Open
  close: Mark
  last: number
}

export function quotationsIn(text: string, paragraphs: Paragraph[], elisions: ReadonlySet<string>): Quotation[] {
  const pairs: Pair[] = []
  let stack: Open[] = []
  const marked = paragraphs.map(({ start, end }) => marksOf(text, start, end, elisions))
  for (const [index, marks] of marked.entries()) {
    const carried = stack[0]
    const resumed = carried !== undefined && resumes(text, paragraphs[index]!, marks[0])
    readMarks(text, resumed ? marks.slice(1) : marks, index, stack, pairs)
    stack = carry(text, paragraphs, marked, index, stack, pairs)
  }
  return outermost(pairs)
    .map((pair) => quotationOf(text, paragraphs, pair))
    .filter(({ start, end }) => start < end)
}

/** A mark at the start of a paragraph that says that the quotation goes on. */
function resumes(text: string, paragraph: Paragraph, first: Mark | undefined): boolean {
  return first !== undefined && text.slice(paragraph.start, first.start).trim() === ''
}

function readMarks(text: string, marks: Mark[], paragraph: number, stack: Open[], pairs: Pair[]): void {
  for (const [at, mark] of marks.entries()) {
    const held = lastIndexOf(stack, mark)
    const closes = mark.closes && held >= 0 && !isInner(text, marks, at, stack[held]!.mark)
    if (
      closes &&
      !(mark.opens && mark.sure && text[stack[held]!.mark.start] !== '„' && text[stack[held]!.mark.start] !== '“')
    ) {
      pairs.push({ open: stack[held]!, close: mark, last: paragraph })
      stack.length = held
    } else if (mark.opens) {
      if (stack.length === maxDepth) stack.shift()
      stack.push({ mark, paragraph })
    }
  }
}

function lastIndexOf(stack: Open[], { family }: Mark): number {
  for (let at = stack.length - 1; at >= 0; at -= 1) if (stack[at]!.mark.family === family) return at
  return -1
}

/** A closing sign that closes nothing: inches (24"), the genitive of many (workers'). */
function isInner(text: string, marks: Mark[], at: number, open: Mark): boolean {
  const mark = marks[at]!
  if (mark.family === 'double' && text[mark.start] === '"') {
    const follows = next(marks, at, 'double')
    if (/\d/.test(text[mark.start - 1] ?? '') && follows?.closes && !follows.opens) return true
    return text[open.start] === '“' && follows !== undefined && text[follows.start] === '”'
  }
  if (mark.family !== 'single' || text[mark.start - 1] !== 's') return false
  const follows = next(marks, at, 'single')
  return /^ \p{Ll}/u.test(text.slice(mark.end, mark.end + 2)) && follows?.closes === true
}

function next(marks: Mark[], at: number, family: string): Mark | undefined {
  return marks.slice(at + 1, at + 1 + maxAhead).find((mark) => mark.family === family)
}

/** What of the open marks stays open beyond the paragraph. */
function carry(
  text: string,
  paragraphs: Paragraph[],
  marked: Mark[][],
  index: number,
  stack: Open[],
  pairs: Pair[],
): Open[] {
  const outer = stack.find(({ mark }) => mark.family !== 'single')
  if (outer === undefined) return []
  if (index + 1 - outer.paragraph < maxParagraphs && goesOn(text, paragraphs, marked, index, outer.mark)) return [outer]
  const { start, end } = paragraphs[index]!
  const announced = /:\s*$/.test(text.slice(Math.max(start, outer.mark.start - 3), outer.mark.start))
  if (announced && outer.paragraph === index)
    pairs.push({ open: outer, close: { ...outer.mark, start: end, end }, last: index })
  return []
}

/** The next paragraph opens with the mark again, or the closing one comes before any other that opens. */
function goesOn(text: string, paragraphs: Paragraph[], marked: Mark[][], index: number, mark: Mark): boolean {
  const following = paragraphs[index + 1]
  if (following === undefined || following.heading || paragraphs[index]!.heading) return false
  const first = marked[index + 1]!.find(({ family }) => family === mark.family)
  if (first !== undefined && resumes(text, following, first)) return first.opens || first.family === 'guillemet'
  if (!mark.sure) return false
  for (const marks of marked.slice(index + 1, index + 6)) {
    const found = marks.find(({ family }) => family === mark.family)
    if (found) return found.closes && !found.opens
  }
  return false
}

function outermost(pairs: Pair[]): Pair[] {
  const inOrder = pairs.toSorted((a, b) => a.open.mark.start - b.open.mark.start || b.close.end - a.close.end)
  let until = -1
  return inOrder.filter(({ open, close }) => {
    if (open.mark.start < until) return false
    until = close.end
    return true
  })
}

function quotationOf(text: string, paragraphs: Paragraph[], { open, close, last }: Pair): Quotation {
  const words = text.slice(open.mark.end, close.start)
  const start = open.mark.end + (words.length - words.trimStart().length)
  // The comma before "she said" is the writer's.
  const kept = words.trimEnd().replace(/,$/, '').trimEnd()
  return {
    open: open.mark.start,
    close: close.end,
    start,
    end: Math.max(start, open.mark.end + kept.length),
    paragraph: open.paragraph,
    last,
    heading: paragraphs[open.paragraph]!.heading,
  }
}
