// What was told before a sentence -> who would now answer whom, and on which day the last message was written.
import { edtfBounds } from '../../record/edtf.ts'
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { messageAt } from './channel.ts'
import { type Clause, findWord } from './clause.ts'
import { isCorrespondent, partnerOf, type Turn as Told } from './discourse.ts'
import type { Draft, Finding } from './find.ts'
import { oncePerClause } from './once.ts'

export interface Turn {
  from: Entity
  to: Entity
}

/** A paragraph away from what it answers, an answer is one to something else. */
const reach = 1
const day = 86_400_000

export function draftOf({ from, to }: Turn, place: { first: number; last: number }, rest: Partial<Draft>): Draft {
  return { kind: 'reply', ...place, from: [from], to: [to], ...rest }
}

/** Who would have answered whom: the last message the other way round. */
export function lastTurn({ discourse }: Finding): Turn | undefined {
  const last = discourse.turns.at(-1)
  return last?.from.length === 1 && last.to[0] ? { from: last.to[0], to: last.from[0]! } : undefined
}

/** The last message that was told nearby and has no answer yet. */
export function openTurn(finding: Finding): (Turn & { told: Told }) | undefined {
  const told = finding.discourse.turns.at(-1)
  const turn = lastTurn(finding)
  return told && turn && finding.paragraph - told.paragraph <= reach ? { ...turn, told } : undefined
}

/** As one who gets, or does not get, an answer; as one who gives none. */
export function answerTo({ discourse }: Finding, to: Entity): Turn | undefined {
  const from = isCorrespondent(discourse, to) ? partnerOf(discourse, to) : undefined
  return from && { from, to }
}

export function answerOf({ discourse }: Finding, from: Entity): Turn | undefined {
  const to = isCorrespondent(discourse, from) ? partnerOf(discourse, from) : undefined
  return to && { from, to }
}

/** "Sollicité, il n'a pas réagi", "asked by the paper": to reporters, which is no part of the correspondence. */
export const isPressed = oncePerClause((clause): boolean => {
  const { words, sentence, vocabulary, lexicon } = clause
  // « Vous ne nous connaissez pas »: in somebody's words, "us" is no paper.
  const find = (wanted: ReadonlySet<string>) => {
    for (let at = sentence.from; at < sentence.to; at += 1)
      if (words[at]!.kind === 'word' && !words[at]!.quoted && wanted.has(words[at]!.norm)) return at
    return -1
  }
  if (find(vocabulary.set('pressing')) >= 0 || find(lexicon.words('asking')) >= 0) return true
  const at = find(vocabulary.set('press'))
  return at >= 0 && !isInMessage(clause, at)
})

/** "In another message X makes a request": what is asked in it is asked by whoever writes it. */
function isInMessage(clause: Clause, at: number): boolean {
  const message = messageAt(clause, clause.sentence.from, at)
  if (message === undefined) return false
  return findWord(clause, message - 3, message, (norm) => clause.lexicon.words('inside').has(norm)) >= 0
}

/** "n'a pas répondu à toutes les requêtes": some were answered. */
export function isPartial(clause: Clause, verb: VerbGroup): boolean {
  return (
    verb.negated && findWord(clause, verb.last, verb.last + 5, (norm) => clause.lexicon.words('wholes').has(norm)) >= 0
  )
}

const units: [RegExp, number][] = [
  [/^(?:minutes?|secondes?|seconds?|heures?|hours?)$/, 0],
  [/^(?:jours?|days?|nuits?|nights?)$/, 1],
  [/^(?:semaines?|weeks?)$/, 7],
]

/** "It took him two days", "il laisse passer six jours": that much behind the last message; null where it is not to the day. */
export function dayAfter(clause: Clause, told: Told, from: number, to: number): string | undefined {
  const unit = findWord(clause, from, to, (norm) => units.some(([pattern]) => pattern.test(norm)))
  if (unit < 0 || !told.when || !/^\d{4}-\d{2}-\d{2}/.test(told.when) || told.when.includes('/')) return undefined
  const days = units.find(([pattern]) => pattern.test(clause.words[unit]!.norm))![1]
  const word = clause.words[unit - 1]!
  const value =
    word.kind === 'number'
      ? Number(word.norm)
      : (clause.vocabulary.numbers.get(word.norm) ?? (/^an?$/.test(word.norm) ? 1 : undefined))
  if (value === undefined && days > 0) return undefined
  const at = edtfBounds(told.when.slice(0, 10))?.at
  return at === undefined ? undefined : new Date(at + days * (value ?? 0) * day).toISOString().slice(0, 10)
}
