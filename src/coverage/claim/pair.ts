// The clauses of an article -> who writes to whom, before anything is told; guessed where nobody says so.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findBehind, findSubject, governing, wordAt } from './clause.ts'
import { type Discourse, joinPair } from './discourse.ts'
import { isOf } from './find.ts'
import { isMutual, isTouch } from './mutual.ts'
import { isPressed } from './turn.ts'

/** "messages échangés avec X", "correspondance entre X et Y": nouns and verbs that say who writes to whom. */
export function learnPairs(clause: Clause, discourse: Discourse): void {
  const { vocabulary, refs } = clause
  const isExchange = (norm: string) => vocabulary.set('exchanges').has(norm) || vocabulary.messages.has(norm)
  for (let at = clause.sentence.from; at < clause.sentence.to; at += 1) {
    if (!isExchange(wordAt(clause, at)) || clause.words[at]!.quoted) continue
    const behind = refs.filter(({ first, entity }) => entity && first > at && first <= at + 10)
    const between = behind.find((ref) => /^(?:entre|between)$/.test(governing(clause, ref)))
    const second = between && behind.find((ref) => ref.first > between.last && ref.first - between.last <= 3)
    if (between && second) joinPair(discourse, between.entity!, second.entity!, 3)
    const partner = behind.find((ref) => /^(?:avec|with)$/.test(governing(clause, ref)))
    const subject = refs.findLast((ref) => ref.entity && ref.last < at && governing(clause, ref) === '')
    if (partner && subject) joinPair(discourse, subject.entity!, partner.entity!, 2)
    const from = behind.find((ref) => /^(?:de|from)$/.test(governing(clause, ref)))
    const to = behind.find((ref) => /^(?:à|to)$/.test(governing(clause, ref)) && from && ref.first > from.last)
    if (from && to) joinPair(discourse, from.entity!, to.entity!, clause.sentence.heading ? 1 : 2)
  }
  learnByVerbs(clause, discourse)
}

/** "X et Y correspondaient", "X corresponded for months with Y", "X was in touch with Y". */
function learnByVerbs(clause: Clause, discourse: Discourse): void {
  for (const verb of clause.verbs) {
    if (verb.negated || verb.mood === 'modal' || !isExchanging(clause, verb)) continue
    const { entities } = findSubject(clause, verb)
    const others = [...entities, ...findBehind(clause, verb, /^(?:avec|with)$/)]
    if (others.length >= 2 && others.length <= 3) joinPair(discourse, others[0]!, others[1]!, 3)
  }
}

function isExchanging(clause: Clause, verb: VerbGroup): boolean {
  return isOf(clause, verb, 'exchange') || isMutual(clause, verb) || isTouch(clause, verb)
}

/**
 * Nobody is said to write to anybody: the two who are spoken of most where writing is spoken of; an organisation only there,
 * and less than a person. Of one family only one: the father of somebody who writes is seldom the one who is written to.
 */
export function guessPair(clauses: Clause[], discourse: Discourse): void {
  const near = new Map<Entity, number>()
  const add = (entity: Entity, weight: number) => near.set(entity, (near.get(entity) ?? 0) + weight)
  for (const clause of clauses) {
    const isWriting = speaksOfWriting(clause) && !isPressed(clause)
    for (const { entity, voice, how } of clause.refs) {
      if (!entity || voice || entity.isSource || entity.isPlace) continue
      const share = how === 'pronoun' ? 0.2 : 1
      if (entity.kind !== 'person') add(entity, isWriting ? share * 0.7 : 0)
      else if (isWriting || entity.count > 1) add(entity, share * (isWriting ? 1.3 : 1))
    }
  }
  const [first, ...others] = [...near].sort((a, b) => b[1] - a[1]).map(([entity]) => entity)
  const second = others.find(({ parts }) => parts.length === 0 || parts.at(-1) !== first!.parts.at(-1))
  if (!first || !second) return
  joinPair(discourse, first, second, 1)
  discourse.guessed = [first, second]
}

const writingVerbs = ['write', 'send', 'reply', 'exchange', 'nudge', 'open']

function isWritingVerb(clause: Clause, verb: VerbGroup): boolean {
  return verb.mood !== 'modal' && verb.voice === 'active' && writingVerbs.some((key) => isOf(clause, verb, key))
}

function speaksOfWriting(clause: Clause): boolean {
  const { words, sentence, verbs, vocabulary } = clause
  const isBodyText = !/^(?:by|par)$/.test(words[sentence.from]!.norm)
  const isWriting = verbs.some((verb) => isWritingVerb(clause, verb))
  if (!isBodyText || isWriting) return isBodyText && isWriting
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (vocabulary.messages.has(words[at]!.norm) || vocabulary.set('exchanges').has(words[at]!.norm)) return true
  return false
}
