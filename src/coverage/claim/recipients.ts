// A message told by a verb -> to how many people it went, where the article counts them: "wrote to two colleagues", « un
// courriel à trois membres de l'équipe ».
import { type Clause, clauseEnd, wordAt } from './clause.ts'
import type { Draft } from './find.ts'
import { hull } from './find.ts'
import { countedAt } from './number.ts'
import type { ClaimScan } from './scan.ts'

/** Words behind the verb in which the number is looked for, and adjectives between it and its noun. */
const reach = 8
const between = 2

export function findRecipients({ reading }: ClaimScan, clause: Clause, draft: Draft): Draft | undefined {
  const { verb, from } = draft
  if (!verb || verb.voice === 'passive' || verb.negated || !from || draft.kind !== 'message') return undefined
  const end = Math.min(clauseEnd(clause, verb), verb.last + reach)
  for (let at = verb.last + 1; at < end; at += 1) {
    if (!clause.lexicon.words('toward').has(wordAt(clause, at))) continue
    const counted = clause.words[at + 1] && countedAt(clause, at + 1)
    if (!counted || counted.value < 2) continue
    const noun = nounBehind(clause, counted.last + 1, (norm) => isPeople(norm, reading.vocabulary.persons, clause))
    if (noun === undefined) continue
    const { value, bound } = counted
    return { kind: 'count', ...hull(counted.first, noun), from, count: value, unit: 'people', bound, time: draft.time }
  }
  return undefined
}

function nounBehind(clause: Clause, from: number, isNoun: (norm: string) => boolean): number | undefined {
  for (let at = from; at <= from + between; at += 1) {
    if (clause.words[at]?.kind !== 'word' || clause.lexicon.prepositions.has(wordAt(clause, at))) return undefined
    if (isNoun(wordAt(clause, at))) return at
  }
  return undefined
}

function isPeople(norm: string, persons: ReadonlyMap<string, unknown>, { vocabulary }: Clause): boolean {
  return vocabulary.set('people').has(norm) || (/[sx]$/.test(norm) && persons.has(norm.slice(0, -1)))
}
