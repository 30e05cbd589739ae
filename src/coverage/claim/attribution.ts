// A clause -> from whom the article has what it says: "selon X", "according to X", ", révèle X", "X reported that …".
import type { Ref } from '../actor/describe.ts'
import type { Entity } from '../actor/registry.ts'
import type { VerbGroup } from '../grammar/verbs.ts'
import { type Clause, governing, wordAt } from './clause.ts'
import { findSubject } from './subject.ts'

export interface Attribution {
  entity: Entity
  /** From which word on, and up to which, what is said is theirs. */
  from: number
  to: number
  verb?: VerbGroup
  /** Where somebody speaks for them. */
  voice?: Ref
}

export function findAttribution(clause: Clause): Attribution | undefined {
  return cited(clause) ?? reported(clause)
}

/** "Selon X", "d'après les échanges obtenus par X", "according to X". */
function cited(clause: Clause): Attribution | undefined {
  const { sentence } = clause
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const norm = wordAt(clause, at)
    const isCited =
      norm === 'according'
        ? wordAt(clause, at + 1) === 'to'
        : clause.vocabulary.set('attribution').has(norm) && norm !== 'according'
    const isSplit = norm === "d'" && wordAt(clause, at + 1) === 'après'
    if (!isCited && !isSplit) continue
    for (let next = at + 1; next < at + 12 && next < sentence.to; next += 1) {
      if (clause.words[next]!.text === ',') break
      const ref = clause.refStart.get(next)
      if (
        ref?.entity &&
        (next <= at + 3 || clause.lexicon.words('by').has(governing(clause, ref)) || ref.entity.isSource)
      )
        return { entity: ref.entity, from: sentence.from, to: sentence.to }
      if (ref) next = ref.last
    }
  }
  return undefined
}

function reported(clause: Clause): Attribution | undefined {
  for (const verb of clause.verbs) {
    if (verb.mood !== 'told' || verb.negated || verb.voice === 'passive') continue
    if (!verb.lemmas.some((lemma) => clause.vocabulary.set('reports').has(lemma))) continue
    const subject = findSubject(clause, verb)
    const [entity] = subject.entities
    if (!entity || subject.entities.length > 1) continue
    const voice = { verb, ...(subject.ref?.voice ? { voice: subject.ref } : {}) }
    if (opensClause(clause, verb)) return { entity, from: verb.last + 1, to: clause.sentence.to, ...voice }
    const isAside = subject.behind && clause.words[verb.first - 1]?.text === ','
    if (isAside) return { entity, from: clause.sentence.from, to: verb.first, ...voice }
    const isTail = clause.words[(subject.ref?.first ?? verb.first) - 1]?.text === ','
    if (isTail && isLast(clause, verb)) return { entity, from: clause.sentence.from, to: verb.first, ...voice }
  }
  return undefined
}

/** Behind it stands nothing, or when it was said: "…, X wrote on Monday", and not "…, X wrote 18". */
function isLast({ words, sentence, times }: Clause, { last }: VerbGroup): boolean {
  if (last < sentence.to - 3) return false
  const isTime = (at: number) => times.some((time) => time.first <= at && at <= time.last)
  return words.slice(last + 1, sentence.to).every(({ kind }, index) => kind !== 'number' || isTime(last + 1 + index))
}

/** "reported on Thursday that", "told us that", "a affirmé que". */
function opensClause(clause: Clause, verb: VerbGroup): boolean {
  for (let at = verb.last + 1; at <= verb.last + 4; at += 1) {
    if (clause.lexicon.words('that').has(wordAt(clause, at))) return true
    if (clause.words[at]?.kind === 'mark') return false
  }
  return false
}
