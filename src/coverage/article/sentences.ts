// The paragraphs of an article -> its sentences, with their places in code points. Intl.Segmenter (Unicode UAX #29) cuts;
// cuts behind an abbreviation, an initial, or inside of quotation marks are taken back; cuts that it leaves out, in front of
// a figure where a small letter follows and behind « … . », are added.
import type { Paragraph, Sentence, Span } from '../../record/coverage.ts'
import { languageOf, loadVocabulary } from '../vocabulary/load.ts'
import { codePointOffsets, cutter } from './offsets.ts'
import { pairedMarks } from './paired.ts'

/** Longer quotations are cut at their sentences: against a mark that was opened and closed pages later. */
const maxQuoted = 2000

/** A longer sentence is read in pieces: what is looked for in one grows with its square, and a page can be one sentence. */
export const maxSentence = 4000
/** Units at the end of what is said that tell whether it goes on: no abbreviation is as long. */
const tailLength = 80

const initial = /(?:^|[\s\u00a0(«"“'’-])\p{Lu}\.$/u
const closesOnly = /^[\s\u00a0»”"’')\]]+$/
const continues = /^[\s\u00a0»”"’')\],;:–—-]*\p{Ll}/u

/** `abbreviations` never end a sentence where one goes on behind them; `mayEnd` do where a capital follows. */
export interface ArticleWords {
  abbreviations: string[]
  mayEnd: string[]
}

export function readSentences(text: string, paragraphs: Paragraph[], language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(languageOf(language), { granularity: 'sentence' })
  const vocabulary = loadVocabulary<ArticleWords>(languageOf(language), 'article')
  const never = endPattern(vocabulary.abbreviations)
  const maybe = endPattern(vocabulary.mayEnd)
  const cut = cutter(text)
  return paragraphs.flatMap(({ start, end }, paragraph) => {
    const whole = cut(start, end)
    const offsets = codePointOffsets(whole)
    const inside = quotedPlaces(whole)
    const sentences: Sentence[] = []
    let from = 0
    let saidTo = 0
    for (const { segment, index } of withLeftOut(whole, segmenter)) {
      const to = index + segment.length
      const rest = whole.slice(to, to + 40)
      const written = segment.trimEnd().length
      if (written > 0) saidTo = index + written
      const said = whole.slice(Math.max(from, saidTo - tailLength), saidTo)
      if (to < whole.length && goesOn(said, rest, inside(to), never, maybe)) continue
      const lead = whole.slice(from, to).search(/\S/)
      const pieces = lead < 0 ? [] : piecesOf(whole, from + lead, saidTo)
      for (const each of pieces)
        sentences.push({ start: start + offsets(each.start), end: start + offsets(each.end), paragraph })
      from = to
      saidTo = to
    }
    return sentences
  })
}

/** Units that are segmented at once: each segment holds a copy of all that it was cut from. */
const stretch = 4000
/** No boundary in front of it depends on what stands behind it. Each boundary follows one: the end of a sentence or of a line. */
const deciding = /[\p{Lu}\p{Ll}\p{Lo}\p{Sentence_Terminal}\n\r\x85\u2028\u2029]/u

/** Where segments begin. Each stretch begins where one does, so that they are those of the whole text. */
function segmentStarts(text: string, segmenter: Intl.Segmenter): number[] {
  const starts: number[] = []
  for (let from = 0, length = stretch; from < text.length; ) {
    const cut = Math.min(text.length, from + length)
    const to = /[\udc00-\udfff]/.test(text[cut] ?? '') ? cut + 1 : cut
    const piece = text.slice(from, to)
    const found: number[] = []
    for (const { index } of segmenter.segment(piece)) found.push(index)
    if (to < text.length) {
      const sure = lastDeciding(piece)
      while (found.length > 1 && found.at(-1)! > sure) found.pop()
      // The last one is the first of the next stretch.
      length = found.length > 1 ? stretch : length * 2
      const next = found.pop()!
      for (const index of found) starts.push(from + index)
      from += next
    } else {
      for (const index of found) starts.push(from + index)
      from = to
    }
  }
  return starts
}

function lastDeciding(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (deciding.test(text[at]!)) return at
  return -1
}

/** In front of a figure, and behind a mark that a blank parts from the end of what is said. */
const leftOut =
  /(?<=[.!?…][»”"'’)\]]?[\s\u00a0]{1,3})(?=\d)|(?<=[.!?…][\s\u00a0\u202f]{1,2}»[\s\u00a0]{1,3})(?=\p{Lu})/gu

/** "…at nine. 15 minutes later, she answered", "« … me voir. » Elle répond": two. */
function withLeftOut(text: string, segmenter: Intl.Segmenter): { segment: string; index: number }[] {
  const starts = new Set(segmentStarts(text, segmenter))
  for (const { index } of text.matchAll(leftOut)) starts.add(index)
  const sorted = [...starts].sort((a, b) => a - b)
  return sorted.map((index, at) => ({ segment: text.slice(index, sorted[at + 1]), index }))
}

/** Cut at a space where there is one, never inside of a character. */
function piecesOf(text: string, from: number, to: number): Span[] {
  const pieces: Span[] = []
  let start = from
  while (to - start > maxSentence) {
    const space = text.lastIndexOf(' ', start + maxSentence)
    const isLow = /[\udc00-\udfff]/.test(text[start + maxSentence]!)
    const end = space > start ? space : start + maxSentence - Number(isLow)
    pieces.push({ start, end })
    start = text[end] === ' ' ? end + 1 : end
  }
  if (start < to) pieces.push({ start, end: to })
  return pieces
}

function goesOn(said: string, rest: string, quoted: boolean, never: RegExp, maybe: RegExp): boolean {
  if (quoted || closesOnly.test(rest) || never.test(said) || (initial.test(said) && !/\bcontre X\.$/u.test(said)))
    return true
  if (/[\n\r]$/.test(said)) return false
  // "5 p.m. 3 May", "1. 15 letters"
  if (/^[\s\u00a0]*\d/.test(rest)) return maybe.test(said) || /^\s*\d+\.$/.test(said)
  return continues.test(rest) && (maybe.test(said) || /[?!…»”"'’)\]]$/.test(said) || /\.$/.test(said))
}

function endPattern(abbreviations: string[]): RegExp {
  const escaped = abbreviations.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?:^|[\\s\\u00a0(«"“'’-])(?:${escaped.join('|')})\\.$`, 'iu')
}

/** Whether a place stands between quotation marks that are opened and closed in this paragraph. */
function quotedPlaces(text: string): (at: number) => boolean {
  const spans = quotationSpans(text).filter(([start, end]) => end - start <= maxQuoted)
  let next = 0
  return (at) => {
    while (next < spans.length && spans[next]![1] <= at) next += 1
    return next < spans.length && spans[next]![0] < at
  }
}

/** Outermost quotations, marks included, in UTF-16 units. A mark that is not closed opens nothing. */
export function quotationSpans(text: string): [number, number][] {
  const spans: [number, number][] = []
  let last = -1
  for (const [at, end] of [...pairedMarks(text)].sort((a, b) => a[0] - b[0])) {
    if (at <= last || end >= at + maxQuoted * 2) continue
    spans.push([at, end + 1])
    last = end
  }
  return spans
}
