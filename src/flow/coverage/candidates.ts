// A quote -> numbers of the records that may hold its words: those that hold all of its rare words, or its rarest phrases
// where they are not rare enough; then those that share runs of its words. Bounded, so that a thousand quotes take seconds whatever they say.
import { type ComparedWords, comparedWords, writtenWord } from '../../coverage/match/words.ts'
import { type PhraseIndex, tooMany } from '../../search/fts5/phrase.ts'

/** Words of a phrase that is looked up for whole quotes. */
const phraseWords = 5
/** Pieces of a quote whose phrases are looked up together: against quotes of nothing but ellipses. */
const maxPieces = 3
/** Records that hold all rare words of a run and are taken without looking up the phrase, which takes longer. */
const fewEnough = 40
/** Records that are read for one quote: against words that every message holds. */
const maxWhole = 60
/** Records beside which an altered quote is laid: an alignment costs a hundred times as much as looking for its words. */
const maxAltered = 6
/** Records that are read rather than told apart by another word. */
const enoughLeft = 4
/** Words of a quote that are looked up: a whole book in quotation marks takes no longer than a page. */
export const maxWords = 200
/** Words in a row that an altered quote still has. */
const runWords = 3
/** Such runs that are looked up for one quote, each a query of its own. */
const maxRuns = 6
/** Runs of frequent words among them: each of these takes milliseconds. */
const maxFrequentRuns = 2
/** A word that so many records hold makes a run take long to look up. */
const costly = 1500
/** A record that holds so many of them is the one; where none of so many stands anywhere, the quote is none of these. */
const enoughRuns = 3
const enoughTried = 4
/** Records that each run brings. */
const maxBrought = 100

export interface Piece {
  text: string
  words: ComparedWords
}

interface Rare {
  word: string
  numbers: Uint32Array
}

/** Records that hold every rare word of the quote; null where these are so many that a phrase must tell. */
export function likelyCandidates(pieces: Piece[], index: PhraseIndex): number[] | null {
  const words = [...new Set(pieces.flatMap(written))].slice(0, maxWords).sort((a, b) => b.length - a.length)
  let left: number[] | null = null
  // Long words are rare ones mostly. Once few records are left, to read these is cheaper than to look up another word.
  for (const word of words) {
    const numbers = index.holding(word)
    if (numbers === null) continue
    left = left === null ? [...numbers] : left.filter((no) => holds(numbers, no))
    if (left.length <= enoughLeft) break
  }
  return left !== null && left.length <= maxWhole ? left : null
}

/** Records that hold the rarest phrase of each of its longest pieces. */
export function phraseCandidates(pieces: Piece[], index: PhraseIndex): number[] {
  const longest = pieces.toSorted((a, b) => b.words.folded.length - a.words.folded.length).slice(0, maxPieces)
  const phrases = longest.map((piece) => rarestPhrase(written(piece), index)).filter((phrase) => phrase !== '')
  return phrases.length === 0 ? [] : index.withAll(phrases, maxWhole)
}

/** Records that share runs of its words, the most telling first. */
export function sharedCandidates(pieces: Piece[], index: PhraseIndex): number[] {
  const votes = new Map<number, number>()
  const times = new Map<number, number>()
  for (const [tried, run] of rarestRuns(pieces, index).entries()) {
    const surest = Math.max(0, ...times.values())
    if (surest >= enoughRuns || (tried >= enoughTried && surest === 0)) break
    const rare = rareWords([run], index)
    // A run of frequent words takes longest to look up and tells least.
    if (rare.length === 0 && surest > 0) break
    const all = rare.length === 0 ? null : intersection(rare)
    const found = all !== null && all.length <= fewEnough ? all : index.withAll([run.text], maxBrought)
    const weight = Math.log((2 * maxBrought) / Math.max(1, found.length))
    for (const no of found) {
      votes.set(no, (votes.get(no) ?? 0) + weight)
      times.set(no, (times.get(no) ?? 0) + 1)
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, maxAltered)
    .map(([no]) => no)
}

/** Runs that do not overlap, those with the rarest word first. A word that stands nowhere is where the quote was altered. */
function rarestRuns(pieces: Piece[], index: PhraseIndex): Piece[] {
  const runs = pieces.flatMap((piece, part) => {
    const words = written(piece).slice(0, maxWords)
    const counts = words.map((word) => index.holding(word)?.length ?? tooMany + 1)
    return words.slice(0, Math.max(0, words.length - runWords + 1)).map((_, at) => {
      const mine = counts.slice(at, at + runWords)
      return {
        part,
        at,
        phrase: withoutFrequentEdges(words.slice(at, at + runWords), mine),
        rarest: Math.min(...mine),
        // Two rare words tell more than one: few records hold both, and none of them need be looked up as a phrase.
        together: mine.reduce((sum, count) => sum + Math.log(count + 1), 0),
      }
    })
  })
  const chosen: typeof runs = []
  let frequent = 0
  for (const run of runs.filter(({ rarest }) => rarest > 0).sort((a, b) => a.together - b.together)) {
    if (chosen.some(({ part, at }) => part === run.part && Math.abs(at - run.at) < runWords)) continue
    if (run.rarest > costly && (chosen.length >= enoughRuns || ++frequent > maxFrequentRuns)) break
    if (chosen.push(run) === maxRuns) break
  }
  return chosen.map(({ phrase }) => ({ text: phrase, words: comparedWords(phrase) }))
}

/** "Regulator driver of" is looked up as "regulator driver": to walk along all records that hold "of" takes longest. */
function withoutFrequentEdges(words: string[], counts: number[]): string {
  const isFrequent = (at: number) => counts[at]! > tooMany
  if (counts.filter((count) => count <= tooMany).length < 2) return words.join(' ')
  const from = isFrequent(0) ? 1 : 0
  const to = isFrequent(words.length - 1) ? words.length - 1 : words.length
  return words.slice(from, to).join(' ')
}

/** The rarest first; words that stand nowhere come before all. */
function rareWords(pieces: Piece[], index: PhraseIndex): Rare[] {
  const words = [...new Set(pieces.flatMap(written))].slice(0, maxWords)
  return words
    .flatMap((word) => {
      const numbers = index.holding(word)
      return numbers === null ? [] : { word, numbers }
    })
    .sort((a, b) => a.numbers.length - b.numbers.length)
}

function intersection(rare: Rare[]): number[] {
  let left = [...rare[0]!.numbers]
  for (const { numbers } of rare.slice(1)) left = left.filter((no) => holds(numbers, no))
  return left
}

/** In numbers that stand in order. */
function holds(numbers: Uint32Array, no: number): boolean {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < no) low = middle + 1
    else high = middle
  }
  return numbers[low] === no
}

function written({ text, words }: Piece): string[] {
  return words.folded.map((_, at) => writtenWord(text, words, at).toLowerCase())
}

/** The few words in a row that are rarest together. */
function rarestPhrase(words: string[], index: PhraseIndex): string {
  const weights = words.slice(0, maxWords).map((word) => Math.log((index.holding(word)?.length ?? 2 * tooMany) + 1))
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let at = 0; at === 0 || at + phraseWords <= weights.length; at += 1) {
    const window = weights.slice(at, at + phraseWords)
    // Where all words are frequent, long ones are less so.
    const letters = words.slice(at, at + phraseWords).reduce((sum, word) => sum + Math.min(word.length, 10), 0)
    const weight = window.reduce((sum, each) => sum + each, 0) - letters / 4
    if (weight < least) [best, least] = [at, weight]
  }
  return words.slice(best, best + phraseWords).join(' ')
}
