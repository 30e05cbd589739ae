// Who a verb tells of: the agent of a passive, those who are addressed; and the anchor that holds both.
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, clauseEnd, findBehind, findObject, findWord, wordAt } from './clause.ts'
import { addresseeOf } from './discourse.ts'
import { type Draft, type Finding, hull } from './find.ts'
import type { Subject } from './subject.ts'

/** Whom a verb addresses: behind a preposition, or as a pronoun in front of it. */
export function addressed({ clause, discourse }: Finding, verb: VerbGroup, from: Entity): Entity[] {
  const behind = findBehind(clause, verb, 'to')
  if (behind.length > 0) return behind
  if (clause.lexicon.language === 'en') {
    const direct = findObject(clause, verb)
    const isIt = direct?.how === 'pronoun' && !clause.lexicon.words('themselves').has(wordAt(clause, direct.first))
    if (direct?.entity && direct.entity !== from && !isIt) return [direct.entity]
  }
  if (verb.dative === undefined) return []
  return known(toldBefore({ clause, discourse }, verb, from) ?? addresseeOf(discourse, from))
}

/** `lui`: whoever alone, beside the writer, was told of in this sentence or the one before. */
function toldBefore(
  { clause, discourse }: Pick<Finding, 'clause' | 'discourse'>,
  verb: VerbGroup,
  from: Entity,
): Entity | undefined {
  if (wordAt(clause, verb.dative!) !== 'lui') return undefined
  const here = clause.refs.filter(({ last }) => last < verb.first).map(({ entity }) => entity)
  const told = new Set([...here, ...(discourse.heard ?? [])].filter((each) => isOther(each, from)))
  const [only] = told
  return told.size === 1 ? (only ?? undefined) : undefined
}

function isOther(entity: Entity | null, from: Entity): boolean {
  return entity !== null && entity !== from && entity.kind === 'person' && !entity.isSource
}

export function agentOf(clause: Clause, verb: VerbGroup): Subject {
  const direct = findBehind(clause, verb, 'by')
  const entities = direct.length > 0 ? direct : describedAgent(clause, verb)
  const ref = clause.refs.find((each) => each.first > verb.last && each.entity === entities[0])
  return { entities, ref, behind: true }
}

/** "par une lettre d'information, X", "by its former treasurer, X": the name behind the comma. */
function describedAgent(clause: Clause, verb: VerbGroup): Entity[] {
  const by = findWord(clause, verb.last + 1, Math.min(clauseEnd(clause, verb), verb.last + 12), (norm) =>
    clause.lexicon.words('by').has(norm),
  )
  for (let at = by + 1; by >= 0 && at <= by + 8 && at < clause.sentence.to; at += 1)
    if (clause.words[at]!.text === ',') return known(clause.refStart.get(at + 1)?.entity)
  return []
}

export function known(entity: Entity | undefined | null): Entity[] {
  return entity ? [entity] : []
}

/** Time, verb, and the subject where it stands beside the verb. */
export function anchor(subject: Subject, verb: VerbGroup, time: Draft['time']): { first: number; last: number } {
  const { ref } = subject
  const isBeside = ref && Math.min(Math.abs(ref.last - verb.first), Math.abs(ref.first - verb.last)) <= 3
  const isNear = time && Math.min(Math.abs(time.first - verb.last), Math.abs(verb.first - time.last)) <= 20
  return hull(
    verb.first,
    verb.last,
    ...(isBeside ? [ref.first, ref.last] : []),
    ...(isNear ? [time.first, time.last] : []),
  )
}
