// A quote -> numbers of the records that may hold its words: those with its rarest phrases first, then those that share most
// of its rare words. Everything is bounded, so that a thousand quotes take seconds whatever they say.
import { type ComparedWords, writtenWord } from '../../coverage/match/words.ts'
import { most, type PhraseIndex } from '../../search/fts5/phrase.ts'

/** Words of a phrase that is looked up, pieces that are looked up together. */
const phraseWords = 6
const maxPieces = 3
/** Records that are read for one quote. */
const maxWhole = 30
const maxAltered = 6
/** Rare words that vote, phrases where none is rare, and records that each brings. */
const maxRare = 8
const maxPhrases = 6
const maxBrought = 400

export interface Piece {
  text: string
  words: ComparedWords
}

/** Records that hold the rarest phrase of each of the longest pieces. */
export function wholeCandidates(pieces: Piece[], index: PhraseIndex): number[] {
  const longest = pieces.toSorted((a, b) => b.words.folded.length - a.words.folded.length).slice(0, maxPieces)
  const phrases = longest.map((piece) => rarestPhrase(written(piece), index))
  return phrases.length === 0 || phrases.includes('') ? [] : index.withAll(phrases, maxWhole)
}

/** Records by the rare words that they share, the most telling first. */
export function sharedCandidates(pieces: Piece[], index: PhraseIndex): number[] {
  const words = [...new Set(pieces.flatMap(written))].slice(0, 400)
  const known = words.map((word) => ({ word, count: index.count(word) })).filter(({ count }) => count > 0)
  const rare = known.filter(({ count }) => count < most).sort((a, b) => a.count - b.count)
  const votes = new Map<number, number>()
  for (const { word, count } of rare.slice(0, maxRare))
    vote(votes, index.withAll([word], maxBrought), Math.log((2 * most) / count))
  if (rare.length < 4) {
    for (const phrase of shortPhrases(pieces)) {
      const found = index.withAll([phrase], maxBrought)
      vote(votes, found, Math.log((2 * most) / Math.max(1, found.length)) + 1)
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, maxAltered)
    .map(([no]) => no)
}

function vote(votes: Map<number, number>, nos: number[], weight: number): void {
  for (const no of nos) votes.set(no, (votes.get(no) ?? 0) + weight)
}

function written({ text, words }: Piece): string[] {
  return words.folded.map((_, at) => writtenWord(text, words, at).toLowerCase())
}

/** The few words in a row that are rarest together. */
function rarestPhrase(words: string[], index: PhraseIndex): string {
  const weights = words.slice(0, 400).map((word) => Math.log(index.count(word) + 1))
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let at = 0; at === 0 || at + phraseWords <= weights.length; at += 1) {
    const window = weights.slice(at, at + phraseWords)
    const weight = Math.min(...window) * phraseWords + window.reduce((sum, each) => sum + each, 0)
    if (weight < least) [best, least] = [at, weight]
  }
  return words.slice(best, best + phraseWords).join(' ')
}

/** Three words in a row, spread over the quote. */
function shortPhrases(pieces: Piece[]): string[] {
  const all = pieces.flatMap((piece) => {
    const words = written(piece)
    return words.slice(0, Math.max(0, words.length - 2)).map((_, at) => words.slice(at, at + 3).join(' '))
  })
  const step = Math.max(1, Math.ceil(all.length / maxPhrases))
  return all.filter((_, at) => at % step === 0)
}
