// A clause -> the public acts told in it: somebody posted, published or revealed something about the correspondence.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { clauseEnd, findBehind, findWord, governing, wordAt } from './clause.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { agentOf } from './party.ts'
import { findSubject, type Subject } from './subject.ts'

const reach = 9

export function findAct(finding: Finding, verb: VerbGroup): Draft | undefined {
  const { clause } = finding
  if (verb.negated || (verb.mood !== 'told' && !(verb.mood === 'reduced' && verb.voice === 'passive'))) return undefined
  const isPost = isOf(clause, verb, 'post') || isOnAccount(finding, verb) || isAnnounced(finding, verb)
  const isRendered =
    (isOf(clause, verb, 'render') && isPublic(finding, verb)) || isHanded(finding, verb) || isBroken(finding, verb)
  if (!isPost && !isRendered && !isOf(clause, verb, 'publish')) return undefined
  const passive = verb.voice === 'passive'
  const subject = passive ? agentOf(clause, verb) : findSubject(clause, verb)
  // "A copy was handed to prosecutors on 12 January": by nobody who is named.
  const isByNobody = passive && verb.mood === 'told' && isHanded(finding, verb) && finding.timeOf(verb) !== undefined
  if (subject.entities.length === 0 && !isByNobody) return undefined
  const end = clauseEnd(clause, verb)
  const publishable = (norm: string) => isPublishable(clause, norm)
  // What a clause that begins with "that" says is told, not published.
  const opening = findWord(clause, verb.last + 1, verb.last + 9, (norm) => clause.lexicon.words('that').has(norm))
  // "Shared that link", "a publié ce qu'elle appelle …"
  const isPointing =
    (wordAt(clause, opening) === 'that' && publishable(wordAt(clause, opening + 1))) ||
    wordAt(clause, opening - 1) === 'ce'
  const told =
    opening >= 0 &&
    !isPointing &&
    clause.words.slice(verb.last + 1, opening).every((_, index) => isTimeAt(finding, verb.last + 1 + index))
  // "…, a révélé mercredi le journal X"
  const isTail = !passive && subject.behind && clause.words[verb.first - 1]?.text === ','
  // "Tweeted that …" is a post, whatever it says.
  if ((told || isTail || isCited(finding, verb, subject)) && !isPost) return revealed(finding, verb, subject.entities)
  const [from, to] = passive
    ? [Math.max(clause.sentence.from, verb.first - 12), verb.first]
    : [verb.last + 1, told ? opening : Math.min(end, overTime(finding, verb) + reach)]
  const object = passive ? findLastWord(clause, from, to, publishable) : findThing(finding, from, to)
  // "He put it at ten": put, and not put online.
  if (isOf(clause, verb, 'render') && !isRendered && !isPost) return undefined
  const pronoun = verb.object !== undefined || isOfThem(clause, verb, passive) || isRelative(clause, subject.ref?.first)
  if (object < 0 && ((!isPost && !pronoun && !isRendered) || subject.entities.length === 0)) return undefined
  if (verb.mood === 'reduced' && (object < 0 || !finding.timeOf(verb))) return undefined
  const time = finding.timeOf(verb)
  const near = time && Math.abs(time.first - verb.last) < reach * 2 ? [time.first, time.last] : []
  const beside = subject.ref && !subject.behind && verb.first - subject.ref.last <= 2 ? subject.ref.first : undefined
  return {
    kind: 'act',
    ...hull(beside, verb.first, verb.last, object < 0 ? undefined : object, ...near),
    verb,
    who: subject.entities,
    ...(isOf(clause, verb, 'hand') ? { to: findBehind(clause, verb, 'to') } : {}),
    time,
  }
}

/** "…, X reported on Tuesday.": at the end of the sentence, behind a comma. */
function isCited({ clause }: Finding, verb: VerbGroup, { ref, behind }: Subject): boolean {
  if (!ref || behind || verb.voice === 'passive') return false
  const { words, lexicon, sentence, times } = clause
  const before = lexicon.determiners.has(wordAt(clause, ref.first - 1)) ? ref.first - 2 : ref.first - 1
  const time = times.find(({ first }) => first > verb.last && first <= verb.last + 2)
  return words[before]?.text === ',' && time !== undefined && time.last >= sentence.to - 2
}

function isPublishable({ vocabulary }: Finding['clause'], norm: string): boolean {
  return vocabulary.set('publishable').has(norm) || vocabulary.messages.has(norm)
}

/** A noun for what is published; in French also "ce qu'elle appelle …". */
function findThing({ clause }: Finding, from: number, to: number): number {
  const noun = findWord(clause, from, to, (norm) => isPublishable(clause, norm))
  const whatever = findWord(clause, from, to, (norm) => norm === 'ce')
  return noun < 0 && whatever >= 0 && /^qu/.test(wordAt(clause, whatever + 1)) ? whatever : noun
}

/** "They were published by X", "ils ont été révélés par X" */
function isOfThem(clause: Finding['clause'], verb: VerbGroup, passive: boolean): boolean {
  return passive && clause.lexicon.words('thirdPersons').has(wordAt(clause, verb.first - 1))
}

/** "The e-mails, which X revealed on 9 June": what is revealed stands in front of the relative. */
function isRelative(clause: Finding['clause'], first: number | undefined): boolean {
  if (first === undefined || !clause.lexicon.words('objectRelatives').has(wordAt(clause, first - 1))) return false
  return findWord(clause, first - 5, first - 1, (norm) => clause.vocabulary.set('publishable').has(norm)) >= 0
}

