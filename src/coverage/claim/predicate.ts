// Words -> what is said in them of the messages: « ils sont authentiques », "these e-mails are mine", "I wrote them", "the
// figures are wrong". In a quotation it is its speaker who says so, else whoever is the subject of the verb of saying.
import type { ClaimStance } from '../../record/coverage.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, findWord, wordAt } from './clause.ts'
import { isInside } from './complement.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'
import { matrixTime, speakerOf } from './statement.ts'
import { findSubject } from './subject.ts'

export interface Predicate {
  stance: ClaimStance
  first: number
  last: number
  verb: VerbGroup
}

/** Words of a subject, and between a verb and what it says of it. */
const subjectReach = 6
const reach = 4

export function saidOfMessages(clause: Clause): Predicate | undefined {
  for (const verb of clause.verbs) {
    if (verb.mood !== 'told' || isDoubtful(clause, verb)) continue
    const found = byCopula(clause, verb) ?? byAuthor(clause, verb)
    if (found) return { verb, ...found }
  }
  return undefined
}

function isDoubtful(clause: Clause, { first }: VerbGroup): boolean {
  return findWord(clause, first - subjectReach, first, (norm) => clause.lexicon.words('ifs').has(norm)) >= 0
}

/** "They are genuine", « elles sont de moi », "the count is wrong". */
function byCopula(clause: Clause, verb: VerbGroup): Omit<Predicate, 'verb'> | undefined {
  if (!verb.lemmas.some((lemma) => lemma === 'be' || lemma === 'être')) return undefined
  const { vocabulary } = clause
  const behind = (key: string) =>
    findWord(clause, verb.last + 1, verb.last + 1 + reach, (norm) => vocabulary.set(key).has(norm))
  const before = (wanted: (norm: string) => boolean) =>
    findWord(clause, Math.max(clause.sentence.from, verb.first - subjectReach), verb.first, wanted)
  const isPronoun = (norm: string) =>
    clause.lexicon.words('them').has(norm) || clause.lexicon.words('thirdPersons').has(norm)
  const isThing = (norm: string) => vocabulary.messages.has(norm) || vocabulary.set('publishable').has(norm)
  // "These" alone, and not "these boats".
  const alone = isPronoun(wordAt(clause, verb.first - 1)) ? verb.first - 1 : -1
  const noun = alone >= 0 ? alone : before((norm) => isThing(norm) && !isPronoun(norm))
  const figure = before((norm) => vocabulary.set('figures').has(norm))
  const [own, genuine, wrong] = [behind('owned'), behind('genuine'), behind('wrong')]
  const isMine = own >= 0 || isOwnHand(clause, verb)
  if (figure >= 0 && wrong >= 0 && !verb.negated) return { stance: 'disputes', ...hull(figure, wrong) }
  if (noun < 0 || !(isMine || genuine >= 0)) return undefined
  const place = hull(noun, verb.last, Math.max(own, genuine, verb.last))
  return { stance: verb.negated ? 'disputes' : 'confirms', ...place }
}

/** « de moi », « de ma main », "in my hand", "my words". */
function isOwnHand(clause: Clause, { last }: VerbGroup): boolean {
  const behind = ` ${clause.words
    .slice(last + 1, last + 1 + reach)
    .map((word) => word?.norm ?? '')
    .join(' ')} `
  return clause.vocabulary.hands.some((phrase) => behind.includes(` ${phrase} `))
}

/** "I wrote them", « je les ai écrits », « c'est moi qui ai écrit ces messages ». */
function byAuthor(clause: Clause, verb: VerbGroup): Omit<Predicate, 'verb'> | undefined {
  if (verb.negated || verb.voice === 'passive' || !(isOf(clause, verb, 'write') || isOf(clause, verb, 'send')))
    return undefined
  const self = findWord(clause, verb.first - 3, verb.first + 1, (norm) => clause.lexicon.words('self').has(norm))
  const who = findWord(clause, verb.first - 3, verb.first, (norm) => clause.vocabulary.set('myself').has(norm))
  if (self < 0 && who < 0) return undefined
  const isThem = (norm: string) =>
    clause.lexicon.words('them').has(norm) || clause.vocabulary.messages.has(norm) || norm === 'it'
  const object = findWord(clause, verb.last + 1, verb.last + 1 + reach, isThem)
  const clitic = verb.object !== undefined && /^(?:les|l'|l’)$/.test(wordAt(clause, verb.object))
  if (object < 0 && !clitic) return undefined
  return { stance: 'confirms', ...hull(Math.max(self, who), verb.last, Math.max(object, verb.last)) }
}

/** "The e-mails are authentic, X's lawyer said", « il a fini par l'admettre : ces messages sont bien les siens ». */
export function findPredicate(finding: Finding): Draft | undefined {
  const { clause } = finding
  const said = saidOfMessages(clause)
  const outer = said && clause.verbs.find((verb) => verb !== said.verb && isAvowing(clause, verb, said))
  const speaking = outer && speakerOf(finding, findSubject(clause, outer))
  if (!said || !speaking || speaking.who.some(({ isSource }) => isSource)) return undefined
  const { first, last, stance, verb } = said
  return {
    kind: 'statement',
    first,
    last,
    verb,
    stance,
    time: finding.timeOf(outer) ?? matrixTime(finding, outer),
    ...speaking,
  }
}

function isAvowing(clause: Clause, outer: VerbGroup, { first, last, verb }: Predicate): boolean {
  if (outer.negated || !(outer.mood === 'told' || outer.mood === 'bare') || !isOf(clause, outer, 'avow')) return false
  if (outer.head > last) return clause.words.slice(last + 1, outer.first).some(({ text }) => text === ',')
  return isInside(clause, verb, outer) || clause.words.slice(outer.last + 1, first).some(({ text }) => text === ':')
}
