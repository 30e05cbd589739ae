// A clause -> the replies told in it obliquely: by how long they took, by what came or did not come, by silence.
import type { VerbGroup } from '../grammar/verbs.ts'
import { hasMessage } from './channel.ts'
import { type Clause, findBehind, findWord, wordAt } from './clause.ts'
import { isCorrespondent } from './discourse.ts'
import { type Draft, type Finding, hull, isOf, isTold } from './find.ts'
import { agentOf } from './party.ts'
import { findSubject } from './subject.ts'
import { answerOf, answerTo, dayAfter, draftOf, isPressed, openTurn, type Turn } from './turn.ts'

export function findOblique(finding: Finding): Draft | undefined {
  if (isPressed(finding.clause)) return undefined
  return (
    late(finding) ??
    assented(finding) ??
    awaited(finding) ??
    unmet(finding) ??
    quiet(finding) ??
    nothing(finding) ??
    acknowledged(finding)
  )
}

/** "It took the minister two days to answer", "waited a week before replying", "trois jours passent avant que X ne réponde". */
function late(finding: Finding): Draft | undefined {
  const { clause } = finding
  const reply = clause.verbs.find((verb) => isOf(clause, verb, 'reply'))
  const open = openTurn(finding)
  if (!reply) return atOnce(finding, open)
  const main = clause.verbs.findLast(({ head }) => head < reply.head)
  const isSwift =
    main !== undefined &&
    reply.mood === 'bare' &&
    findWord(clause, main.last + 1, reply.first, (norm) => clause.vocabulary.set('swift').has(norm)) >= 0
  // "N'a pas attendu pour répondre": at once.
  const isAtOnce = main?.negated === true && isOf(clause, main, 'wait')
  if (!main || ((main.negated || reply.negated) && !isAtOnce) || main.mood === 'modal') return undefined
  if (!isSwift && !isAtOnce && !isOf(clause, main, 'delay')) return undefined
  // "It took the minister two days": who took them is the object; else the subject of either verb.
  const object = clause.refs.find(({ first, entity }) => entity && first > main.last && first < reply.head)?.entity
  const actor = findSubject(clause, reply).entities[0] ?? findSubject(clause, main).entities[0] ?? object
  const turn = actor ? (open?.from === actor ? open : answerOf(finding, actor)) : undefined
  if (!turn) return undefined
  const when = open && open.from === turn.from ? dayAfter(clause, open.told, main.first - 4, reply.head) : undefined
  return draftOf(turn, hull(main.first, reply.head), { verb: reply, time: finding.timeOf(reply), when })
}

/** "Il accepte dans l'heure", "Two hours later she agreed": behind a message, and timed. */
function assented(finding: Finding): Draft | undefined {
  const { clause, paragraph } = finding
  const open = openTurn(finding)
  if (open?.told.paragraph !== paragraph) return undefined
  const verb = clause.verbs.find(
    (each) => (isOf(clause, each, 'assent') || isOf(clause, each, 'react')) && each.mood === 'told' && !each.negated,
  )
  const time = verb && finding.timeOf(verb)
  const next = verb && clause.verbs[clause.verbs.indexOf(verb) + 1]
  if (!verb || !time || next?.mood === 'bare' || findSubject(clause, verb).entities[0] !== open.from) return undefined
  return draftOf(open, hull(verb.first, verb.last, time.first, time.last), { verb, time })
}

/** "X ne tarde pas : « … »": behind a message to X. */
function atOnce({ clause, hasQuote, timeOf }: Finding, open: ReturnType<typeof openTurn>): Draft | undefined {
  const verb = clause.verbs.find((each) => each.negated && isOf(clause, each, 'wait') && each.mood === 'told')
  if (!verb || !hasQuote || !open || findSubject(clause, verb).entities[0] !== open.from) return undefined
  return draftOf(open, hull(verb.first, verb.last), { verb, time: timeOf(verb) })
}

/** "She is still waiting", "elle attend toujours une réponse": whoever waits got none. */
function awaited(finding: Finding): Draft | undefined {
  const { clause, discourse } = finding
  for (const verb of clause.verbs) {
    if (!isOf(clause, verb, 'wait') || !isTold(verb) || verb.voice === 'passive') continue
    const actor = findSubject(clause, verb).entities[0]
    if (!actor) continue
    const near = (wanted: (norm: string) => boolean) => findWord(clause, verb.first - 2, verb.last + 6, wanted) >= 0
    const isStill = near((norm) => clause.lexicon.words('inVain').has(norm))
    const isFor = near((norm) => clause.vocabulary.set('replies').has(norm))
    const open = openTurn(finding)
    const turn =
      open?.to === actor ? open : isFor && isCorrespondent(discourse, actor) ? answerTo(finding, actor) : undefined
    if (turn && (isStill || isFor)) return draftOf(turn, hull(verb.first, verb.last), { verb, negated: true })
  }
  return undefined
}

