// The paragraphs of an article -> its sentences, with their places in code points. Intl.Segmenter (Unicode UAX #29) cuts;
// cuts behind an abbreviation, an initial, or inside of quotation marks are taken back.
import type { Paragraph, Sentence } from '../../record/coverage.ts'
import { languageOf, loadVocabulary } from '../vocabulary/load.ts'
import { codePointOffsets, cutter } from './offsets.ts'

/** Longer quotations are cut at their sentences: against a mark that was opened and closed pages later. */
const maxQuoted = 2000

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
    for (const { segment, index } of segmenter.segment(whole)) {
      const to = index + segment.length
      const rest = whole.slice(to, to + 40)
      const said = whole.slice(from, to).trimEnd()
      if (to < whole.length && goesOn(said, rest, inside(to), never, maybe)) continue
      const lead = whole.slice(from, to).length - whole.slice(from, to).trimStart().length
      if (said.trim() !== '')
        sentences.push({ start: start + offsets(from + lead), end: start + offsets(from + said.length), paragraph })
      from = to
    }
    return sentences
  })
}

function goesOn(said: string, rest: string, quoted: boolean, never: RegExp, maybe: RegExp): boolean {
  if (quoted || closesOnly.test(rest) || never.test(said) || initial.test(said)) return true
  if (/[\n\r]$/.test(said)) return false
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

const pairs: Record<string, string> = { '«': '»', '“': '”', '"': '"', '„': '“' }

/** Outermost quotations, marks included, in UTF-16 units. A mark that is not closed opens nothing. */
export function quotationSpans(text: string): [number, number][] {
  const spans: [number, number][] = []
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]!
    const closing = pairs[mark]
    if (closing === undefined) continue
    const end = closeOf(text, at, mark, closing)
    if (end < 0) continue
    spans.push([at, end + 1])
    at = end
  }
  return spans
}

/** Where the mark that closes stands; marks of the same kind inside are counted. */
function closeOf(text: string, start: number, mark: string, closing: string): number {
  const stop = Math.min(text.length, start + maxQuoted * 2)
  let depth = 1
  for (let at = start + 1; at < stop; at += 1) {
    if (text[at] === closing) depth -= 1
    else if (text[at] === mark) depth += 1
    if (depth === 0) return at
  }
  return -1
}
