// A quote and texts that may hold its words -> how it stands to them: verbatim, shortened, altered, in another message than
// the article says, in a language that none of them is written in, or nowhere.
import type { Quote, QuoteMatch } from '../../record/coverage.ts'
import { codePointOffsets } from '../article/offsets.ts'
import { piecesOf } from '../quote/pieces.ts'
import { type Alignment, align, exactPlaces, type Stretch } from './align.ts'
import { type ComparedWords, comparedWords, writtenWord } from './words.ts'

/** A text that may hold the words. Of several that hold them alike, the first given is named. */
export interface Candidate {
  /** Id of the record. */
  record: string
  text: string
  /** True where the article says that the words stand in this one. */
  claimed: boolean
  /** Words of the text, where they are at hand. */
  words?: ComparedWords
}

export interface Scope {
  /** False where the article does not say in which message the words stand, or that one is not held. */
  claimed: boolean
  /** Languages in which what is held is written; empty where unknown. */
  languages: ReadonlySet<string>
}

/** Fewer words stand somewhere by chance: they count only as they are. */
const leastAltered = 4
/** Pieces of a quote that are looked for: each is sought behind the one before it, in every text. */
export const maxPieces = 50
/** Share of a quote, by length of its words, that a text must have in order. */
const leastShare = 0.6
/** Words in a row that must be the same. */
const leastRun = 3
/** So many words more than a quote has at its end may stand there in the text: "for years", "since the first of January". */
const longerEnding = 4

interface Fit {
  candidate: Candidate
  kind: 'verbatim' | 'shortened' | 'altered'
  stretch: Stretch
  differences: QuoteMatch['differences']
  /** Higher is better. */
  score: number
  /** In a quoted reply: somebody else's words in this message. */
  quoted: boolean
}

export function matchQuote(
  quote: Pick<Quote, 'text' | 'pieces' | 'language'>,
  candidates: Iterable<Candidate>,
  scope: Scope,
): QuoteMatch {
  const whole = matchWords(quote, candidates, scope, exactFitOf)
  if (whole) return whole
  const altered = matchWords(quote, candidates, scope, alteredFitOf)
  return altered ?? matchNothing(quote, scope)
}

/** Word for word only: what is cheap to look for in many texts. They are read no further than to one that cannot be bettered. */
export function matchWhole(
  quote: Pick<Quote, 'text' | 'pieces'>,
  candidates: Iterable<Candidate>,
  scope: Scope,
): QuoteMatch | null {
  return matchWords(quote, candidates, scope, exactFitOf)
}

function matchWords(
  quote: Pick<Quote, 'text' | 'pieces'>,
  candidates: Iterable<Candidate>,
  scope: Scope,
  fitOf: (pieces: string[], compared: ComparedWords[], candidate: Candidate) => Fit | null,
): QuoteMatch | null {
  const pieces = piecesFor(quote)
  const compared = pieces.map(comparedWords)
  let best: Fit | null = null
  for (const candidate of candidates) {
    const fit = fitOf(pieces, compared, candidate)
    if (fit && (best === null || better(fit, best) < 0)) best = fit
    if (best && best.kind !== 'altered' && !best.quoted && best.candidate.claimed === scope.claimed) break
  }
  if (best === null) return null
  const kind = scope.claimed && !best.candidate.claimed ? 'elsewhere' : best.kind
  return { kind, record: best.candidate.record, place: placeOf(best), differences: best.differences }
}

function matchNothing(quote: Pick<Quote, 'language'>, scope: Scope): QuoteMatch {
  const foreign = scope.languages.size > 0 && !scope.languages.has(quote.language)
  return { kind: foreign ? 'other-language' : 'nowhere', record: null, place: null, differences: [] }
}

/** The pieces of a quote, or of its text where it was made by hand. */
export function piecesFor({ pieces, text }: Pick<Quote, 'text' | 'pieces'>): string[] {
  return (pieces.length > 0 ? pieces : piecesOf(text)).slice(0, maxPieces)
}

/** First the message that the article means, then the sender's own words, then the order given. */
function better(a: Fit, b: Fit): number {
  return (
    Number(b.candidate.claimed) - Number(a.candidate.claimed) ||
    Number(a.quoted) - Number(b.quoted) ||
    b.score - a.score
  )
}

function exactFitOf(pieces: string[], compared: ComparedWords[], candidate: Candidate): Fit | null {
  const words = candidate.words ?? comparedWords(candidate.text)
  const runs = compared.map(({ folded }) => folded).filter((folded) => folded.length > 0)
  const exact = exactPlaces(runs, words.folded)
  return exact && exactFit(pieces, compared, candidate, words, exact)
}

function alteredFitOf(pieces: string[], compared: ComparedWords[], candidate: Candidate): Fit | null {
  const words = candidate.words ?? comparedWords(candidate.text)
  const whole = compared.flatMap(({ folded }) => folded)
  if (whole.length < leastAltered) return null
  const found = align(whole, words.folded)
  return found && alteredFit(pieces, compared, candidate, words, found)
}

