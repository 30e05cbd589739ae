// A clause -> the messages told in it by a verb: who wrote to whom, and by which way.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { channelIn, hasMessage, messageAt } from './channel.ts'
import { type Clause, clauseEnd, findBehind, findObject, findWord, wordAt } from './clause.ts'
import { isCorrespondent, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf, isTold } from './find.ts'
import { isMutual } from './mutual.ts'
import { addressed, agentOf, anchor, known } from './party.ts'
import { findSubject } from './subject.ts'

export function findMessage(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (!isTold(verb) || verb.negated || isToWriter(clause, verb) || isEachOther(clause, verb)) return undefined
  if (isOf(clause, verb, 'receive') || isRecipient(clause, verb)) return received(finding, verb)
  const isSend = isOf(clause, verb, 'send')
  const isWrite = isOf(clause, verb, 'write')
  const isContact = isOf(clause, verb, 'contact') || isTouch(clause, verb)
  const isAsk = isOf(clause, verb, 'ask') || isOf(clause, verb, 'urge') || isPut(clause, verb)
  if (!isSend && !isWrite && !isContact && !isAsk) return undefined
  // "« … », glisse-t-il": said rather than sent.
  const isSaid = isSend && !isWrite && isBehindQuote(clause, verb)
  return sent(finding, verb, {
    isSend: isSend && !isWrite && !isSaid,
    isWrite,
    isContact,
    isAsk: isSaid || (isAsk && !isWrite && !isSend),
  })
}

function isBehindQuote({ words, sentence }: Clause, { first }: VerbGroup): boolean {
  const before = words[first - 1]
  const quote = before?.text === ',' ? words[first - 2] : before
  return first > sentence.from && /^[»”"]$/.test(quote?.text ?? '')
}

/** "se sont écrit", "wrote to each other": an exchange, and no message of one to the other. */
function isEachOther(clause: Clause, verb: VerbGroup): boolean {
  return isMutual(clause, verb) && (verb.reflexive || findWord(clause, verb.last + 1, verb.last + 3, isEach) >= 0)
}

const isEach = (norm: string) => norm === 'each'

/** "prendre contact avec", "make contact": the noun makes the verb. */
function isTouch(clause: Clause, verb: VerbGroup): boolean {
  const isLight = verb.lemmas.some((lemma) => clause.vocabulary.verbs('light').has(lemma))
  return (
    isLight && findWord(clause, verb.last + 1, verb.last + 3, (norm) => norm === 'contact' || norm === 'touch') >= 0
  )
}

/** "m'écrit-il", "wrote to us": to whoever writes the article. */
export function isToWriter(clause: Clause, verb: VerbGroup): boolean {
  const writer = clause.lexicon.words('writerItself')
  const behind = clause.lexicon.words('to').has(wordAt(clause, verb.last + 1)) ? verb.last + 2 : verb.last + 1
  if (behind === verb.last + 2 && clause.lexicon.words('writerOwn').has(wordAt(clause, behind))) return true
  // In an interview they are somebody's.
  const isWriter = (at: number) => writer.has(wordAt(clause, at)) && !clause.refStart.has(at)
  return isWriter(behind) || (verb.object !== undefined && isWriter(verb.object))
}

/** "A formulé plusieurs demandes", "put two questions": the noun makes the verb. */
function isPut(clause: Clause, verb: VerbGroup): boolean {
  if (!isOf(clause, verb, 'formulate') || verb.voice === 'passive') return false
  const noun = findWord(clause, verb.last + 1, verb.last + 4, (norm) => clause.vocabulary.set('asked').has(norm))
  // "A request for comment"
  if (noun < 0 || findWord(clause, noun + 1, noun + 4, (norm) => clause.vocabulary.set('press').has(norm)) >= 0)
    return false
  // "X made a request." is told in what follows.
  const opens = clause.lexicon.words('complementOpeners')
  return /s$/.test(wordAt(clause, noun)) || opens.has(wordAt(clause, noun + 1)) || clause.words[noun + 1]?.text === ':'
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
  // "Asked by this paper, X said": by whoever writes the article.
  if (
    passive &&
    verb.mood === 'reduced' &&
    clause.vocabulary.set('pressing').has(wordAt(clause, verb.head)) &&
    findBehind(clause, verb, 'by').length === 0
  )
    return undefined
  const subject = passive ? agentOf(clause, verb) : findSubject(clause, verb)
  const [from] = subject.entities
  if (!from) return undefined
  const end = clauseEnd(clause, verb)
  const isMessage = hasMessage(
    clause,
    passive ? Math.max(clause.sentence.from, verb.first - 12) : verb.first,
    passive ? verb.first : end,
  )
  if (!isMessage && !isOf(clause, verb, 'forward') && isWork(clause, verb)) return undefined
  const named = addressed(finding, verb, from).filter((entity) => !subject.entities.includes(entity))
  const direct = passive ? undefined : findObject(clause, verb)
  const clitic = way.isContact || isOf(clause, verb, 'urge') ? cliticOf(finding, verb, from) : undefined
  const isAntecedent = !passive && subject.ref !== undefined && hasMessageBefore(clause, subject.ref.first)
  if (way.isSend && !isMessage && !isAntecedent && !isHandedOver(finding, verb, from, named)) return undefined
  if (
    way.isContact &&
    !isTouch(clause, verb) &&
    !(
      (clitic || direct?.entity) &&
      isCorrespondent(discourse, from) &&
      isCorrespondent(discourse, clitic ?? direct!.entity!)
    )
  )
    return undefined
  const takesDirect =
    way.isContact ||
    clause.lexicon.language === 'en' ||
    verb.lemmas.some((lemma) => clause.vocabulary.verbs('urge').has(lemma))
  const told =
    named.length > 0 ? named : known(clitic ?? (takesDirect && direct?.how !== 'pronoun' ? direct?.entity : undefined))
  // "Insisted he had broken no rules": to whoever asked.
  const isClaimed = verb.lemmas.some((lemma) => clause.vocabulary.set('denialVerbs').has(lemma))
  if (way.isAsk && isClaimed && told.length === 0 && !finding.hasQuote) return undefined
  if (way.isAsk && (tellsOthers(clause, verb, told) || !inExchange(finding, verb, from, told))) return undefined
  const isAddressed =
    findWord(clause, verb.last + 1, verb.last + 2, (norm) => clause.lexicon.words('toward').has(norm)) >= 0
  if (way.isWrite && told.length === 0 && !isMessage && !isAddressed && !isCorrespondent(discourse, from))
    return undefined
  const time = finding.timeOf(verb) ?? (isAntecedent ? timeBehind(finding, verb) : undefined)
  const toward = (last: number) =>
    findWord(clause, verb.last + 1, Math.min(end, last), (norm) => clause.lexicon.words('toward').has(norm)) >= 0
  // "Forwarded the message to three colleagues": to people who are not named, and not to whoever writes to X.
  const isFollowed =
    (way.isWrite &&
      toward(verb.last + 2) &&
      !clause.verbs.some(({ mood, first }) => mood === 'bare' && first <= verb.last + 2 && first > verb.last)) ||
    (way.isSend && toward(verb.last + 5))
  const isSame = told.length === 0 || (way.isAsk && (direct?.how === 'pronoun' || isQuotedOn(finding, from, told)))
  if (isSame && !time && !isMessage && !isFollowed && isContinued(finding, from)) return undefined
  // "… », écrit-il": its words, of a message that was told or will be.
  const isBare =
    told.length === 0 && !time?.time.value && !isMessage && !isFollowed && !isAntecedent && verb.dative === undefined
  // "Typed his letters with two fingers": how, and none of them.
  const noun = isMessage && !passive ? messageAt(clause, verb.first, end) : undefined
  const isHabit =
    noun !== undefined &&
    !time &&
    told.length === 0 &&
    /[^s]s$/.test(wordAt(clause, noun)) &&
    !/^sms$/.test(wordAt(clause, noun))
  if (isHabit) return undefined
  if (!passive && isInside(clause, subject.ref?.first ?? verb.first)) return undefined
  const to =
    told.length > 0 || isFollowed
      ? told
      : known(isCorrespondent(discourse, from) ? partnerOf(discourse, from) : undefined)
  if (to.length === 0 && !isMessage && !(isFollowed && way.isWrite && time)) return undefined
  // "Told the Courier": to whoever asked.
  if (to.some(({ isSource }) => isSource) || isIncise(finding, verb, subject.ref?.first)) return undefined
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
    ...(isBare && (finding.hasQuote || way.isWrite) ? { bare: true } : {}),
  }
}

