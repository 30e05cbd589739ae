// One clause -> the claims in it, as drafts: the finders in order, and which of two that tell of the same thing stays.
import type { Quote } from '../../record/coverage.ts'
import type { Entity } from '../actor/registry.ts'
import { firstAt } from '../article/sorted.ts'
import { findAct, findNominalAct } from './act.ts'
import { findApproach } from './approach.ts'
import { type Clause, findBehind, findWord, isPerfectInfinitive, wordAt } from './clause.ts'
import { isDisowned, isInside, isWished } from './complement.ts'
import { findCounts } from './count.ts'
import { type Discourse, isCorrespondent } from './discourse.ts'
import { type Draft, type Finding, isOf } from './find.ts'
import { findMessage } from './message.ts'
import { findNominal } from './nominal.ts'
import { asked } from './oblique.ts'
import { findOpener } from './opener.ts'
import { readPhrase } from './phrase.ts'
import { findPredicate } from './predicate.ts'
import { findAnswered } from './question.ts'
import { findQuoted } from './quoted.ts'
import { findRecipients } from './recipients.ts'
import { findReply } from './reply.ts'
import type { ClaimScan } from './scan.ts'
import { findOtherReply } from './silence.ts'
import { findNominalSpan, findSpan, spanOf } from './span.ts'
import { findSpoken } from './speech.ts'
import { findDenial, findStatement, patternOf } from './statement.ts'
import { bindTimes, newsInFront } from './times.ts'
import { isPressed, openTurn } from './turn.ts'
import { findUnsaid } from './unsaid.ts'

