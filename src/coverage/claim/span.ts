// A clause -> from when to when an exchange ran: "ended on", "at least until", "from … to …".
import type { Bound } from '../../record/coverage.ts'
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findBehind, findWord, governing, type TimeSpan, wordAt } from './clause.ts'
import { isCorrespondent, mainPair, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { isMutual, isTouch } from './mutual.ts'
import { readPhrase } from './phrase.ts'
import { findSubject, type Subject } from './subject.ts'

const until = /^(?:(?:au moins |at least )?(?:jusqu|until|till|through))/i

export function findSpan(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  const isKept = verb.mood === 'bare' && isMutual(clause, verb)
  if (verb.mood !== 'told' && !isKept) return undefined
  const isEnd = isOf(clause, verb, 'end') || isFinish(clause, verb)
  const isStart = isOf(clause, verb, 'start')
  const isExchange = isOf(clause, verb, 'exchange')
  const isOld =
    isOf(clause, verb, 'date') && verb.voice === 'active' && (isBeginning(clause, verb) || isOfTopic(finding, verb))
  const isRun = isOf(clause, verb, 'run') || isPlace(clause, verb) || isTouch(clause, verb) || isMutual(clause, verb)
  const isStill = isOngoing(clause, verb)
  const isSentOver = verb.voice === 'passive' && isOf(clause, verb, 'send') && isRange(finding, verb)
  if (!isEnd && !isStart && !isRun && !isExchange && !isOld && !isStill && !isSentOver) return undefined
  if (verb.negated && !(isEnd && verb.restricted)) return undefined
  const keeping = isKept ? clause.verbs.findLast(({ head }) => head < verb.first) : undefined
  const time = finding.timeOf(verb) ?? (keeping && finding.timeOf(keeping))
  // "Ended in the last weeks of the campaign": when that was, the article does not say.
  const isUndated = time?.time.value === null && time.time.vague
  if (!time || !(time.time.value || isUndated) || isOfLetter(clause, verb)) return undefined
  // "The paper runs the letter of 9 November", "it went up on Friday": nothing goes on for a day.
  const isPlain = isRun && !isEnd && !isStart && !isExchange && !isOld && !isStill && isOf(clause, verb, 'run')
  const isPassing = !time.time.value?.includes('/') && !until.test(time.time.text) && !isBeyond(clause, time)
  if (isPlain && isPassing && !isOnInto(clause, verb, time)) return undefined
  const subject = findSubject(clause, verb)
  // "We went through the papers on Sunday": whoever writes the article.
  if (clause.lexicon.words('selves').has(wordAt(clause, verb.first - 1)) && !isExchange) return undefined
  const between = parties(finding, verb, subject, isExchange)
  if (!between) return undefined
  const reaches = isStill || isBeyond(clause, time) || isOnInto(clause, verb, time)
  const side = isEnd ? 'end' : isStart || isOld ? 'start' : 'run'
  const { when, bound } = isUndated
    ? { when: undefined, bound: 'exact' as const }
    : reaches
      ? { when: `../${time.time.value}`, bound: 'at least' as const }
      : sided(time, side)
  const thing = subject.thing && subject.thing.last - subject.thing.first < 8 ? subject.thing.first : undefined
  // "Port Brume's budget": nobody can read a claim that begins in the middle of it.
  const beside = thing !== undefined && /^['’]/.test(clause.words[thing]!.text) ? undefined : thing
  return {
    kind: 'span',
    ...hull(verb.first, verb.last, time.first, time.last, beside),
    verb,
    between,
    time,
    when,
    bound: isAtLeastBehind(clause, time) ? 'at least' : bound,
  }
}

/** "Were sent between July and January" */
function isRange({ timeOf }: Finding, verb: VerbGroup): boolean {
  return /^\d[^/]*\/\d/.test(timeOf(verb)?.time.value ?? '')
}

/** `"… me," it ends`: a letter, and not an exchange. */
function isOfLetter({ words }: Clause, { first }: VerbGroup): boolean {
  return words[first - 1]?.norm === 'it' && /^[”"»]$/.test(words[first - 2]?.text ?? '')
}

/** "Les deux se parlaient encore le 31", "were still in touch on 8 November": at least until then. */
function isOngoing(clause: Clause, verb: VerbGroup): boolean {
  const isMeeting = verb.reflexive && verb.lemmas.some((lemma) => clause.vocabulary.verbs('meet').has(lemma))
  const isStill = findWord(clause, verb.first, verb.last + 3, (norm) => clause.lexicon.words('still').has(norm)) >= 0
  const isGerund = verb.lemmas.some((lemma) => clause.vocabulary.verbs('converse').has(lemma))
  return isStill && (isMeeting || isTouch(clause, verb) || isMutual(clause, verb) || isGerund)
}

/** "The correspondence dates back to March": of the whole, and not of its last part. */
function isBeginning(clause: Clause, verb: VerbGroup): boolean {
  const { thing } = findSubject(clause, verb)
  if (!thing) return false
  const has = (key: string) =>
    findWord(clause, thing.first, thing.last + 1, (norm) => clause.vocabulary.set(key).has(norm)) >= 0
  return has('exchanges') && !has('lastOnes') && !has('first')
}

/** "La correspondance … elle remonte à mars": a pronoun for nobody, where the exchange is what is spoken of. */
function isOfTopic({ clause, discourse, paragraph }: Finding, verb: VerbGroup): boolean {
  const { ref, thing } = findSubject(clause, verb)
  const isNobody = ref?.how === 'pronoun' && !ref.entity
  const isHere =
    findWord(clause, clause.sentence.from, verb.first, (norm) => clause.vocabulary.set('exchanges').has(norm)) >= 0
  return isNobody && !thing && (isHere || discourse.topic === paragraph)
}

/** "well beyond June", "bien au-delà de juin" */
function isBeyond(clause: Clause, { first }: TimeSpan): boolean {
  return findWord(clause, first - 3, first, (norm) => clause.lexicon.words('beyond').has(norm)) >= 0
}

/** "Se sont poursuivis en 2025", "continued into June": what goes on in a month has come to it. */
function isOnInto(clause: Clause, verb: VerbGroup, { first, time: { value } }: TimeSpan): boolean {
  if (!isOf(clause, verb, 'continue') || !/^\d{4}(?:-\d{2})?$/.test(value ?? '') || first < verb.last) return false
  return findWord(clause, first - 1, first + 1, (norm) => clause.lexicon.words('into').has(norm)) >= 0
}

/** "jusqu'en juin au moins" */
function isAtLeastBehind(clause: Clause, { last }: TimeSpan): boolean {
  const behind = clause.words
    .slice(last + 1, last + 3)
    .map(({ norm }) => norm)
    .join(' ')
  return behind === 'au moins' || behind === 'at least'
}

/** `avoir lieu`, `take place`: the noun makes the verb. */
function isPlace(clause: Clause, verb: VerbGroup): boolean {
  return (
    isOf(clause, verb, 'place') &&
    findWord(clause, verb.last + 1, verb.last + 3, (norm) => norm === 'lieu' || norm === 'place') >= 0
  )
}

/** "prendre fin", "come to an end", "dry up": words that make an end of a verb. */
function isFinish(clause: Clause, verb: VerbGroup): boolean {
  const behind = ` ${clause.words
    .slice(verb.last + 1, verb.last + 5)
    .map(({ norm }) => norm)
    .join(' ')} `
  return clause.vocabulary.finishes.some(
    ({ verb: lemma, words }) => verb.lemmas.includes(lemma) && (words === '' || behind.startsWith(` ${words} `)),
  )
}

/** "Leurs échanges, du … au …", "messages échelonnés d'avril à juin", "dernier échange le 3 juin": told by a noun. */
export function findNominalSpan(finding: Finding): Draft | undefined {
  const { clause, discourse } = finding
  const { sentence, vocabulary } = clause
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const norm = wordAt(clause, at)
    const isExchange = vocabulary.set('exchanges').has(norm)
    if (clause.words[at]!.quoted || !(isExchange || vocabulary.messages.has(norm))) continue
    const phrase = readPhrase(clause, at)
    const time = phrase.time ?? datedBehind(finding, phrase.last)
    if (!time?.time.value || phrase.negated || !(isExchange || phrase.plural)) continue
    const isRange = time.time.value.includes('/') && !time.time.vague
    const ends = phrase.ordinal && isExchange ? sideOf(clause, phrase) : undefined
    if (!isRange && !ends) continue
    const between =
      phrase.between ?? (phrase.from && phrase.to ? [phrase.from, phrase.to] : undefined) ?? mainPair(discourse)
    if (!between) continue
    const placed = ends && !isRange ? sided(time, ends) : { when: time.time.value, bound: time.time.bound }
    return { kind: 'span', ...hull(at, time.first, time.last), between, time, ...placed }
  }
  return undefined
}

/** "Leur dernier échange remonte au 12 juin" */
function datedBehind({ clause, timeOf }: Finding, last: number): TimeSpan | undefined {
  const verb = clause.verbs.find(({ first }) => first > last && first - last <= 2)
  return verb && isOf(clause, verb, 'date') ? timeOf(verb) : undefined
}

function sideOf(clause: Clause, { first, noun }: { first: number; noun: number }): 'start' | 'end' {
  return findWord(clause, first, noun, (norm) => clause.vocabulary.set('lastOnes').has(norm)) >= 0 ? 'end' : 'start'
}

/** A day on which something ended is the end of an interval; "by then" is later than the beginning, and not before the end. */
function sided({ time }: TimeSpan, side: 'start' | 'end' | 'run'): { when: string; bound: Bound } {
  const { value, bound, text } = time
  const when = value!
  const [first = '', last = ''] = when.split('/')
  if (side === 'run') return { when: when.includes('/') || !until.test(text) ? when : `../${when}`, bound }
  if (!when.includes('/')) return { when: side === 'end' ? `../${when}` : `${when}/..`, bound: 'exact' }
  if (first.endsWith('~') && last.endsWith('~')) {
    // "Ended in the autumn": some time in it.
    const [earliest, latest] = sameMonth(first, last)
      ? [`${first.slice(0, 7)}~`, `${first.slice(0, 7)}~`]
      : [first, last]
    return { when: side === 'end' ? `../${latest}` : `${earliest}/..`, bound: 'exact' }
  }
  if (side === 'end' && last === '..') {
    // "Fell silent after 14 June": that day was the last.
    if (bound === 'at least' && /^\d{4}-\d{2}-\d{2}/.test(when))
      return {
        when: `../${new Date(Date.parse(when.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10)}`,
        bound: 'exact',
      }
    return { when: `../${first}`, bound: 'at least' }
  }
  if (side === 'end') return { when, bound: first === '..' ? bound : 'exact' }
  if (first === '..') return { when: `${last}/..`, bound: 'at least' }
  return { when, bound: last === '..' ? 'at most' : bound }
}

function sameMonth(first: string, last: string): boolean {
  return /^\d{4}-\d{2}-/.test(first) && first.slice(0, 8) === last.slice(0, 8)
}

function parties(
  { clause, discourse }: Finding,
  verb: VerbGroup,
  subject: Subject,
  isExchange: boolean,
): Entity[] | undefined {
  if (subject.entities.length > 1 && (isExchange || isTouch(clause, verb) || isMutual(clause, verb)))
    return subject.entities
  // "The two kept writing": whoever they are, they write to each other.
  const isBoth =
    isMutual(clause, verb) || isTouch(clause, verb) || isOngoing(clause, verb) || (isExchange && isPlural(clause, verb))
  if (isBoth && subject.entities.length === 0) return mainPair(discourse)
  const [actor] = subject.entities
  if (actor) {
    const other =
      findBehind(clause, verb, 'with')[0] ??
      (isExchange &&
      isCorrespondent(discourse, actor) &&
      findWord(clause, verb.last, verb.last + 12, (norm) => norm === 'avec' || norm === 'with') < 0
        ? partnerOf(discourse, actor)
        : undefined)
    if (isExchange) return other && [actor, other]
    // "X was in contact with Y until July"
    if (other && isTouch(clause, verb)) return [actor, other]
    // "Celle-ci s'est achevée": a pronoun that was taken for somebody.
    if (subject.ref?.how !== 'pronoun' || clause.lexicon.words('heShe').has(clause.words[subject.ref.first]!.norm))
      return undefined
  }
  if (subject.thing && !isAboutExchange(clause, subject.thing)) return undefined
  // "A week before bids were opened": of something that has no word here.
  if (!subject.thing && !actor && verb.voice === 'passive' && !isExchange) return undefined
  if (verb.voice === 'passive' && isOf(clause, verb, 'send') && !subject.thing) return undefined
  if (isExchange && !subject.thing) return undefined
  return named(clause, subject) ?? mainPair(discourse)
}

/** "Ils ont correspondu", "they corresponded" */
function isPlural(clause: Clause, { first }: VerbGroup): boolean {
  return clause.lexicon.words('both').has(wordAt(clause, first - 1))
}

function isAboutExchange(clause: Clause, { first, last }: { first: number; last: number }): boolean {
  const { vocabulary } = clause
  const wanted = (norm: string) =>
    vocabulary.set('exchanges').has(norm) ||
    vocabulary.set('records').has(norm) ||
    vocabulary.messages.has(norm) ||
    clause.lexicon.words('everything').has(norm)
  return findWord(clause, first, last + 1, wanted) >= 0
}

/** "La correspondance entre X et Y", "the exchange with X". */
function named(clause: Clause, { thing }: Subject): Entity[] | undefined {
  if (!thing) return undefined
  const inside = clause.refs.filter(({ first, last, entity }) => entity && first >= thing.first && last <= thing.last)
  const between = inside.find((ref) => clause.lexicon.words('betweenOf').has(governing(clause, ref)))
  const other = inside.find((ref) => between && ref.first > between.last)
  return between && other ? [between.entity!, other.entity!] : undefined
}

function isRough({ time: { vague, value } }: TimeSpan): boolean {
  return vague === true || value!.includes('~')
}

/** "From September to the summer": both ends are said. */
function isRunning({ time: { text } }: TimeSpan): boolean {
  return /^(?:from|between|de|du|d['’]|depuis|entre)(?=\W)/i.test(text)
}

/** "Entre le 11 janvier et le 2 juin, X a adressé …": the time of a message that is an interval. */
export function spanOf(draft: Draft): Draft | undefined {
  const { time } = draft
  const ends = time?.time.value?.split('/')
  if (!time || ends?.length !== 2 || ends.includes('..') || (isRough(time) && !isRunning(time))) return undefined
  const between = draft.between ?? [...(draft.from ?? []), ...(draft.to ?? [])]
  if (between.length < 2) return undefined
  return {
    kind: 'span',
    first: time.first,
    last: time.last,
    between: between.slice(0, 2),
    time,
    bound: time.time.bound,
  }
}
