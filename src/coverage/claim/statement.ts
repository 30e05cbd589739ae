// A clause -> the stances that somebody takes in it: confirms, denies, does not comment. The patterns are data
// (vocabulary/*/claim.json): a verb, its polarity, and a word near it.
import type { Ref } from '../actor/describe.ts'
import { type Entity, nameOf } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findWord, isPerfectInfinitive, wordAt } from './clause.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { findSubject, type Subject } from './subject.ts'
import { isPartial, isPressed } from './turn.ts'
import type { StancePattern } from './vocabulary.ts'

export function findStatement(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (isOf(clause, verb, 'reply') && isPartial(clause, verb)) return undefined
  const pattern = patternOf(clause, verb) ?? unansweredPress(clause, verb)
  if (!pattern || !isTaken(clause, verb, pattern)) return undefined
  const subject = findSubject(clause, verb)
  const speaking = speakerOf(finding, subject)
  if (!speaking) return undefined
  const near = nearPlace(clause, verb, pattern)
  const start = subject.ref && !subject.behind && subject.ref.first > verb.first - 14 ? subject.ref.first : verb.first
  return {
    kind: 'statement',
    ...hull(start, verb.first, verb.last, near, subject.behind ? subject.ref?.last : undefined),
    verb,
    stance: pattern.stance,
    time: finding.timeOf(verb) ?? matrixTime(finding, verb),
    ...speaking,
  }
}

/** "Sollicité, le ministère n'a pas répondu": to whoever asked. */
function unansweredPress(clause: Clause, verb: VerbGroup): StancePattern | undefined {
  const isSilent =
    verb.negated && (isOf(clause, verb, 'reply') || clause.vocabulary.verbs('giveBack').has(verb.lemmas[0]!))
  return isSilent && isPressed(clause) ? { stance: 'no comment', verbs: new Set(), near: 0 } : undefined
}

/** "Contactée lundi, elle dément", "said on Friday that it does not …": the time of what is around it. */
export function matrixTime({ clause, timeOf }: Finding, verb: VerbGroup): Draft['time'] {
  const before = clause.verbs.findLast(({ head }) => head < verb.first)
  if (!before || clause.verbs.indexOf(before) > 1) return undefined
  const isSaying = before.lemmas.some((lemma) => clause.vocabulary.set('denialVerbs').has(lemma))
  // "X, dismissed in August, declined to comment": of another day, unless somebody asked.
  const isAside =
    clause.words[before.first - 1]?.text === ',' &&
    !clause.vocabulary.set('pressing').has(clause.words[before.head]!.norm)
  return isSaying || (before.mood === 'reduced' && !isAside) ? timeOf(before) : undefined
}

/** The first pattern of the vocabulary that a verb and its surroundings fit. */
export function patternOf(clause: Clause, verb: VerbGroup): StancePattern | undefined {
  const { statements, stancesOf } = clause.vocabulary
  // Forms of two verbs (`suis`, `lie`) are rare: then all are gone through, in their order.
  const patterns = verb.lemmas.length === 1 ? (stancesOf.get(verb.lemmas[0]!) ?? []) : statements
  return patterns.find((each) => fits(clause, verb, each))
}

/** Told as a fact, or as what somebody cannot or will not do. */
function isTaken(clause: Clause, verb: VerbGroup, { stance }: StancePattern): boolean {
  if (verb.mood === 'told') return true
  if (verb.mood === 'reduced') return false
  // "A dit n'avoir pas", "affirmé ne jamais avoir entendu".
  if (verb.mood === 'bare' && saidBefore(clause, verb)) return true
  // "dit ne pas avoir trace": the infinitive says what is said.
  if (verb.mood === 'bare' && verb.governor && clause.vocabulary.set('denialVerbs').has(verb.governor)) return true
  if (/^(?:cannot confirm|no comment|denies knowledge)$/.test(stance)) return verb.negated
  return false
}

function saidBefore(clause: Clause, verb: VerbGroup): boolean {
  const before = clause.verbs.findLast(({ head }) => head < verb.first)
  return (
    before !== undefined &&
    before.mood === 'told' &&
    verb.first - before.last <= 5 &&
    before.lemmas.some((lemma) => clause.vocabulary.set('denialVerbs').has(lemma))
  )
}

function fits(clause: Clause, verb: VerbGroup, pattern: StancePattern): boolean {
  if (!verb.lemmas.some((lemma) => pattern.verbs.has(lemma))) return false
  if (pattern.negated !== undefined && pattern.negated !== verb.negated) return false
  const canBePassive = pattern.stance === 'no comment' || pattern.stance === 'no concern' || pattern.with !== undefined
  if (pattern.passive ? verb.voice !== 'passive' : verb.voice === 'passive' && !canBePassive) return false
  // "Ne confirme ni ne dément": who does neither does not confirm.
  if (pattern.stance === 'confirms' && verb.negated && isNeither(clause, verb)) return false
  if (pattern.by && !clause.words.slice(verb.first, verb.head).some(({ norm }) => pattern.by!.has(norm))) return false
  const behind = wordsBehind(clause, verb, pattern.near)
  if (pattern.no && !behind.some((norm) => norm === 'no' || norm === 'nothing' || norm === 'any') && !verb.negated)
    return false
  if (pattern.without && behind.some((norm) => pattern.without!.has(norm))) return false
  if (pattern.with && !behind.some((norm) => pattern.with!.has(norm))) return false
  return !pattern.also || wordsBehind(clause, verb, pattern.near + 4).some((norm) => pattern.also!.has(norm))
}

