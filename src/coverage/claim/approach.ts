// A clause -> the messages told in it by a verb of approaching: "was first contacted by X", "relancé en mai, X …", "revient
// vers X par courriel", "got in touch with X", "heard from X again".
import type { Ref } from '../actor/describe.ts'
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { channelIn, hasMessage } from './channel.ts'
import { type Clause, clauseEnd, findBehind, findObject, findWord, wordAt } from './clause.ts'
import { isCorrespondent, partnerOf } from './discourse.ts'
import { type Draft, type Finding, isOf, isTold } from './find.ts'
import { agentOf, anchor } from './party.ts'
import { patternOf } from './statement.ts'
import { findSubject, type Subject } from './subject.ts'

export function findApproach(finding: Finding, verb: VerbGroup): Draft | undefined {
  if (!isTold(verb) || verb.negated) return undefined
  return contacted(finding, verb) ?? alone(finding, verb) ?? byIdiom(finding, verb) ?? heard(finding, verb)
}

function draftOf(finding: Finding, verb: VerbGroup, subject: Subject, from: Entity, to: Entity): Draft | undefined {
  if (from === to || from.isSource || to.isSource) return undefined
  const { clause } = finding
  const time = finding.timeOf(verb)
  const channel = channelIn(clause, clause.sentence.from, clauseEnd(clause, verb))
  return {
    kind: 'message',
    ...anchor(subject, verb, time),
    verb,
    from: [from],
    to: [to],
    time,
    ...(channel ? { channel } : {}),
  }
}

/** "X was first contacted by Y", "relancé par deux fois, X finit par …": the patient is who is written to. */
function contacted(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause, discourse } = finding
  const isEnglishWrite =
    clause.lexicon.language === 'en' &&
    isOf(clause, verb, 'write') &&
    !hasMessage(clause, clause.sentence.from, verb.first)
  if (verb.voice !== 'passive' || !(isOf(clause, verb, 'contact') || isEnglishWrite)) return undefined
  const patient = patientOf(clause, verb)
  if (!patient?.entity) return undefined
  const agent = agentOf(clause, verb).entities[0]
  const from = agent ?? (isCorrespondent(discourse, patient.entity) ? partnerOf(discourse, patient.entity) : undefined)
  // "Contacted, X did not comment": by whoever writes the article.
  const isByWriter = !agent && !finding.timeOf(verb)
  if (!from || isByWriter || (!agent && isAsked(clause))) return undefined
  return draftOf(finding, verb, { entities: [patient.entity], ref: patient }, from, patient.entity)
}

function patientOf(clause: Clause, verb: VerbGroup): Ref | undefined {
  if (verb.mood !== 'reduced') return findSubject(clause, verb).ref
  // "Relancé en mai, le directeur …": the subject behind the comma.
  const opens = verb.first <= clause.sentence.from + 1
  for (let at = verb.last + 1; opens && at < clause.sentence.to; at += 1)
    if (clause.words[at]!.text === ',' && clause.refStart.has(at + 1)) return clause.refStart.get(at + 1)
  return undefined
}

/** Somebody says something of it, or does not want to: then it is a reporter who asked. */
function isAsked(clause: Clause): boolean {
  return clause.verbs.some((verb) => verb.negated || patternOf(clause, verb) !== undefined)
}

/** "L'architecte relance.": nobody is named, and one of two who write. */
function alone(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause, discourse } = finding
  if (!isOf(clause, verb, 'nudge') || verb.voice === 'passive') return undefined
  const subject = findSubject(clause, verb)
  const [from] = subject.entities
  const object = findObject(clause, verb)?.entity
  const to =
    object ??
    (from && isCorrespondent(discourse, from) && verb.last + 2 >= clauseEnd(clause, verb)
      ? partnerOf(discourse, from)
      : undefined)
  if (!from || !to || !isCorrespondent(discourse, from)) return undefined
  return draftOf(finding, verb, subject, from, to)
}

/** "revient vers X", "got in touch with X", "dropped X a line": a verb and the words behind it. */
function byIdiom(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause, discourse } = finding
  const behind = clause.words.slice(verb.last + 1, verb.last + 7).map(({ norm }) => norm)
  const idiom = clause.vocabulary.approaches.find(
    ({ verb: lemma, words }) => verb.lemmas.includes(lemma) && ` ${behind.join(' ')} `.includes(` ${words} `),
  )
  if (!idiom || verb.voice === 'passive') return undefined
  const subject = findSubject(clause, verb)
  const [from] = subject.entities
  if (!from || subject.entities.length > 1) return undefined
  const direct = findObject(clause, verb)?.entity
  const [named] = direct && direct !== from ? [direct] : findBehind(clause, verb, 'approached')
  const isWritten = idiom.sure || hasMessage(clause, clause.sentence.from, clauseEnd(clause, verb))
  const isPair = isCorrespondent(discourse, from) && (!named || isCorrespondent(discourse, named))
  const to = named ?? (isPair ? partnerOf(discourse, from) : undefined)
  // "Who reached out first" says who opened the exchange, also without a day.
  const isFirst =
    findWord(clause, verb.last + 1, verb.last + 5, (norm) => clause.vocabulary.set('firstly').has(norm)) >= 0
  const isTold = isPair && (finding.timeOf(verb) !== undefined || (isWritten && isFirst))
  if (!to || !((isWritten && named) || isTold)) return undefined
  return draftOf(finding, verb, subject, from, to)
}

/** "heard from X again" */
function heard(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (!verb.lemmas.includes('hear') || !clause.lexicon.words('heardFrom').has(wordAt(clause, verb.last + 1)))
    return undefined
  const subject = findSubject(clause, verb)
  const [to] = subject.entities
  const [from] = findBehind(clause, verb, 'from')
  return to && from && finding.timeOf(verb) ? draftOf(finding, verb, subject, from, to) : undefined
}