/** "Nobody replied", "personne n'a répondu": neither did whoever was written to. */
function unmet(finding: Finding): Draft | undefined {
  const { clause } = finding
  const open = openTurn(finding)
  const verb = clause.verbs.find((each) => isOf(clause, each, 'reply') && isTold(each) && each.voice === 'active')
  if (!open || !verb) return undefined
  const [before, first] = [wordAt(clause, verb.first - 1), wordAt(clause, verb.first)]
  const isNobody = [before, first].some((norm) => clause.vocabulary.set('nobodies').has(norm))
  const isNoOne = before === 'one' && wordAt(clause, verb.first - 2) === 'no'
  if (!isNobody && !isNoOne) return undefined
  const begin = isNoOne ? 2 : clause.vocabulary.set('nobodies').has(before) ? 1 : 0
  return draftOf(open, hull(verb.first - begin, verb.last), { verb, negated: true })
}

/** "The minister kept silent", "le ministre fait le mort", "n'a jamais réagi": whoever was written to before. */
function quiet(finding: Finding): Draft | undefined {
  const { clause } = finding
  for (const verb of clause.verbs) {
    if (!isTold(verb) || (verb.voice === 'passive' && verb.mood === 'reduced')) continue
    const behind = ` ${clause.words
      .slice(verb.last + 1, verb.last + 6)
      .map(({ norm }) => norm)
      .join(' ')} `
    const isQuiet =
      !verb.negated &&
      clause.vocabulary.quiets.some(
        (each) => verb.lemmas.includes(each.verb) && behind.includes(each.words === '' ? ' ' : ` ${each.words} `),
      )
    const isUnmoved = verb.negated && verb.lemmas.some((lemma) => clause.vocabulary.verbs('react').has(lemma))
    if (!isQuiet && !isUnmoved) continue
    const actor = findSubject(clause, verb).entities[0]
    const open = openTurn(finding)
    const turn = actor && (open?.from === actor ? open : asked(finding, verb, actor))
    if (turn) return draftOf(turn, hull(verb.first, verb.last), { verb, negated: true, time: finding.timeOf(verb) })
  }
  return undefined
}

/** "Relancé en juin par X, Y n'a jamais réagi", "à ce message, elle n'a jamais réagi": of a message in the same sentence. */
export function asked(finding: Finding, verb: VerbGroup, actor: Turn['from']): Turn | undefined {
  const { clause, discourse } = finding
  const nudge = clause.verbs.find(
    (each) =>
      each !== verb && each.voice === 'passive' && (isOf(clause, each, 'nudge') || isOf(clause, each, 'contact')),
  )
  const agent = nudge && agentOf(clause, nudge).entities[0]
  if (agent && agent !== actor && isCorrespondent(discourse, agent)) return { from: actor, to: agent }
  const isMessage = hasMessage(clause, clause.sentence.from, verb.first)
  return isMessage ? answerOf(finding, actor) : undefined
}

/** "Nothing came back", "silence radio", "pas un mot du docteur": behind a message. */
function nothing(finding: Finding): Draft | undefined {
  const { clause, text } = finding
  const { sentence, vocabulary } = clause
  const open = openTurn(finding)
  if (!open || sentence.heading) return undefined
  const said = ` ${text(sentence.from, sentence.to - 1)
    .toLowerCase()
    .replace(/’/g, "'")} `
  const isBare = clause.verbs.every(({ mood }) => mood !== 'told')
  const isFirst = vocabulary.set('nothings').has(wordAt(clause, sentence.from))
  const came = clause.verbs[0]
  const isNone =
    isFirst && (isBare || (came !== undefined && (isOf(clause, came, 'arrive') || isOf(clause, came, 'receive'))))
  const at = vocabulary.nots.find(
    (phrase) => said.includes(` ${phrase} `) || said.includes(` ${phrase}.`) || said.includes(` ${phrase},`),
  )
  if (!isNone && !(at && isBare)) return undefined
  // "Pas un mot du docteur": whose.
  const whose = clause.refs.find(({ entity }) => entity === open.from || entity === open.to)
  if (whose && whose.entity !== open.from && !findBehindAny(clause)) return undefined
  return draftOf(open, hull(sentence.from, whose?.entity === open.from ? whose.last : sentence.from + 1), {
    negated: true,
  })
}

function findBehindAny(clause: Clause): boolean {
  return clause.verbs.some((verb) => findBehind(clause, verb, 'toFor').length > 0)
}

/** "Sallow acknowledged the message the next morning": behind a message that he was sent. */
function acknowledged(finding: Finding): Draft | undefined {
  const { clause } = finding
  const verb = clause.verbs.find((each) => isOf(clause, each, 'acknowledge') && each.mood === 'told' && !each.negated)
  if (!verb) return undefined
  const isMessage = (norm: string) =>
    clause.vocabulary.messages.has(norm) || norm === 'receipt' || norm === 'réception' || norm === 'it'
  const object = findWord(clause, verb.last + 1, verb.last + 5, isMessage)
  const actor = findSubject(clause, verb).entities[0]
  const open = openTurn(finding)
  const time = finding.timeOf(verb)
  if (object < 0 || !actor || !open || open.from !== actor || !time) return undefined
  return draftOf(open, hull(verb.first, object, time.first, time.last), { verb, time })
}