export function tell(scan: ClaimScan, clause: Clause, discourse: Discourse): Draft[] {
  if (isQuestion(clause)) return []
  const timeOf = bindTimes(clause)
  const { words, sentence } = clause
  const finding: Finding = {
    clause,
    discourse,
    timeOf,
    paragraph: sentence.paragraph,
    text: (first, last) => scan.cut(words[first]!.start, words[last]!.end),
    hasQuote: clause.words.slice(sentence.from, sentence.to).some(({ quoted }) => quoted),
    isHeading: sentence.heading,
    quoted: quotedAt(scan, clause),
  }
  const drafts: Draft[] = []
  const counts = findCounts(finding).filter(({ verb }) => !verb || !isDisowned(clause, verb))
  for (const verb of clause.verbs) {
    if (isHypothetical(clause, verb.first) || isDisowned(clause, verb) || isWished(clause, verb)) continue
    const said = findStatement(finding, verb) ?? findDenial(finding, verb)
    // "Elle répond qu'elle ne sait rien de …": what the answer says, and no stance on it.
    const isInTurn = drafts.some((draft) => isTurn(draft) && isInside(clause, verb, draft.verb))
    const stated = isInTurn && said?.stance === 'denies knowledge' ? undefined : said
    const statement = stated && isUnanswered(finding, stated) ? undefined : stated
    if (statement) drafts.push(statement)
    else {
      const isCounted = counts.some((count) => count.verb === verb && count.unit === 'replies')
      // "A reconnu avoir répondu": what is admitted is part of the statement.
      const isStated =
        (isPerfectInfinitive(clause, verb) && drafts.some(({ kind }) => kind === 'statement')) ||
        (!timeOf(verb) && drafts.some((draft) => draft.stance === 'confirms' && isInside(clause, verb, draft.verb)))
      const turn =
        isCounted || isStated
          ? undefined
          : (findReply(finding, verb) ?? findMessage(finding, verb) ?? findApproach(finding, verb))
      if (turn) dateByPhrase(clause, turn)
      if (turn && isAnswer(finding, turn)) turn.kind = 'reply'
      const isMany = turn?.kind === 'message' && counts.some((count) => count.verb === verb || verb.mood === 'reduced')
      if (turn && !isMany) drafts.push(turn, ...repeats(clause, turn))
    }
    const act = statement ? undefined : findAct(finding, verb)
    if (act) {
      // What is handed to the police is told as an act, and is no letter to them.
      const same = drafts.find(({ kind, verb: other }) => kind === 'message' && other === verb)
      if (same) drafts.splice(drafts.indexOf(same), 1)
      drafts.push(act)
    }
    const span = findSpan(finding, verb)
    if (span) drafts.push(span)
  }
  drafts.push(...drafts.flatMap((draft) => findRecipients(scan, clause, draft) ?? []))
  joinEnds(drafts)
  const opener = findOpener(finding)
  const answered = drafts.length === 0 && !opener ? findAnswered(finding) : undefined
  if (answered) return [answered]
  if (opener) putOpener(clause, drafts, opener)
  drafts.push(...counts)
  for (const draft of [...drafts]) {
    const span = draft.kind === 'message' || draft.kind === 'count' ? spanOf(draft) : undefined
    if (!span) continue
    if (!drafts.some(({ kind }) => kind === 'span')) drafts.push(span)
    // "Wrote to Y from March to June": more than one of them.
    if (draft.kind === 'message') drafts.splice(drafts.indexOf(draft), 1)
  }
  const published = drafts.some(({ kind }) => kind === 'act') ? undefined : findNominalAct(finding)
  if (published) drafts.push(published)
  // "Knew nothing of the texts until Monday": how long, and not from when to when they wrote.
  const isUnknown = clause.verbs.some((verb) => patternOf(clause, verb)?.stance === 'denies knowledge')
  const ran = isUnknown || drafts.some(({ kind }) => kind === 'span') ? undefined : findNominalSpan(finding)
  if (ran) drafts.push(ran)
  const quoted = nominalOver(finding, drafts)
  if (quoted) drafts.splice(drafts.indexOf(quoted.instead), 1, quoted.draft)
  const taken = (at: number) =>
    drafts.some((draft) => draft.kind !== 'statement' && draft.kind !== 'act' && draft.first <= at && at <= draft.last)
  if (!sentence.heading) {
    const hasTurn = drafts.some(isTurn)
    // What is handed to the police is told as an act.
    const isHanded = ({ from = [] }: Draft) => drafts.some(({ kind, who }) => kind === 'act' && sameList(who, from))
    const nominal = findNominal(finding, taken)
      .slice(0, 2)
      .filter((draft) => !isHanded(draft))
    // Beside a verb that tells of one message, another one must have its own day.
    drafts.push(
      ...(hasTurn ? nominal.filter(({ time }) => time && !drafts.some((each) => each.time === time)) : nominal),
    )
  }
  if (!drafts.some(({ kind }) => kind === 'reply')) {
    const other = drafts.some(({ kind }) => kind === 'statement') ? undefined : findOtherReply(finding)
    if (other) drafts.push({ ...other, oblique: true })
  }
  if (!drafts.some(({ kind }) => kind !== 'span' && kind !== 'count')) {
    const quote = quoteFrom(scan, sentence.start, sentence.end - 1)
    const told = quote?.speaker ? findQuoted(finding, quote, entityOf(scan, quote.speaker)) : undefined
    if (told) drafts.push(told)
  }
  const unsaid = drafts.some(({ kind }) => kind === 'statement') ? undefined : findUnsaid(finding)
  if (unsaid) drafts.push(unsaid)
  drafts.push(...findSpoken(finding, quotesOver(scan, sentence), (name) => entityOf(scan, name)))
  if (!drafts.some(({ kind }) => kind === 'statement')) {
    const said = findPredicate(finding)
    if (said) drafts.push(said)
  }
  for (const draft of drafts) if (draft.kind === 'statement') draft.time ??= newsInFront(clause, draft)
  return onePerTurn(drafts)
}

const isTurn = ({ kind }: Draft) => kind === 'message' || kind === 'reply'

function entityOf({ reading }: ClaimScan, name: string): Entity | undefined {
  return reading.byActor.get(name)
}

