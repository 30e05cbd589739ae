// A seed and random choices -> the seed with one short piece repeated up to a megabyte somewhere in it, once and at twice
// the length: what costs more than twice as much then is not linear.
import { prosePieces } from './article.mjs'
import { lineStart, range } from './shape.mjs'
import {
  charsets,
  dates,
  encodedWords,
  encodings,
  fieldNames,
  habits,
  letters,
  parameters,
  tangles,
  types,
} from './words.mjs'

const dictionaries = [charsets, dates, encodedWords, encodings, fieldNames, habits, letters, parameters, tangles, types]
const marks = [
  'a',
  ' ',
  '\n',
  ': ',
  'a: b\n',
  '--b\n',
  '--b--\n',
  '<a@b.example> ',
  'a@b.example, ',
  '<b>',
  '</b>',
  '<b a=',
  '{"a":',
  '[',
  '"a",',
  '\n ',
]

/** Of the seed, so that what is measured is the flood. */
const longestSeed = 4000
/** Halved up to four times. */
const longestFlood = 1 << 20
/** Of one repeated piece. */
const longestPiece = 80

/** `{ text, twice, trail }`, both as latin1. */
export function flood(seed, random, kind) {
  const text = seed.slice(0, longestSeed)
  const at = random.once(2) ? lineStart(text, random) : random.below(text.length + 1)
  const piece = Array.from({ length: random.between(1, 3) }, () => tokenFor(kind, text, random)).join('') || 'a'
  const count = Math.ceil((longestFlood >> random.below(5)) / piece.length)
  const filled = (times) => text.slice(0, at) + piece.repeat(times) + text.slice(at)
  return { text: filled(count), twice: filled(count * 2), trail: [`flood ${JSON.stringify(piece)} × ${count}`] }
}

/** Articles are flooded by what prose is made of. */
function tokenFor(kind, text, random) {
  return kind === 'article' && !random.once(4) ? random.pick(prosePieces) : token(text, random)
}

function token(text, random) {
  if (random.once(4)) return random.pick(marks)
  if (random.once(3)) {
    const { start, end } = range(text, random, longestPiece)
    return text.slice(start, end)
  }
  return random.pick(random.pick(dictionaries)).slice(0, longestPiece)
}
