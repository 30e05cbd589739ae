// A quotation and its cue -> whether it is nobody's words: a word held at arm's length, a title, a name.
import type { Cue, Place } from './cue.ts'
import { lengthAt, type Saying } from './saying.ts'
import { isObject, isPronoun, subjectOfWords } from './subject.ts'
import type { Token } from './tokens.ts'

/** So many words are somebody's, whatever stands around them. */
const surely = 6
/** So few need a cue right beside them. */
const few = 3

export function isScare(place: Place, words: string, cue: Cue | undefined, heading: boolean, saying: Saying): boolean {
  const { tokens, at, from } = place
  const count = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0
  if (count === 0) return true
  const spoken = cue?.near && cue.how !== 'subject' && cue.how !== 'noun'
  if (isNamed(place, saying)) return true
  if (spoken) return false
  if (isTitle(words, saying)) return true
  if (count >= surely) return false
  if (/^(?:['"“«]?\p{Lu}.*)?[.!?…]$/su.test(words) && count > few) return false
  // What opens a sentence with a capital is a sentence itself.
  if (at === from && !heading && count > few && /^\p{Lu}/u.test(words)) return false
  const last = subjectOfWords(tokens, from, at, saying)
  const before = tokens[last]
  // "he 'cannot confirm' it": the words are what is said of him.
  if (count >= 2 && at > from && before && (isPronoun(before, saying) || isSubject(tokens, last, saying))) return false
  if (characterised(place, saying)) return false
  if (cue?.how === 'noun' && cue.near && count >= 2) return false
  // Said or written by somebody, in the clause of the words: theirs, however short.
  if (cue && (cue.how === 'said' || cue.how === 'source') && typeof cue.subject === 'number' && count >= 2) return false
  // « D'après X, il s'agit d'un "malentendu" »: X's word, in X's clause.
  if (cue?.how === 'source' && typeof cue.subject === 'number' && !heading && isOneClause(tokens, cue.subject, at))
    return false
  // "He disputes the count, 'plainly inflated'".
  if (count >= 2 && at > from && tokens[at - 1]!.word === ',' && cue !== undefined) return false
  if (count >= 2 && at > from && tokens[at - 1]!.word === ':') return false
  if (heading) return count <= few && !(at > from && isSubject(tokens, at - 1, saying))
  return count <= few || cue === undefined || cue.how === 'subject'
}

/** No further comma, and nobody else in between. */
function isOneClause(tokens: Token[], from: number, at: number): boolean {
  const between = tokens.slice(from + 1, at)
  return (
    between.length <= surely * 2 &&
    between.filter(({ word }) => word === ',').length <= 1 &&
    between.every(({ mention, quotation }) => !mention && quotation === undefined)
  )
}

function isSubject(tokens: Token[], at: number, saying: Saying): boolean {
  return tokens[at]!.mention !== undefined && !isObject(tokens, at, saying)
}

/** "a film called", "l'opération dite". */
export function isNamed({ tokens, at, from }: Place, saying: Saying): boolean {
  let before = at - 1
  if (before >= from && /^(?:,|the|le|la|l'|de|d'|of|as|\()$/.test(tokens[before]!.word)) before -= 1
  const token = tokens[before]
  if (before < from || !token || !saying.named.has(token.word)) return false
  if (lengthAt(saying.verbs, tokens, before) === 0) return true
  // "he called" speaks, "a film called" does not.
  const who = tokens[before - 1]
  const speaks =
    who !== undefined &&
    (who.mention !== undefined ||
      saying.auxiliaries.has(who.word) ||
      isPronoun(who, saying) ||
      saying.nobody.has(who.word) ||
      who.capital)
  return !speaks && before - 1 >= from
}

/** Words with capitals throughout, as English writes titles. */
function isTitle(words: string, saying: Saying): boolean {
  const parts = words.match(/\p{L}[\p{L}'’-]*/gu) ?? []
  const weighty = parts.filter((part) => !saying.nameParticles.has(part.toLowerCase()))
  return weighty.length >= 2 && weighty.every((part) => /^\p{Lu}/u.test(part)) && !/[.…]$/.test(words)
}

/** "called it a '…'", "qualifie de « … »": a verb that gives somebody's own word for a thing. */
function characterised({ tokens, at, from }: Place, saying: Saying): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 6); i -= 1) {
    const { word, quotation } = tokens[i]!
    if (quotation !== undefined || word === ',' || word === ';' || word === ':') return false
    if (saying.characterising.has(word)) return true
  }
  return false
}
