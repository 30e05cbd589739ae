// A clause -> the replies told in it by a verb: who answered whom, or did not.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { channelIn } from './channel.ts'
import { type Clause, clauseEnd, findWord, type TimeSpan, wordAt } from './clause.ts'
import { isCorrespondent, partnerOf } from './discourse.ts'
import { type Draft, type Finding, isOf, isTold } from './find.ts'
import { isToWriter } from './message.ts'
import { addressed, agentOf, anchor, known } from './party.ts'
import { findSubject, type Subject } from './subject.ts'
import { isPartial } from './turn.ts'

export function findReply(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause, discourse } = finding
  const isBack =
    isOf(clause, verb, 'write') &&
    findWord(clause, verb.last + 1, verb.last + 3, (norm) => clause.lexicon.words('back').has(norm)) >= 0
  const isFailed =
    verb.mood === 'bare' && verb.governor !== undefined && clause.vocabulary.verbs('fail').has(verb.governor)
  const isDeigned = verb.mood === 'bare' && isScrupled(clause, verb)
  if ((!isOf(clause, verb, 'reply') && !isBack) || !(isTold(verb) || isFailed || isDeigned)) return undefined
  const passive = verb.voice === 'passive'
  const subject = passive ? agentOf(clause, verb) : subjectOf(clause, verb, isDeigned)
  const [replier] = subject.entities
  // "Faux, rétorque son cabinet": to whoever asked.
  if (subject.ref?.voice) return undefined
  if (!replier || isPartial(clause, verb) || isToPress(clause, verb) || isToWriter(clause, verb)) return undefined
  const named = passive ? [] : addressed(finding, verb, replier)
  const target = named.filter((entity) => entity !== replier)
  if (target.length === 0 && !isCorrespondent(discourse, replier)) return undefined
  const to = target.length > 0 ? target : known(lastSenderTo(finding, replier) ?? partnerOf(discourse, replier))
  if (to.length === 0 || (target.length === 0 && isElsewhere(clause, verb))) return undefined
  const channel = channelIn(clause, verb.first, clauseEnd(clause, verb))
  const time = finding.timeOf(verb)
  const isLate = verb.negated && isUntil(clause, verb)
  const until = isLate ? untilOf(time) : undefined
  return {
    kind: 'reply',
    ...anchor(subject, verb, time),
    verb,
    from: [replier],
    to,
    time,
    ...(until ? { when: until } : {}),
    ...((verb.negated && !isLate) || isFailed || isDeigned || isSeeming(clause, verb) ? { negated: true } : {}),
    ...(channel ? { channel } : {}),
  }
}

/** "N'a pas pris la peine de répondre": of the verb that the infinitive hangs on, over its object. */
function subjectOf(clause: Clause, verb: VerbGroup, isDeigned: boolean): Subject {
  const own = findSubject(clause, verb)
  const before = clause.verbs.findLast(({ head }) => head < verb.head)
  return isDeigned && own.entities.length === 0 && before ? findSubject(clause, before) : own
}

/** "Did not write back until June": in June. */
function isUntil(clause: Clause, verb: VerbGroup): boolean {
  return findWord(clause, verb.last + 1, verb.last + 7, (norm) => clause.lexicon.words('until').has(norm)) >= 0
}

function untilOf(time: TimeSpan | undefined): string | undefined {
  return /^\.\.\/(.+)$/.exec(time?.time.value ?? '')?.[1] ?? time?.time.value ?? undefined
}

/** "n'a pas jugé utile de répondre", "did not bother to reply": the negation stands with the verb in front. */
function isScrupled(clause: Clause, verb: VerbGroup): boolean {
  const before = clause.verbs.findLast(({ head }) => head < verb.head)
  const scruples = clause.vocabulary.set('scruples')
  if (verb.governor && scruples.has(verb.governor) && verb.negated) return true
  if (!before || verb.first - before.last > 5 || !before.lemmas.some((lemma) => scruples.has(lemma))) return false
  return before.negated || before.lemmas.some((lemma) => lemma === 'garder' || lemma === 'abstenir')
}

/** "Does not appear to have replied", « ne semble pas avoir répondu ». */
function isSeeming(clause: Clause, verb: VerbGroup): boolean {
  const before = clause.verbs.findLast(({ head }) => head < verb.first)
  return before?.negated === true && isOf(clause, before, 'seem') && verb.first - before.last <= 3
}

/** Answers to reporters are no part of the correspondence. */
function isToPress(clause: Clause, verb: VerbGroup): boolean {
  const at = findWord(clause, verb.last + 1, verb.last + 8, (norm) => clause.vocabulary.set('press').has(norm))
  return at >= 0 && at < clauseEnd(clause, verb)
}

/** "a répondu à l'affaire": to something that is no message. */
function isElsewhere(clause: Clause, verb: VerbGroup): boolean {
  const { vocabulary, lexicon } = clause
  if (verb.dative !== undefined) return false
  const isTime = clause.times.some(({ first }) => first === verb.last + 1 || first === verb.last + 2)
  const isObject =
    !isTime && lexicon.language === 'en' && clause.lexicon.words('objectOpeners').has(wordAt(clause, verb.last + 1))
  const at = isObject
    ? verb.last
    : findWord(clause, verb.last + 1, verb.last + 5, (norm) => clause.lexicon.words('toward').has(norm))
  // "Répond à l'heure du déjeuner"
  if (clause.times.some(({ first, last }) => first <= at && at <= last)) return false
  // "Replied to say that …": what for.
  if (clause.verbs.some(({ head, mood }) => mood === 'bare' && head > at && head <= at + 2)) return false
  if (at < 0 || /^(?:this day|ce jour|date )/.test(`${wordAt(clause, at + 1)} ${wordAt(clause, at + 2)}`)) return false
  const isMessage = (norm: string) =>
    vocabulary.messages.has(norm) ||
    vocabulary.set('asked').has(norm) ||
    clause.lexicon.words('answered').has(norm) ||
    vocabulary.numbers.has(norm)
  return findWord(clause, at + 1, at + 4, isMessage) < 0
}

function lastSenderTo({ discourse }: Finding, replier: Entity): Entity | undefined {
  const turn = discourse.turns.findLast(({ to, from }) => to.includes(replier) && from.length === 1)
  return turn?.from[0]
}
