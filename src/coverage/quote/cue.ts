// A quotation among its tokens -> what says whose words they are: before it, after it, around it.
import type { Saying } from './saying.ts'
import { lengthAt } from './saying.ts'
import {
  firstSubject,
  isObject,
  isVerb,
  lastVerb,
  type Subject,
  sourceAfter,
  subjectAfter,
  subjectBefore,
  subjectOfWords,
} from './subject.ts'
import type { Token } from './tokens.ts'

export interface Cue {
  how: 'said' | 'colon' | 'source' | 'noun' | 'subject'
  subject: Subject
  /** It stands right beside the quotation. */
  near: boolean
}

/** One quotation: its token, and the first and the last token of its sentence. */
export interface Place {
  tokens: Token[]
  at: number
  from: number
  to: number
  /** What the quoted words end with. */
  ending: string
  heading: boolean
}

const separators = new Set([',', '–', '—', '-', '―'])
/** Tokens from a quotation to the verb behind it. */
const maxReach = 12

/** "…", écrit-il / said X / X said / selon X / — X. */
export function cueAfter({ tokens, at, to, ending, heading }: Place, saying: Saying): Cue | undefined {
  let start = at + 1
  while (start < to && separators.has(tokens[start]!.word)) start += 1
  const end = nextQuotation(tokens, start, to)
  const separated = start > at + 1 || /[,!?…—–]$/.test(ending)
  if (start >= end) return undefined
  if (heading && tokens[start]!.word === ':') {
    const subject = tokens.findIndex(({ mention }, i) => i > start && mention !== undefined)
    if (subject >= 0) return { how: 'colon', subject, near: true }
  }
  const inverted = invertedCue(tokens, start, end, saying)
  if (inverted) return inverted
  const source = lengthAt(saying.sources, tokens, start)
  if (source > 0) return { how: 'source', subject: sourceAfter(tokens, start + source, end, saying), near: true }
  if (!separated) return undefined
  if (/^[–—―]$/.test(tokens[start - 1]!.word) && tokens[start]!.mention && start + 1 >= end - 1)
    return { how: 'source', subject: start, near: true }
  return plainCue(tokens, start, end, saying)
}

/** Verb first, then who; auxiliaries and the pronoun may stand before the verb: "a-t-il ajouté", "s'est exclamé X". */
function invertedCue(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  let pronoun: Subject
  let at = start
  for (; at < Math.min(end, start + 5); at += 1) {
    const token = tokens[at]!
    if (isVerb(tokens, at, saying) || (at > start && lengthAt(saying.verbs, tokens, at) > 0)) break
    if (token.inverted) pronoun = token.mention ? at : saying.nobody.has(token.word) ? 'unknown' : at
    else if (token.mention || !saying.auxiliaries.has(token.word)) return undefined
  }
  const length = at < end ? lengthAt(saying.verbs, tokens, at) : 0
  if (length === 0) return undefined
  const subject = pronoun ?? subjectAfter(tokens, at + length, end, saying)
  return subject === undefined ? undefined : { how: 'said', subject, near: true }
}

/** Who first, then the verb; what follows must not announce another quotation. */
function plainCue(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  const opening = tokens[start]!
  const opens =
    opening.mention ||
    opening.capital ||
    saying.determiners.has(opening.word) ||
    saying.person.has(opening.word) ||
    saying.several.has(opening.word)
  if (!opens) return undefined
  for (let at = start + 1; at < Math.min(end, start + maxReach); at += 1) {
    const { word, stop } = tokens[at]!
    if (stop || word === ';' || saying.inner.has(word)) return undefined
    if (!isVerb(tokens, at, saying)) continue
    const subject = subjectBefore(tokens, start, at, saying)
    return subject === undefined ? undefined : { how: 'said', subject, near: true }
  }
  return undefined
}

