// A clause -> the stances told in it without a verb that somebody is the subject of: "no comment from X", "calls to X went
// unanswered".
import { type Clause, findWord, governing, wordAt } from './clause.ts'
import { type Draft, type Finding, hull } from './find.ts'

/** Behind the noun: "du côté de X", "from his lawyer, X". */
const reach = 8

export function findUnsaid({ clause }: Finding): Draft | undefined {
  const { sentence, vocabulary } = clause
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const norm = wordAt(clause, at)
    if (clause.words[at]!.quoted) continue
    const isNone = vocabulary.set('silences').has(norm) && isDenied(clause, at)
    const isCall = vocabulary.set('press').has(norm) && isUnanswered(clause, at)
    const isMum = vocabulary.set('mum').has(norm)
    if (!isNone && !isCall && !isMum) continue
    const isNear = (first: number) => (isMum ? clause.verbs.length === 0 : first > at && first <= at + reach)
    const ref = clause.refs.find(({ first, entity }) => entity && !entity.isSource && isNear(first))
    const isTheirs = ref && (isMum || clause.lexicon.words('silentOnes').has(governing(clause, ref)))
    if (!ref?.entity || !isTheirs) continue
    return { kind: 'statement', ...hull(at, ref.last), who: [ref.entity], stance: 'no comment' }
  }
  return undefined
}

function isDenied(clause: Clause, at: number): boolean {
  const before = wordAt(clause, at - 1)
  return (
    clause.lexicon.words('none').has(before) ||
    (clause.lexicon.words('ofElided').has(before) && wordAt(clause, at - 2) === 'pas')
  )
}

function isUnanswered(clause: Clause, at: number): boolean {
  const end = clause.sentence.to
  const here = findWord(clause, at + 1, end, (norm) => clause.lexicon.words('unanswered').has(norm))
  return here >= 0 && (wordAt(clause, here) !== 'sans' || /^réponses?$/.test(wordAt(clause, here + 1)))
}