/** "Elle le relance": whoever she writes to. */
function cliticOf({ clause, discourse }: Finding, verb: VerbGroup, from: Entity): Entity | undefined {
  const isClitic = verb.object !== undefined && clause.lexicon.words('clitics').has(wordAt(clause, verb.object))
  return isClitic && isCorrespondent(discourse, from) ? partnerOf(discourse, from) : undefined
}

/** "Brandt got back to him, he writes, in a message": where somebody says so. */
function isIncise({ clause }: Finding, { first, last }: VerbGroup, subject = first): boolean {
  const [quoted, comma] = [clause.words[subject - 2], clause.words[subject - 1]]
  if (quoted?.quoted || /^[”"»]$/.test(quoted?.text ?? '') || comma?.quoted) return false
  return comma?.text === ',' && clause.words[last + 1]?.text === ',' && last - subject <= 3
}

/** "wrote a book", "a signé une tribune": what is written is no message. */
function isWork(clause: Clause, verb: VerbGroup): boolean {
  const end = Math.min(clauseEnd(clause, verb), verb.last + 5)
  return findWord(clause, verb.last + 1, end, (norm) => clause.vocabulary.set('works').has(norm)) >= 0
}

/** "the e-mail that X sent", "le courriel que X a envoyé". */
function hasMessageBefore(clause: Clause, at: number): boolean {
  const isRelative = clause.lexicon.words('objectRelatives').has(wordAt(clause, at - 1))
  const end = isRelative ? at - 1 : at
  const noun = messageAt(clause, Math.max(clause.sentence.from, end - (isRelative ? 5 : 1)), end)
  return noun !== undefined && !clause.words.slice(noun, end).some(({ kind }) => kind === 'mark')
}

/** "The last message X sent is dated 3 May" */
function timeBehind({ clause, timeOf }: Finding, verb: VerbGroup): Draft['time'] {
  const next = clause.verbs.find(({ first }) => first > verb.last && first - verb.last <= 3)
  return next && isOf(clause, next, 'date') ? timeOf(next) : undefined
}

/** "transfère le cahier des charges à X", "forwarded him a memo": between two who write to each other. */
function isHandedOver({ clause, discourse }: Finding, verb: VerbGroup, from: Entity, named: Entity[]): boolean {
  if (!isOf(clause, verb, 'forward') || named.length === 0) return false
  return [from, ...named].every((entity) => isCorrespondent(discourse, entity))
}

/** "… », écrit X" behind a message of X that was told in the same paragraph: its words, not another one. */
function isContinued({ discourse, paragraph, hasQuote }: Finding, from: Entity): boolean {
  const isNear = ({ paragraph: at }: { paragraph: number }) => at === paragraph || (hasQuote && paragraph - at === 1)
  const last = discourse.turns.at(-1)
  return discourse.turns.some(
    (turn) => turn.from.includes(from) && (turn.paragraph === paragraph || (turn === last && isNear(turn))),
  )
}

/** `X wrote back to Y. "…," she told Y`: whom the message right before it went to. */
function isQuotedOn({ discourse, paragraph, hasQuote }: Finding, from: Entity, told: Entity[]): boolean {
  const last = discourse.turns.at(-1)
  if (!last || !hasQuote || last.paragraph !== paragraph || !last.from.includes(from)) return false
  return told.every((each) => last.to.includes(each))
}

/** "Told a league inquiry that": somebody else than whom the article knows. */
function tellsOthers(clause: Clause, verb: VerbGroup, told: Entity[]): boolean {
  if (told.length > 0 || !isOf(clause, verb, 'tell')) return false
  const next = wordAt(clause, verb.last + 1)
  const isSomebody = clause.lexicon.words('toldOthers').has(next)
  return isSomebody && !findObject(clause, verb)?.entity
}

/** "An e-mail in which she complained": of the message that was named in front. */
function isInside(clause: Clause, at: number): boolean {
  const isWhich = clause.lexicon.words('inWhich').has(wordAt(clause, at - 1))
  return isWhich && hasMessage(clause, clause.sentence.from, at)
}

/** "est destinataire d'un courriel": being one who gets it. */
function isRecipient(clause: Clause, verb: VerbGroup): boolean {
  const isBe = verb.lemmas.some((lemma) => lemma === 'être' || lemma === 'be')
  return (
    isBe && findWord(clause, verb.last + 1, verb.last + 4, (norm) => clause.lexicon.words('recipients').has(norm)) >= 0
  )
}

function received(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause, discourse } = finding
  const subject = findSubject(clause, verb)
  const end = clauseEnd(clause, verb)
  const object = messageAt(clause, verb.last, end)
  const named = findBehind(clause, verb, 'from')
  // "The minister received the letter on 3 May": of whoever writes to him.
  const [reader] = subject.entities
  const isDefinite = object !== undefined && clause.lexicon.words('definiteOrOwn').has(wordAt(clause, object - 1))
  const partner =
    isDefinite && reader && finding.timeOf(verb) && isCorrespondent(discourse, reader)
      ? partnerOf(discourse, reader)
      : undefined
  const from = named.length > 0 ? named : known(partner)
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
  if (messageBefore(clause, verb) !== undefined || isByMessage(clause, verb))
    return to.length > 0 || isCorrespondent(discourse, from)
  // What is said behind "joint mercredi" is said to reporters.
  if (discourse.pressed === paragraph) return false
  if (!isCorrespondent(discourse, from) || to.some((entity) => !isCorrespondent(discourse, entity))) return false
  const last = discourse.turns.at(-1)
  const isNear =
    last !== undefined && paragraph - last.paragraph <= 1 && (last.from.includes(from) || last.to.includes(from))
  return isNear || [discourse.topic, discourse.named].some((at) => at !== undefined && paragraph - at <= 1)
}

/** "Dans un courriel, X …": the noun in front of the verb, behind a preposition. */
function messageBefore(clause: Clause, verb: VerbGroup): number | undefined {
  const at = messageAt(clause, clause.sentence.from, verb.first)
  if (at === undefined) return undefined
  const isOpened =
    findWord(clause, Math.max(clause.sentence.from, at - 4), at, (norm) => clause.lexicon.words('mediums').has(norm)) >=
    0
  return isOpened ? at : undefined
}

/** "interpelle le ministre dans un courriel", "congratulated him by text": the noun behind the verb. */
function isByMessage(clause: Clause, verb: VerbGroup): boolean {
  const at = messageAt(clause, verb.last + 1, clauseEnd(clause, verb))
  return at !== undefined && findWord(clause, at - 3, at, (norm) => clause.lexicon.words('mediums').has(norm)) >= 0
}
