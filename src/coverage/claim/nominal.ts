// A clause -> the messages told in it by nouns: "un message de X à Y", "the first e-mail is dated 3 May".

import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { channelOf } from './channel.ts'
import { type Clause, findWord, governing, type TimeSpan, wordAt } from './clause.ts'
import { isCorrespondent, mainSender, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { type MessagePhrase, readPhrase } from './phrase.ts'
import { findSubject } from './subject.ts'
import { openTurn } from './turn.ts'

/** "un message de X à Y", "an e-mail from X to Y": told by nouns alone, or by a verb that is in no list. */
export function findNominal(finding: Finding, taken: (at: number) => boolean): Draft[] {
  const { clause } = finding
  const drafts: Draft[] = []
  for (let at = clause.sentence.from; at < clause.sentence.to; at += 1) {
    const word = clause.words[at]!
    if (word.kind !== 'word' || word.quoted || taken(at)) continue
    const isReply = clause.vocabulary.set('replies').has(word.norm)
    const isMessage = clause.vocabulary.messages.has(word.norm) || isOneOfThem(finding, at)
    if (!isReply && !isMessage && !isPointing(clause, at)) continue
    const draft =
      byPointing(finding, at) ??
      byPhrase(finding, at) ??
      (isReply ? undefined : (dated(finding, at) ?? withinSubject(finding, at)))
    if (draft) drafts.push(draft)
  }
  return drafts
}

/** "Le premier date du …", "Le plus commenté est daté du …": one of the messages that were just told of. */
function isOneOfThem({ clause, discourse, paragraph }: Finding, at: number): boolean {
  if (!clause.vocabulary.set('first').has(wordAt(clause, at)) || at !== clause.sentence.from + 1) return false
  if (clause.vocabulary.set('exchanges').has(wordAt(clause, at + 1))) return false
  const isNear = discourse.counted !== undefined && paragraph - discourse.counted <= 2
  const reach = wordAt(clause, at + 1) === ',' ? 8 : 3
  return isNear && clause.verbs.some(({ first }) => first > at && first <= at + reach)
}

/** « Celui du 3 mai », "the one from 3 May". */
function isPointing(clause: Clause, at: number): boolean {
  const isOne = clause.lexicon.language === 'fr' || clause.lexicon.words('the').has(wordAt(clause, at - 1))
  return isOne && clause.vocabulary.set('pointers').has(wordAt(clause, at))
}

/** One of the messages that are being told of, by its day: of whoever it is said to be, else of whoever writes most. */
function byPointing(finding: Finding, at: number): Draft | undefined {
  const { clause, discourse, paragraph, quoted } = finding
  if (!isPointing(clause, at)) return undefined
  const isNear = [discourse.counted, discourse.named, discourse.turns.at(-1)?.paragraph].some(
    (told) => told === paragraph,
  )
  const behind = clause.times.find(
    ({ first }) => first > at && first <= at + 3 && clause.lexicon.words('fromOf').has(ofDay(clause, first)),
  )
  const opening = clause.times.find(({ first, last }) => first <= clause.sentence.from + 1 && last < at)
  const verb = clause.verbs.find(({ last }) => last === at - 1)
  const time = behind ?? (verb && isOf(clause, verb, 'arrive') ? opening : undefined)
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(time?.time.value ?? '')
  const main = mainSender(discourse)
  const from = quoted && isCorrespondent(discourse, quoted) ? quoted : main?.from
  const to = from && partnerOf(discourse, from)
  if (!isNear || !time || !isDay || !from || !to) return undefined
  return { kind: 'message', ...hull(at, time.first, time.last), from: [from], to: [to], time }
}

/** The preposition in front of a day: "du 3 mai" begins with the day, or with its article. */
function ofDay(clause: Clause, first: number): string {
  const before = wordAt(clause, first - 1)
  const own = clause.lexicon.words('contractedOf').has(before) ? 'de' : before
  return clause.lexicon.words('contractedOf').has(wordAt(clause, first)) ? 'de' : own
}

/** Somebody's message, to somebody or of some day; whose it is can be said by the clause around it. */
function byPhrase(finding: Finding, at: number): Draft | undefined {
  const { clause, discourse } = finding
  const phrase = readPhrase(clause, at)
  if (phrase.plural || phrase.negated) return undefined
  if (isGot(clause, phrase)) return undefined
  const writer =
    phrase.from ?? writerOf(finding, phrase) ?? (isSaying(clause, phrase) ? mainSender(discourse)?.from : undefined)
  if (!writer || writer.isSource || phrase.to?.isSource) return undefined
  const partner = isCorrespondent(discourse, writer) ? partnerOf(discourse, writer) : undefined
  const to = phrase.to ?? partner
  const time = phrase.time ?? timeAround(finding, phrase)
  const isReply = clause.vocabulary.set('replies').has(wordAt(clause, at))
  const isSaid = isReply && phrase.from !== undefined && clause.words[phrase.last + 1]?.text === ':'
  // In a room nobody is written to: "X's message of 2 November".
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(phrase.time?.time.value ?? '') && phrase.from !== undefined && !isReply
  if (to === writer || (!to && !isDay) || !(time || phrase.to || isSaid)) return undefined
  // "Said in an e-mail on Tuesday": to whoever asked.
  const isLoose = phrase.from === undefined && phrase.to === undefined
  if (isLoose && !/\d/.test(time?.time.text ?? '') && !isNear(finding, writer)) return undefined
  return {
    kind: isReply ? 'reply' : 'message',
    ...hull(
      phrase.first,
      phrase.last,
      time && Math.abs(time.first - phrase.last) <= 12 ? time.first : undefined,
      time && Math.abs(time.first - phrase.last) <= 12 ? time.last : undefined,
    ),
    from: [writer],
    to: to ? [to] : [],
    time,
    ...channelOf(clause, at),
  }
}

/** `"…," said a message of 9 May`: of whoever writes most of them. */
function isSaying(clause: Clause, { first, time }: MessagePhrase): boolean {
  const before = wordAt(clause, first - 1)
  const isVerb = clause.vocabulary.set('reading').has(before)
  return isVerb && time !== undefined && /^[,»”"]$/.test(clause.words[first - 2]?.text ?? '')
}

/** "received his answer": told by the verb. */
function isGot(clause: Clause, { first, noun, possessive }: MessagePhrase): boolean {
  const isReply = clause.vocabulary.set('replies').has(wordAt(clause, noun))
  const verb = clause.verbs.find(({ last }) => last < first && first - last <= 2)
  return isReply && possessive && verb !== undefined && isOf(clause, verb, 'receive')
}

/** Whose message a phrase without a name is: by its possessive, by what it answers, by the clause around it. */
function writerOf(finding: Finding, phrase: MessagePhrase): Entity | undefined {
  const { clause } = finding
  const isReply = clause.vocabulary.set('replies').has(wordAt(clause, phrase.noun))
  const opens = phrase.lead === '' && phrase.first <= clause.sentence.from + 1
  const open = isReply && opens ? openTurn(finding) : undefined
  // "Sa réponse": not of whoever wrote last.
  if (open && (phrase.possessive || phrase.first === clause.sentence.from)) return open.from
  if (phrase.possessive && opens) return phrase.owner
  // "Nouveau message le 3 mai : X y demande …"
  const colon = clause.words[phrase.last + 1]?.text === ':' || clause.words[phrase.last + 2]?.text === ':'
  const verb = colon && phrase.lead === '' ? clause.verbs.find(({ first }) => first > phrase.last) : undefined
  if (verb && phrase.first <= clause.sentence.from + 1) return findSubject(clause, verb).entities[0]
  // "New e-mail to X": without a verb, of whoever writes to X.
  if (
    phrase.to &&
    clause.verbs.every(({ mood }) => mood === 'reduced') &&
    isCorrespondent(finding.discourse, phrase.to)
  )
    return partnerOf(finding.discourse, phrase.to)
  return phrase.lead !== '' || phrase.possessive ? (writerAround(clause, phrase) ?? phrase.owner) : undefined
}

function isNear({ discourse, paragraph }: Finding, writer: Entity): boolean {
  return discourse.turns.some(({ from, to, paragraph: at }) => paragraph - at <= 1 && [...from, ...to].includes(writer))
}

/** "Dans un courriel, X s'inquiète", "complained X in a letter": the subject of the verb beside the phrase. */
function writerAround(clause: Clause, { first, last }: MessagePhrase): Entity | undefined {
  const isTold = ({ mood, voice }: VerbGroup) => (mood === 'told' || mood === 'modal') && voice === 'active'
  const opens = first <= clause.sentence.from + 3 || clause.words[last + 1]?.text === ','
  const behind = clause.verbs.find((verb) => verb.first > last && isTold(verb))
  const before = clause.verbs.findLast((verb) => verb.last < first && isTold(verb))
  const verb = opens ? (behind ?? before) : before
  if (verb) return findSubject(clause, verb).entities[0]
  const beside = clause.refStart.get(last + 2)
  // A verb that is in no list: "Dans un SMS, X ironise".
  return opens && clause.words[last + 1]?.text === ',' ? (beside?.entity ?? undefined) : undefined
}

/** Of the verb that has the phrase as its subject, or in front of the clause. */
function timeAround({ clause, timeOf }: Finding, { first, last }: MessagePhrase): TimeSpan | undefined {
  const verb = clause.verbs.find((each) => each.first > last && each.first - last <= 4)
  const tells = verb && (tellsDate(clause, verb) || isOf(clause, verb, 'arrive'))
  const own = tells ? timeOf(verb) : undefined
  return own ?? clause.dated ?? clause.times.find((time) => time.first <= clause.sentence.from + 1 && time.last < first)
}

/** "Le dernier message est du 2 juin", "the first e-mail is dated 3 May". */
function dated({ clause, discourse, timeOf, quoted }: Finding, at: number): Draft | undefined {
  const isAside = wordAt(clause, at + 1) === ','
  const verb = clause.verbs.find(
    (each) => each.first > at && each.first <= at + (isAside ? 8 : 4) && tellsDate(clause, each),
  )
  const isOrdinal = findWord(clause, at - 4, at + 1, (norm) => clause.vocabulary.set('first').has(norm)) >= 0
  if (!verb || !isOrdinal || verb.negated) return undefined
  const time = timeOf(verb) ?? clause.times.find(({ first }) => first > verb.last && first <= verb.last + 3)
  const pair = mainSender(discourse)
  if (!time || time.first > verb.last + 8 || !pair) return undefined
  // "The last one, dated 3 May, is from X"
  const named =
    clause.refs.find(
      ({ first, entity }) =>
        entity && first > (isAside ? at : verb.last) && clause.lexicon.words('fromBy').has(wordAt(clause, first - 1)),
    )?.entity ?? ownerBehind(clause, verb.last)
  // "Le premier message arrive le 5 mai. « … », écrit X."
  const known = [named, quoted].find((each) => each && isCorrespondent(discourse, each))
  // "Le plus commenté est daté du …" is any of them; "la plus ancienne" is not.
  const isAge = findWord(clause, at, at + 2, (norm) => clause.lexicon.words('ages').has(norm)) >= 0
  const isEdge = isAge || findWord(clause, at - 4, at + 1, (norm) => clause.lexicon.words('most').has(norm)) < 0
  if (!known && isEdge) {
    const edge = edgeOf(clause, at, time, pair)
    // Who says when the first and the last were written speaks of both.
    if (edge && (discourse.ofBoth || edge.when?.match(/^\d.*\/\d/))) return edge
  }
  if (!known && discourse.counted === undefined && discourse.turns.length === 0) return undefined
  const sender = known ?? pair.from
  const to = sender === pair.from ? pair.to : partnerOf(discourse, sender)
  if (!to) return undefined
  return { kind: 'message', ...hull(at, time.last), from: [sender], to: [to], time, ...channelOf(clause, at) }
}

/** "Le premier date du 4 mai, le dernier du 19 novembre": of messages of both, from when to when they wrote. */
function ownerBehind(clause: Clause, from: number): Entity | undefined {
  const at = findWord(clause, from + 1, from + 8, (norm) => clause.vocabulary.set('hers').has(norm))
  const isPredicate = clause.verbs.some(
    ({ last, lemmas }) => last === at - 1 && lemmas.some((lemma) => lemma === 'be' || lemma === 'être'),
  )
  return isPredicate ? clause.owners.get(at) : undefined
}

function edgeOf(
  clause: Clause,
  at: number,
  time: TimeSpan,
  { from, to }: { from: Entity; to: Entity },
): Draft | undefined {
  const value = time.time.value
  if (!value || value.includes('/')) return undefined
  const isLast = (norm: string) => clause.vocabulary.set('lastOnes').has(norm)
  const place = { kind: 'span' as const, between: [from, to], time, bound: time.time.bound }
  if (findWord(clause, at - 4, at + 2, isLast) >= 0)
    return { ...place, ...hull(at, time.first, time.last), when: `../${value}` }
  const last = findWord(clause, time.last + 1, clause.sentence.to, isLast)
  const end = last < 0 ? undefined : clause.times.find(({ first }) => first > last && first <= last + 8)
  const until = end?.time.value
  if (end && until && !until.includes('/'))
    return { ...place, ...hull(at, time.first, end.last), when: `${value}/${until}` }
  return { ...place, ...hull(at, time.first, time.last), when: `${value}/..` }
}

function tellsDate(clause: Clause, verb: VerbGroup): boolean {
  const isSent = verb.voice === 'passive' && (isOf(clause, verb, 'send') || isOf(clause, verb, 'write'))
  // "Porte la date du …", "bears the date of …".
  const isDated = findWord(clause, verb.last + 1, verb.last + 3, (norm) => norm === 'date') >= 0
  return (
    isSent ||
    isDated ||
    isOf(clause, verb, 'date') ||
    isOf(clause, verb, 'arrive') ||
    verb.lemmas.some((lemma) => lemma === 'être' || lemma === 'be')
  )
}

/** `X débute son deuxième message à Y`: any verb, with a message as its object and somebody to whom it goes. */
function withinSubject(finding: Finding, at: number): Draft | undefined {
  const { clause } = finding
  const to = clause.refs.find(
    (ref) =>
      ref.first > at && ref.first <= at + 4 && clause.lexicon.words('to').has(governing(clause, ref)) && ref.entity,
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
  return {
    kind: 'message',
    ...hull(from.first, at, time?.last),
    from: [from.entity!],
    to: [to.entity!],
    time,
    ...channelOf(clause, at),
  }
}
