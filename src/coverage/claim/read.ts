// Sentences with their references, times and verbs -> the claims of an article. It is read twice: once to learn who writes
// to whom, once to tell claims with that.
import type { Claim, EmbeddedPost, Prose, Quote, TimeExpression } from '../../record/coverage.ts'
import type { SentenceWords } from '../actor/name.ts'
import type { ActorReading } from '../actor/read.ts'
import { type Entity, nameOf } from '../actor/registry.ts'
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import { findAct, findNominalAct } from './act.ts'
import { findApproach } from './approach.ts'
import { type Attribution, findAttribution } from './attribution.ts'
import { type Clause, isPerfectInfinitive, type TimeSpan } from './clause.ts'
import { makeClauses } from './clauses.ts'
import { findCounts } from './count.ts'
import { type Discourse, joinPair, makeDiscourse } from './discourse.ts'
import type { Draft, Finding } from './find.ts'
import { findMessage } from './message.ts'
import { findNominal, findOpener } from './nominal.ts'
import { guessPair, learnPairs } from './pair.ts'
import { findReply } from './reply.ts'
import { findOtherReply } from './silence.ts'
import { findNominalSpan, findSpan, spanOf } from './span.ts'
import { findSpoken } from './speech.ts'
import { findDenial, findStatement } from './statement.ts'
import { bindTimes } from './times.ts'
import { findUnsaid } from './unsaid.ts'
import { loadClaimWords } from './vocabulary.ts'

export interface ClaimScan {
  prose: Prose
  words: Word[]
  sentences: SentenceWords[]
  reading: ActorReading
  times: TimeExpression[]
  quotes: Quote[]
  lexicon: Lexicon
  cut: (start: number, end: number) => string
}

interface Told {
  clause: Clause
  draft: Draft
  attribution?: Attribution
}

export function readClaims(scan: ClaimScan): Claim[] {
  const vocabulary = loadClaimWords(scan.lexicon.language)
  const clauses = makeClauses(scan, vocabulary)
  const first = makeDiscourse()
  for (const clause of clauses) learnPairs(clause, first)
  if (first.pairs.size === 0) guessPair(clauses, first)
  tellAll(scan, clauses, first)
  const told = tellAll(scan, clauses, makeDiscourse(first))
  return withoutRepeats(told, scan)
    .map((each) => claimOf(each, scan))
    .sort((a, b) => a.start - b.start)
}

function tellAll(scan: ClaimScan, clauses: Clause[], discourse: Discourse): Told[] {
  const told: Told[] = []
  for (const clause of clauses) {
    if (isOnTopic(clause, discourse)) discourse.topic = clause.sentence.paragraph
    const drafts = tell(scan, clause, discourse)
    const attribution = findAttribution(clause)
    for (const draft of drafts) {
      if (isGuessed(draft, clause, discourse)) draft.guessed = true
      const isTheirs =
        attribution &&
        draft.first >= attribution.from &&
        draft.last <= attribution.to &&
        draft.kind !== 'statement' &&
        draft.verb !== attribution.verb
      told.push({ clause, draft, ...(isTheirs ? { attribution } : {}) })
      learn(discourse, draft, clause)
    }
  }
  return told
}

/** Who is not named in the sentence was put in because two were taken for the ones who write. */
function isGuessed(draft: Draft, { refs }: Clause, { guessed }: Discourse): boolean {
  const people = [...(draft.from ?? []), ...(draft.to ?? []), ...(draft.between ?? [])]
  return (
    guessed !== undefined &&
    people.some((each) => guessed.includes(each) && !refs.some(({ entity }) => entity === each))
  )
}

/** Speaks of an exchange, and of somebody who takes part in it. */
function isOnTopic({ words, sentence, refs, vocabulary }: Clause, discourse: Discourse): boolean {
  if (sentence.heading || !refs.some(({ entity }) => entity && discourse.pairs.has(entity))) return false
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (!words[at]!.quoted && vocabulary.set('exchanges').has(words[at]!.norm)) return true
  return false
}

