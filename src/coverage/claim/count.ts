import type { VerbGroup } from '../grammar/verbs.ts'
import { messageWords } from './channel.ts'
import { type Clause, findWord, type TimeSpan, wordAt } from './clause.ts'
import { byGiver, byNouns, byOne, bySender, byUnit, byVerb, countOf } from './counted-party.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { type Counted, countedAt } from './number.ts'
import { inAll, partitive } from './partitive.ts'
import { readPhrase } from './phrase.ts'

/** Adjectives that may stand between a number and what it counts. */
const reach = 4

export function findCounts(finding: Finding): Draft[] {
  const { clause } = finding
  const drafts: Draft[] = []
  const times = wordsOfTimes(clause.times)
  for (let at = clause.sentence.from; at < clause.sentence.to; at += 1) {
    const word = clause.words[at]!
    if (word.quoted || (word.kind !== 'word' && word.kind !== 'number')) continue
    const isYear = word.kind === 'number' && /^(?:1[5-9]|20)\d\d$/.test(word.norm)
    const isTime = isYear ? times.words.has(at) : times.longer.has(at)
    const counted = countedAt(clause, at) ?? adverb(clause, at)
    // "No one"
    if (!counted || wordAt(clause, at - 1) === 'no') continue
    const draft = isTime
      ? undefined
      : (ofLine(finding, counted) ??
        partitive(finding, counted) ??
        inAll(finding, counted) ??
        ofNoun(finding, counted) ??
        ofThem(finding, counted) ??
        alone(finding, counted) ??
        inNumber(finding, counted) ??
        ofThose(finding, counted) ??
        ofTimes(finding, counted))
    if (draft) {
      drafts.push(draft)
      // "97: sixty-eight of his": a share of those in front of it.
      finding.discourse.counted = finding.paragraph
    }
    at = counted.last
  }
  return drafts
}

/** Places of words that say when; of those, the ones in times of several words. */
function wordsOfTimes(times: TimeSpan[]): { words: Set<number>; longer: Set<number> } {
  const words = new Set<number>()
  const longer = new Set<number>()
  for (const { first, last } of times) {
    for (let at = first; at <= last; at += 1) {
      words.add(at)
      if (first !== last) longer.add(at)
    }
  }
  return { words, longer }
}

function adverb(clause: Clause, at: number): Counted | undefined {
  // "Once more", "once again": not how often.
  if (clause.lexicon.words('notOften').has(wordAt(clause, at + 1))) return undefined
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
  const around = verbOf(clause, counted.first, noun)
  const verb = isRanked(clause, counted) ? undefined : around
  // "n'a pas envoyé plus de quarante messages": at most forty.
  const isCapped = verb?.negated && !verb.restricted && counted.bound === 'at least'
  if (verb && ((verb.negated && !verb.restricted && !isCapped) || verb.mood === 'modal')) return undefined
  // What is published or stolen by the thousand is not said to be between the two.
  const isOthers = verb !== undefined && isOf(clause, verb, 'publish')
  // "A mis la main sur leurs 318 textos"
  const isTheirs = clause.lexicon.words('theirs').has(wordAt(clause, counted.first - 1))
  const parties =
    byNouns(finding, noun) ??
    (isTheirs ? byUnit(finding, unit, noun) : undefined) ??
    (around && (byVerb(finding, around, unit) ?? byOne(finding, around))) ??
    (isOthers ? (bySender(finding, noun) ?? {}) : (byGiver(finding, counted) ?? byUnit(finding, unit, noun)))
  const near = verb && Math.abs(verb.head - noun) <= 8 ? [verb.first, verb.last] : []
  const draft = countOf(counted, unit, parties, hull(counted.first, noun, ...near), verb)
  const opening = isRanked(clause, counted)
    ? undefined
    : clause.times.find(({ first }) => first <= clause.sentence.from + 1)
  return (
    draft && {
      ...draft,
      bound: isCapped ? 'at most' : counted.bound,
      time: (verb && finding.timeOf(verb)) ?? opening ?? behindNoun(clause, noun),
    }
  )
}

/** "Twenty-nine messages in January alone", « pour le seul mois de janvier ». */
function behindNoun(clause: Clause, noun: number): TimeSpan | undefined {
  const { words, lexicon, times } = clause
  const time = times.find(({ first }) => first > noun && first <= noun + reach + 1)
  const isLed = ({ norm }: Clause['words'][number]) =>
    lexicon.prepositions.has(norm) || lexicon.determiners.has(norm) || clause.vocabulary.set('solely').has(norm)
  return time && words.slice(noun + 1, time.first).every(isLed) && time.first > noun + 1 ? time : undefined
}

