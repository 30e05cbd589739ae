// What somebody says of themselves in a quotation -> their stance: "I have nothing to hide", « Je n'ai aucune inquiétude ».
import type { Quote } from '../../record/coverage.ts'
import type { Entity } from '../actor/registry.ts'
import type { Word } from '../article/words.ts'
import { readVerbs, type VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findWord, governing, wordAt } from './clause.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { saidOfMessages } from './predicate.ts'
import { patternOf, speakerOf } from './statement.ts'

/** What is said in the first person and means more than itself only in these ways. */
const stances = new Set([
  'no comment',
  'no concern',
  'denies',
  'denies knowledge',
  'disputes',
  'confirms',
  'cannot confirm',
])

/** The statements in the quotations of one sentence. */
export function findSpoken(finding: Finding, quotes: Quote[], entityOf: (name: string) => Entity | undefined): Draft[] {
  const { clause } = finding
  return quotes.flatMap((quote) => {
    const entity = quote.speaker === null || quote.scare ? undefined : entityOf(quote.speaker)
    if (!entity) return []
    const inside = insideOf(clause, quote)
    const predicate = inside && predicateIn(finding, inside)
    if (predicate) return [predicate]
    const said =
      inside &&
      (statementIn(inside, entity, isReported(clause, inside)) ??
        brokenDenial(finding, inside, entity) ??
        denialIn(inside, entity) ??
        ofMessages(inside, entity) ??
        neverIn(inside, entity) ??
        nothingIn(inside, entity))
    return said ? [withSpeaker(finding, said, entity)] : []
  })
}

/** `The agency "knew nothing of it", its director said`: what is quoted is what the subject in front of it does. */
function predicateIn(finding: Finding, inside: Clause): Draft | undefined {
  const { clause } = finding
  const at = inside.sentence.from - 1
  const ref = clause.refEnd.get(clause.words[at]?.kind === 'mark' ? at - 1 : at)
  const [verb] = inside.verbs
  const isFirst = verb !== undefined && verb.first <= inside.sentence.from + 1 && verb.mood === 'told'
  if (!ref?.entity || governing(clause, ref) !== '' || !isFirst) return undefined
  const pattern = patternOf(inside, verb)
  if (!pattern || !stances.has(pattern.stance)) return undefined
  const speaking = speakerOf(finding, { entities: [ref.entity], ref })
  return speaking && { kind: 'statement', ...hull(ref.first, verb.last), verb, stance: pattern.stance, ...speaking }
}

/** Who speaks stands in the same sentence, and may speak for somebody else: "a spokeswoman for X, Y, said". */
function withSpeaker(finding: Finding, draft: Draft, entity: Entity): Draft {
  const { refs } = finding.clause
  const ref = refs.find((each) => each.entity === entity && each.voice) ?? refs.find((each) => each.entity === entity)
  const speaking = ref && speakerOf(finding, { entities: [entity], ref })
  return speaking ? { ...draft, ...hull(ref.first, draft.first, draft.last), ...speaking } : draft
}

/** The clause as its speaker says it. */
function insideOf(clause: Clause, { start, end }: Quote): Clause | undefined {
  const { words, sentence, lexicon } = clause
  let from = sentence.from
  while (from < sentence.to && words[from]!.start < start) from += 1
  let to = from
  while (to < sentence.to && words[to]!.end <= end) to += 1
  if (from === to) return undefined
  const spoken: Word[] = []
  for (let at = from; at < to; at += 1) spoken[at] = { ...words[at]!, quoted: false }
  const verbs = readVerbs({ words: spoken, lexicon, isRef: () => false, isTime: () => false }, from, to)
  return {
    ...clause,
    words: spoken,
    sentence: { ...sentence, from, to },
    verbs,
    refs: [],
    refStart: new Map(),
    refEnd: new Map(),
    times: [],
    owners: new Map(),
  }
}

/** `il "ne reconnaissait pas le document"`: the words begin behind their subject. */
function isReported({ words, lexicon }: Clause, inside: Clause): boolean {
  const at = inside.sentence.from - 1
  const before = words[at]?.kind === 'mark' ? words[at - 1] : words[at]
  return lexicon.words('persons').has(before?.norm ?? '')
}

