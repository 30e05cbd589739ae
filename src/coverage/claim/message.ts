// A clause -> the messages and replies told in it: who wrote to whom, by which way, or that nobody answered.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import {
  type Clause,
  clauseEnd,
  findBehind,
  findObject,
  findSubject,
  findWord,
  governing,
  type Subject,
  wordAt,
} from './clause.ts'
import { isCorrespondent, mainSender, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull } from './find.ts'

const toward = /^(?:à|to)$/
const away = /^(?:de|from)$/
const agent = /^(?:par|by)$/

export function findReply(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause, discourse } = finding
  const isBack =
    isOf(clause, verb, 'write') && findWord(clause, verb.last + 1, verb.last + 3, (norm) => norm === 'back') >= 0
  if ((!isOf(clause, verb, 'reply') && !isBack) || !isTold(verb)) return undefined
  const passive = verb.voice === 'passive'
  const subject = passive ? agentOf(clause, verb) : findSubject(clause, verb)
  const [replier] = subject.entities
  if (!replier || isPartial(clause, verb) || isToPress(clause, verb)) return undefined
  const named = passive ? [] : addressed(finding, verb, replier)
  const target = named.filter((entity) => entity !== replier)
  if (target.length === 0 && !isCorrespondent(discourse, replier)) return undefined
  const to = target.length > 0 ? target : known(lastSenderTo(finding, replier) ?? partnerOf(discourse, replier))
  if (to.length === 0 || (target.length === 0 && isElsewhere(clause, verb))) return undefined
  const channel = channelIn(clause, verb.first, clauseEnd(clause, verb))
  const time = finding.timeOf(verb)
  return {
    kind: 'reply',
    ...anchor(subject, verb, time),
    verb,
    from: [replier],
    to,
    time,
    ...(verb.negated ? { negated: true } : {}),
    ...(channel ? { channel } : {}),
  }
}

/** "n'a pas répondu à toutes les requêtes": some were answered. */
function isPartial(clause: Clause, verb: VerbGroup): boolean {
  return (
    verb.negated &&
    findWord(clause, verb.last, verb.last + 5, (norm) => /^(?:tous|toutes|tout|all|every)$/.test(norm)) >= 0
  )
}

/** Answers to reporters are no part of the correspondence. */
function isToPress(clause: Clause, verb: VerbGroup): boolean {
  const at = findWord(clause, verb.last + 1, verb.last + 8, (norm) => clause.vocabulary.set('press').has(norm))
  return at >= 0 && at < clauseEnd(clause, verb)
}

/** "a répondu à l'affaire": to something that is no message. */
function isElsewhere(clause: Clause, verb: VerbGroup): boolean {
  const { vocabulary, lexicon } = clause
  const isTime = clause.times.some(({ first }) => first === verb.last + 1 || first === verb.last + 2)
  const isObject =
    !isTime && lexicon.language === 'en' && /^(?:the|a|an|his|her|their|its)$/.test(wordAt(clause, verb.last + 1))
  const at = isObject
    ? verb.last
    : findWord(clause, verb.last + 1, verb.last + 5, (norm) => /^(?:à|au|aux|to)$/.test(norm))
  if (at < 0) return false
  const isMessage = (norm: string) =>
    vocabulary.messages.has(norm) ||
    /^(?:it|him|her|them|reprises?|fois|nouveau)$/.test(norm) ||
    vocabulary.numbers.has(norm)
  return findWord(clause, at + 1, at + 4, isMessage) < 0
}

export function findMessage(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (!isTold(verb) || verb.negated || isToWriter(clause, verb)) return undefined
  if (isOf(clause, verb, 'receive')) return received(finding, verb)
  const isSend = isOf(clause, verb, 'send')
  const isWrite = isOf(clause, verb, 'write')
  const isContact = isOf(clause, verb, 'contact') || isTouch(clause, verb)
  const isAsk = isOf(clause, verb, 'ask') || isOf(clause, verb, 'urge')
  if (!isSend && !isWrite && !isContact && !isAsk) return undefined
  return sent(finding, verb, { isSend: isSend && !isWrite, isWrite, isContact, isAsk: isAsk && !isWrite && !isSend })
}