/** "The last of the three replies", « dernière des trois réponses »: the day is that of the last, not of all. */
function isRanked(clause: Clause, { first }: Counted): boolean {
  const before = wordAt(clause, first - 1)
  const rank = before === 'des' ? first - 2 : before === 'the' && wordAt(clause, first - 2) === 'of' ? first - 3 : -1
  return rank >= 0 && clause.vocabulary.set('first').has(wordAt(clause, rank))
}

/** "Neuf d'entre eux ont reçu une réponse", "had answered five of them". */
function ofThem(finding: Finding, counted: Counted): Draft | undefined {
  const { clause, discourse, paragraph } = finding
  const next = wordAt(clause, counted.last + 1)
  const isThem =
    next === 'of'
      ? clause.lexicon.words('them').has(wordAt(clause, counted.last + 2))
      : (next === "d'" && wordAt(clause, counted.last + 2) === 'entre') ||
        isOfThese(clause, counted, discourse.counted !== undefined && paragraph - discourse.counted <= 1)
  if (!isThem && !isOfMany(finding, counted)) return undefined
  const written = writtenBy(finding, counted)
  if (written) return written
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
  return countOf(counted, 'replies', parties, hull(counted.first, counted.last, verb.first, verb.last), verb)
}

/** "Sent 120 of them", "en a écrit quarante-deux": whose they are. */
function writtenBy(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  const verb = clause.verbs.findLast(({ last }) => last < counted.first && counted.first - last <= 3)
  if (!verb || verb.negated || verb.mood !== 'told' || verb.voice === 'passive' || counted.value < 2) return undefined
  if (hasComma(clause, verb.last, counted.first)) return undefined
  if (!isOf(clause, verb, 'send') && !isOf(clause, verb, 'write') && !isOf(clause, verb, 'sign')) return undefined
  const isThem =
    clause.lexicon.language === 'en' || clause.words.slice(verb.first - 1, verb.head).some(({ norm }) => norm === 'en')
  const parties = isThem ? byVerb(finding, verb, 'messages') : undefined
  return parties?.from && countOf(counted, 'messages', parties, hull(verb.first, counted.last), verb)
}

/** "Il en a écrit quarante-deux": the number ends what is said. */
function isOfThese(clause: Clause, { first, last }: Counted, isCounted: boolean): boolean {
  const isEnd = last + 1 >= clause.sentence.to || clause.words[last + 1]!.kind === 'mark'
  // "Ms Aske sent him 51."
  if (isEnd && clause.lexicon.words('themselves').has(wordAt(clause, first - 1))) return true
  // "She sent 140; he sent 72."
  const isOther = clause.lexicon.words('remaining').has(wordAt(clause, first - 1))
  const verb = clause.verbs.find((each) => each.last === (isOther ? first - 3 : first - 1))
  if (isEnd && clause.lexicon.language === 'en' && verb && isOf(clause, verb, 'send') && isCounted) return true
  // "Of the 60 messages, X wrote 18."
  const isFronted =
    clause.vocabulary.set('among').has(wordAt(clause, clause.sentence.from)) &&
    messageWords(clause).some((at) => at < first && unitOf(clause, wordAt(clause, at)) === 'messages')
  const isEn = clause.words.slice(Math.max(clause.sentence.from, first - 5), first).some(({ norm }) => norm === 'en')
  return isEnd && (isEn || isFronted)
}

/** "Sur trente courriels, quatre ont reçu une réponse": a number alone, of messages that are being told of. */
function isOfMany({ clause, discourse, paragraph }: Finding, { first, last, value }: Counted): boolean {
  if (value < 2 && !clause.lexicon.words('one').has(wordAt(clause, first))) return false
  const isNear = discourse.counted !== undefined && paragraph - discourse.counted <= 1
  const isNamed = messageWords(clause).some((at) => at < first && unitOf(clause, wordAt(clause, at)) === 'messages')
  return (isNear || isNamed) && clause.verbs.some((verb) => verb.first === last + 1)
}

