// The prose of an article, its sentences, mentions and actors -> its quotes, in order: the words, whose they are, in which
// language; scare quotes, titles and names told apart.
import type { Actor, Mention, Prose, Quote, Sentence, Span } from '../../record/coverage.ts'
import type { Gender } from '../actor/vocabulary.ts'
import { codePointOffsets, unitOffsets } from '../article/offsets.ts'
import { languages } from '../vocabulary/load.ts'
import { attribute, type Said } from './attribute.ts'
import { languageOfWords } from './language.ts'
import { piecesOf } from './pieces.ts'
import { type Quotation, quotationsIn } from './quotations.ts'
import { sayingIn } from './saying.ts'
import { type Token, tokensOf } from './tokens.ts'

/** More quotations are no article: stops one of marks alone. */
export const maxQuotes = 5000

export function readQuotes(
  prose: Prose,
  sentences: Sentence[],
  mentions: Mention[],
  actors: Actor[],
  genders: ReadonlyMap<string, Gender> = new Map(),
): Quote[] {
  const { text } = prose
  const inside = insideOf(text)
  const outside = codePointOffsets(text)
  const language = languages.find((known) => prose.language.startsWith(known)) ?? 'en'
  const saying = sayingIn(language)
  const paragraphs = prose.paragraphs.map(inside)
  const quotations = quotationsIn(text, paragraphs, saying.elisions).slice(0, maxQuotes)
  const named = byParagraph(paragraphs, mentions.map(inside))
  const tokens = paragraphs.map((paragraph, i) => tokensOf(text, paragraph, named[i]!, quotations, language))
  const starts = new Set(sentences.map((sentence) => inside(sentence).start))
  const kinds = new Map(actors.map(({ name, kind }) => [name, kind]))
  const inner = innerTokens(text, quotations, mentions.map(inside), language)
  const said = attribute({
    text,
    quotations,
    tokens,
    inner,
    starts,
    known: { kinds, genders, outlet: prose.outlet },
    saying,
  })
  return sameNames(text, repeatedBelow(text, said)).map(({ quotation, speaker, scare, attribution }) => {
    const words = text.slice(quotation.start, quotation.end)
    return {
      start: outside(quotation.start),
      end: outside(quotation.end),
      text: words,
      speaker,
      language: languageOfWords(words, prose.language),
      scare,
      pieces: piecesOf(words),
      ...(attribution !== null && attribution !== speaker ? { attribution } : {}),
    }
  })
}

function insideOf(text: string): <T extends Span>(span: T) => T {
  const units = unitOffsets(text)
  return (span) => ({ ...span, start: units(span.start), end: units(span.end) })
}

/** What stands inside of each quotation, where a writer may put "…, poursuit X, …". Only French does. */
function innerTokens(text: string, quotations: Quotation[], mentions: Mention[], language: string): Token[][] {
  if (language !== 'fr') return []
  return byParagraph(quotations, mentions).map((named, i) => tokensOf(text, quotations[i]!, named, [], language))
}

/** Both in order of the text. */
function byParagraph(paragraphs: Span[], mentions: Mention[]): Mention[][] {
  const sorted = mentions.toSorted((a, b) => a.start - b.start)
  let next = 0
  return paragraphs.map(({ start, end }) => {
    while (next < sorted.length && sorted[next]!.end <= start) next += 1
    const first = next
    while (next < sorted.length && sorted[next]!.start < end) next += 1
    return sorted.slice(first, next)
  })
}

/** What is told once as a name for something is its name wherever it stands: 'called "X Papers"', 'a site on the "X Papers"'. */
function sameNames(text: string, said: Said[]): Said[] {
  const wordsOf = ({ quotation }: Said) => text.slice(quotation.start, quotation.end).trim().toLowerCase()
  const names = new Set(said.filter(({ named, scare }) => named && scare).map(wordsOf))
  return said.map((each) => (names.has(wordsOf(each)) ? { ...each, speaker: null, scare: true } : each))
}

/** Words of a quote that nobody is said to speak, before another one is taken for the same. */
const sameWords = 3
/** Against an article that says the same few words thousands of times: quotes that are compared with one. */
const maxCompared = 50

/** A headline quotes what the article quotes again with its speaker; a text comes back to words that it gave before. */
function repeatedBelow(text: string, said: Said[]): Said[] {
  const wordsOf = ({ start, end }: Quotation) =>
    text
      .slice(start, end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const spoken = said.filter(({ quotation, speaker, scare }) => !quotation.heading && !scare && speaker !== null)
  const beginning = new Map<string, Spoken[]>()
  const holding = new Map<string, Spoken[]>()
  for (const { quotation, speaker } of spoken) {
    const words = wordsOf(quotation)
    const one = { speaker, words: spaced(words) }
    if (words.length > 0) note(beginning, words[0]!, one)
    for (let at = 0; at + sameWords <= words.length; at += 1) note(holding, stretchAt(words, at), one)
  }
  return said.map((each) => {
    const { heading } = each.quotation
    if (!heading && (each.speaker !== null || each.scare)) return each
    const words = wordsOf(each.quotation)
    const isLong = words.length >= sameWords
    if (words.length === 0 || !(isLong || heading)) return each
    const asked = spaced(words)
    const again = isLong
      ? holding.get(stretchAt(words, 0))?.find((one) => one.words.includes(asked))
      : beginning.get(words[0]!)?.find((one) => one.words.startsWith(asked))
    return again ? { ...each, speaker: again.speaker, scare: false } : each
  })
}

interface Spoken {
  speaker: string | null
  /** Between blanks, so that no word is found in another. */
  words: string
}

const spaced = (words: string[]): string => ` ${words.join(' ')} `

const stretchAt = (words: string[], at: number): string => words.slice(at, at + sameWords).join(' ')

function note(index: Map<string, Spoken[]>, key: string, one: Spoken): void {
  const held = index.get(key)
  if (!held) index.set(key, [one])
  else if (held.length < maxCompared && held.at(-1) !== one) held.push(one)
}