/** "Publiait le 2 mars 2024 une partie de …": the object stands behind the day. */
function overTime({ clause }: Finding, { last }: VerbGroup): number {
  return clause.times.find(({ first }) => first > last && first <= last + 2)?.last ?? last
}

function isTimeAt({ clause }: Finding, at: number): boolean {
  return (
    clause.times.some(({ first, last }) => first <= at && at <= last) ||
    clause.lexicon.prepositions.has(wordAt(clause, at)) ||
    clause.lexicon.determiners.has(wordAt(clause, at))
  )
}

/** "reported on Thursday that …": dated, the report is an act of its own. */
function revealed({ timeOf }: Finding, verb: VerbGroup, who: Entity[]): Draft | undefined {
  const time = timeOf(verb)
  if (!time || !who.every(({ kind }) => kind !== 'person')) return undefined
  return { kind: 'act', ...hull(verb.first, verb.last, time.first, time.last), verb, who, time }
}

/** The published thing stands nearest to a passive verb; but what it is of stands between. */
function findLastWord(clause: Finding['clause'], from: number, to: number, wanted: (norm: string) => boolean): number {
  // "The e-mails, published by X": the comma opens the participle.
  const last = clause.words[to - 1]?.text === ',' ? to - 2 : to - 1
  for (let at = last; at >= from; at -= 1) {
    if (clause.words[at]!.text === ',') return -1
    const isOwned =
      clause.lexicon.words('ofThe').has(wordAt(clause, at - 1)) && findWord(clause, at - 4, at - 1, wanted) >= 0
    if (wanted(wordAt(clause, at)) && !isOwned) return at
  }
  return -1
}

/** "rendre public", "mettre en ligne", "make public". */
function isPublic({ clause }: Finding, verb: VerbGroup): boolean {
  return findWord(clause, verb.last + 1, verb.last + 6, (norm) => clause.lexicon.words('inPublic').has(norm)) >= 0
}

/** "publie sur son compte": whatever it is, it is posted. */
function isOnAccount({ clause }: Finding, verb: VerbGroup): boolean {
  if (!isOf(clause, verb, 'publish')) return false
  const end = Math.min(clauseEnd(clause, verb), verb.last + reach)
  const at = findWord(clause, verb.last + 1, end, (norm) => clause.vocabulary.set('accounts').has(norm))
  return (
    at >= 0 &&
    findWord(clause, Math.max(verb.last + 1, at - 3), at, (norm) => clause.lexicon.words('upon').has(norm)) >= 0
  )
}

/** "annonçait ce retrait en ces termes : « … »": said in public, of what was told, and in words that the article gives. */
function isAnnounced({ clause, hasQuote, timeOf }: Finding, verb: VerbGroup): boolean {
  if (!isOf(clause, verb, 'announce') || !hasQuote || !timeOf(verb)) return false
  return clause.lexicon.words('demonstratives').has(wordAt(clause, verb.last + 1))
}

/** "remis les courriels à la justice", "passed it to the police", "lodged with the court": to whom it matters. */
function isHanded({ clause }: Finding, verb: VerbGroup): boolean {
  if (!isOf(clause, verb, 'hand')) return false
  const end = Math.min(clauseEnd(clause, verb), verb.last + 12)
  const at = findWord(clause, verb.last + 1, end, (norm) => clause.vocabulary.set('authorities').has(norm))
  return at >= 0 && findWord(clause, verb.last + 1, at, (norm) => clause.lexicon.words('handedTo').has(norm)) >= 0
}

/** "broke the story" */
function isBroken({ clause }: Finding, verb: VerbGroup): boolean {
  const isBreaking = verb.lemmas.some((lemma) => lemma === 'break' || lemma === 'sortir')
  return (
    isBreaking &&
    findWord(clause, verb.last + 1, verb.last + 4, (norm) => clause.lexicon.words('stories').has(norm)) >= 0
  )
}

/** "La publication des courriels par X, le 3 mai", "X's leak of the letters on 3 May", "les révélations de X". */
export function findNominalAct({ clause }: Finding): Draft | undefined {
  const { sentence, vocabulary } = clause
  const publishable = vocabulary.set('publishable')
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (clause.words[at]!.quoted || !vocabulary.set('publishings').has(wordAt(clause, at))) continue
    const ownerEnd = /^['’]s?$/.test(wordAt(clause, at - 1)) ? at - 2 : -1
    const owner = clause.refEnd.get(ownerEnd)
    const behind = clause.refs.find(({ first, entity }) => entity && first > at && first <= at + 9)
    const isAgent = behind && clause.lexicon.words('by').has(governing(clause, behind))
    // "Les révélations de X": whose they are, where no thing stands between.
    const isOwn =
      behind &&
      clause.lexicon.words('of').has(governing(clause, behind)) &&
      behind.first <= at + 2 &&
      vocabulary.set('revelations').has(wordAt(clause, at))
    const ref = owner?.entity ? owner : isAgent || isOwn ? behind : undefined
    const isOfThing =
      isOwn || findWord(clause, at + 1, at + 7, (norm) => publishable.has(norm) || norm === 'enquête') >= 0
    if (!ref?.entity || !isOfThing) continue
    const from = Math.max(at, ref.last)
    const time = clause.times.find(
      ({ first, last }) => (first > at && first <= from + 8) || (last < at && first <= sentence.from + 2),
    )
    if (!time) continue
    const near = Math.abs(time.first - at) <= 14 ? [time.first, time.last] : []
    return { kind: 'act', ...hull(at, ref.first, ref.last, ...near), who: [ref.entity], time }
  }
  return undefined
}
