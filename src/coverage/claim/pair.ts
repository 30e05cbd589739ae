// The clauses of an article -> who writes to whom, before anything is told; guessed where nobody says so.
import type { Ref } from '../actor/describe.ts'
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { hasMessage } from './channel.ts'
import { type Clause, findBehind, findObject, findWord, governing, wordAt } from './clause.ts'
import { type Discourse, joinPair } from './discourse.ts'
import { isOf } from './find.ts'
import { isMutual, isTouch } from './mutual.ts'
import { findSubject } from './subject.ts'
import { isPressed } from './turn.ts'

/** "messages échangés avec X", "correspondance entre X et Y": nouns and verbs that say who writes to whom. */
export function learnPairs(clause: Clause, discourse: Discourse): void {
  const { vocabulary, refs } = clause
  const isExchange = (norm: string) => vocabulary.set('exchanges').has(norm) || vocabulary.messages.has(norm)
  for (let at = clause.sentence.from; at < clause.sentence.to; at += 1) {
    if (!isExchange(wordAt(clause, at)) || clause.words[at]!.quoted) continue
    const behind = refs.filter(({ first, entity }) => entity && !entity.isPlace && first > at && first <= at + 10)
    const between = behind.find((ref) => clause.lexicon.words('between').has(governing(clause, ref)))
    const second =
      between &&
      (behind.find((ref) => ref.first > between.last && ref.first - between.last <= 3) ?? afterAside(clause, between))
    if (between && second) joinPair(discourse, between.entity!, second.entity!, 3)
    const partner = behind.find((ref) => clause.lexicon.words('with').has(governing(clause, ref)))
    const subject = refs.findLast((ref) => ref.entity && ref.last < at && governing(clause, ref) === '')
    if (partner && subject && isSomebody(partner.entity!) && isSomebody(subject.entity!))
      joinPair(discourse, subject.entity!, partner.entity!, 2)
    const from = behind.find((ref) => clause.lexicon.words('from').has(governing(clause, ref)))
    const to = behind.find(
      (ref) => clause.lexicon.words('to').has(governing(clause, ref)) && from && ref.first > from.last,
    )
    if (from && to) joinPair(discourse, from.entity!, to.entity!, clause.sentence.heading ? 1 : 2)
  }
  learnByTie(clause, discourse)
  learnByAddress(clause, discourse)
  learnByVerbs(clause, discourse)
}

/** "X et Y correspondaient", "X corresponded for months with Y", "X was in touch with Y". */
function learnByVerbs(clause: Clause, discourse: Discourse): void {
  for (const verb of clause.verbs) {
    if (verb.negated || verb.mood === 'modal' || !isExchanging(clause, verb)) continue
    const { entities } = findSubject(clause, verb)
    const others = [...entities, ...findBehind(clause, verb, 'with')]
    if (others.length >= 2 && others.length <= 3) joinPair(discourse, others[0]!, others[1]!, 3)
  }
}

/** A single word of which nobody knows anything may be the title of a programme. */
function isSomebody({ kind, isPlace, isSource, handles, parts, roles }: Entity): boolean {
  return !isPlace && !isSource && (kind !== 'unknown' || handles.size > 0 || parts.length > 1 || roles.length > 0)
}

/** "Between X, who runs the firm, and Y": behind the clause in between. */
function afterAside(clause: Clause, { last }: Ref): Ref | undefined {
  if (wordAt(clause, last + 1) !== ',') return undefined
  const comma = clause.words.findIndex(({ text }, at) => at > last + 1 && at <= last + maxAside && text === ',')
  const isJoined = comma > 0 && clause.lexicon.words('and').has(wordAt(clause, comma + 1))
  return isJoined
    ? clause.refs.find(({ first, entity }) => entity && first >= comma + 2 && first <= comma + 3)
    : undefined
}

/** Words of a clause between commas. */
const maxAside = 16

const addressing = ['reply', 'write', 'urge', 'contact', 'nudge']

/** "X a répondu aux sollicitations de Y", "X congratulated Y": whoever turns to somebody, outside of what reporters ask. */
function learnByAddress(clause: Clause, discourse: Discourse): void {
  if (isPressed(clause) && !clause.verbs.some((verb) => isOf(clause, verb, 'reply'))) return
  for (const verb of clause.verbs) {
    if (verb.mood !== 'told' || verb.negated || verb.voice === 'passive') continue
    const isSent = isOf(clause, verb, 'send') && hasMessage(clause, clause.sentence.from, clause.sentence.to)
    if (!isSent && !addressing.some((key) => isOf(clause, verb, key))) continue
    const [from] = findSubject(clause, verb).entities
    const to = addressee(clause, verb)
    // What is handed to the police is no letter to them.
    const isWrittenTo = to && (!isSent || to.kind === 'person')
    if (from && isWrittenTo && from !== to && isSomebody(from) && isSomebody(to)) joinPair(discourse, from, to, 1)
  }
}

