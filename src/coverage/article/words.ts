// A piece of text -> its words and marks with their places in code points. Elisions (`l'`, `qu'`), clitics behind a hyphen
// (`dit-il`) and English contractions (`n't`, `'s`) are words of their own, so that grammar can be written in words.
import { linksIn } from './links.ts'
import { codePointOffsets } from './offsets.ts'

export interface Word {
  text: string
  /** Lower case, straight apostrophes: the form by which words are looked up. */
  norm: string
  kind: 'word' | 'number' | 'mark' | 'handle' | 'link'
  /** Code points in the whole text. */
  start: number
  end: number
  /** True where the first letter is a capital. */
  capital: boolean
  /** True inside of quotation marks that hold somebody's words rather than a word or two. */
  quoted: boolean
}

const handle = /@\w+/y
const number = /\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?/y
const dotted = /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[\s\u00a0]\p{Lu})/uy
const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‐‑&'’][\p{L}\p{M}\p{N}]+)*['’]?/uy
const shapes = [
  ['handle', handle],
  ['number', number],
  ['word', dotted],
  ['word', word],
] as const

const elision = /^(?:qu|jusqu|lorsqu|puisqu|quoiqu|[cdjlmnst])['’]/i
const kept = /^(?:aujourd['’]hui|quelqu['’]un|quelqu['’]une|d['’]ailleurs|d['’]abord|presqu['’]île)$/i
const clitic = /(?:-t)?-(?:il|elle|on|ils|elles|je|nous|vous|ce)$/i
const contraction = /(?:n['’]t|['’](?:s|ve|ll|re|d|m))$/i
const abbreviation =
  /^(?:jr|sr|mr|mrs|ms|dr|st|prof|sen|rep|gov|gen|col|lt|sgt|rev|hon|me|mm|mme|mlle|m|no|vs|inc|ltd|corp|co)$/i

/** `from` and `to` are places in code points; so are those of the words. */
export function readWords(text: string, from: number, language: string): Word[] {
  const offsets = codePointOffsets(text)
  const words: Word[] = []
  const put = (at: number, to: number, kind: Word['kind']) => {
    if (to > at) words.push(wordOf(text.slice(at, to), kind, from + offsets(at), from + offsets(to)))
  }
  const linkEnd = linksIn(text)
  for (let at = 0; at < text.length; ) {
    const link = linkEnd(at)
    const found = link === undefined ? shapeAt(text, at) : { kind: 'link' as const, to: link }
    if (!found) {
      const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      if (!/[\s\u00a0\u202f\u200b]/.test(text[at]!)) put(at, at + length, 'mark')
      at += length
      continue
    }
    let { to } = found
    if (found.kind === 'word') {
      if (text[to] === '.' && isAbbreviated(text.slice(at, to), text, to)) to += 1
      const parts = split(text.slice(at, to), language)
      for (const [start, end] of parts) put(at + start, at + end, 'word')
      // The apostrophe of "the boys' school" is a mark of its own.
      if (parts.length > 0) to = at + parts.at(-1)![1]
    } else put(at, to, found.kind)
    at = to
  }
  return words
}

function shapeAt(text: string, at: number): { kind: Word['kind']; to: number } | undefined {
  for (const [kind, pattern] of shapes) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { kind, to: at + match[0].length }
  }
  return undefined
}

/** `Jr.` keeps its point where a sentence may go on behind it; at its end too, which costs nothing. */
function isAbbreviated(written: string, text: string, to: number): boolean {
  if (!abbreviation.test(written)) return false
  // `M.` and `No.` are words too: only a capital or a number behind them makes the point theirs.
  return !/^(?:m|me|no|co|st)$/i.test(written) || /^[\s\u00a0]+[\p{Lu}\d]/u.test(text.slice(to + 1, to + 4))
}

/** Parts of one written word, as offsets inside of it. */
function split(written: string, language: string): [number, number][] {
  let end = written.length
  if (/['’]$/.test(written) && !elision.test(written)) end -= 1
  if (kept.test(written)) return [[0, end]]
  const parts: [number, number][] = []
  let start = 0
  if (language === 'fr') {
    // `jusqu'à l'aube` has one elision a word; `qu'l'` has none that matters.
    const head = elision.exec(written)?.[0].length ?? 0
    if (head > 0) parts.push([0, head])
    start = head
  }
  const tail = (language === 'fr' ? clitic : contraction).exec(written.slice(start, end))
  const cut = tail && tail.index > 0 ? start + tail.index : end
  if (cut > start) parts.push([start, cut])
  if (cut < end) parts.push([cut, end])
  return parts
}

function wordOf(text: string, kind: Word['kind'], start: number, end: number): Word {
  const norm = text.toLowerCase().replace(/[’‘]/g, "'").replace(/[‐‑]/g, '-')
  return { text, norm, kind, start, end, capital: kind === 'word' && /^\p{Lu}/u.test(text), quoted: false }
}