function learn(discourse: Discourse, draft: Draft, { sentence }: Clause): void {
  if (draft.kind === 'count' || draft.kind === 'message') discourse.counted = sentence.paragraph
  const { kind, from = [], to = [], between = [] } = draft
  if (from.length === 1 && to.length === 1) {
    joinPair(discourse, from[0]!, to[0]!, 2)
    if (!draft.negated && kind !== 'reply' && draft.unit !== 'replies')
      discourse.sent.set(from[0]!, (discourse.sent.get(from[0]!) ?? 0) + (kind === 'count' ? 3 : 1))
    if ((kind === 'message' || kind === 'reply') && !draft.negated && !sentence.heading)
      discourse.turns.push({ from, to, paragraph: sentence.paragraph })
  }
  if (between.length === 2) joinPair(discourse, between[0]!, between[1]!)
}

function tell(scan: ClaimScan, clause: Clause, discourse: Discourse): Draft[] {
  if (isQuestion(clause)) return []
  const timeOf = bindTimes(clause)
  const { words, sentence } = clause
  const finding: Finding = {
    clause,
    discourse,
    timeOf,
    paragraph: sentence.paragraph,
    text: (first, last) => scan.cut(words[first]!.start, words[last]!.end),
    hasQuote: false,
    isHeading: sentence.heading,
  }
  const drafts: Draft[] = []
  const counts = findCounts(finding)
  for (const verb of clause.verbs) {
    if (isHypothetical(clause, verb.first)) continue
    const statement = findStatement(finding, verb) ?? findDenial(finding, verb)
    if (statement) drafts.push(statement)
    else {
      const isCounted = counts.some((count) => count.verb === verb && count.unit === 'replies')
      // "A reconnu avoir répondu": what is admitted is part of the statement.
      const isStated = isPerfectInfinitive(clause, verb) && drafts.some(({ kind }) => kind === 'statement')
      const turn =
        isCounted || isStated
          ? undefined
          : (findReply(finding, verb) ?? findMessage(finding, verb) ?? findApproach(finding, verb))
      const isMany = turn?.kind === 'message' && counts.some((count) => count.verb === verb || verb.mood === 'reduced')
      if (turn && !isMany) drafts.push(turn)
    }
    const act = statement ? undefined : findAct(finding, verb)
    if (act) drafts.push(act)
    const span = findSpan(finding, verb)
    if (span) drafts.push(span)
  }
  drafts.push(...counts)
  for (const draft of [...drafts]) {
    const span = draft.kind === 'message' || draft.kind === 'count' ? spanOf(draft) : undefined
    if (span && !drafts.some(({ kind }) => kind === 'span')) drafts.push(span)
  }
  const published = drafts.some(({ kind }) => kind === 'act') ? undefined : findNominalAct(finding)
  if (published) drafts.push(published)
  const ran = drafts.some(({ kind }) => kind === 'span') ? undefined : findNominalSpan(finding)
  if (ran) drafts.push(ran)
  const quoted = nominalOver(finding, drafts)
  if (quoted) drafts.splice(drafts.indexOf(quoted.instead), 1, quoted.draft)
  const taken = (at: number) =>
    drafts.some((draft) => draft.kind !== 'statement' && draft.kind !== 'act' && draft.first <= at && at <= draft.last)
  if (!sentence.heading) {
    const isTurn = drafts.some(({ kind }) => kind === 'message' || kind === 'reply')
    const nominal = findNominal(finding, taken).slice(0, 2)
    // Beside a verb that tells of one message, another one must have its own day.
    drafts.push(
      ...(isTurn ? nominal.filter(({ time }) => time && !drafts.some((each) => each.time === time)) : nominal),
    )
  }
  const opener = findOpener(finding)
  if (opener) drafts.push(opener)
  if (!drafts.some(({ kind }) => kind === 'reply')) {
    const other = drafts.some(({ kind }) => kind === 'statement') ? undefined : findOtherReply(finding)
    if (other) drafts.push(other)
  }
  const unsaid = drafts.some(({ kind }) => kind === 'statement') ? undefined : findUnsaid(finding)
  if (unsaid) drafts.push(unsaid)
  const inside = scan.quotes.filter(({ start, end }) => start < sentence.end && end > sentence.start)
  drafts.push(
    ...findSpoken(clause, inside, (name) => scan.reading.registry.entities.find((entity) => nameOf(entity) === name)),
  )
  return onePerTurn(drafts)
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
function isQuestion({ words, sentence }: Clause): boolean {
  const last = words[sentence.to - 1]
  return last !== undefined && !last.quoted && last.text === '?'
}

/** Behind "if" and "si", nothing is told. */
function isHypothetical({ words, sentence }: Clause, at: number): boolean {
  for (let before = at - 1; before >= sentence.from && before >= at - 12; before -= 1) {
    if (/^[,;:]$/.test(words[before]!.text)) return false
    if (/^(?:if|si|s'il|whether|unless|imaginons)$/.test(words[before]!.norm))
      return !/^(?:comme|as)$/.test(words[before - 1]?.norm ?? '')
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

function parties({ from = [], to = [], who = [], between = [] }: Draft): Entity[] {
  return [...from, ...to, ...who, ...between]
}

function sameList(a: Entity[] | undefined, b: Entity[] | undefined): boolean {
  return (a?.length ?? 0) === (b?.length ?? 0) && (a ?? []).every((each) => b!.includes(each))
}

/** A heading says in short what the text says: what stands in both is the text's. */
function withoutRepeats(told: Told[], scan: ClaimScan): Told[] {
  void scan
  return told.filter(({ clause, draft }) => {
    if (!clause.sentence.heading) return true
    return !told.some(
      (other) =>
        !other.clause.sentence.heading &&
        other.draft.kind === draft.kind &&
        parties(draft).every((each) => parties(other.draft).includes(each)),
    )
  })
}

const guess = 'who writes to whom is guessed: the two who are spoken of most'

function claimOf({ clause, draft, attribution }: Told, scan: ClaimScan): Claim {
  const { words, sentence } = clause
  const start = words[draft.first]!.start
  const end = words[draft.last]!.end
  const posted = draft.kind === 'act' && !isDay(draft.time) ? postAfter(draft, clause, scan) : undefined
  const claim: Claim = {
    kind: draft.kind,
    start,
    end,
    anchor: scan.cut(start, end),
    sentence: { start: sentence.start, end: sentence.end },
    // The day, also where the article gives the hour: that is what records are compared by.
    when: whenOf(draft, posted),
  }
  const names = (list: Entity[] | undefined) => (list && list.length > 0 ? [...new Set(list.map(nameOf))] : undefined)
  const dated = posted?.date ? 'the embedded post that follows' : draft.time?.time.basis
  const basis = [dated, draft.guessed ? guess : undefined].filter((each) => each).join('; ') || undefined
  return Object.assign(
    claim,
    defined({
      from: names(draft.from),
      to: names(draft.to),
      who: names(draft.who),
      between: names(draft.between),
      basis,
      bound: draft.bound,
      count: draft.count,
      unit: draft.unit,
      negated: draft.negated,
      stance: draft.stance,
      speaker: draft.speaker ?? speaks(attribution, scan),
      channel: draft.channel,
      attribution: attribution && nameOf(attribution.entity),
    }),
  )
}

/**
 * The day, also where the article gives the hour: that is what records are compared by. "Dès le 9 janvier" opens an interval
 * for an exchange; a single message is of that day.
 */
function whenOf({ kind, when, time }: Draft, posted: EmbeddedPost | undefined): string | null {
  const value = (posted?.date ?? when ?? time?.time.value)?.replace(/T[\d:.Z+]*/g, '')
  return (kind === 'span' ? value : value?.replace(/\/\.\.$/, '')) ?? null
}

/** Whose spokesperson said it, in the article's words. */
function speaks(attribution: Attribution | undefined, { cut, words }: ClaimScan): string | undefined {
  const voice = attribution?.voice
  return voice && cut(words[voice.first]!.start, words[voice.last]!.end)
}

function defined(fields: Partial<Claim>): Partial<Claim> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Told to the day, and not counted from something else. */
function isDay(time: TimeSpan | undefined): boolean {
  const { value, vague } = time?.time ?? {}
  return value != null && vague !== true && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** The post that an article shows right behind the paragraph that tells of it. */
function postAfter({ who }: Draft, { sentence }: Clause, { prose }: ClaimScan): EmbeddedPost | undefined {
  const paragraph = prose.paragraphs[sentence.paragraph]!
  const next = prose.paragraphs[sentence.paragraph + 1]
  const post = prose.posts.find(({ start }) => start >= paragraph.end && (!next || start < next.start))
  const isTheirs =
    post && who?.some((entity) => nameOf(entity) === post.author || entity.handles.has(post.handle ?? ''))
  return isTheirs ? post : undefined
}
