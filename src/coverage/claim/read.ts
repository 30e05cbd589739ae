// Sentences with their references, times and verbs -> the claims of an article. It is read more than once: to learn who
// writes to whom, then to tell claims with that.
import type { Claim } from '../../record/coverage.ts'
import { findAttribution } from './attribution.ts'
import type { Clause } from './clause.ts'
import { makeClauses } from './clauses.ts'
import { type Discourse, joinPair, makeDiscourse } from './discourse.ts'
import { type Draft, isOf, isTold } from './find.ts'
import { isMutual } from './mutual.ts'
import { guessPair, learnPairs, strengthen } from './pair.ts'
import { noteQuestion } from './question.ts'
import type { ClaimScan } from './scan.ts'
import { isQuestion, parties, tell } from './tell.ts'
import { isPressed } from './turn.ts'
import { loadClaimWords } from './vocabulary.ts'
import { claimOf, type Told } from './written.ts'

export function readClaims(scan: ClaimScan): Claim[] {
  const vocabulary = loadClaimWords(scan.lexicon.language)
  const clauses = makeClauses(scan, vocabulary)
  const first = makeDiscourse()
  for (const clause of clauses) learnPairs(clause, first)
  tellAll(scan, clauses, first)
  if (first.pairs.size === 0) {
    guessPair(clauses, first)
    tellAll(scan, clauses, first)
  } else strengthen(clauses, first)
  const told = tellAll(scan, clauses, makeDiscourse(first))
  return withoutRepeats(
    told.filter(({ draft }) => (!draft.bare || draft.time?.time.value || draft.when) && isSure(draft)),
  )
    .map((each) => claimOf(each, scan))
    .sort((a, b) => a.start - b.start)
}