function addressee(clause: Clause, verb: VerbGroup): Entity | undefined {
  const [named] = findBehind(clause, verb, 'to')
  if (named) return named
  const isDirect =
    ['urge', 'contact', 'nudge'].some((key) => isOf(clause, verb, key)) || clause.lexicon.language === 'en'
  const object = isDirect ? findObject(clause, verb) : undefined
  if (object?.how !== 'pronoun' && object?.entity) return object.entity
  // "Aux sollicitations de Y"
  const { vocabulary } = clause
  const noun = findWord(
    clause,
    verb.last + 1,
    verb.last + 7,
    (norm) => vocabulary.messages.has(norm) || vocabulary.set('asked').has(norm) || vocabulary.set('press').has(norm),
  )
  const owner = clause.refs.find(({ first, entity }) => entity && noun >= 0 && first > noun && first <= noun + 3)
  return owner?.entity && clause.lexicon.words('fromOf').has(governing(clause, owner)) ? owner.entity : undefined
}

/** "Celle qui liait X à Y": two whom something ties. */
function learnByTie(clause: Clause, discourse: Discourse): void {
  for (const verb of clause.verbs) {
    if (!isOf(clause, verb, 'tie') || verb.negated || verb.mood !== 'told') continue
    const one = clause.refs.find(({ first, entity }) => entity && first > verb.last && first <= verb.last + 4)
    const [other] = findBehind(clause, verb, 'withTo')
    if (one?.entity && other && one.entity !== other) joinPair(discourse, one.entity, other, 3)
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
  const [first, second] = mostTold(nearWriting(clauses), clauses)
  if (!first || !second) return
  joinPair(discourse, first, second, 1)
  discourse.guessed = [first, second]
}

/** Of less weight than this, who writes to whom was said once and in passing. */
const leastSaid = 3
/** So many times more is somebody spoken of than who is said to be written to. */
const outweighs = 1.4

/**
 * "Il écrit au secrétaire" is said of one who writes to somebody else all the time: where two are spoken of far more where
 * writing is spoken of, they write to each other.
 */
export function strengthen(clauses: Clause[], discourse: Discourse): void {
  const said = [...discourse.pairs].flatMap(([one, row]) => [...row].map(([other, weight]) => ({ one, other, weight })))
  if (said.some(({ weight }) => weight >= leastSaid)) return
  const near = nearWriting(clauses)
  const [first, second] = mostTold(near, clauses)
  if (!first || !second || first.kind !== 'person' || second.kind !== 'person') return
  const other = said.find(({ one }) => one === first || one === second)?.other
  if (other && (near.get(second) ?? 0) < outweighs * (near.get(other) ?? 0)) return
  if (discourse.pairs.get(first)?.has(second) || !(discourse.pairs.has(first) || discourse.pairs.has(second))) return
  joinPair(discourse, first, second, leastSaid)
}

function nearWriting(clauses: Clause[]): Map<Entity, number> {
  const near = new Map<Entity, number>()
  const add = (entity: Entity, weight: number) => near.set(entity, (near.get(entity) ?? 0) + weight)
  // Whoever an article is about is named in its beginning.
  const early = clauses.length * 0.4
  for (const [at, clause] of clauses.entries()) {
    const isWriting = speaksOfWriting(clause) && !isPressed(clause)
    for (const { entity, voice, how } of clause.refs) {
      if (!entity || voice || entity.isSource || entity.isPlace) continue
      const share = how === 'pronoun' ? 0.2 : 1
      if (entity.kind !== 'person') add(entity, isWriting ? share * 0.7 : entity.count > 2 ? share * 0.3 : 0)
      else
        add(entity, share * (entity.count > 1 ? (isWriting ? 1.3 : 1) : isWriting ? 0.8 : 0.3) * (at < early ? 1.6 : 1))
    }
  }
  return near
}

const halfAsMuch = 0.5

/** Of bodies only those that do something: a flash drive and a town are spoken of as often. */
function mostTold(near: Map<Entity, number>, clauses: Clause[]): (Entity | undefined)[] {
  const acting = new Set<Entity>()
  for (const clause of clauses)
    for (const verb of clause.verbs)
      if (verb.mood === 'told' && verb.voice === 'active')
        for (const entity of findSubject(clause, verb).entities) acting.add(entity)
  const sorted = [...near].sort((a, b) => b[1] - a[1])
  const [first, ...others] = sorted.filter(([entity]) => entity.kind === 'person' || acting.has(entity))
  const isOther = ({ parts }: Entity) => parts.length === 0 || parts.at(-1) !== first![0].parts.at(-1)
  const second = others.find(([entity]) => isOther(entity))
  // Whoever writes to somebody is somebody, where one is spoken of half as much as a body.
  const person = others.find(([entity]) => isOther(entity) && entity.kind === 'person')
  const isNear = first?.[0].kind === 'person' && person && second && person[1] >= second[1] * halfAsMuch
  return [first?.[0], (isNear ? person : second)?.[0]]
}

const writingVerbs = ['write', 'send', 'reply', 'exchange', 'nudge', 'open']

function isWritingVerb(clause: Clause, verb: VerbGroup): boolean {
  return verb.mood !== 'modal' && verb.voice === 'active' && writingVerbs.some((key) => isOf(clause, verb, key))
}

function speaksOfWriting(clause: Clause): boolean {
  const { words, sentence, verbs, vocabulary } = clause
  const isBodyText = !clause.lexicon.words('by').has(words[sentence.from]!.norm)
  const isWriting = verbs.some((verb) => isWritingVerb(clause, verb))
  if (!isBodyText || isWriting) return isBodyText && isWriting
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (vocabulary.messages.has(words[at]!.norm) || vocabulary.set('exchanges').has(words[at]!.norm)) return true
  return false
}
