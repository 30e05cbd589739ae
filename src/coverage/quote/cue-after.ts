// A quotation among its tokens -> what behind it says whose words they are: an attribution, a name, what the words are called.
import type { Cue, Place } from './cue.ts'
import { ownerOf, sourceOf } from './owner.ts'
import { lengthAt, type Saying } from './saying.ts'
import { isObject, isPronoun, isVerb, type Subject, subjectAfter, subjectBefore } from './subject.ts'
import type { Token } from './tokens.ts'

const separators = new Set([',', '–', '—', '-', '―', ')'])
/** Tokens from a quotation to the verb behind it. */
const maxReach = 12
/** Tokens in front of the verb of an attribution: "ne lui a pas aussitôt". */
const maxBeforeVerb = 5
/** Tokens of "s'est une nouvelle fois bornée à nous répondre". */
const maxChain = 9

/** "…", écrit-il / said X / X said / selon X / — X / was X's answer. */
export function cueAfter(place: Place, saying: Saying): Cue | undefined {
  const { tokens, at, to, ending, heading } = place
  let start = at + 1
  while (start < to && separators.has(tokens[start]!.word)) start += 1
  const end = nextQuotation(tokens, start, to)
  const separated = start > at + 1 || /[,!?…—–]$/.test(ending)
  if (start >= end) return undefined
  if (tokens[start]!.word === ':') return behindColon(place, start + 1, end, saying)
  const inverted =
    invertedCue(tokens, start, end, saying) ??
    (separated ? (looseInversion(tokens, start, end, saying) ?? auxiliaryFirst(tokens, start, end, saying)) : undefined)
  if (inverted) return inverted
  const source = lengthAt(saying.sources, tokens, start)
  if (source > 0) return { how: 'source', subject: sourceOf(tokens, start + source, end, saying), near: true }
  const named = calledCue(place, start, end, saying)
  if (named) return named
  if (!separated) return undefined
  if (/^[–—―]$/.test(tokens[start - 1]!.word) && tokens[start]!.mention && (heading || isTag(tokens, start + 1, end)))
    return { how: 'source', subject: start, near: true }
  return plainCue(tokens, start, end, saying) ?? loosePlain(tokens, start, end, saying)
}

/** "…" The message is signed X. "…" So wrote X. */
export function calledBelow({ tokens, to }: Place, saying: Saying): Cue | undefined {
  const [first, second] = [tokens[1]!, tokens[2]]
  const points =
    saying.pointers.has(first.word) ||
    (saying.determiners.has(first.word) && second && lengthAt(saying.nouns, tokens, 2) > 0)
  const end = nextQuotation(tokens, 1, to)
  if (!points || end < to) return undefined
  const verb = invertedCue(tokens, 1, end, saying) ?? invertedCue(tokens, 2, end, saying)
  if (typeof verb?.subject === 'number') return verb
  const signed = tokens.findIndex(({ word }, i) => i < end - 1 && saying.signs.has(word) && tokens[i + 1]!.mention)
  return signed < 0 ? undefined : { how: 'said', subject: signed + 1, near: true }
}

/** ", poursuit X," inside of quoted words: verb first, and a verb that is known to be one of saying. */
export function cueWithin({ tokens, at, to }: Place, saying: Saying): Cue | undefined {
  const cue = invertedCue(tokens, at + 1, to, saying)
  if (!cue) return undefined
  const isNamed = typeof cue.subject === 'number' && (tokens[cue.subject]!.mention || tokens[cue.subject]!.inverted)
  return isNamed || tokens.slice(at, to).some(({ inverted }) => inverted) ? cue : undefined
}

/** "…" — Ann Lee, council leader: nothing behind the name but what she is. */
function isTag(tokens: Token[], from: number, to: number): boolean {
  return from >= to - 1 || tokens[from]!.word === ',' || tokens[from]!.word === '('
}

/** "…": that was all X would say. A heading: "…": X. */
function behindColon(
  { tokens, at, from, heading }: Place,
  start: number,
  end: number,
  saying: Saying,
): Cue | undefined {
  if (!heading && at !== from) return undefined
  for (let i = start; i < end; i += 1) {
    const token = tokens[i]!
    if (token.mention && (heading || !isObject(tokens, i, saying))) return { how: 'colon', subject: i, near: true }
    if (!heading && isPronoun(token, saying)) return { how: 'colon', subject: i, near: true }
  }
  return undefined
}

/** "…" was X's answer / is how X describes it / was the reply from X / was all he offered. */
function calledCue({ tokens, at, from }: Place, start: number, end: number, saying: Saying): Cue | undefined {
  const opens = at === from && (saying.copulas.has(tokens[start]!.word) || saying.pointers.has(tokens[start]!.word))
  if (!opens) return undefined
  for (let i = start; i < end; i += 1) {
    const length = lengthAt(saying.nouns, tokens, i)
    const owner = length > 0 ? ownerOf(tokens, start, i, i + length, end, saying) : undefined
    if (owner !== undefined) return { how: 'said', subject: owner, near: true }
  }
  for (let i = start + 1; i < end; i += 1) {
    const token = tokens[i]!
    if (isPronoun(token, saying) || (token.mention && !isObject(tokens, i, saying)))
      return { how: 'said', subject: i, near: true }
  }
  const source = tokens.findIndex(
    ({ word }, i) => i > start && i < end - 1 && saying.from.has(word) && tokens[i + 1]?.mention,
  )
  return source < 0 ? undefined : { how: 'said', subject: source + 1, near: true }
}