function tellAll(scan: ClaimScan, clauses: Clause[], discourse: Discourse): Told[] {
  const told: Told[] = []
  for (const clause of clauses) {
    discourse.here = clause.sentence.paragraph
    if (isOnTopic(clause, discourse)) discourse.topic = clause.sentence.paragraph
    if (isQuestion(clause)) noteQuestion(clause, discourse)
    const drafts = tell(scan, clause, discourse)
    for (const draft of drafts) dateByScene(draft, clause, discourse)
    if (isPressed(clause) && !drafts.some((draft) => isAskedByLetter(draft, clause)))
      discourse.pressed = clause.sentence.paragraph
    const isPause = clause.verbs.length === 0 && clause.times.length === 0
    if (discourse.pressed === clause.sentence.paragraph) discourse.scene = undefined
    else if (!isPause) discourse.scene = sceneOf(clause, drafts)
    discourse.heard = clause.refs.flatMap(({ entity }) => entity ?? [])
    if (namesMessages(clause)) discourse.named = clause.sentence.paragraph
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

/** Who writes to whom was guessed: then something else must be certain, a day or a verb of answering. */
function isSure({ guessed, oblique, kind, time, when }: Draft): boolean {
  return !guessed || !(oblique || (kind === 'message' && !time && !when))
}

const isTurn = ({ kind }: Draft) => kind === 'message' || kind === 'reply'

/** "On 18 April X asked Y which …": told as a message, and no question of reporters. */
function isAskedByLetter(draft: Draft, { words, vocabulary }: Clause): boolean {
  return isTurn(draft) && draft.verb !== undefined && vocabulary.set('pressing').has(words[draft.verb.head]!.norm)
}

/** "At 1.14 on 2 May he was begging. "…" he typed.": of the day that the sentence before opens with. */
function dateByScene(draft: Draft, { sentence, times }: Clause, { scene }: Discourse): void {
  if (!scene || scene.paragraph !== sentence.paragraph || times.length > 0) return
  if (!isTurn(draft) || draft.time || draft.when || draft.negated) return
  Object.assign(draft, { when: scene.value, basis: 'the day told in the sentence before', bare: false })
}

function sceneOf(clause: Clause, drafts: Draft[]): Discourse['scene'] {
  const { sentence, times } = clause
  const [time] = times
  const value = time?.time.value
  if (sentence.heading || times.length !== 1 || !value || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value)) return undefined
  const isOpening = time.first <= sentence.from + 4
  const isStart = clause.verbs.some((verb) => verb.mood === 'told' && isOf(clause, verb, 'start'))
  if (!(isOpening || isStart) || drafts.some((draft) => isTurn(draft) || draft.kind === 'act')) return undefined
  return { paragraph: sentence.paragraph, value: value.slice(0, 10) }
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
function isOnTopic(clause: Clause, discourse: Discourse): boolean {
  const { words, sentence, refs, verbs, vocabulary } = clause
  if (sentence.heading || !refs.some(({ entity }) => entity && discourse.pairs.has(entity))) return false
  if (verbs.some((verb) => isTold(verb) && isMutual(clause, verb))) return true
  for (let at = sentence.from; at < sentence.to; at += 1)
    if (!words[at]!.quoted && vocabulary.set('exchanges').has(words[at]!.norm)) return true
  return false
}

function namesMessages({ words, sentence, vocabulary }: Clause): boolean {
  const isPlural = ({ norm, quoted }: Clause['words'][number]) =>
    !quoted && /[sx]$/.test(norm) && vocabulary.messages.has(norm)
  return words.slice(sentence.from, sentence.to).some(isPlural)
}

/** "Two letters" are a turn as one is; forty are a tally. */
const fewAtOnce = 4

/** Two join where both are named; a partner who was put in says nothing new of who writes to whom. */
function learn(discourse: Discourse, draft: Draft, { sentence, refs }: Clause): void {
  const isTally = draft.kind === 'count' && draft.unit !== 'people'
  if (isTally || draft.kind === 'message') discourse.counted = sentence.paragraph
  if (isTally) {
    const { paragraph } = sentence
    const isNear = discourse.ofBothAt === paragraph
    if (draft.between) discourse.ofBothAt = paragraph
    discourse.ofBoth = draft.between !== undefined || isNear
  }
  const { kind, from = [], to = [], between = [] } = draft
  const isNamed = (...people: typeof from) => people.every((each) => refs.some(({ entity }) => entity === each))
  if (from.length === 1 && to.length === 1) {
    discourse.recent = { from: from[0]!, to: to[0]! }
    if (isNamed(from[0]!, to[0]!)) joinPair(discourse, from[0]!, to[0]!, 2)
    if (!draft.negated && kind !== 'reply' && draft.unit !== 'replies')
      discourse.sent.set(from[0]!, (discourse.sent.get(from[0]!) ?? 0) + (kind === 'count' ? 3 : 1))
    const isFew = kind === 'count' && draft.unit === 'messages' && (draft.count ?? 0) <= fewAtOnce
    const isTurn = kind === 'message' || kind === 'reply' || isFew
    if (isTurn && !draft.negated && !sentence.heading)
      discourse.turns.push({ from, to, paragraph: sentence.paragraph, when: draft.when ?? draft.time?.time.value })
  }
  if (between.length === 2 && isNamed(...between)) joinPair(discourse, between[0]!, between[1]!)
}

/** "Crickets. She never answered.": what a verb says in the same paragraph was said before it. */
function isToldAgain(told: Told[], at: number): boolean {
  const { clause, draft } = told[at]!
  if (draft.kind !== 'reply' || !draft.negated || draft.verb) return false
  return told
    .slice(at + 1, at + 3)
    .some(
      (other) =>
        other.clause.sentence.paragraph === clause.sentence.paragraph &&
        other.draft.kind === 'reply' &&
        other.draft.negated === true &&
        parties(draft).every((each) => parties(other.draft).includes(each)),
    )
}

/** `"They're mine," she said. "I wrote them."`: one stance. */
function isSaidAgain(told: Told[], at: number): boolean {
  const { clause, draft } = told[at]!
  if (draft.kind !== 'statement' || draft.time) return false
  return told
    .slice(Math.max(0, at - 2), at)
    .some(
      (other) =>
        other.clause.sentence.paragraph === clause.sentence.paragraph &&
        other.draft.kind === 'statement' &&
        other.draft.stance === draft.stance &&
        parties(draft).every((each) => parties(other.draft).includes(each)),
    )
}

/** A heading says in short what the text says: what stands in both is the text's. */
function withoutRepeats(told: Told[]): Told[] {
  return told.filter(({ clause, draft }, at) => {
    if (isToldAgain(told, at) || isSaidAgain(told, at)) return false
    if (!clause.sentence.heading) return true
    return !told.some(
      (other) =>
        !other.clause.sentence.heading &&
        other.draft.kind === draft.kind &&
        parties(draft).every((each) => parties(other.draft).includes(each)),
    )
  })
}
