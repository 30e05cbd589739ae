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
  /** Of each unit of `text`, where it begins in what was decoded; one more for where the last one ends. */
  at: number[]
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
    if (!open) {
      const from = Math.max(0, match.index - margin)
      open = { pieces: [], at: [], done: from }
    }
    copy(open, text, match.index)
    open.pieces.push(put)
    for (let i = 0; i < put.length; i += 1) open.at.push(match.index)
    open.done = match.index + match[0].length
  }
  if (open) views.push(closed(open, text, form, margin))
  return views
}

interface Stretch {
  pieces: string[]
  at: number[]
  /** Up to where the text was taken over. */
  done: number
}

function copy(stretch: Stretch, text: string, to: number): void {
  for (let i = stretch.done; i < to; i += 1) stretch.at.push(i)
  if (to > stretch.done) stretch.pieces.push(text.slice(stretch.done, to))
}

function closed(stretch: Stretch, text: string, form: Form, margin: number): View {
  const end = Math.min(text.length, stretch.done + margin)
  copy(stretch, text, end)
  stretch.at.push(end)
  return { form, text: stretch.pieces.join(''), at: stretch.at, whole: null }
}