function isNeither(clause: Clause, verb: VerbGroup): boolean {
  return [verb.first - 1, verb.first, verb.head - 1].some((at) =>
    clause.lexicon.words('nor').has(clause.words[at]?.norm ?? ''),
  )
}

function wordsBehind(clause: Clause, verb: VerbGroup, near: number): string[] {
  const found: string[] = []
  // French negations stand around the verb: "n'a aucun souci", "ne savait rien".
  for (let at = verb.first; at <= verb.last + near && at < clause.sentence.to; at += 1) {
    const word = clause.words[at]!
    if (/^[;:]$/.test(word.text) && at > verb.last) break
    if (word.kind === 'word') found.push(word.norm)
  }
  return found
}

function nearPlace(clause: Clause, verb: VerbGroup, pattern: StancePattern): number | undefined {
  const wanted = pattern.with
  if (!wanted) return undefined
  const at = findWord(clause, verb.first, verb.last + pattern.near + 1, (norm) => wanted.has(norm))
  return at < 0 ? undefined : at
}

/** For whom is spoken, and by whom where it is not the same. */
export function speakerOf(
  { clause, text }: Finding,
  subject: Subject,
): { who: Entity[]; speaker?: string } | undefined {
  const { ref } = subject
  const client = ref && clientOf(clause, ref)
  if (client && ref?.entity) return { who: [client], speaker: nameOf(ref.entity) }
  if (ref && subject.entities.length > 0) {
    const voice = voiceBehind(clause, ref)
    if (voice?.entity && ref.entity) {
      const spoken = voice.source ?? voice
      if (voice.bound && voice.owner) return { who: [voice.owner], speaker: nameOf(voice.entity) }
      const host = voice.owner === undefined || voice.owner === null ? hostOf(clause, voice) : undefined
      if (host) return { who: [host], speaker: text(spoken.first, spoken.last) }
      if (!voice.bound) return { who: [voice.entity], speaker: text(spoken.first, spoken.last) }
    }
    return { who: subject.entities }
  }
  return undefined
}

/** "At X, a spokeswoman, Y, said": for whom she speaks. */
function hostOf(clause: Clause, { first }: Ref): Entity | undefined {
  const host = clause.refs.find((ref) => ref.first <= clause.sentence.from + 2 && ref.last < first)
  const isHost = host && clause.lexicon.words('hosts').has(wordAt(clause, clause.sentence.from))
  return isHost && host.entity?.kind !== 'person' ? (host.entity ?? undefined) : undefined
}

/** "Son avocat assure qu'il n'a rien à se reprocher": behind a lawyer who says it, "he" is the client. */
function clientOf(clause: Clause, { how, entity, first }: Ref): Entity | undefined {
  if (how !== 'pronoun' || !entity) return undefined
  const told = clause.refs.find((ref) => ref.last < first && ref.entity === entity && ref.how !== 'pronoun')
  const says = clause.verbs.findLast((verb) => verb.last < first && verb.mood === 'told')
  if (!told || !says || !clause.vocabulary.set('denialVerbs').has(says.lemmas[0]!)) return undefined
  return entity.roles.find(
    ({ noun, ofEntity }) => ofEntity?.kind === 'person' && clause.vocabulary.set('advocates').has(noun),
  )?.ofEntity
}

/** The reference to a spokesperson that this one is, or that stands beside the name. */
function voiceBehind(clause: Clause, ref: Ref): Ref | undefined {
  if (ref.voice) return ref
  const beside = clause.refs.find(
    (each) => each.voice && each.entity === ref.entity && Math.abs(each.first - ref.first) < 16,
  )
  return beside
}

/** "assure qu'il n'a jamais écrit", "insists that she never wrote": a denial in other words. */
export function findDenial(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  const { vocabulary } = clause
  if (verb.mood !== 'told' || verb.negated || !verb.lemmas.some((lemma) => vocabulary.set('denialVerbs').has(lemma)))
    return undefined
  const behind = findWord(clause, verb.last + 1, verb.last + 16, (norm) => vocabulary.set('never').has(norm))
  // "Affirme n'avoir jamais été informée": what was never done is a stance of its own.
  const inner = clause.verbs.find((each) => each.first <= behind && behind <= each.last)
  const never = behind >= 0 ? behind : (notDone(clause, verb)?.last ?? -1)
  if (never < 0) return undefined
  const subject = findSubject(clause, verb)
  const speaking = speakerOf(finding, subject)
  const about = clause.refs.find(({ first }) => first > verb.last && first < never)
  const denied = inner ?? notDone(clause, verb)
  // "Says that the report was never secret": of a thing.
  const isOfThing = clause.lexicon.language === 'en' && denied !== undefined && denied.mood !== 'bare'
  if (isOfThing && findSubject(clause, denied).thing) return undefined
  // Who says it of somebody else is a witness, not a party.
  if (!speaking || (about?.entity && !speaking.who.includes(about.entity))) return undefined
  return {
    kind: 'statement',
    ...hull(subject.ref?.first, verb.first, never),
    verb,
    stance: (inner && patternOf(clause, inner)?.stance) ?? 'denies',
    time: finding.timeOf(verb),
    ...speaking,
  }
}

/** "assure n'avoir reçu aucun avantage", "insists that he did not write first": what was not done, in other words. */
function notDone(clause: Clause, verb: VerbGroup): VerbGroup | undefined {
  const next = clause.verbs[clause.verbs.indexOf(verb) + 1]
  if (!next?.negated || next.first - verb.last > 4 || patternOf(clause, next)) return undefined
  if (clause.lexicon.language === 'fr') return isPerfectInfinitive(clause, next) ? next : undefined
  return next.mood === 'told' && clause.vocabulary.set('firmly').has(verb.lemmas[0]!) ? next : undefined
}