/** Verb first, then who; auxiliaries and the pronoun may stand before the verb: "a-t-il ajouté", "s'est exclamé X". */
function invertedCue(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  let pronoun: Subject
  let at = start
  for (; at < Math.min(end, start + maxBeforeVerb); at += 1) {
    const token = tokens[at]!
    if (
      isVerb(tokens, at, saying) ||
      (at > start && lengthAt(saying.verbs, tokens, at) > 0) ||
      lengthAt(saying.heralds, tokens, at) > 0
    )
      break
    if (token.inverted) pronoun = token.mention ? at : saying.nobody.has(token.word) ? 'unknown' : at
    else if (token.mention || !saying.auxiliaries.has(token.word)) return undefined
  }
  const length = at < end ? lengthAt(saying.verbs, tokens, at) || lengthAt(saying.heralds, tokens, at) : 0
  // "…", told the Courier: whoever stands behind it listens.
  if (length === 0 || (pronoun === undefined && saying.listened.has(tokens[at]!.word))) return undefined
  const answer = tokens[at + length + 1]
  if (answer && saying.answers.has(answer.word) && at + length + 2 >= end - 1)
    return { how: 'said', subject: at + length + 1, near: true, other: true }
  const subject =
    pronoun ?? ownerOfNoun(tokens, at + length, end, saying) ?? subjectAfter(tokens, at + length, end, saying)
  return subject === undefined ? undefined : { how: 'said', subject, near: true }
}

/** "…" reads the e-mail from X; came the reply from X. */
function ownerOfNoun(tokens: Token[], from: number, end: number, saying: Saying): Subject {
  for (let i = from; i < Math.min(end, from + maxBeforeVerb); i += 1) {
    if (tokens[i]!.mention && !tokens[i + 1]?.word.startsWith("'")) return undefined
    const length = lengthAt(saying.nouns, tokens, i)
    if (length > 0) return ownerOf(tokens, from, i, i + length, end, saying)
  }
  return undefined
}

function auxiliaryFirst(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  return saying.auxiliaries.has(tokens[start]!.word) && saying.chainLinks.size > 0
    ? chained(tokens, start, end, saying)
    : undefined
}

/** "…", s'est bornée à nous répondre X: auxiliaries and participles, then verbs joined by a preposition. */
function chained(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  let verbs = 0
  for (let at = start; at < Math.min(end, start + maxChain); at += 1) {
    const token = tokens[at]!
    const opens = token.mention || saying.determiners.has(token.word) || token.capital
    if (opens && !saying.auxiliaries.has(token.word) && verbs > 0) {
      const subject = subjectAfter(tokens, at, Math.min(end, at + maxReach), saying)
      return subject === undefined ? undefined : { how: 'said', subject, near: true }
    }
    if (token.mention || token.capital || token.word === '' || token.stop || /^\P{L}/u.test(token.word))
      return undefined
    if (saying.chain.test(token.word) && !saying.auxiliaries.has(token.word)) verbs += 1
    else if (!saying.auxiliaries.has(token.word) && !saying.chainLinks.has(token.word)) return undefined
  }
  return undefined
}

/** Behind quoted words and a comma, whatever verb stands in front of its subject is one of saying: "tempère-t-elle". */
function looseInversion(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  for (let at = start; at < Math.min(end, start + maxBeforeVerb); at += 1) {
    const token = tokens[at]!
    if (token.inverted && at > start) {
      if (saying.nobody.has(token.word)) return { how: 'said', subject: 'unknown', near: true }
      if (token.mention || isPronoun(token, saying)) return { how: 'said', subject: at, near: true }
    }
    if (token.mention || token.capital || token.word === '' || /^\P{L}/u.test(token.word)) return undefined
    if (saying.auxiliaries.has(token.word)) continue
    if (!looksFinite(token.word, saying)) return undefined
    const next = tokens[at + 1]
    const begins =
      next && (next.mention || saying.determiners.has(next.word) || next.capital || (next.inverted && next.mention))
    if (!begins || at + 1 >= end) continue
    const subject = subjectAfter(tokens, at + 1, Math.min(end, at + maxReach), saying)
    return subject === undefined ? undefined : { how: 'said', subject, near: true }
  }
  return undefined
}

function looksFinite(word: string, saying: Saying): boolean {
  if (saying.determiners.has(word) || saying.prepositions.has(word) || saying.inner.has(word)) return false
  if (saying.nobody.has(word) || saying.person.has(word) || saying.several.has(word) || saying.links.has(word))
    return false
  return saying.finite.test(word)
}

/** Who first, then the verb; what follows must not announce another quotation. */
function plainCue(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  const opening = tokens[start]!
  const opens =
    opening.mention ||
    opening.capital ||
    saying.determiners.has(opening.word) ||
    saying.person.has(opening.word) ||
    saying.several.has(opening.word) ||
    // "…," company spokesman X said.
    (saying.finiteBehind !== undefined && tokens[start + 1]?.mention !== undefined && !isVerb(tokens, start, saying))
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

/** "…," she nudged: a name or a pronoun right behind the words, and a verb right behind it. */
function loosePlain(tokens: Token[], start: number, end: number, saying: Saying): Cue | undefined {
  const opening = tokens[start]!
  if (!(opening.mention || isPronoun(opening, saying)) || saying.finiteBehind === undefined) return undefined
  let at = start + 1
  while (at < end && /ly$/.test(tokens[at]!.word)) at += 1
  const word = at < end ? tokens[at]!.word : ''
  const speaks = saying.finiteBehind.test(word) && !saying.copulas.has(word) && !saying.auxiliaries.has(word)
  return speaks ? { how: 'said', subject: start, near: true } : undefined
}

export function nextQuotation(tokens: Token[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (tokens[at]!.quotation !== undefined) return at
  return to
}
