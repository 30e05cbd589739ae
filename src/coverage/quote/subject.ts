// The verb of an attribution -> its subject, by the order of words alone: no parser, two languages.
import type { Saying } from './saying.ts'
import { lengthAt } from './saying.ts'
import type { Token } from './tokens.ts'

/** Index of the token that names who speaks; `unknown` where somebody speaks whom no mention names; else undefined. */
export type Subject = number | 'unknown' | undefined

/** Tokens between a verb and its subject behind it. */
const maxBehind = 18
const and = new Set(['and', 'et', 'ou', 'or', '&'])

/** `from` is the first token of the sentence, `verb` that of the verb. */
export function subjectBefore(tokens: Token[], from: number, verb: number, saying: Saying): Subject {
  const direct = skipBack(tokens, from, verb, saying)
  const near = tokens[direct]
  if (near && direct >= from) {
    if (near.mention && !isObject(tokens, direct, saying)) return direct
    if (isPronoun(near, saying)) return direct
    if (near.word === 'qui' || near.word === 'who' || near.word === 'which')
      return antecedent(tokens, from, direct, saying)
    if (saying.nobody.has(near.word)) return 'unknown'
  }
  const start = clauseStart(tokens, from, verb, saying)
  const found = firstSubject(tokens, start, verb, saying)
  return found === undefined && start > from ? firstSubject(tokens, from, verb, saying) : found
}

/** `verb` is the first token after the verb, `to` where the search ends. */
export function subjectAfter(tokens: Token[], verb: number, to: number, saying: Saying): Subject {
  const end = Math.min(to, verb + maxBehind)
  let unknown: number | undefined
  for (let at = verb; at < end; at += 1) {
    const token = tokens[at]!
    if (token.stop || token.word === ';' || token.quotation !== undefined || (at > verb && opensClause(token, saying)))
      break
    if (isPronoun(token, saying) && (token.inverted || at === verb)) return at
    if (token.inverted && saying.nobody.has(token.word)) return 'unknown'
    if (token.mention && tokens[at - 1]?.word.match(/^(?:par|by)$/)) return at
    if (token.mention && !isObject(tokens, at, saying)) {
      if (unknown === undefined || at - verb <= 5 || tokens[at - 1]?.word === ',') return at
    }
    if (token.word !== '' && unknown === undefined && saying.determiners.has(token.word)) unknown = at
  }
  return spokenFor(tokens, verb, end, saying) ?? (unknown === undefined ? undefined : 'unknown')
}

function opensClause({ word }: Token, saying: Saying): boolean {
  return saying.inner.has(word) || (saying.nobody.has(word) && !saying.determiners.has(word))
}

/** Whom "according to" names. */
export function sourceAfter(tokens: Token[], from: number, to: number, saying: Saying): Subject {
  let at = from
  while (at < to && saying.determiners.has(tokens[at]!.word) && !saying.sourcePronouns.has(tokens[at]!.word)) at += 1
  const token = tokens[at]
  if (at >= to || !token) return undefined
  if (token.mention && !tokens[at + 1]?.word.startsWith("'")) return at
  if (
    saying.sourcePronouns.has(token.word) &&
    (at + 1 === to || /^[,.;:]$/.test(tokens[at + 1]!.word) || tokens[at + 1]!.quotation !== undefined)
  )
    return at
  return subjectAfter(tokens, from, to, saying)
}

/** The first mention in a stretch that can be a subject. */
export function firstSubject(tokens: Token[], from: number, to: number, saying: Saying): Subject {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!
    if (isPronoun(token, saying) || (token.mention && !isObject(tokens, at, saying))) return at
  }
  const spoken = spokenFor(tokens, from, to, saying)
  if (spoken !== undefined) return spoken
  const named = tokens.slice(from, to).some(({ word }, at) => {
    return saying.determiners.has(word) && !saying.prepositions.has(tokens[from + at - 1]?.word ?? '')
  })
  return named ? 'unknown' : undefined
}

