// A verb -> whether it stands inside of what another verb says, denies or doubts: "denied that he wrote", "nie avoir écrit".
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, isPerfectInfinitive, wordAt } from './clause.ts'
import { isOf } from './find.ts'
import { oncePerClause, oncePerVerb } from './once.ts'
import { findSubject } from './subject.ts'

/** Words between a verb and the "that" that opens what it says, or an infinitive that does. */
const reach = 12

/** What somebody denies, doubts or cannot confirm is told by nobody. */
export const isDisowned = oncePerVerb((clause, verb) =>
  disowning(clause).some((outer) => isInside(clause, verb, outer)),
)

/** « Trois demandes : que X partage le lien, que Y se taise »: what is asked for, and was not done. */
export function isWished(clause: Clause, verb: VerbGroup): boolean {
  const { words, sentence } = clause
  const first = findSubject(clause, verb).ref?.first ?? verb.first
  const isThat = clause.lexicon.words('that').has(wordAt(clause, first - 1))
  if (!isThat || !/^[:,]$/.test(words[first - 2]?.text ?? '')) return false
  return words.slice(sentence.from, first - 1).some(({ text }) => text === ':')
}

const disowning = oncePerClause((clause) =>
  clause.verbs.filter((verb) => isOf(clause, verb, 'deny') || (verb.negated && isOf(clause, verb, 'affirm'))),
)

/** "confirmed that X wrote", "denied X wrote", "dément avoir jamais écrit". */
export function isInside(clause: Clause, verb: VerbGroup, outer: VerbGroup | undefined): boolean {
  if (!outer || outer.head >= verb.first) return false
  const opening = openingOf(clause, outer, verb)
  return opening !== undefined && !isBroken(clause, opening, verb.first)
}

const byFirst = oncePerClause(({ verbs }) => {
  const found = new Map<number, VerbGroup[]>()
  for (const verb of verbs) found.set(verb.first, [...(found.get(verb.first) ?? []), verb])
  return found
})

function verbsAt(clause: Clause, at: number): VerbGroup[] {
  return byFirst(clause).get(at) ?? []
}

function openingOf(clause: Clause, outer: VerbGroup, verb: VerbGroup): number | undefined {
  const isTold = (at: number) => verbsAt(clause, at).some(({ mood }) => mood === 'told')
  for (let at = outer.last + 1; at <= outer.last + reach && at <= verb.first; at += 1) {
    if (at < verb.first && isTold(at)) return undefined
    if (clause.lexicon.words('complementOpeners').has(wordAt(clause, at))) return at
    if (verbsAt(clause, at).some((each) => each.mood === 'bare' || isPerfectInfinitive(clause, each))) return at
    const isBare = clause.lexicon.language === 'en' && at === outer.last + 1
    if (isBare && (clause.refStart.has(at) || clause.lexicon.words('subjects').has(wordAt(clause, at)))) return at
    if (clause.words[at]?.kind === 'mark') return undefined
  }
  return undefined
}

/** Another clause begins in between: "…, but confirmed", "…, which she sent". */
function isBroken(clause: Clause, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (/^[;:—–]$/.test(clause.words[at]!.text) || clause.lexicon.words('contrasts').has(wordAt(clause, at)))
      return true
    if (clause.words[at]!.text === ',' && clause.lexicon.words('newClauses').has(wordAt(clause, at + 1))) return true
  }
  return false
}
