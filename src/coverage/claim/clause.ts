// One sentence with what is known of its words: references, times, verb groups; and what stands behind a verb: agents behind
// `par` and `by`, those who are addressed behind `à` and `to`. Who acts is found in ./subject.ts.
import type { TimeExpression } from '../../record/coverage.ts'
import type { Ref } from '../actor/describe.ts'
import type { SentenceWords } from '../actor/name.ts'
import type { Entity } from '../actor/registry.ts'
import { firstAt } from '../article/sorted.ts'
import type { Word } from '../article/words.ts'
import type { Lexicon } from '../grammar/lexicon.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import type { ClaimWords } from './vocabulary.ts'

export interface TimeSpan {
  first: number
  last: number
  time: TimeExpression
}

export interface Clause {
  words: Word[]
  sentence: SentenceWords
  /** In the order of their heads. */
  verbs: VerbGroup[]
  /** Outermost references, in order. */
  refs: Ref[]
  refStart: Map<number, Ref>
  refEnd: Map<number, Ref>
  times: TimeSpan[]
  /** Whom a possessive means, by its place. */
  owners: Map<number, Entity>
  /** The date that stands alone in front, as in a chronology; placed on the first word. */
  dated?: TimeSpan
  /** EDTF; the day on which the article came out. */
  published: string | null
  lexicon: Lexicon
  vocabulary: ClaimWords
}

export function wordAt({ words, sentence }: Clause, at: number): string {
  return at >= sentence.from && at < sentence.to ? words[at]!.norm : ''
}

/** The preposition that a reference hangs on; French ones can be inside of it: `au fils`, `du président`. */
export function governing(clause: Clause, ref: Ref): string {
  const own = wordAt(clause, ref.first)
  if (clause.lexicon.words('contractedTo').has(own)) return 'à'
  if (clause.lexicon.words('contractedOf').has(own)) return 'de'
  // The second of two hangs on what the first hangs on: "entre X et Y".
  let first = ref
  for (let round = 0; round < 10 && clause.lexicon.words('andOr').has(wordAt(clause, first.first - 1)); round += 1) {
    const other = clause.refEnd.get(first.first - 2)
    if (!other) break
    first = other
  }
  if (first !== ref && clause.lexicon.words('contracted').has(wordAt(clause, first.first)))
    return wordAt(clause, first.first).startsWith('a') ? 'à' : 'de'
  const before = wordAt(clause, first.first - 1)
  const bare =
    clause.lexicon.determiners.has(before) && !clause.lexicon.words('contracted').has(before)
      ? wordAt(clause, first.first - 2)
      : before
  if (clause.lexicon.words('contractedTo').has(bare)) return 'à'
  const over = overNoun(clause, first)
  if (over !== undefined) return over
  if (bare === 'to' && wordAt(clause, first.first - 2) === 'according') return 'according'
  if (clause.lexicon.words('elidedOf').has(bare)) return 'de'
  return clause.lexicon.prepositions.has(bare) ? bare : ''
}

/** "avec l'artificier X", "to the bellringer X": a noun that is in no list between the article and the name. */
function overNoun(clause: Clause, { first, how }: Ref): string | undefined {
  const noun = clause.words[first - 1]
  if (how !== 'name' || first - 2 < clause.sentence.from || noun?.kind !== 'word' || noun.capital) return undefined
  // "Three days before the vote X suggested"
  if (clause.times.some((time) => time.first < first && first <= time.last + 1)) return undefined
  const { lexicon } = clause
  if (lexicon.prepositions.has(noun.norm) || clause.verbs.some(({ head }) => head === first - 1)) return undefined
  const determiner = wordAt(clause, first - 2)
  if (clause.lexicon.words('contractedTo').has(determiner)) return 'à'
  if (determiner === 'du') return 'de'
  if (!clause.lexicon.words('the').has(determiner)) return undefined
  const before = wordAt(clause, first - 3)
  return lexicon.prepositions.has(before) ? (before === "d'" ? 'de' : before) : undefined
}