/** `X n'a « jamais rien demandé »`, `X has "never asked for anything"`: the words begin inside of what is denied. */
function brokenDenial({ clause, timeOf }: Finding, inside: Clause, entity: Entity): Draft | undefined {
  const { from, to } = inside.sentence
  const before = clause.words[from - 1]?.kind === 'mark' ? from - 2 : from - 1
  const auxiliary = /^(?:a|ont|avait|avaient|has|have|had)$/.test(wordAt(clause, before))
  if (!auxiliary || !clause.vocabulary.set('never').has(clause.words[from]?.norm ?? '')) return undefined
  // "Issued a statement on Wednesday: she has …"
  const saying = clause.verbs.findLast(({ head, mood }) => head < before && mood === 'told')
  const time = saying && timeOf(saying)
  return { kind: 'statement', first: before, last: to - 1, who: [entity], stance: 'denies', time }
}

function statementIn(clause: Clause, entity: Entity, isReport: boolean): Draft | undefined {
  for (const verb of clause.verbs) {
    // French `nous` can be taken for an object in front of its verb.
    const isOwn = [verb.first - 1, verb.first].some((at) =>
      clause.lexicon.words('self').has(clause.words[at]?.norm ?? ''),
    )
    if (!(isOwn || (isReport && verb === clause.verbs[0]))) continue
    const pattern = patternOf(clause, verb)
    // "We cannot confirm": what is not done is said by a verb of possibility.
    const isTold =
      verb.mood === 'told' || (verb.mood === 'modal' && verb.negated && pattern?.stance === 'cannot confirm')
    if (pattern && isTold && stances.has(pattern.stance))
      return {
        kind: 'statement',
        ...hull(Math.max(clause.sentence.from, verb.first - 1), verb.last),
        verb,
        who: [entity],
        stance: pattern.stance,
      }
  }
  return undefined
}

/** « C’est faux », "That is a lie": of what is said, and of nothing else. */
function denialIn(clause: Clause, entity: Entity): Draft | undefined {
  const verb = clause.verbs.find(({ lemmas }) => lemmas.some((lemma) => lemma === 'être' || lemma === 'be'))
  if (!verb || verb.negated || verb.mood !== 'told') return undefined
  const at = findWord(clause, verb.last + 1, verb.last + 4, (norm) => clause.vocabulary.set('untrue').has(norm))
  if (!clause.lexicon.words('whatIsSaid').has(clause.words[verb.first - 1]?.norm ?? ''))
    return fakeIn(clause, verb, entity)
  return at < 0 ? undefined : { kind: 'statement', ...hull(verb.first - 1, at), verb, who: [entity], stance: 'denies' }
}

/** « Ces documents sont des faux », "these e-mails are forgeries": of the messages themselves. */
function fakeIn(clause: Clause, verb: VerbGroup, entity: Entity): Draft | undefined {
  const { vocabulary } = clause
  const isThese = (norm: string) => vocabulary.messages.has(norm) || vocabulary.set('publishable').has(norm)
  const noun = findWord(clause, clause.sentence.from, verb.first, isThese)
  const at = findWord(clause, verb.last + 1, verb.last + 5, (norm) => vocabulary.set('fakes').has(norm))
  if (noun < 0 || at < 0) return undefined
  return { kind: 'statement', ...hull(noun, at), verb, who: [entity], stance: 'disputes' }
}

/** « Ces courriels sont authentiques », "I wrote them". */
function ofMessages(clause: Clause, entity: Entity): Draft | undefined {
  const said = saidOfMessages(clause)
  return said && { kind: 'statement', ...said, who: [entity] }
}

/** "I never wrote to her", « Je ne lui ai jamais écrit ». */
function neverIn(clause: Clause, entity: Entity): Draft | undefined {
  const verb = clause.verbs.find(
    (each) =>
      each.negated &&
      each.mood === 'told' &&
      ['write', 'send', 'exchange', 'contact'].some((key) => isOf(clause, each, key)),
  )
  const isOwn =
    verb && [verb.first - 1, verb.first].some((at) => clause.lexicon.words('self').has(clause.words[at]?.norm ?? ''))
  const isNever =
    verb && findWord(clause, verb.first, verb.last + 3, (norm) => clause.vocabulary.set('never').has(norm)) >= 0
  if (!verb || !isOwn || !isNever || verb.reflexive) return undefined
  return { kind: 'statement', ...hull(verb.first, verb.last), verb, who: [entity], stance: 'denies' }
}

/** « Pas de commentaire », "No comment". */
function nothingIn(clause: Clause, entity: Entity): Draft | undefined {
  const { words, sentence, vocabulary } = clause
  const said = words
    .slice(sentence.from, sentence.from + 4)
    .map((word) => word?.norm ?? '')
    .join(' ')
  if (!vocabulary.spoken.some((phrase) => said.startsWith(phrase))) return undefined
  return { kind: 'statement', first: sentence.from, last: sentence.to - 1, who: [entity], stance: 'no comment' }
}
