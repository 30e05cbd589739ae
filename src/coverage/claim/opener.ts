// A clause -> the message that opened the exchange, where it is told who did: "it was X who wrote first", "X made the first
// move", "the first line is hers", "tout commence par un courriel de X".
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { channelIn } from './channel.ts'
import { type Clause, clauseEnd, findBehind, findObject, findWord, governing, wordAt } from './clause.ts'
import { isCorrespondent, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { agentOf } from './party.ts'
import { readPhrase } from './phrase.ts'
import { findSubject } from './subject.ts'

/** Words behind a verb among which its object is looked for. */
const reach = 7

export function findOpener(finding: Finding): Draft | undefined {
  for (const verb of finding.clause.verbs) {
    const draft =
      byMove(finding, verb) ??
      byOrder(finding, verb) ??
      byRank(finding, verb) ??
      bySource(finding, verb) ??
      byStart(finding, verb)
    if (draft) return draft
  }
  return undefined
}

interface Place {
  first: number
  last: number
}

function draftOf(
  finding: Finding,
  verb: VerbGroup,
  from: Entity | undefined,
  place: Place,
  to?: Entity,
): Draft | undefined {
  const { clause, discourse } = finding
  if (!from || from.isSource || verb.negated) return undefined
  const other = to ?? (isCorrespondent(discourse, from) ? partnerOf(discourse, from) : undefined)
  if (!other || other === from) return undefined
  const time = finding.timeOf(verb) ?? clause.times.find(({ first }) => first > place.last && first <= place.last + 4)
  const isNear = time && Math.min(Math.abs(time.first - place.last), Math.abs(place.first - time.last)) <= 12
  const channel = channelIn(clause, verb.first, clauseEnd(clause, verb))
  return {
    kind: 'message',
    ...hull(place.first, place.last, ...(isNear ? [time.first, time.last] : [])),
    verb,
    from: [from],
    to: [other],
    time,
    opens: true,
    ...(channel ? { channel } : {}),
  }
}

function actorOf(clause: Clause, verb: VerbGroup): Entity | undefined {
  const { entities } = verb.voice === 'passive' ? agentOf(clause, verb) : findSubject(clause, verb)
  return entities.length === 1 ? entities[0] : undefined
}

/** "opened the correspondence", "a pris l'initiative", "contact was initiated by X": a verb with its object. */
function byMove(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (verb.mood === 'modal' || verb.mood === 'bare') return undefined
  const isOpened = (norm: string) => clause.vocabulary.set('opened').has(norm)
  const from = verb.voice === 'passive' ? Math.max(clause.sentence.from, verb.first - reach) : verb.last + 1
  const to = verb.voice === 'passive' ? verb.first : Math.min(clauseEnd(clause, verb), verb.last + reach)
  const object = isOf(clause, verb, 'open') ? findWord(clause, from, to, isOpened) : -1
  const behind = ` ${clause.words
    .slice(verb.last + 1, verb.last + reach)
    .map(({ norm }) => norm)
    .join(' ')} `
  const move = clause.vocabulary.moves.find(
    (each) => verb.lemmas.includes(each.verb) && behind.includes(` ${each.words} `),
  )
  if (object < 0 && !move) return undefined
  const actor = actorOf(clause, verb)
  const [named] = findBehind(clause, verb, 'withTo')
  const last = Math.max(verb.last, object, move ? verb.last + move.words.split(' ').length : 0)
  return draftOf(finding, verb, actor, hull(verb.first, last, object >= 0 ? object : undefined), named)
}

/** "wrote first", "l'a contactée en premier", "a écrit la première", "had been first to text". */
function byOrder(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  const isWriting = ['write', 'contact', 'send', 'open', 'approach'].some((key) => isOf(clause, verb, key))
  if (!isWriting || verb.mood === 'modal' || verb.mood === 'reduced') return undefined
  const isFirst = (norm: string) => clause.vocabulary.set('firstly').has(norm)
  const rank = clause.vocabulary.set('firstly')
  const before =
    verb.mood === 'bare' &&
    clause.lexicon.words('to').has(wordAt(clause, verb.first - 1)) &&
    rank.has(wordAt(clause, verb.first - 2))
  if (before) {
    const main = clause.verbs.findLast(({ last }) => last < verb.first)
    const subject = main && verb.first - main.last <= 5 ? findSubject(clause, main).entities[0] : undefined
    return main && subject ? draftOf(finding, main, subject, hull(main.first, verb.last)) : undefined
  }
  if (verb.mood === 'bare') return undefined
  const at = findWord(clause, verb.last + 1, Math.min(clauseEnd(clause, verb), verb.last + 6), isFirst)
  if (at < 0 || !isAdverb(clause, at)) return undefined
  const direct = verb.voice === 'passive' ? undefined : findObject(clause, verb)
  const object = verb.object === undefined ? direct?.entity : clause.refStart.get(verb.object)?.entity
  return draftOf(finding, verb, actorOf(clause, verb), hull(verb.first, at), object ?? undefined)
}

/** "first" with no noun behind it: "wrote first", "en premier", "la première". */
function isAdverb(clause: Clause, at: number): boolean {
  const next = clause.words[at + 1]
  if (!next || at + 1 >= clause.sentence.to || next.kind === 'mark') return true
  return clause.lexicon.prepositions.has(next.norm) || clause.lexicon.words('afterFirst').has(next.norm)
}

/** "The first to write was X", "le premier à se manifester fut X", "la première à écrire est X". */
function byRank(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (!verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'être') || verb.mood !== 'told') return undefined
  const ref = clause.refs.find(({ first, entity }) => entity && first > verb.last && first <= verb.last + 3)
  if (!ref?.entity || governing(clause, ref) !== '') return undefined
  const inner = clause.verbs.findLast(({ last }) => last < verb.first)
  if (!inner || verb.first - inner.last > 4) return undefined
  const rank = clause.vocabulary.set('firstly')
  const at = findWord(
    clause,
    inner.first - 4,
    inner.first,
    (norm) => rank.has(norm) || clause.lexicon.words('oneWho').has(norm),
  )
  if (at < 0) return undefined
  const isOne = clause.lexicon.words('oneWho').has(wordAt(clause, at))
  const object = findWord(clause, inner.last + 1, verb.first, (norm) => clause.vocabulary.set('opened').has(norm))
  if (isOne && object < 0) return undefined
  return draftOf(finding, verb, ref.entity, hull(at, ref.last))
}