/** "dit avoir remis", "assure n'avoir gardé": an infinitive too, and its auxiliary says so. */
export function isPerfectInfinitive({ words }: Clause, { first, head }: VerbGroup): boolean {
  return words.slice(first, head).some(({ norm }) => norm === 'avoir' || norm === 'être')
}

/** Index behind the last word that can belong to a verb: the next verb that is told, or a break. */
export function clauseEnd(clause: Clause, verb: VerbGroup): number {
  let after = firstAt(clause.verbs, ({ head }) => head, verb.head + 1)
  while (after < clause.verbs.length && !/^(?:told|modal)$/.test(clause.verbs[after]!.mood)) after += 1
  const limit = clause.verbs[after]?.first ?? clause.sentence.to
  for (let at = verb.last + 1; at < limit; at += 1) if (/^[;:]$/.test(clause.words[at]!.text)) return at
  return limit
}

/** Who is addressed, told, or named as an agent: references behind one of the prepositions. */
export function findBehind(clause: Clause, verb: VerbGroup, prepositions: string): Entity[] {
  const wanted = clause.lexicon.words(prepositions)
  const end = clauseEnd(clause, verb)
  for (let at = verb.last + 1; at < end; at += 1) {
    const ref = clause.refStart.get(at)
    if (ref) {
      if (wanted.has(governing(clause, ref)) && ref.entity) return listFrom(clause, ref, end)
      at = ref.last
      continue
    }
    const isOpen = wanted.has(wordAt(clause, at)) || clause.lexicon.words('contractedTo').has(wordAt(clause, at))
    if (isOpen && !clause.refStart.has(at + 1)) {
      const listed = listedBehind(clause, at)
      if (listed.length > 0) return listed
    }
  }
  return []
}

/** "à plusieurs responsables, notamment A, B et C" */
function listedBehind(clause: Clause, from: number): Entity[] {
  const end = clause.sentence.to
  for (let at = from; at < Math.min(end, from + 20); at += 1) {
    const norm = wordAt(clause, at)
    if (!clause.lexicon.words('listOpeners').has(norm)) continue
    const ref = clause.refStart.get(at + 1) ?? clause.refStart.get(at + 2) ?? clause.refStart.get(at + 3)
    return ref?.entity ? listFrom(clause, ref, end) : []
  }
  return []
}

/** `A, B et C` from A on; the last one is left out where it begins the next clause. */
function listFrom(clause: Clause, ref: Ref, end: number): Entity[] {
  const found = [ref.entity!]
  let last = ref
  for (let round = 0; round < 12; round += 1) {
    const link = wordAt(clause, last.last + 1)
    const double = link === ',' && clause.lexicon.words('and').has(wordAt(clause, last.last + 2))
    const next = clause.lexicon.words('andComma').has(link)
      ? clause.refStart.get(last.last + (double ? 3 : 2))
      : undefined
    if (!next?.entity || next.first >= end || next.bound) break
    const isSubject = clause.verbs.some((verb) => verb.mood !== 'reduced' && verb.first === next.last + 1)
    if (isSubject) break
    if (!found.includes(next.entity)) found.push(next.entity)
    last = next
  }
  return found
}

/** The reference that follows a verb without a preposition. */
export function findObject(clause: Clause, verb: VerbGroup): Ref | undefined {
  for (let at = verb.last + 1; at <= verb.last + 3 && at < clause.sentence.to; at += 1) {
    const ref = clause.refStart.get(at)
    if (ref) return governing(clause, ref) === '' ? ref : undefined
    if (clause.words[at]!.kind !== 'word' || clause.lexicon.prepositions.has(wordAt(clause, at))) return undefined
  }
  return undefined
}

/** Index of the first of some words between two places; -1 where there is none. */
export function findWord(clause: Clause, from: number, to: number, wanted: (norm: string) => boolean): number {
  for (let at = Math.max(from, clause.sentence.from); at < Math.min(to, clause.sentence.to); at += 1)
    if (clause.words[at]!.kind === 'word' && wanted(clause.words[at]!.norm)) return at
  return -1
}