/** "E-mails sent by X to Y: 52", "Replies: 18": a line of a table. */
function ofLine(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  if (clause.words[counted.first - 1]?.text !== ':' || counted.last + 2 < clause.sentence.to) return undefined
  if (clause.verbs.some(({ mood }) => mood !== 'reduced')) return undefined
  const noun = findWord(clause, clause.sentence.from, counted.first, (norm) => unitOf(clause, norm) !== undefined)
  if (noun < 0) return undefined
  const { from, to, between } = readPhrase(clause, noun)
  const unit = unitOf(clause, wordAt(clause, noun))!
  const parties = from && to ? { from: [from], to: [to] } : between ? { between } : byUnit(finding, unit, noun)
  return countOf(counted, unit, parties, hull(noun, counted.last))
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
  return countOf(counted, unit, parties, hull(counted.first, verb.last), verb)
}

/** "Ces courriels, au nombre de 134", "the e-mails, numbering 134": behind what is counted. */
function inNumber(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  const from = Math.max(clause.sentence.from, counted.first - 3)
  const before = clause.words
    .slice(from, counted.first)
    .map(({ norm }) => norm)
    .join(' ')
  if (counted.value < 2 || !clause.vocabulary.numbering.some((phrase) => ` ${before}`.endsWith(` ${phrase}`)))
    return undefined
  const noun = findWord(clause, from - reach, from + 1, (norm) => unitOf(clause, norm) !== undefined)
  const unit = noun < 0 ? undefined : unitOf(clause, wordAt(clause, noun))
  if (!unit) return undefined
  const parties = byNouns(finding, noun) ?? byUnit(finding, unit, noun)
  return countOf(counted, unit, parties, hull(noun, counted.last))
}

/** "The letters, 94 of them, surfaced": between commas, behind what is counted. */
function ofThose(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  const isThem = wordAt(clause, counted.last + 1) === 'of' && wordAt(clause, counted.last + 2) === 'them'
  const noun = counted.first - 2
  const unit = unitOf(clause, wordAt(clause, noun))
  if (!isThem || counted.value < 2 || wordAt(clause, noun + 1) !== ',' || !unit) return undefined
  return countOf(counted, unit, byUnit(finding, unit, noun), hull(noun, counted.last + 2))
}

/** "a répondu à trois reprises", "answered five times", "replied twice". */
function ofTimes(finding: Finding, counted: Counted): Draft | undefined {
  const { clause } = finding
  const isTimes = clause.vocabulary.set('times').has(wordAt(clause, counted.last + 1))
  const isAdverb = clause.vocabulary.adverbs.has(wordAt(clause, counted.first))
  if (!isTimes && !isAdverb) return undefined
  // "Ten times a day" is how often.
  if (clause.lexicon.words('rate').has(wordAt(clause, counted.last + (isTimes ? 2 : 1)))) return undefined
  const isBack = (each: VerbGroup) => wordAt(clause, each.last + 1) === 'back'
  const writes = clause.verbs.filter(
    (each) => isBack(each) || ['reply', 'post', 'write', 'nudge', 'contact'].some((key) => isOf(clause, each, key)),
  )
  const verb =
    writes.findLast(({ head, last }) => head < counted.first && counted.first - last <= 8) ??
    writes.find(({ first }) => first > counted.last && first - counted.last <= 12)
  if (!verb || verb.mood === 'modal' || verb.mood === 'bare' || (verb.negated && !verb.restricted)) return undefined
  const isReply = isOf(clause, verb, 'reply') || isBack(verb)
  const unit = isReply ? 'replies' : isOf(clause, verb, 'post') ? 'posts' : 'messages'
  const parties = byVerb(finding, verb, unit)
  if ((!parties?.from && !parties?.between) || parties.from?.some(({ isSource }) => isSource)) return undefined
  const place = hull(verb.first, verb.last, counted.first, counted.last + (isTimes ? 1 : 0))
  return countOf(counted, unit, parties, place, verb)
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
    // "61 of the messages".
    const isPart = at === last + 1 && clause.lexicon.words('partOf').has(wordAt(clause, at + 1))
    if (!round && !isPart && clause.lexicon.words('of').has(wordAt(clause, at))) return true
    const word = clause.words[at]!
    if (
      word.kind !== 'word' ||
      clause.refStart.has(at) ||
      clause.times.some(({ first, last }) => first <= at && at <= last)
    )
      return true
    if (clause.lexicon.words('breaksCount').has(word.norm)) return true
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