/** "prendre contact avec", "make contact": the noun makes the verb. */
function isTouch(clause: Clause, verb: VerbGroup): boolean {
  const isLight = verb.lemmas.some((lemma) => /^(?:prendre|entrer|make|get|have)$/.test(lemma))
  return (
    isLight && findWord(clause, verb.last + 1, verb.last + 3, (norm) => norm === 'contact' || norm === 'touch') >= 0
  )
}

/** "m'écrit-il", "wrote to us": to whoever writes the article. */
function isToWriter(clause: Clause, verb: VerbGroup): boolean {
  const writer = /^(?:me|m'|nous|us)$/
  const behind = wordAt(clause, verb.last + 1) === 'to' ? verb.last + 2 : verb.last + 1
  return writer.test(wordAt(clause, behind)) || (verb.object !== undefined && writer.test(wordAt(clause, verb.object)))
}

interface Way {
  isSend: boolean
  isWrite: boolean
  isContact: boolean
  isAsk: boolean
}

function sent(finding: Finding, verb: VerbGroup, way: Way): Draft | undefined {
  const { clause, discourse } = finding
  const passive = verb.voice === 'passive'
  const subject = passive ? agentOf(clause, verb) : findSubject(clause, verb)
  const [from] = subject.entities
  if (!from) return undefined
  const end = clauseEnd(clause, verb)
  const isMessage = hasMessage(
    clause,
    passive ? Math.max(clause.sentence.from, verb.first - 12) : verb.first,
    passive ? verb.first : end,
  )
  const named = addressed(finding, verb, from).filter((entity) => !subject.entities.includes(entity))
  const direct = passive ? undefined : findObject(clause, verb)
  if (way.isSend && !isMessage) return undefined
  if (
    way.isContact &&
    !isTouch(clause, verb) &&
    !(direct?.entity && isCorrespondent(discourse, from) && isCorrespondent(discourse, direct.entity))
  )
    return undefined
  const takesDirect =
    way.isContact ||
    clause.lexicon.language === 'en' ||
    verb.lemmas.some((lemma) => clause.vocabulary.verbs('urge').has(lemma))
  const told = named.length > 0 ? named : known(takesDirect && direct?.how !== 'pronoun' ? direct?.entity : undefined)
  if (way.isAsk && !inExchange(finding, verb, from, told)) return undefined
  const isAddressed = findWord(clause, verb.last + 1, verb.last + 2, (norm) => /^(?:à|aux|au|to)$/.test(norm)) >= 0
  if (way.isWrite && told.length === 0 && !isMessage && !isAddressed && !isCorrespondent(discourse, from))
    return undefined
  const time = finding.timeOf(verb)
  const isFollowed =
    way.isWrite &&
    findWord(clause, verb.last + 1, Math.min(end, verb.last + 2), (norm) => /^(?:à|aux|au|to)$/.test(norm)) >= 0
  if (told.length === 0 && !time && !isMessage && !isFollowed && isContinued(finding, from)) return undefined
  const to =
    told.length > 0 || isFollowed
      ? told
      : known(isCorrespondent(discourse, from) ? partnerOf(discourse, from) : undefined)
  if (to.length === 0 && !isMessage && !(isFollowed && way.isWrite)) return undefined
  const channel = channelIn(clause, clause.sentence.from, end) ?? ''
  const object = isMessage && !passive ? messageAt(clause, verb.first, end) : undefined
  return {
    kind: 'message',
    ...hull(
      ...Object.values(anchor(subject, verb, time)),
      object !== undefined && object - verb.last < 5 ? object : undefined,
    ),
    verb,
    from: subject.entities,
    to,
    time,
    ...(channel ? { channel } : {}),
  }
}

/** "… », écrit X" behind a message of X that was told in the same paragraph: its words, not another one. */
function isContinued({ discourse, paragraph }: Finding, from: Entity): boolean {
  return discourse.turns.some((turn) => turn.paragraph === paragraph && turn.from.includes(from))
}

function received(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  const subject = findSubject(clause, verb)
  const end = clauseEnd(clause, verb)
  const object = messageAt(clause, verb.last, end)
  const from = findBehind(clause, verb, away)
  if (subject.entities.length === 0 || object === undefined || from.length === 0) return undefined
  const time = finding.timeOf(verb)
  const channel = channelIn(clause, verb.last, end)
  return {
    kind: 'message',
    ...hull(...Object.values(anchor(subject, verb, time)), object),
    verb,
    from: from.slice(0, 1),
    to: subject.entities,
    time,
    ...(channel ? { channel } : {}),
  }
}

/** Asking, proposing, thanking: a message only inside of a correspondence that is being told. */
function inExchange({ clause, discourse, paragraph }: Finding, verb: VerbGroup, from: Entity, to: Entity[]): boolean {
  if (messageBefore(clause, verb) !== undefined) return to.length > 0 || isCorrespondent(discourse, from)
  if (!isCorrespondent(discourse, from) || to.some((entity) => !isCorrespondent(discourse, entity))) return false
  const last = discourse.turns.at(-1)
  const isNear =
    last !== undefined && paragraph - last.paragraph <= 1 && (last.from.includes(from) || last.to.includes(from))
  return isNear || (discourse.topic !== undefined && paragraph - discourse.topic <= 1)
}

/** "Dans un courriel, X …": the noun in front of the verb, behind a preposition. */
function messageBefore(clause: Clause, verb: VerbGroup): number | undefined {
  const at = findWord(clause, clause.sentence.from, verb.first, (norm) => clause.vocabulary.messages.has(norm))
  if (at < 0) return undefined
  const isOpened =
    findWord(clause, Math.max(clause.sentence.from, at - 4), at, (norm) => /^(?:dans|par|in|by|via)$/.test(norm)) >= 0
  return isOpened ? at : undefined
}

/** Whom a verb addresses: behind a preposition, or as a pronoun in front of it. */
function addressed({ clause, discourse }: Finding, verb: VerbGroup, from: Entity): Entity[] {
  const behind = findBehind(clause, verb, toward)
  if (behind.length > 0) return behind
  if (clause.lexicon.language === 'en') {
    const direct = findObject(clause, verb)
    const isIt = direct?.how === 'pronoun' && !/^(?:him|her|them)$/.test(wordAt(clause, direct.first))
    if (direct?.entity && direct.entity !== from && !isIt) return [direct.entity]
  }
  return verb.dative === undefined ? [] : known(partnerOf(discourse, from))
}

function lastSenderTo({ discourse }: Finding, replier: Entity): Entity | undefined {
  const turn = discourse.turns.findLast(({ to, from }) => to.includes(replier) && from.length === 1)
  return turn?.from[0]
}

export function agentOf(clause: Clause, verb: VerbGroup): Subject {
  const entities = findBehind(clause, verb, agent)
  const ref = clause.refs.find((each) => each.first > verb.last && each.entity === entities[0])
  return { entities, ref, behind: true }
}

/** "un message de X à Y", "an e-mail from X to Y": told by nouns alone, or by a verb that is in no list. */
export function findNominal(finding: Finding, taken: (at: number) => boolean): Draft[] {
  const { clause, discourse } = finding
  const drafts: Draft[] = []
  for (let at = clause.sentence.from; at < clause.sentence.to; at += 1) {
    const word = clause.words[at]!
    if (word.kind !== 'word' || word.quoted || taken(at)) continue
    if (!clause.vocabulary.messages.has(word.norm) && !isOneOfThem(finding, at)) continue
    const draft = fromTo(finding, at) ?? dated(finding, at) ?? withinSubject(finding, at)
    if (draft) drafts.push(draft)
  }
  void discourse
  return drafts
}

/** "Le premier date du …", "Le plus commenté est daté du …": one of the messages that were just told of. */
function isOneOfThem({ clause, discourse, paragraph }: Finding, at: number): boolean {
  if (!clause.vocabulary.set('first').has(wordAt(clause, at)) || at !== clause.sentence.from + 1) return false
  const isNear = discourse.counted !== undefined && paragraph - discourse.counted <= 1
  return isNear && clause.verbs.some(({ first }) => first > at && first <= at + 3)
}

function fromTo({ clause }: Finding, at: number): Draft | undefined {
  const near = clause.refs.filter(({ first, entity }) => entity && first > at && first <= at + 12)
  const from = near.find((ref) => away.test(governing(clause, ref)) && ref.first <= at + 5)
  const to = near.find(
    (ref) => toward.test(governing(clause, ref)) && from && ref.first > from.last && ref.first - from.last <= 5,
  )
  if (!from || !to) return undefined
  const time = clause.times.find(({ first, last }) => first > at - 2 && last < to.last + 8 && first >= at)
  return {
    kind: 'message',
    ...hull(at, to.last, time?.last),
    from: [from.entity!],
    to: [to.entity!],
    time,
    ...channelOf(clause, at),
  }
}

/** "Le dernier message est du 2 juin", "the first e-mail is dated 3 May". */
function dated({ clause, discourse, timeOf }: Finding, at: number): Draft | undefined {
  const verb = clause.verbs.find((each) => each.first > at && each.first <= at + 4 && tellsDate(clause, each))
  const isOrdinal = findWord(clause, at - 4, at + 1, (norm) => clause.vocabulary.set('first').has(norm)) >= 0
  if (!verb || !isOrdinal || verb.negated) return undefined
  const time = timeOf(verb) ?? clause.times.find(({ first }) => first > verb.last && first <= verb.last + 3)
  const pair = mainSender(discourse)
  if (!time || time.first > verb.last + 8 || !pair) return undefined
  return { kind: 'message', ...hull(at, time.last), from: [pair.from], to: [pair.to], time, ...channelOf(clause, at) }
}

function tellsDate(clause: Clause, verb: VerbGroup): boolean {
  const isSent = verb.voice === 'passive' && (isOf(clause, verb, 'send') || isOf(clause, verb, 'write'))
  return (
    isSent ||
    isOf(clause, verb, 'date') ||
    isOf(clause, verb, 'arrive') ||
    verb.lemmas.some((lemma) => lemma === 'être' || lemma === 'be')
  )
}

/** `X débute son deuxième message à Y`: any verb, with a message as its object and somebody to whom it goes. */
function withinSubject(finding: Finding, at: number): Draft | undefined {
  const { clause, discourse } = finding
  const to = clause.refs.find(
    (ref) => ref.first > at && ref.first <= at + 4 && toward.test(governing(clause, ref)) && ref.entity,
  )
  const from = clause.refs.findLast(
    (ref) => ref.last < at && ref.last >= at - 7 && ref.entity && governing(clause, ref) === '',
  )
  if (!to || !from || from.entity === to.entity) return undefined
  const opening = clause.words[from.last + 1]?.text === ',' ? from.last + 2 : from.last + 1
  for (let between = opening; between < at; between += 1)
    if (/^[,;:»"]$/.test(clause.words[between]!.text)) return undefined
  if (clause.verbs.some((verb) => verb.first > from.last && verb.head < at && (verb.negated || verb.mood !== 'told')))
    return undefined
  const time = clause.times.find(({ first }) => first > to.last && first <= to.last + 8)
  void discourse
  return {
    kind: 'message',
    ...hull(from.first, at, time?.last),
    from: [from.entity!],
    to: [to.entity!],
    time,
    ...channelOf(clause, at),
  }
}

/** "La première à écrire fut X", "the first to write was X". */
export function findOpener(finding: Finding): Draft | undefined {
  const { clause, discourse } = finding
  const verb = clause.verbs.find(
    (each) => each.mood === 'bare' && ['write', 'contact', 'send'].some((key) => isOf(clause, each, key)),
  )
  if (!verb || !/^(?:à|to)$/.test(wordAt(clause, verb.first - 1))) return undefined
  if (!clause.vocabulary.set('first').has(wordAt(clause, verb.first - 2))) return undefined
  const ref = clause.refs.find(({ first, entity }) => entity && first > verb.last && first <= verb.last + 4)
  const isCopula =
    ref && findWord(clause, verb.last + 1, ref.first, (norm) => /^(?:fut|est|était|été|was|is)$/.test(norm)) >= 0
  const to = ref?.entity && partnerOf(discourse, ref.entity)
  if (!ref || !isCopula || !to) return undefined
  const time = clause.times.find(({ first }) => first > ref.last && first <= ref.last + 4)
  return { kind: 'message', ...hull(verb.first - 2, ref.last, time?.last), from: [ref.entity!], to: [to], time }
}

/** "est resté sans réponse", "no reply came": what was sent last stays unanswered. */
export function findSilence({ clause, discourse, text }: Finding): Draft | undefined {
  const last = discourse.turns.at(-1)
  if (last?.from.length !== 1 || last.to.length === 0) return undefined
  const { sentence, vocabulary } = clause
  const whole = text(sentence.from, sentence.to - 1)
    .toLowerCase()
    .replace(/’/g, "'")
  const { frame, none } = vocabulary.absences
  const wanted = [...frame, ...none].find((phrase) => ` ${whole} `.includes(` ${phrase}`))
  if (!wanted) return undefined
  const size = wanted.split(/[\s']+/).length
  const at = findWord(
    clause,
    sentence.from,
    sentence.to,
    (norm) => norm === wanted.split(/[\s']/).at(-1) || norm.startsWith(wanted.split(/[\s']/).at(-1)!),
  )
  if (at < 0 || clause.words[at]!.quoted) return undefined
  return {
    kind: 'reply',
    ...hull(Math.max(sentence.from, at - size - 2), at),
    from: last.to,
    to: last.from,
    negated: true,
  }
}

/** "La réponse arrive le lendemain", "a reply came from X". */
export function findReplyNoun(finding: Finding): Draft | undefined {
  const { clause, discourse } = finding
  const verb = clause.verbs.find((each) => isOf(clause, each, 'arrive') && isTold(each) && !each.negated)
  if (!verb) return undefined
  const noun = findWord(clause, Math.max(clause.sentence.from, verb.first - 6), verb.first, (norm) =>
    clause.vocabulary.set('replies').has(norm),
  )
  if (noun < 0) return undefined
  const named = clause.refs.find(
    (ref) => ref.first > noun && ref.first < verb.last + 4 && away.test(governing(clause, ref)),
  )?.entity
  const last = discourse.turns.at(-1)
  const from = named ?? last?.to[0]
  const to = from && (last?.to.includes(from) ? last.from[0] : partnerOf(discourse, from))
  if (!from || !to) return undefined
  const time = finding.timeOf(verb)
  return { kind: 'reply', ...hull(noun, verb.last, time?.first, time?.last), verb, from: [from], to: [to], time }
}

export function isOf(clause: Clause, verb: VerbGroup, key: string): boolean {
  const verbs = clause.vocabulary.verbs(key)
  return verb.lemmas.some((lemma) => verbs.has(lemma))
}

/** As a fact, or as one by hearsay; a participle alone tells of a fact too. */
export function isTold(verb: VerbGroup): boolean {
  return verb.mood === 'told' || verb.mood === 'reduced'
}

function known(entity: Entity | undefined | null): Entity[] {
  return entity ? [entity] : []
}

function hasMessage(clause: Clause, from: number, to: number): boolean {
  return messageAt(clause, from, to) !== undefined
}

export function messageAt(clause: Clause, from: number, to: number): number | undefined {
  const at = findWord(clause, from, to, (norm) => clause.vocabulary.messages.has(norm))
  return at < 0 ? undefined : at
}

function channelIn(clause: Clause, from: number, to: number): string | undefined {
  for (let at = Math.max(from, clause.sentence.from); at < to; at += 1) {
    const { channel } = channelOf(clause, at)
    if (channel) return channel
  }
  return undefined
}

export function channelOf(clause: Clause, at: number): { channel?: string } {
  const named = clause.vocabulary.messages.get(wordAt(clause, at))
  if (named === undefined) return {}
  const privates = clause.vocabulary.set('privates')
  if (named === '' && (privates.has(wordAt(clause, at + 1)) || privates.has(wordAt(clause, at - 1))))
    return { channel: 'private message' }
  return named === '' ? {} : { channel: named }
}

/** Time, verb, and the subject where it stands beside the verb. */
function anchor(subject: Subject, verb: VerbGroup, time: Draft['time']): { first: number; last: number } {
  const { ref } = subject
  const isBeside = ref && Math.min(Math.abs(ref.last - verb.first), Math.abs(ref.first - verb.last)) <= 3
  const isNear = time && Math.min(Math.abs(time.first - verb.last), Math.abs(verb.first - time.last)) <= 20
  return hull(
    verb.first,
    verb.last,
    ...(isBeside ? [ref.first, ref.last] : []),
    ...(isNear ? [time.first, time.last] : []),
  )
}
