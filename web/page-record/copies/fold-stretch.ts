// A long text that both copies have -> its ends, which say where in the message a difference stands.

/** Characters shown on each side of a difference, and below how many in all nothing is left out. */
const shown = 240

export interface Folded {
  before: string
  /** Words left out. */
  hidden: number
  after: string
}

/** `first` and `last`: no difference stands before or after it, so that end need not be shown. */
export function foldStretch(text: string, { first, last }: { first: boolean; last: boolean }): Folded {
  if (text.length <= 2 * shown || (first && last)) return { before: text, hidden: 0, after: '' }
  const before = first ? '' : upToWord(text, shown)
  const after = last ? '' : fromWord(text, text.length - shown)
  const middle = text.slice(before.length, text.length - after.length)
  return { before, hidden: middle.trim().split(/\s+/).length, after }
}

/** Cut between words, never inside one or inside a pair of UTF-16 halves. */
function upToWord(text: string, most: number): string {
  const space = text.lastIndexOf(' ', most)
  return text.slice(0, space > 0 ? space : wholeAt(text, most))
}

function fromWord(text: string, least: number): string {
  const space = text.indexOf(' ', least)
  return text.slice(space === -1 ? wholeAt(text, least) : space)
}

function wholeAt(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at
}
