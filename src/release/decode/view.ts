// A text, or a stretch of it, as it reads once decoded, with the way back to where it came from.

/** How something was written. */
export type Form =
  | 'plain'
  | 'html'
  | 'url'
  | 'escape'
  | 'quoted-printable'
  | 'base64'
  | 'hex'
  | 'utf-16'
  | 'punycode'
  | 'markup'

export interface View {
  form: Form
  text: string
  /** Where a unit of `text` begins in what was decoded; that of its length, where the last one ends. */
  at(unit: number): number
  /** Where a part cannot be replaced alone: a run of base64 is hidden from its beginning to its end. */
  whole: readonly [number, number] | null
}

/** So much on either side is read with what was decoded; no name and no line between its words is longer. */
const nearby = 512

/**
 * The stretches around what `pattern` matches, with what `read` makes of each match in its place. The rest reads as it stands,
 * and is left out. What `read` gives undefined for stays.
 */
export function decodedStretches(
  text: string,
  pattern: RegExp,
  form: Form,
  read: (match: RegExpExecArray) => string | undefined,
  margin = nearby,
): View[] {
  const views: View[] = []
  let open: Stretch | null = null
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const put = read(match)
    if (put === undefined) continue
    if (open && match.index > open.done + 2 * margin) {
      views.push(closed(open, text, form, margin))
      open = null
    }
    open ??= begun(wordEdge(text, Math.max(0, match.index - margin), -1))
    if (match.index > open.done) add(open, text.slice(open.done, match.index), open.done)
    add(open, put, -match.index - 1)
    open.done = match.index + match[0].length
  }
  if (open) views.push(closed(open, text, form, margin))
  return views
}

/** A letter of no name: where a stretch is cut off, no word begins or ends. */
const guard = '\u01c1'
/** So far a cut is moved to fall between words. */
const maxWord = 256

function begun(from: number): Stretch {
  const stretch: Stretch = { text: '', starts: [0], sources: [from], done: from }
  if (from > 0) add(stretch, guard, -from - 1)
  return stretch
}

/** The nearest space before (-1) or behind (1) a place. */
function wordEdge(text: string, at: number, step: -1 | 1): number {
  for (let i = at; Math.abs(i - at) < maxWord; i += step) {
    if (i <= 0 || i >= text.length || text[i] === ' ' || text[i] === '\n') return Math.min(Math.max(i, 0), text.length)
  }
  return at
}

interface Stretch {
  text: string
  /** Of each piece: where it begins in `text`, and where in the source; minus one less where it stands for something else. */
  starts: number[]
  sources: number[]
  /** Up to where the source was taken over. */
  done: number
}

function add(stretch: Stretch, text: string, source: number): void {
  stretch.starts.push(stretch.text.length)
  stretch.sources.push(source)
  stretch.text += text
}

function closed(stretch: Stretch, source: string, form: Form, margin: number): View {
  const { starts, sources } = stretch
  const end = wordEdge(source, Math.min(source.length, stretch.done + margin), 1)
  add(stretch, source.slice(stretch.done, end), stretch.done)
  if (end < source.length) add(stretch, guard, -end - 1)
  const { text } = stretch
  const at = (unit: number) => {
    if (unit >= text.length) return end
    const piece = pieceAt(starts, unit)
    const from = sources[piece]!
    return from < 0 ? -from - 1 : from + unit - starts[piece]!
  }
  return { form, text, at, whole: null }
}

/** The last piece that begins at or before the unit. */
function pieceAt(starts: number[], unit: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= unit) low = middle
    else high = middle - 1
  }
  return low
}