/** Code points between the end of a sentence and the words that stand behind it: a blank, marks. */
const behindSentence = 4

function quotedAt(scan: ClaimScan, { sentence }: Clause): Entity | undefined {
  const quote = quoteFrom(scan, sentence.start, sentence.end + behindSentence, ({ scare }) => !scare)
  return quote?.speaker ? entityOf(scan, quote.speaker) : undefined
}

/** The first that begins between two places, both inside. Quotes are in the order of the text. */
function quoteFrom({ quotes }: ClaimScan, from: number, last: number, fits = (_: Quote) => true): Quote | undefined {
  for (let at = firstAt(quotes, ({ start }) => start, from); at < quotes.length && quotes[at]!.start <= last; at += 1)
    if (fits(quotes[at]!)) return quotes[at]
  return undefined
}

/** No quote is inside of another one, so that their ends are in order too. */
function quotesOver({ quotes }: ClaimScan, { start, end }: Clause['sentence']): Quote[] {
  const from = firstAt(quotes, (quote) => quote.end, start + 1)
  return quotes.slice(
    from,
    Math.max(
      from,
      firstAt(quotes, (quote) => quote.start, end),
    ),
  )
}

/** "Il n'a pas donné suite" behind a message to him, with no reporter in sight: no answer rather than no comment. */
function isUnanswered(finding: Finding, { stance, verb, who = [] }: Draft): boolean {
  if (stance !== 'no comment') return false
  // "Relancé par X, Y n'a jamais réagi", "à ce message, elle n'a jamais réagi".
  const isUnmoved = verb?.lemmas.some((lemma) =>
    ['react', 'giveBack'].some((key) => finding.clause.vocabulary.verbs(key).has(lemma)),
  )
  if (isUnmoved && verb && who[0] && asked(finding, verb, who[0])) return true
  // "Refused to reply to X": to the one who wrote.
  const [named] = verb ? findBehind(finding.clause, verb, 'to') : []
  if (named && [named, who[0]!].every((each) => isCorrespondent(finding.discourse, each))) return true
  if (isPressed(finding.clause)) return false
  const open = openTurn(finding)
  return open !== undefined && open.told.paragraph === finding.paragraph && who[0] === open.from
}

/** "Two hours later, Y asks", "Y told her the next morning": behind a message to Y, an answer. */
function isAnswer({ clause, discourse, paragraph }: Finding, { kind, verb, from, to, time }: Draft): boolean {
  const last = discourse.turns.at(-1)
  if (kind !== 'message' || !verb || !last || paragraph !== last.paragraph || from?.length !== 1) return false
  const isAsk = isOf(clause, verb, 'ask') || isOf(clause, verb, 'urge')
  const isSoon = /^[\d.]+ (?:hour|minute)s? after the event before it/.test(time?.time.basis ?? '')
  const isTelling = isOf(clause, verb, 'tell') && time?.time.basis?.endsWith(' the event before it') === true
  return (
    ((isAsk && isSoon) || isTelling) &&
    last.to.includes(from[0]!) &&
    (to ?? []).every((each) => last.from.includes(each))
  )
}

/** "In the e-mail, dated 3 May, X thanks her": the day stands with the noun. */
function dateByPhrase(clause: Clause, draft: Draft): void {
  if (draft.time || !draft.verb) return
  for (let at = clause.sentence.from; at < draft.verb.first; at += 1) {
    if (clause.words[at]!.quoted || !clause.vocabulary.messages.has(wordAt(clause, at))) continue
    const { time, lead } = readPhrase(clause, at)
    if (time && lead !== '') draft.time = time
  }
}

/** "wrote on 3 May and again on the 9th", "a écrit le 3 mai, puis le 9": the same once more. */
function repeats(clause: Clause, draft: Draft): Draft[] {
  const { time } = draft
  if (!time || draft.kind !== 'message') return []
  const next = clause.times.find(({ first }) => first > time.last + 1 && first - time.last <= 7)
  if (!next || clause.verbs.some(({ head }) => head > time.last && head < next.first)) return []
  const isAgain = findWord(clause, time.last + 1, next.first, (norm) => clause.vocabulary.set('again').has(norm)) >= 0
  return isAgain ? [{ ...draft, first: next.first, last: next.last, time: next }] : []
}