/** X said: "…" / X :"…" / selon X, "…" / in a message of X "…". */
export function cueBefore({ tokens, at, from }: Place, saying: Saying): Cue | undefined {
  const verb = lastVerb(tokens, from, at, saying)
  if (verb >= 0) {
    const length = lengthAt(saying.verbs, tokens, verb)
    const near = tokens.slice(verb + length, at).every((token) => isLink(token, saying)) && at - verb - length <= 3
    const told = at - verb - length <= 12 && tokens[at - 1]!.word === ':'
    const before = subjectBefore(tokens, from, verb, saying)
    const subject = before ?? subjectAfter(tokens, verb + length, at, saying)
    if (subject !== undefined) {
      const said: Cue = { how: 'said', subject, near: near || told }
      // "this one, which I give as it stands:" says whose it is elsewhere.
      const byWriter = subject === 'unknown' && saying.writer.has(tokens[verb - 1]?.word ?? '')
      const other = byWriter ? nounBefore(tokens, from, at, saying) : undefined
      return typeof other?.subject === 'number' ? other : said
    }
  }
  return sourceBefore(tokens, from, at, saying) ?? nounBefore(tokens, from, at, saying)
}

/** Between a verb and the words: "that", a colon, a preposition. */
function isLink({ word, mention, quotation }: Token, saying: Saying): boolean {
  if (mention || quotation !== undefined) return false
  return (
    /^[:,]$/.test(word) || saying.inner.has(word) || saying.prepositions.has(word) || word === 'as' || word === 'comme'
  )
}

function sourceBefore(tokens: Token[], from: number, at: number, saying: Saying): Cue | undefined {
  for (let i = from; i < at; i += 1) {
    const length =
      i === from && saying.openers.has(tokens[i]!.word) && tokens[i + 1]?.mention
        ? 1
        : lengthAt(saying.sources, tokens, i)
    if (length === 0) continue
    const subject = sourceAfter(tokens, i + length, at, saying)
    if (subject !== undefined) return { how: 'source', subject, near: false }
  }
  return undefined
}

function nounBefore(tokens: Token[], from: number, at: number, saying: Saying): Cue | undefined {
  const colon = tokens[at - 1]?.word === ':'
  for (let i = at - 1; i >= from; i -= 1) {
    const length = lengthAt(saying.nouns, tokens, i)
    if (length === 0) continue
    const owner = ownerOf(tokens, from, i, i + length, at, saying)
    if (owner !== undefined) return { how: 'noun', subject: owner, near: colon || at - i - length <= 2 }
    break
  }
  const nearest = subjectOfWords(tokens, from, at, saying)
  const does = !colon && tokens[nearest]?.mention !== undefined && !isObject(tokens, nearest, saying)
  const subject = does ? nearest : firstSubject(tokens, from, at, saying)
  if (subject === undefined) return undefined
  return {
    how: colon ? 'colon' : 'subject',
    subject,
    near: colon || (subject === at - 1 && !isObject(tokens, at - 1, saying)),
  }
}

/** "X's reply", "a message from X", "le message de X". */
function ownerOf(tokens: Token[], from: number, noun: number, after: number, at: number, saying: Saying): Subject {
  for (let i = noun - 1; i >= Math.max(from, noun - 4); i -= 1)
    if (tokens[i]!.mention && tokens[i + 1]?.word.startsWith("'")) return i
  if (noun > from && saying.possessives.has(tokens[noun - 1]!.word)) return noun - 1
  for (let i = after; i < Math.min(at, after + 4); i += 1) {
    const { mention } = tokens[i]!
    if (mention && /^(?:de|du|des|d'|of|from|by|par)$/.test(ofBefore(tokens, i, saying))) return i
  }
  return undefined
}

function ofBefore(tokens: Token[], at: number, saying: Saying): string {
  const before = tokens[at - 1]?.word ?? ''
  return saying.determiners.has(before) ? (tokens[at - 2]?.word ?? '') : before
}

function nextQuotation(tokens: Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (tokens[at]!.quotation !== undefined) return at
  return to
}
