// A clause -> how many messages, replies or posts it tells of, and whose: by the verb that counts them, by the nouns
// around them, else by the two who write.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findBehind, findObject, findSubject, findWord, governing, wordAt } from './clause.ts'
import { isCorrespondent, mainSender, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { type Counted, countedAt } from './number.ts'
import { agentOf } from './party.ts'
import { readPhrase } from './phrase.ts'

/** Adjectives that may stand between a number and what it counts. */
const reach = 4

export function findCounts(finding: Finding): Draft[] {
  const { clause } = finding
  const drafts: Draft[] = []
  for (let at = clause.sentence.from; at < clause.sentence.to; at += 1) {
    const word = clause.words[at]!
    if (word.quoted || (word.kind !== 'word' && word.kind !== 'number')) continue
    const isTime = clause.times.some(({ first, last }) => first <= at && at <= last && first !== last)
    const counted = countedAt(clause, at) ?? adverb(clause, at)
    if (!counted) continue
    const draft = isTime
      ? undefined
      : (ofLine(finding, counted) ??
        bySource(finding, counted) ??
        ofNoun(finding, counted) ??
        ofThem(finding, counted) ??
        alone(finding, counted) ??
        ofTimes(finding, counted))
    if (draft) drafts.push(draft)
    at = counted.last
  }
  return drafts
}

function adverb(clause: Clause, at: number): Counted | undefined {
  const value = clause.vocabulary.adverbs.get(wordAt(clause, at))
  return value === undefined ? undefined : { first: at, last: at, value, bound: 'exact', round: false }
}

/** "quarante-six messages privés", "thousands of e-mails". */
function ofNoun(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  if (counted.value < 2) return undefined
  const noun = findWord(
    clause,
    counted.last + 1,
    counted.last + 1 + reach,
    (norm) => unitOf(clause, norm) !== undefined,
  )
  if (noun < 0 || isBroken(clause, counted, noun)) return undefined
  const unit = unitOf(clause, wordAt(clause, noun))!
  const verb = verbOf(clause, counted.first, noun)
  // "n'a pas envoyé plus de quarante messages": at most forty.
  const isCapped = verb?.negated && !verb.restricted && counted.bound === 'at least'
  if (verb && ((verb.negated && !verb.restricted && !isCapped) || verb.mood === 'modal')) return undefined
  // What is published or stolen by the thousand is not said to be between the two.
  const isOthers = verb !== undefined && isOf(clause, verb, 'publish')
  const parties =
    byNouns(finding, noun) ??
    (verb && byVerb(finding, verb, unit)) ??
    (isOthers ? (bySender(finding, noun) ?? {}) : (byGiver(finding, counted) ?? byUnit(finding, unit, noun)))
  if (!parties) return undefined
  const near = verb && Math.abs(verb.head - noun) <= 8 ? [verb.first, verb.last] : []
  return {
    kind: 'count',
    ...hull(counted.first, noun, ...near),
    verb,
    ...parties,
    count: counted.value,
    unit,
    bound: isCapped ? 'at most' : counted.bound,
    time: verb ? finding.timeOf(verb) : clause.times.find(({ first }) => first <= clause.sentence.from + 1),
  }
}

/** "Neuf d'entre eux ont reçu une réponse", "had answered five of them". */
function ofThem(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  const next = wordAt(clause, counted.last + 1)
  const isThem =
    next === 'of'
      ? /^(?:them|these|those)$/.test(wordAt(clause, counted.last + 2))
      : next === "d'" && wordAt(clause, counted.last + 2) === 'entre'
  if (!isThem && !isOfMany(finding, counted)) return undefined
  const verb = clause.verbs.find((each) => {
    const isNear = Math.min(Math.abs(each.first - counted.last), Math.abs(counted.first - each.last)) <= 6
    return isNear && (isOf(clause, each, 'reply') || isOf(clause, each, 'receive'))
  })
  if (!verb || verb.negated || verb.mood === 'modal') return undefined
  const isAnswered = isOf(clause, verb, 'reply')
  const isReceived =
    isOf(clause, verb, 'receive') &&
    findWord(clause, verb.last, verb.last + 4, (norm) => clause.vocabulary.set('replies').has(norm)) >= 0
  if (!isAnswered && !isReceived) return undefined
  const parties =
    (isAnswered ? byVerb(finding, verb, 'replies') : undefined) ?? byUnit(finding, 'replies', counted.last)
  if (!parties) return undefined
  return {
    kind: 'count',
    ...hull(counted.first, counted.last, verb.first, verb.last),
    verb,
    ...parties,
    count: counted.value,
    unit: 'replies',
    bound: counted.bound,
  }
}

/** "Sur trente courriels, quatre ont reçu une réponse": a number alone, of messages that are being told of. */
function isOfMany({ clause, discourse, paragraph }: Finding, { first, last, value }: Counted): boolean {
  if (value < 2 && !/^(?:un|une|one)$/.test(wordAt(clause, first))) return false
  const isNear = discourse.counted !== undefined && paragraph - discourse.counted <= 1
  const isNamed = findWord(clause, clause.sentence.from, first, (norm) => unitOf(clause, norm) === 'messages') >= 0
  return (isNear || isNamed) && clause.verbs.some((verb) => verb.first === last + 1)
}

/** "Fourteen of the messages came from X", "dont huit émanaient de X", "twenty are from X", "onze portent la signature de X". */
function bySource(finding: Finding, counted: Counted): Draft | undefined {
  const { clause, discourse, paragraph } = finding
  if (counted.value < 2) return undefined
  const verb = clause.verbs.find(({ first }) => first > counted.last && first - counted.last <= 6)
  if (!verb || verb.negated || !(verb.mood === 'told' || verb.mood === 'reduced') || !isOf(clause, verb, 'stem'))
    return undefined
  const between = clause.words.slice(counted.last + 1, verb.first)
  const isFree = between.every(
    ({ kind, norm }) =>
      kind === 'word' &&
      (clause.lexicon.prepositions.has(norm) ||
        clause.lexicon.determiners.has(norm) ||
        clause.lexicon.between.has(norm) ||
        unitOf(clause, norm) === 'messages' ||
        /^(?:them|these|those|entre|eux)$/.test(norm)),
  )
  const isKnown = discourse.counted !== undefined && paragraph - discourse.counted <= 1
  const isNamed = findWord(clause, clause.sentence.from, verb.first, (norm) => unitOf(clause, norm) === 'messages') >= 0
  if (!isFree || !(isKnown || isNamed)) return undefined
  const ref = clause.refs.find(({ first }) => first > verb.last && first - verb.last <= 5)
  if (!ref?.entity || !(/^(?:de|from|by|par)$/.test(governing(clause, ref)) || isSignature(clause, verb, ref.first)))
    return undefined
  const to = isCorrespondent(discourse, ref.entity) ? partnerOf(discourse, ref.entity) : undefined
  if (!to) return undefined
  return {
    kind: 'count',
    ...hull(counted.first, ref.last),
    verb,
    from: [ref.entity],
    to: [to],
    count: counted.value,
    unit: 'messages',
    bound: counted.bound,
  }
}

/** "E-mails sent by X to Y: 52", "Replies: 18": a line of a table. */
function ofLine(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  if (clause.words[counted.first - 1]?.text !== ':' || clause.verbs.some(({ mood }) => mood !== 'reduced'))
    return undefined
  const noun = findWord(clause, clause.sentence.from, counted.first, (norm) => unitOf(clause, norm) !== undefined)
  if (noun < 0 || counted.last + 2 < clause.sentence.to) return undefined
  const { from, to, between } = readPhrase(clause, noun)
  const unit = unitOf(clause, wordAt(clause, noun))!
  const parties = from && to ? { from: [from], to: [to] } : between ? { between } : byUnit(finding, unit, noun)
  return (
    parties && {
      kind: 'count',
      ...hull(noun, counted.last),
      ...parties,
      count: counted.value,
      unit,
      bound: counted.bound,
    }
  )
}

function isSignature(clause: Clause, verb: VerbGroup, to: number): boolean {
  return findWord(clause, verb.first, to, (norm) => /^(?:signature|signed|signées?|signés)$/.test(norm)) >= 0
}

/** "Fifteen were sent by X; three are answers", "Quinze ont été envoyés par X": of the messages told of before. */
function alone(finding: Finding, counted: Counted): Draft | undefined {
  const { clause, discourse, paragraph } = finding
  if (discourse.counted === undefined || paragraph - discourse.counted > 1 || counted.value < 2) return undefined
  const verb = clause.verbs.find(({ first }) => first === counted.last + 1)
  if (!verb || verb.negated || verb.mood !== 'told') return undefined
  const isSent = verb.voice === 'passive' && (isOf(clause, verb, 'send') || isOf(clause, verb, 'write'))
  const isReply =
    verb.lemmas.some((lemma) => lemma === 'être' || lemma === 'be') &&
    findWord(clause, verb.last + 1, verb.last + 3, (norm) => clause.vocabulary.set('replies').has(norm)) >= 0
  if (!isSent && !isReply) return undefined
  const unit = isReply ? 'replies' : 'messages'
  const parties = isReply ? byUnit(finding, unit, verb.last) : byVerb(finding, verb, unit)
  if (!parties) return undefined
  return {
    kind: 'count',
    ...hull(counted.first, verb.last),
    verb,
    ...parties,
    count: counted.value,
    unit,
    bound: counted.bound,
  }
}

/** "a répondu à trois reprises", "answered five times", "replied twice". */
function ofTimes(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  const isTimes = clause.vocabulary.set('times').has(wordAt(clause, counted.last + 1))
  const isAdverb = clause.vocabulary.adverbs.has(wordAt(clause, counted.first))
  if (!isTimes && !isAdverb) return undefined
  const writes = clause.verbs.filter((each) => ['reply', 'post', 'write'].some((key) => isOf(clause, each, key)))
  const verb =
    writes.findLast(({ head, last }) => head < counted.first && counted.first - last <= 8) ??
    writes.find(({ first }) => first > counted.last && first - counted.last <= 12)
  if (!verb || verb.mood === 'modal' || verb.mood === 'bare' || (verb.negated && !verb.restricted)) return undefined
  const isReply = isOf(clause, verb, 'reply')
  const unit = isReply
    ? 'replies'
    : isOf(clause, verb, 'post')
      ? 'posts'
      : isOf(clause, verb, 'write')
        ? 'messages'
        : undefined
  if (!unit) return undefined
  const parties = byVerb(finding, verb, unit)
  if (!parties?.from) return undefined
  return {
    kind: 'count',
    ...hull(verb.first, verb.last, counted.first, counted.last + (isTimes ? 1 : 0)),
    verb,
    ...parties,
    count: counted.value,
    unit,
    bound: counted.bound,
  }
}

function unitOf(clause: Clause, norm: string): string | undefined {
  if (clause.vocabulary.messages.has(norm) && (/[sx]$/.test(norm) || norm === 'mail')) return 'messages'
  if (clause.vocabulary.set('replies').has(norm) && /s$/.test(norm)) return 'replies'
  return clause.vocabulary.set('posts').has(norm) && /s$/.test(norm) ? 'posts' : undefined
}

function isBroken(clause: Clause, { last, round }: Counted, to: number): boolean {
  if (clause.verbs.some(({ head, mood }) => mood !== 'reduced' && head > last && head < to)) return true
  for (let at = last + 1; at < to; at += 1) {
    // "une centaine de courriels", but not "dix mois de messages".
    if (!round && /^(?:de|d'|of)$/.test(wordAt(clause, at))) return true
    const word = clause.words[at]!
    if (
      word.kind !== 'word' ||
      clause.refStart.has(at) ||
      clause.times.some(({ first, last }) => first <= at && at <= last)
    )
      return true
    if (/^(?:et|and|à|to|par|by|dans|in|sur|on|qui|who|que|that|pour|for)$/.test(word.norm)) return true
  }
  return false
}

/** The verb whose object or subject the counted noun is. */
function verbOf(clause: Clause, first: number, noun: number): VerbGroup | undefined {
  const before = clause.verbs.findLast(({ last }) => last < first)
  const after = clause.verbs.find(
    (verb) => verb.first > noun && verb.first - noun <= 5 && !hasComma(clause, noun, verb.first),
  )
  if (after && (after.mood === 'reduced' || after.voice === 'passive') && after.first - noun <= 3) return after
  return before && first - before.last <= 9 ? before : after
}

function hasComma({ words }: Clause, from: number, to: number): boolean {
  return words.slice(from, to).some(({ text }) => text === ',')
}

type Parties = Pick<Draft, 'from' | 'to' | 'between'>

function byNouns({ clause }: Finding, noun: number): Parties | undefined {
  const near = clause.refs.filter(({ first, entity }) => entity && first > noun && first <= noun + 9)
  const between = near.find((ref) => /^(?:entre|between)$/.test(governing(clause, ref)))
  if (between) {
    const other = near.find((ref) => ref.first > between.last && ref.first - between.last <= 3)
    if (other) return { between: [between.entity!, other.entity!] }
  }
  const from = near.find((ref) => /^(?:de|from)$/.test(governing(clause, ref)) && ref.first <= noun + 5)
  const to = near.find((ref) => /^(?:à|to)$/.test(governing(clause, ref)) && ref.first > (from?.last ?? noun))
  return from && to ? { from: [from.entity!], to: [to.entity!] } : undefined
}

function byVerb({ clause, discourse }: Finding, verb: VerbGroup, unit: string): Parties | undefined {
  const passive = verb.voice === 'passive'
  const subject = passive ? agentOf(clause, verb) : findSubject(clause, verb)
  const [actor] = subject.entities
  if (isOf(clause, verb, 'exchange')) {
    const others =
      subject.entities.length > 1
        ? subject.entities
        : [...subject.entities, ...findBehind(clause, verb, /^(?:avec|with)$/)]
    const pair = others.length > 1 ? others : pairOf(discourse, actor)
    return pair && { between: pair }
  }
  if (!actor) return undefined
  if (isOf(clause, verb, 'receive')) {
    const from = findBehind(clause, verb, /^(?:de|from)$/)
    const sender = from[0] ?? (isCorrespondent(discourse, actor) ? partnerOf(discourse, actor) : undefined)
    return sender && { from: [sender], to: [actor] }
  }
  const isWriting = ['send', 'write', 'reply', 'post'].some((key) => isOf(clause, verb, key))
  if (!isWriting) return undefined
  if (unit === 'posts') return { from: [actor] }
  const direct = clause.lexicon.language === 'en' && !passive ? findObject(clause, verb)?.entity : undefined
  const named = [...findBehind(clause, verb, /^(?:à|to)$/), ...(direct ? [direct] : [])].filter(
    (entity) => entity !== actor,
  )
  const to =
    named.length > 0
      ? named
      : isCorrespondent(discourse, actor)
        ? [partnerOf(discourse, actor)].filter((each) => each !== undefined)
        : []
  return to.length > 0 ? { from: [actor], to } : undefined
}

function pairOf(discourse: Finding['discourse'], actor: Entity | undefined): Entity[] | undefined {
  const partner = actor && partnerOf(discourse, actor)
  if (actor && partner) return [actor, partner]
  const main = mainSender(discourse)
  return main && [main.from, main.to]
}

/** "bombarded him with 212 texts", "l'a inondé de 40 messages": whoever acts sends them, whatever the verb. */
function byGiver({ clause, discourse }: Finding, { first }: Counted): Parties | undefined {
  const isWith = findWord(clause, first - 3, first, (norm) => norm === 'with' || norm === 'de') >= 0
  const giver = clause.refs.find((ref) => ref.last < first && ref.entity && governing(clause, ref) === '')?.entity
  const to = isWith && giver && isCorrespondent(discourse, giver) ? partnerOf(discourse, giver) : undefined
  return giver && to ? { from: [giver], to: [to] } : undefined
}

/** "seven replies from X" */
function bySender({ clause, discourse }: Finding, noun: number): Parties | undefined {
  const from = clause.refs.find(({ first, entity }) => entity && first > noun && first <= noun + 5)
  if (!from || !/^(?:de|from|by|par)$/.test(governing(clause, from)) || !isCorrespondent(discourse, from.entity!))
    return undefined
  const to = partnerOf(discourse, from.entity!)
  return to && { from: [from.entity!], to: [to] }
}

/** "three replies from X", "seven replies": whose, by who writes to whom. */
function byUnit({ clause, discourse }: Finding, unit: string, noun: number): Parties | undefined {
  const main = mainSender(discourse)
  if (!main) return undefined
  const sender = bySender({ clause, discourse } as Finding, noun)
  if (sender) return sender
  if (unit === 'replies') return { from: [main.to], to: [main.from] }
  // "e-mails from her mailbox": whose they are is said otherwise.
  const isOwned = /^(?:de|from|of|d')$/.test(wordAt(clause, noun + 1))
  return unit === 'messages' && !isOwned ? { between: [main.from, main.to] } : undefined
}
