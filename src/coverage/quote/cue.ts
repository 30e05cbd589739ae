// A quotation among its tokens -> what in front of it says whose words they are: a verb of saying, a source, a noun, a colon.
import { ownerOf, sourceOf } from './owner.ts'
import { lengthAt, type Saying } from './saying.ts'
import {
  firstSubject,
  isObject,
  isPronoun,
  lastVerb,
  type Subject,
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
  /** Somebody else than whoever spoke or wrote before. */
  other?: boolean
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

/** X said: "…" / X :"…" / selon X, "…" / in a message of X "…". */
export function cueBefore({ tokens, at, from }: Place, saying: Saying): Cue | undefined {
  const opening = alone(tokens, from, at, saying)
  if (opening) return opening
  const verb = lastVerb(tokens, from, at, saying)
  if (verb >= 0) {
    const said = verbCue(tokens, from, verb, at, saying)
    // "This one, which I give as it stands:", "the e-mail from X reads:" say whose it is elsewhere.
    const other = said?.subject === 'unknown' ? nounCue(tokens, from, at, saying) : undefined
    if (other) return other
    if (said) return said
  }
  return sourceBefore(tokens, from, at, saying) ?? nounBefore(tokens, from, at, saying)
}

/** "Lui : « … »", "Et elle : « … »": the other of the two. */
function alone(tokens: Token[], from: number, at: number, saying: Saying): Cue | undefined {
  if (tokens[at - 1]?.word !== ':') return undefined
  const who = saying.links.has(tokens[from]!.word) ? from + 1 : from
  const token = tokens[who]
  const isShort = at - 1 - who <= 1 || tokens[who + 1]?.word === ','
  if (!token || !isShort || !(saying.sourcePronouns.has(token.word) || token.pronoun)) return undefined
  return { how: 'colon', subject: who, near: true, other: true }
}

function verbCue(tokens: Token[], from: number, verb: number, at: number, saying: Saying): Cue | undefined {
  const length = lengthAt(saying.verbs, tokens, verb)
  const near = tokens.slice(verb + length, at).every((token) => isLink(token, saying)) && at - verb - length <= 3
  const told = at - verb - length <= 12 && tokens[at - 1]!.word === ':'
  const subject =
    quotedBy(tokens, from, verb) ??
    subjectBefore(tokens, from, verb, saying) ??
    subjectAfter(tokens, verb + length, at, saying)
  return subject === undefined ? undefined : { how: 'said', subject, near: near || told }
}

/** "The Courier quotes X as saying": X speaks. */
function quotedBy(tokens: Token[], from: number, verb: number): Subject {
  if (tokens[verb - 1]?.word !== 'as') return undefined
  for (let i = verb - 2; i >= Math.max(from, verb - 6); i -= 1) if (tokens[i]!.mention) return i
  return undefined
}

/** Between a verb and the words: "that", a colon, a preposition. */
function isLink({ word, mention, quotation }: Token, saying: Saying): boolean {
  if (mention || quotation !== undefined) return false
  return (
    /^[:,(]$/.test(word) || saying.inner.has(word) || saying.prepositions.has(word) || word === 'as' || word === 'comme'
  )
}

function sourceBefore(tokens: Token[], from: number, at: number, saying: Saying): Cue | undefined {
  for (let i = from; i < at; i += 1) {
    const length =
      i === from && saying.openers.has(tokens[i]!.word) && tokens[i + 1]?.mention
        ? 1
        : lengthAt(saying.sources, tokens, i)
    if (length === 0) continue
    const subject = sourceOf(tokens, i + length, at, saying)
    if (subject !== undefined) return { how: 'source', subject, near: false }
  }
  return undefined
}

/** The noun nearest to the words that tells whose they are. */
function nounCue(tokens: Token[], from: number, at: number, saying: Saying): Cue | undefined {
  for (let i = at - 1; i >= from; i -= 1) {
    if (tokens[i]!.quotation !== undefined) return undefined
    const length = lengthAt(saying.nouns, tokens, i)
    if (length === 0) continue
    const owner = ownerOf(tokens, from, i, i + length, at, saying)
    if (owner === undefined) continue
    const near = tokens[at - 1]?.word === ':' || at - i - length <= 2
    return { how: 'noun', subject: owner, near }
  }
  return undefined
}

function nounBefore(tokens: Token[], from: number, at: number, saying: Saying): Cue | undefined {
  const noun = nounCue(tokens, from, at, saying)
  if (noun) return noun
  const colon = tokens[at - 1]?.word === ':'
  const nearest = subjectOfWords(tokens, from, at, saying)
  // "C'est au tour de X de relancer :", "celui qui vaut à X des critiques :": whoever alone is named.
  const only = colon ? soleMention(tokens, from, at) : undefined
  if (only !== undefined && typeof firstSubject(tokens, from, at, saying) !== 'number')
    return { how: 'colon', subject: only, near: true }
  const does = !colon && tokens[nearest]?.mention !== undefined && !isObject(tokens, nearest, saying)
  const subject = does ? nearest : (firstSubject(tokens, from, at, saying) ?? undefined)
  const sender = colon && typeof subject !== 'number' ? senderBefore(tokens, from, at, saying) : undefined
  if (sender !== undefined) return { how: 'colon', subject: sender, near: true }
  if (subject === undefined) return undefined
  return {
    how: colon ? 'colon' : 'subject',
    subject,
    near: colon || (subject === at - 1 && !isObject(tokens, at - 1, saying)),
  }
}

function soleMention(tokens: Token[], from: number, at: number): number | undefined {
  const named = tokens
    .slice(from, at)
    .flatMap(({ mention }, i) => (mention ? [{ actor: mention.actor, at: from + i }] : []))
  return new Set(named.map(({ actor }) => actor)).size === 1 ? named[0]!.at : undefined
}

/** "And then, from X:", "par la voix de X :". */
function senderBefore(tokens: Token[], from: number, at: number, saying: Saying): Subject {
  for (let i = at - 1; i > from; i -= 1) {
    const token = tokens[i]!
    if (token.quotation !== undefined || token.stop) return undefined
    const isTheirs = token.mention || isPronoun(token, saying)
    const before = saying.determiners.has(tokens[i - 1]!.word) ? (tokens[i - 2]?.word ?? '') : tokens[i - 1]!.word
    if (isTheirs && saying.from.has(before)) return i
  }
  return undefined
}
