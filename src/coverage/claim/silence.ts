// A clause -> the replies that a noun or another verb than "reply" tells of: those that came, and those that never did.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findBehind, findObject, findWord, governing, wordAt } from './clause.ts'
import { isCorrespondent, mainSender, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf, isTold } from './find.ts'
import { findOblique } from './oblique.ts'
import { agentOf, anchor } from './party.ts'
import { readPhrase } from './phrase.ts'
import { findSubject } from './subject.ts'
import { isPastFuture } from './times.ts'
import { answerOf, answerTo, draftOf, isPressed, lastTurn, openTurn, type Turn } from './turn.ts'

/** All the ways of telling it by something else than a verb of answering; the first that fits. */
export function findOtherReply(finding: Finding): Draft | undefined {
  return findReplyNoun(finding) ?? received(finding) ?? ignored(finding) ?? unanswered(finding) ?? findOblique(finding)
}

/** "est resté sans réponse", "went unanswered", "no reply came", "laissé sans réponse": of whose message the clause tells. */
function unanswered(finding: Finding): Draft | undefined {
  const { clause, text } = finding
  const { sentence, vocabulary } = clause
  const whole = ` ${text(sentence.from, sentence.to - 1)
    .toLowerCase()
    .replace(/’/g, "'")} `
  const { frame, none } = vocabulary.absences
  const wanted = [...none, ...frame].find((phrase) => whole.includes(` ${phrase}`))
  if (!wanted) return undefined
  const parts = wanted.split(/[\s']+/)
  const at = findWord(clause, sentence.from, sentence.to, (norm) => norm.startsWith(parts.at(-1)!))
  if (at < 0 || clause.words[at]!.quoted || isToPress(clause, at)) return undefined
  const turn =
    byAnswerNoun(finding, at) ??
    byMessage(finding, at - parts.length + 1) ??
    byHolder(finding, at) ??
    lastTurn(finding) ??
    main(finding)
  return turn && draftOf(turn, hull(Math.max(sentence.from, at - parts.length - 2), at), { negated: true })
}

/** "Aucune réponse de X", "no reply from X". */
function byAnswerNoun(finding: Finding, at: number): Turn | undefined {
  const { clause } = finding
  if (!clause.vocabulary.set('replies').has(wordAt(clause, at))) return undefined
  const { from, to } = readPhrase(clause, at)
  if (from && to) return { from, to }
  return from ? answerOf(finding, from) : undefined
}

/** "Le courriel de X est resté sans réponse". */
function byMessage(finding: Finding, before: number): Turn | undefined {
  const { clause } = finding
  for (let at = before - 1; at >= clause.sentence.from; at -= 1) {
    if (!clause.vocabulary.messages.has(wordAt(clause, at)) || clause.words[at]!.quoted) continue
    const { from, to } = readPhrase(clause, at)
    const sender =
      from ??
      clause.verbs.filter((verb) => isOf(clause, verb, 'send')).map((verb) => agentOf(clause, verb).entities[0])[0]
    if (sender && to) return { from: to, to: sender }
    return sender && answerTo(finding, sender)
  }
  return undefined
}

/** "X n'a reçu aucune réponse", "X left it unanswered": who gets none, and who gives none. */
function byHolder(finding: Finding, at: number): Turn | undefined {
  const { clause } = finding
  const verb = clause.verbs.findLast(({ first }) => first < at)
  if (!verb || verb.voice === 'passive') return undefined
  const actor = findSubject(clause, verb).entities[0]
  if (!actor || actor.isSource) return undefined
  if (isOf(clause, verb, 'receive') || isOf(clause, verb, 'have')) return answerTo(finding, actor)
  return isOf(clause, verb, 'give') ? answerOf(finding, actor) : undefined
}

function main({ discourse }: Finding): Turn | undefined {
  const pair = mainSender(discourse)
  return pair && { from: pair.to, to: pair.from }
}

/** "received a reply from X", "n'obtient une réponse que le 4 mai", "has never had an answer". */
function received(finding: Finding): Draft | undefined {
  const { clause } = finding
  for (const verb of clause.verbs) {
    const isGot = isOf(clause, verb, 'receive')
    const isGiven = isOf(clause, verb, 'send') || isOf(clause, verb, 'give')
    if ((!isGot && !isGiven) || !isTold(verb) || verb.voice === 'passive') continue
    const noun = findWord(clause, verb.last + 1, verb.last + 6, (norm) => clause.vocabulary.set('replies').has(norm))
    const phrase = noun < 0 ? undefined : readPhrase(clause, noun)
    if (!phrase || phrase.plural || isToPress(clause, noun)) continue
    const subject = findSubject(clause, verb)
    const actor = subject.entities[0]
    const isNone =
      verb.negated || phrase.negated || clause.lexicon.words('without').has(wordAt(clause, phrase.first - 1))
    const turn = turnOf(finding, phrase, actor, isGot, subject.thing !== undefined)
    if (!turn) continue
    const time = finding.timeOf(verb) ?? phrase.time
    return draftOf(
      turn,
      hull(...Object.values(anchor(subject, verb, time)), noun),
      isNone ? { negated: true } : { time, verb },
    )
  }
  return undefined
}

function turnOf(
  finding: Finding,
  phrase: { from?: Entity; to?: Entity },
  actor: Entity | undefined,
  isGot: boolean,
  isThing: boolean,
): Turn | undefined {
  if (!actor)
    return isThing
      ? ((phrase.from && answerOf(finding, phrase.from)) ??
          byMessage(finding, finding.clause.sentence.to) ??
          lastTurn(finding))
      : undefined
  if (actor.isSource) return undefined
  if (isGot) return phrase.from ? { from: phrase.from, to: actor } : answerTo(finding, actor)
  return phrase.to ? { from: actor, to: phrase.to } : answerOf(finding, actor)
}

/** "ghosted X", "ignored the e-mail", "never heard back from X", "n'a pas donné suite", "fait la sourde oreille". */
function ignored(finding: Finding): Draft | undefined {
  const { clause } = finding
  for (const verb of clause.verbs) {
    if (verb.mood === 'modal') continue
    const turn = byNeglect(finding, verb) ?? byHearing(finding, verb) ?? byIdiom(finding, verb)
    if (!turn) continue
    const time = finding.timeOf(verb)
    return draftOf(
      turn.turn,
      hull(verb.first, verb.last, turn.at),
      turn.came ? { time, verb } : { negated: true, time },
    )
  }
  return undefined
}

interface Neglect {
  turn: Turn
  at?: number
  /** An idiom for an answer that did come. */
  came?: boolean
}

function byNeglect(finding: Finding, verb: VerbGroup): Neglect | undefined {
  const { clause, discourse } = finding
  if (!isOf(clause, verb, 'ignore') || verb.negated) return undefined
  const isMessage = (norm: string) => clause.vocabulary.messages.has(norm) || clause.vocabulary.set('asked').has(norm)
  if (verb.voice === 'passive') {
    const noun = findWord(clause, clause.sentence.from, verb.first, isMessage)
    const agent = agentOf(clause, verb).entities[0]
    const turn = agent
      ? answerOf(finding, agent)
      : noun >= 0
        ? (byMessage(finding, verb.first) ?? lastTurn(finding))
        : undefined
    return turn && noun >= 0 ? { turn, at: noun } : undefined
  }
  const actor = findSubject(clause, verb).entities[0]
  if (!actor || !isCorrespondent(discourse, actor)) return undefined
  const object = findObject(clause, verb)?.entity
  if (object && object !== actor && isCorrespondent(discourse, object)) return { turn: { from: actor, to: object } }
  const noun = findWord(clause, verb.last + 1, verb.last + 5, isMessage)
  const turn = noun < 0 ? undefined : answerOf(finding, actor)
  return turn && { turn, at: noun }
}

/** "never heard back from X", "heard nothing more". */
function byHearing(finding: Finding, verb: VerbGroup): Neglect | undefined {
  const { clause } = finding
  const isBack =
    findWord(clause, verb.last + 1, verb.last + 3, (norm) => clause.lexicon.words('heardBack').has(norm)) >= 0
  const isNone = verb.negated || wordAt(clause, verb.last + 1) === 'nothing'
  if (!verb.lemmas.includes('hear') || !isBack || !isNone) return undefined
  const actor = findSubject(clause, verb).entities[0]
  const from = findBehind(clause, verb, 'from')[0]
  const turn = actor && (from ? { from, to: actor } : answerTo(finding, actor))
  return turn && { turn }
}

/** "n'a pas donné suite", "fait la sourde oreille", "accuse réception", "got back to X": by the words behind the verb. */
function byIdiom(finding: Finding, verb: VerbGroup): Neglect | undefined {
  const { clause } = finding
  const words = clause.words.slice(verb.last + 1, Math.min(clause.sentence.to, verb.last + 5)).map(({ norm }) => norm)
  const idiom = clause.vocabulary.idioms.find(
    (each) =>
      verb.lemmas.includes(each.verb) &&
      words.join(' ').includes(each.words) &&
      (each.negated ?? false) === verb.negated,
  )
  if (!idiom || (verb.mood !== 'told' && verb.mood !== 'reduced') || isToPress(clause, verb.last)) return undefined
  const actor = findSubject(clause, verb).entities[0]
  // "Il finit par se manifester": behind a message to him.
  if (idiom.came && idiom.words === '' && openTurn(finding)?.from !== actor) return undefined
  const named = findBehind(clause, verb, 'to')[0]
  const turn =
    actor && !actor.isSource
      ? named && named !== actor
        ? { from: actor, to: named }
        : answerOf(finding, actor)
      : undefined
  return turn && { turn, at: verb.last + idiom.words.split(' ').length, came: idiom.came }
}

/** Answers to reporters are no part of the correspondence. */
function isToPress(clause: Clause, at: number): boolean {
  const isPress = (norm: string) => clause.vocabulary.set('press').has(norm) || clause.lexicon.words('ours').has(norm)
  return findWord(clause, at - 8, at + 8, isPress) >= 0
}

/** "La réponse ne se fait pas attendre", "the reply was not long in coming": it came, and soon. */
function isSoon(clause: Clause, verb: VerbGroup): boolean {
  if (!verb.negated) return false
  if (verb.lemmas.includes('attendre') || verb.lemmas.includes('tarder')) return true
  const isBe = verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'take')
  return isBe && wordAt(clause, verb.last + 1) === 'long'
}

/** "Elle viendra le 15": to come for the story, past for the article. */
function isHistoric({ clause, timeOf }: Finding, verb: VerbGroup): boolean {
  return isOf(clause, verb, 'arrive') && isPastFuture(verb, timeOf(verb), clause.published)
}

/** "La réponse arrive le lendemain", "a reply came from X", "X's reply came". */
function findReplyNoun(finding: Finding): Draft | undefined {
  const { clause, discourse } = finding
  const verb = clause.verbs.find(
    (each) =>
      (isOf(clause, each, 'arrive') && isTold(each) && !each.negated) ||
      isHistoric(finding, each) ||
      isSoon(clause, each),
  )
  if (!verb) return undefined
  const isReply = (norm: string) => clause.vocabulary.set('replies').has(norm)
  const before = findWord(clause, Math.max(clause.sentence.from, verb.first - 8), verb.first, isReply)
  // "Noted," came the reply.
  const noun = before >= 0 ? before : findWord(clause, verb.last + 1, verb.last + 3, isReply)
  if (noun < 0 || isPressed(clause)) return undefined
  // "Between the photograph and the reply there are …"
  if (findWord(clause, noun + 1, verb.first, (norm) => clause.lexicon.words('strangers').has(norm)) >= 0)
    return undefined
  const phrase = readPhrase(clause, noun)
  if (phrase.negated) return undefined
  const named =
    phrase.from ??
    clause.refs.find(
      (ref) =>
        ref.first > noun && ref.first < verb.last + 4 && clause.lexicon.words('from').has(governing(clause, ref)),
    )?.entity
  const last = discourse.turns.at(-1)
  const from =
    named ?? (phrase.possessive && last?.to.includes(phrase.owner!) ? phrase.owner : undefined) ?? last?.to[0]
  const to = from && (last?.to.includes(from) ? last.from[0] : partnerOf(discourse, from))
  if (!from || !to) return undefined
  const time = finding.timeOf(verb)
  return { kind: 'reply', ...hull(noun, verb.last, time?.first, time?.last), verb, from: [from], to: [to], time }
}
