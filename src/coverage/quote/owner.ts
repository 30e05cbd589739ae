// A noun for something said or written -> whose it is: "X's reply", "her answer", "a message from X", "le message de X".
import { lengthAt, type Saying } from './saying.ts'
import { type Subject, sourceAfter } from './subject.ts'
import type { Token } from './tokens.ts'

/** Words between an owner and the noun, on either side: "Ann's very first short message". */
const reach = 4
/** Words between the noun and who signed it. */
const signReach = 10

/** `noun` is the token of the noun, `after` the one behind it; between `from` and `to` the owner is looked for. */
export function ownerOf(
  tokens: Token[],
  from: number,
  noun: number,
  after: number,
  to: number,
  saying: Saying,
): Subject {
  for (let i = noun - 1; i >= Math.max(from, noun - reach); i -= 1) {
    if (tokens[i]!.mention && tokens[i + 1]?.word.startsWith("'")) return i
    if (saying.possessives.has(tokens[i]!.word)) return i
    if (lengthAt(saying.nouns, tokens, i) > 0 || saying.prepositions.has(tokens[i]!.word)) break
  }
  for (let i = after; i < Math.min(to, after + reach + 1); i += 1) {
    const { mention, word } = tokens[i]!
    if (mention && saying.from.has(ofBefore(tokens, i, saying))) return i
    if (/^[.;:]$/.test(word) || (mention && !saying.prepositions.has(ofBefore(tokens, i, saying)))) break
  }
  // "An e-mail of 8 January, signed X", "un texto envoyé par X".
  for (let i = after; i < Math.min(to - 1, after + signReach); i += 1) {
    if (/^[.;:]$/.test(tokens[i]!.word) || tokens[i]!.quotation !== undefined) break
    if (saying.signs.has(tokens[i]!.word) && tokens[i + 1]!.mention) return i + 1
  }
  return undefined
}

/** Whom "according to" names, or whose text it does: "according to X's second answer", « selon la réponse de X ». */
export function sourceOf(tokens: Token[], from: number, to: number, saying: Saying): Subject {
  for (let i = from; i < Math.min(to, from + reach + 1); i += 1) {
    const length = lengthAt(saying.nouns, tokens, i)
    const owner = length > 0 ? ownerOf(tokens, from, i, i + length, to, saying) : undefined
    if (owner !== undefined) return owner
  }
  return sourceAfter(tokens, from, to, saying)
}

function ofBefore(tokens: Token[], at: number, saying: Saying): string {
  const before = tokens[at - 1]?.word ?? ''
  return saying.determiners.has(before) ? (tokens[at - 2]?.word ?? '') : before
}