/** "They start on 2 March and stop on 30 June": one course. */
function joinEnds(drafts: Draft[]): void {
  const start = drafts.find(({ kind, when }) => kind === 'span' && when?.endsWith('/..'))
  const end = drafts.find(({ kind, when }) => kind === 'span' && when?.startsWith('../'))
  if (!start || !end || !sameList(start.between, end.between)) return
  drafts.splice(drafts.indexOf(start), 1)
  Object.assign(end, {
    first: Math.min(start.first, end.first),
    last: Math.max(start.last, end.last),
    when: `${start.when!.slice(0, -3)}/${end.when!.slice(3)}`,
  })
}

/** Who opened an exchange says more than that it was opened; where a verb told of the same message, it is told once. */
function putOpener(clause: Clause, drafts: Draft[], opener: Draft): void {
  const isAll =
    findWord(clause, opener.verb!.first - 3, opener.verb!.first, (norm) => clause.lexicon.words('all').has(norm)) >= 0
  for (const draft of [...drafts]) {
    const isSame = draft.kind === 'message' && (draft.verb === opener.verb || sameList(draft.from, opener.from))
    if (isSame || (draft.kind === 'span' && draft.verb === opener.verb && isAll))
      drafts.splice(drafts.indexOf(draft), 1)
  }
  drafts.push(opener)
}

/** "X débute son message à Y : « … », écrit X": the first of the two says more. */
function nominalOver(finding: Finding, drafts: Draft[]): { draft: Draft; instead: Draft } | undefined {
  const instead = drafts.find(({ kind, verb, time, channel }) => kind === 'message' && verb && !time && !channel)
  const draft =
    instead &&
    findNominal(finding, (at) => instead.first <= at && at <= instead.last).find(
      ({ from }) => from?.[0] === instead.from?.[0],
    )
  return draft && draft.last < instead.first ? { draft, instead } : undefined
}

/** A question claims nothing. */
export function isQuestion({ words, sentence }: Clause): boolean {
  const last = words[sentence.to - 1]
  return last !== undefined && !last.quoted && last.text === '?'
}

/** Behind "if" and "si", nothing is told. */
function isHypothetical({ words, sentence, lexicon }: Clause, at: number): boolean {
  for (let before = at - 1; before >= sentence.from && before >= at - 12; before -= 1) {
    if (/^[,;:]$/.test(words[before]!.text)) return false
    if (lexicon.words('ifs').has(words[before]!.norm)) return !lexicon.words('as').has(words[before - 1]?.norm ?? '')
  }
  return false
}

/** One message of a sender to somebody in a sentence, unless they have different times. */
function onePerTurn(drafts: Draft[]): Draft[] {
  return drafts.filter((draft, index) => {
    if (draft.kind === 'count' || draft.kind === 'statement') {
      return !drafts
        .slice(0, index)
        .some(
          (other) =>
            other.kind === draft.kind &&
            other.stance === draft.stance &&
            other.count === draft.count &&
            sameList(other.who ?? other.from, draft.who ?? draft.from),
        )
    }
    return !drafts.slice(0, index).some((other) => {
      if (other.kind !== draft.kind || !sameList(parties(other), parties(draft))) return false
      return !draft.time || !other.time || other.time === draft.time
    })
  })
}

export function parties({ from = [], to = [], who = [], between = [] }: Draft): Entity[] {
  return [...from, ...to, ...who, ...between]
}

function sameList(a: Entity[] | undefined, b: Entity[] | undefined): boolean {
  return (a?.length ?? 0) === (b?.length ?? 0) && (a ?? []).every((each) => b!.includes(each))
}