/** "The first contact came from X", "l'initiative est venue de X", "the opening line is hers". */
function bySource(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (!isOf(clause, verb, 'come') || (verb.mood !== 'told' && verb.mood !== 'reduced')) return undefined
  const noun = findWord(clause, Math.max(clause.sentence.from, verb.first - 12), verb.first, (norm) =>
    clause.vocabulary.set('openings').has(norm),
  )
  if (noun < 0) return undefined
  const isFirst = findWord(clause, noun - 3, noun, (norm) => clause.vocabulary.set('opener').has(norm)) >= 0
  if (!isFirst && !clause.vocabulary.set('alone').has(wordAt(clause, noun))) return undefined
  const end = Math.min(clauseEnd(clause, verb), verb.last + 6)
  const ref = clause.refs.find(({ first, entity }) => entity && first > verb.last && first < end)
  const isSigned =
    ref && findWord(clause, verb.first, ref.first, (norm) => clause.lexicon.words('signed').has(norm)) >= 0
  const isFrom =
    ref &&
    (clause.lexicon.words('from').has(governing(clause, ref)) ||
      clause.lexicon.words('byTo').has(governing(clause, ref)))
  if (ref?.entity && (isFrom || isSigned)) {
    const draft = draftOf(finding, verb, ref.entity, hull(noun, ref.last))
    return draft && { ...draft, time: draft.time ?? readPhrase(clause, noun).time }
  }
  const own = findWord(clause, verb.last + 1, verb.last + 3, (norm) => clause.vocabulary.set('hers').has(norm))
  const owner = own < 0 ? undefined : clause.owners.get(own)
  return owner ? draftOf(finding, verb, owner, hull(noun, own)) : undefined
}

/** "It all began with a text from X", "la correspondance s'ouvre sur un courriel de X", "à l'initiative de X". */
function byStart(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  const isStart = isOf(clause, verb, 'open') || isOf(clause, verb, 'start') || verb.lemmas.includes('partir')
  if (!isStart || verb.mood === 'modal' || verb.mood === 'bare') return undefined
  const { sentence } = clause
  if (
    findWord(clause, Math.max(sentence.from, verb.first - 8), verb.first, (norm) =>
      clause.vocabulary.set('all').has(norm),
    ) < 0
  )
    return undefined
  const initiative = findWord(clause, verb.last + 1, sentence.to, (norm) => clause.vocabulary.set('alone').has(norm))
  if (initiative >= 0) {
    const ref = clause.refs.find(({ first, entity }) => entity && first > initiative && first <= initiative + 4)
    return ref?.entity ? draftOf(finding, verb, ref.entity, hull(verb.first, ref.last)) : undefined
  }
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (clause.words[at]!.quoted || !clause.vocabulary.messages.has(wordAt(clause, at))) continue
    const phrase = readPhrase(clause, at)
    const isBy =
      findWord(clause, phrase.first - 3, phrase.first, (norm) => clause.vocabulary.set('beginWith').has(norm)) >= 0
    if (!phrase.from || phrase.plural || !isBy) continue
    const draft = draftOf(finding, verb, phrase.from, hull(verb.first, verb.last, phrase.first, phrase.last), phrase.to)
    return draft && { ...draft, time: phrase.time ?? draft.time }
  }
  return undefined
}
