// What an article asks itself ("Who wrote first?", « Combien ? ») -> what the elliptical answer behind it claims: "She did, on
// 6 March", « Elle, le 6 mars ».
import type { Entity } from '../actor/registry.ts'
import { type Clause, findWord, wordAt } from './clause.ts'
import { type Discourse, isCorrespondent, mainPair, partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf } from './find.ts'

/** Answers to "who was the first": so many words behind who it was. */
const reach = 4

/** "Who wrote first?", "How many are there?": what the sentences behind it are about. */
export function noteQuestion(clause: Clause, discourse: Discourse): void {
  const { sentence, vocabulary } = clause
  const has = (key: string) =>
    findWord(clause, sentence.from, sentence.to, (norm) => vocabulary.set(key).has(norm)) >= 0
  const isBegun = clause.verbs.some((verb) => isOf(clause, verb, 'start') || isOf(clause, verb, 'open'))
  if (has('whoAsked') && (isBegun || has('firstly'))) discourse.wondered = sentence.paragraph
  if (has('howMany') && isOfMessages(clause)) discourse.named = sentence.paragraph
}

/** "How many are there?", « Combien ? », "How many letters?", and not of something else: "How many boats?". */
function isOfMessages(clause: Clause): boolean {
  const { sentence, vocabulary } = clause
  const at = findWord(clause, sentence.from, sentence.to, (norm) => vocabulary.set('howMany').has(norm))
  const next = clause.words[at + 1]!
  const isAlone = next.kind === 'mark' || clause.verbs.some(({ first }) => first === at + 1)
  return isAlone || findWord(clause, at + 1, sentence.to, (norm) => vocabulary.messages.has(norm)) >= 0
}

/** "She did, say the Friends, on 6 March", "The minister says that he had, a week earlier", « Lui, assure-t-elle, le 6 mars ». */
export function findAnswered(finding: Finding): Draft | undefined {
  const { clause, discourse, paragraph } = finding
  const { sentence, vocabulary } = clause
  if (discourse.wondered === undefined || paragraph - discourse.wondered > 1) return undefined
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const isShort =
      clause.lexicon.language === 'fr'
        ? at <= sentence.from + 2
        : vocabulary.set('proVerbs').has(wordAt(clause, at + 1))
    const end = clause.lexicon.language === 'fr' ? at + 1 : at + 2
    if (!isShort || !isEnd(clause, end) || clause.lexicon.negations.has(wordAt(clause, at - 1))) continue
    const from = clause.refEnd.get(at)?.entity ?? ofPair(clause, discourse, at)
    const to = from && isCorrespondent(discourse, from) ? partnerOf(discourse, from) : undefined
    if (!from || !to) continue
    const time = clause.times.find(({ first }) => first > at)
    // "She did.": when, the next sentences say.
    return { kind: 'message', ...hull(at, end - 1, time?.last), from: [from], to: [to], time, bare: true, opens: true }
  }
  return undefined
}

function isEnd({ words, sentence, times }: Clause, at: number): boolean {
  return (
    at >= sentence.to ||
    words[at]!.kind === 'mark' ||
    times.some(({ first }) => first > at - 1 && first <= at + reach - 3)
  )
}

/** "He" and "hers", where one of the two who write to each other is a man, and one a woman. */
export function ofPair(clause: Clause, discourse: Discourse, at: number): Entity | undefined {
  const norm = wordAt(clause, at)
  const gender = clause.vocabulary.set('masculine').has(norm)
    ? 'm'
    : clause.vocabulary.set('feminine').has(norm)
      ? 'f'
      : undefined
  const pair = gender && mainPair(discourse)
  const fitting = pair?.filter((entity) => entity.gender === gender)
  return fitting?.length === 1 ? fitting[0] : undefined
}
