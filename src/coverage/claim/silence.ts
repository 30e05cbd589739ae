// A clause -> the replies told in it by a noun, and those that never came.
import { findWord, governing } from './clause.ts'
import { partnerOf } from './discourse.ts'
import { type Draft, type Finding, hull, isOf, isTold } from './find.ts'
import { away } from './party.ts'

/** "est resté sans réponse", "no reply came": what was sent last stays unanswered. */
export function findSilence({ clause, discourse, text }: Finding): Draft | undefined {
  const last = discourse.turns.at(-1)
  if (last?.from.length !== 1 || last.to.length === 0) return undefined
  const { sentence, vocabulary } = clause
  const whole = text(sentence.from, sentence.to - 1)
    .toLowerCase()
    .replace(/’/g, "'")
  const { frame, none } = vocabulary.absences
  const wanted = [...frame, ...none].find((phrase) => ` ${whole} `.includes(` ${phrase}`))
  if (!wanted) return undefined
  const size = wanted.split(/[\s']+/).length
  const at = findWord(
    clause,
    sentence.from,
    sentence.to,
    (norm) => norm === wanted.split(/[\s']/).at(-1) || norm.startsWith(wanted.split(/[\s']/).at(-1)!),
  )
  if (at < 0 || clause.words[at]!.quoted) return undefined
  return {
    kind: 'reply',
    ...hull(Math.max(sentence.from, at - size - 2), at),
    from: last.to,
    to: last.from,
    negated: true,
  }
}

/** "La réponse arrive le lendemain", "a reply came from X". */
export function findReplyNoun(finding: Finding): Draft | undefined {
  const { clause, discourse } = finding
  const verb = clause.verbs.find((each) => isOf(clause, each, 'arrive') && isTold(each) && !each.negated)
  if (!verb) return undefined
  const noun = findWord(clause, Math.max(clause.sentence.from, verb.first - 6), verb.first, (norm) =>
    clause.vocabulary.set('replies').has(norm),
  )
  if (noun < 0) return undefined
  const named = clause.refs.find(
    (ref) => ref.first > noun && ref.first < verb.last + 4 && away.test(governing(clause, ref)),
  )?.entity
  const last = discourse.turns.at(-1)
  const from = named ?? last?.to[0]
  const to = from && (last?.to.includes(from) ? last.from[0] : partnerOf(discourse, from))
  if (!from || !to) return undefined
  const time = finding.timeOf(verb)
  return { kind: 'reply', ...hull(noun, verb.last, time?.first, time?.last), verb, from: [from], to: [to], time }
}
