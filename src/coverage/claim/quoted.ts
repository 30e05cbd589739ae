// A clause -> the message or the answer that its quotation is taken from, whatever verb tells of it: « … », s'agace-t-il en
// mars 2018; "Told ya," he crowed on 15 March. What somebody says to the public or to reporters is none.
import type { Quote } from '../../record/coverage.ts'
import { edtfBounds } from '../../record/edtf.ts'
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import type { Clause, TimeSpan } from './clause.ts'
import { isCorrespondent, partnerOf } from './discourse.ts'
import { type Draft, type Finding, isOf } from './find.ts'
import { addressed, anchor } from './party.ts'
import { findSubject } from './subject.ts'
import { draftOf, isPressed, openTurn } from './turn.ts'

/** What is said so near to the publication is said of the messages, and not in them. */
const apart = 14 * 86_400_000
/** Fewer may be a name. */
const leastWords = 3
/** Code points between the words and the verb that tells of them. */
const beside = 40
/** Told, or left out, as what they say themselves. */
const writing = ['write', 'send', 'reply']

export function findQuoted(finding: Finding, quote: Quote, speaker: Entity | undefined): Draft | undefined {
  const { clause, discourse, paragraph } = finding
  if (!speaker || speaker.isSource || quote.scare || clause.sentence.heading) return undefined
  if (quote.text.split(/\s+/).length < leastWords) return undefined
  if (!isCorrespondent(discourse, speaker) || isPressed(clause) || discourse.pressed === paragraph) return undefined
  const verb = sayingOf(clause, quote, speaker)
  if (!verb || isPublic(clause)) return undefined
  const partner = partnerOf(discourse, speaker)
  const named = addressed(finding, verb, speaker).filter((each) => each !== speaker)
  if (!partner || named.some((each) => each !== partner)) return undefined
  const time = finding.timeOf(verb) ?? clause.times.find((each) => each.first <= clause.sentence.from + 1)
  const open = openTurn(finding)
  const isNext = open?.from === speaker && open.told.paragraph === paragraph
  if (isNext && (!time || (isOld(clause, time) && isSoon(open.told.when, time))))
    return draftOf(open, anchor(findSubject(clause, verb), verb, time), { verb, time })
  if (!time || !isOld(clause, time)) return undefined
  const isAnswer = isOf(clause, verb, 'assent') || isOf(clause, verb, 'react')
  return {
    kind: isAnswer ? 'reply' : 'message',
    ...anchor(findSubject(clause, verb), verb, time),
    verb,
    from: [speaker],
    to: [partner],
    time,
  }
}

/** The verb beside the words that the speaker is the subject of. */
function sayingOf(clause: Clause, quote: Quote, speaker: Entity): VerbGroup | undefined {
  const { words, verbs } = clause
  const isTold = ({ mood, negated, voice }: VerbGroup) => mood === 'told' && !negated && voice === 'active'
  const before = verbs.findLast((verb) => isTold(verb) && words[verb.last]!.end <= quote.start)
  const behind = verbs.find((verb) => isTold(verb) && words[verb.first]!.start >= quote.end)
  const isBeside = ({ first, last }: VerbGroup) =>
    words[first]!.start - quote.end < beside && quote.start - words[last]!.end < beside
  return [behind, before].find(
    (verb) =>
      verb &&
      isBeside(verb) &&
      !writing.some((key) => isOf(clause, verb, key)) &&
      findSubject(clause, verb).entities[0] === speaker,
  )
}

function isPublic({ verbs, vocabulary }: Clause): boolean {
  return verbs.some(({ lemmas }) => lemmas.some((lemma) => vocabulary.verbs('public').has(lemma)))
}

/** Within days of what it would answer. */
function isSoon(told: string | null | undefined, { time }: TimeSpan): boolean {
  const [asked, answered] = [told, time.value].map((value) => (value ? edtfBounds(value)?.at : undefined))
  return asked === undefined || answered === undefined || answered - asked < apart / 2
}

function isOld({ published }: Clause, { time }: TimeSpan): boolean {
  const until = /^\d{4}-\d{2}/.test(time.value ?? '') ? edtfBounds(time.value!)?.until : undefined
  const day = published ? edtfBounds(published.slice(0, 10))?.at : undefined
  return until !== undefined && (day === undefined || until < day - apart)
}