/** "X's spokesman", "le porte-parole de X": X speaks, by somebody. */
function spokenFor(tokens: Token[], from: number, to: number, saying: Saying): Subject {
  const stretch = tokens.slice(from, to)
  const head = stretch.findIndex(({ word }) => saying.spokespersons.has(word))
  if (head < 0) return undefined
  const owner = stretch.findIndex(({ mention }, at) => mention !== undefined && at >= head - 3 && at <= head + 5)
  return owner < 0 ? undefined : from + owner
}

export function isPronoun({ word, mention }: Token, saying: Saying): boolean {
  return mention === undefined && (saying.person.has(word) || saying.several.has(word))
}

/** Behind a preposition, or in the genitive: no subject. So is what "and" joins to such a one. */
export function isObject(tokens: Token[], at: number, saying: Saying): boolean {
  if (tokens[at + 1]?.word.startsWith("'")) return true
  if (saying.objects.has(tokens[at]?.pronoun ?? '')) return true
  for (let i = at - 1, steps = 0; i >= 0 && steps < 8; i -= 1, steps += 1) {
    const { word, mention, capital } = tokens[i]!
    if (mention) return false
    if (saying.prepositions.has(word)) return true
    if (and.has(word) && tokens[i - 1]?.mention) {
      i -= 1
      continue
    }
    const isTitle = capital && word.length <= 5
    if (!saying.determiners.has(word) && !isTitle) return false
  }
  return false
}

/** Over what stands between a subject and its verb: auxiliaries, adverbs, clitics. */
function skipBack(tokens: Token[], from: number, verb: number, saying: Saying): number {
  let at = verb - 1
  while (at >= from) {
    const { word, mention } = tokens[at]!
    const skipped =
      mention === undefined &&
      (saying.auxiliaries.has(word) || /.(?:ly|ment|'d|'s)$/.test(word) || word === "'d" || word === "'s")
    if (!skipped) break
    at -= 1
  }
  return at
}

/** Where the subject stands if the quoted words are what it does: right before them, or before an auxiliary. */
export function subjectOfWords(tokens: Token[], from: number, at: number, saying: Saying): number {
  let last = at - 1
  while (last > from) {
    const token = tokens[last]!
    const skipped = saying.auxiliaries.has(token.word) && !saying.copulas.has(token.word) && !isPronoun(token, saying)
    if (!skipped) break
    last -= 1
  }
  return last
}

/** Whom "who" refers to. */
function antecedent(tokens: Token[], from: number, who: number, saying: Saying): Subject {
  for (let at = who - 1; at >= from; at -= 1) {
    const token = tokens[at]!
    if (token.mention && (at >= who - 2 || !isObject(tokens, at, saying))) return at
  }
  return 'unknown'
}

/** Where the clause of a verb begins. */
function clauseStart(tokens: Token[], from: number, verb: number, saying: Saying): number {
  for (let at = verb - 1; at >= from; at -= 1) {
    const { word } = tokens[at]!
    if (word === ';' || word === ':' || saying.inner.has(word)) return at + 1
  }
  return from
}

/** Index of the last verb of saying between two tokens, -1 where none; a noun of the same form is none. */
export function lastVerb(tokens: Token[], from: number, to: number, saying: Saying): number {
  for (let at = to - 1; at >= from; at -= 1) if (isVerb(tokens, at, saying)) return at
  return -1
}

export function isVerb(tokens: Token[], at: number, saying: Saying): boolean {
  if (lengthAt(saying.verbs, tokens, at) === 0) return false
  const before = tokens[at - 1]?.word ?? ''
  if (before === "'s" && lengthAt(saying.nouns, tokens, at) > 0) return false
  if (!saying.determiners.has(before))
    return !(lengthAt(saying.nouns, tokens, at) > 0 && saying.prepositions.has(before))
  // "l'assure" has a pronoun, "la note" an article.
  return saying.auxiliaries.has(before) && lengthAt(saying.nouns, tokens, at) === 0
}