function exactFit(
  pieces: string[],
  compared: ComparedWords[],
  candidate: Candidate,
  words: ComparedWords,
  places: Stretch[],
): Fit {
  const stretch = { from: places[0]!.from, to: places.at(-1)!.to }
  const whole = places.every(({ from }, i) => i === 0 || from === places[i - 1]!.to)
  const differences = places.flatMap(({ from }, piece) => {
    return accentsDiffering(pieces[piece]!, compared[piece]!, candidate.text, words, from)
  })
  const kind = whole ? 'verbatim' : 'shortened'
  return { candidate, kind, stretch, differences, score: 1, quoted: isQuoted(candidate.text, words, stretch) }
}

/** The same letters under other accents are shown, and change nothing. */
function accentsDiffering(
  piece: string,
  own: ComparedWords,
  text: string,
  words: ComparedWords,
  from: number,
): QuoteMatch['differences'] {
  return own.folded.flatMap((_, i) => {
    const [article, record] = [writtenWord(piece, own, i), writtenWord(text, words, from + i)]
    return article.toLowerCase() === record.toLowerCase() ? [] : [{ article, record }]
  })
}

function alteredFit(
  pieces: string[],
  compared: ComparedWords[],
  candidate: Candidate,
  words: ComparedWords,
  found: Alignment,
): Fit | null {
  const written = compared.flatMap((own, piece) => own.folded.map((_, i) => writtenWord(pieces[piece]!, own, i)))
  const folded = compared.flatMap((own) => own.folded)
  const isSame = ({ quote, text }: Alignment['pairs'][number]) =>
    quote !== null && text !== null && folded[quote] === words.folded[text]
  const weight = (word: string) => Math.min(word.length, 6)
  const total = folded.reduce((sum, word) => sum + weight(word), 0)
  const held = found.pairs.reduce((sum, pair) => sum + (isSame(pair) ? weight(folded[pair.quote!]!) : 0), 0)
  if (held / total < leastShare || longestRun(found.pairs, isSame) < leastRun) return null
  const { pairs, ...stretch } = withEnding(found, isSame, candidate.text, words)
  const differences = differencesOf(pairs, isSame, written, candidate.text, words)
  const quoted = isQuoted(candidate.text, words, stretch)
  return { candidate, kind: 'altered', stretch, differences, score: held / total, quoted }
}

function longestRun(pairs: Alignment['pairs'], isSame: (pair: Alignment['pairs'][number]) => boolean): number {
  let [longest, run] = [0, 0]
  for (const pair of pairs) {
    run = isSame(pair) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** What a quote has in place of the end of a sentence stands beside the words with which the sentence ends. */
function withEnding(
  { from, to, pairs }: Alignment,
  isSame: (pair: Alignment['pairs'][number]) => boolean,
  text: string,
  words: ComparedWords,
): Pick<Alignment, 'from' | 'to' | 'pairs'> {
  const last = pairs.findLastIndex(isSame)
  const replaced = pairs.slice(last + 1).filter(({ quote }) => quote !== null)
  if (last < 0 || replaced.length === 0) return { from, to, pairs }
  const first = pairs[last]!.text! + 1
  const furthest = Math.min(words.folded.length, first + replaced.length + longerEnding)
  const isSentenceEnd = (at: number) => /[.!?…]|\n\s*\n/.test(text.slice(words.ends[at - 1], words.starts[at]))
  let end = first
  while (end < furthest && !isSentenceEnd(end)) end += 1
  const isOver = end === words.folded.length || isSentenceEnd(end)
  if (!isOver) end = first + replaced.length
  const ending = Array.from({ length: end - first }, (_, i) => ({ quote: null, text: first + i }))
  const tail = replaced.map(({ quote }) => ({ quote, text: null }))
  return { from, to: end, pairs: [...pairs.slice(0, last + 1), ...tail, ...ending] }
}

/** Words that part, neighbours together, as each side writes them. */
function differencesOf(
  pairs: Alignment['pairs'],
  isSame: (pair: Alignment['pairs'][number]) => boolean,
  written: string[],
  text: string,
  words: ComparedWords,
): QuoteMatch['differences'] {
  const differences: Array<{ article: string[]; record: string[] }> = []
  let open: { article: string[]; record: string[] } | undefined
  for (const pair of pairs) {
    if (isSame(pair)) {
      open = undefined
      continue
    }
    if (!open) {
      open = { article: [], record: [] }
      differences.push(open)
    }
    if (pair.quote !== null) open.article.push(written[pair.quote]!)
    if (pair.text !== null) open.record.push(writtenWord(text, words, pair.text))
  }
  return differences.map(({ article, record }) => ({ article: article.join(' '), record: record.join(' ') }))
}

/** On a line that a mail program marked as quoted. */
function isQuoted(text: string, words: ComparedWords, { from }: Stretch): boolean {
  const at = words.starts[from]!
  return /^[ \t]*>/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))
}

function placeOf({ candidate, stretch }: Fit): { start: number; end: number } {
  const words = candidate.words ?? comparedWords(candidate.text)
  const points = codePointOffsets(candidate.text)
  return { start: points(words.starts[stretch.from]!), end: points(words.ends[stretch.to - 1]!) }
}
