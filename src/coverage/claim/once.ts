// What is asked of the same clause, or of the same verb of it, again and again -> found once: a clause is gone through for
// each of its verbs, and all of them three times over.
import type { VerbGroup } from '../grammar/verbs.ts'
import type { Clause } from './clause.ts'

export function oncePerClause<T>(find: (clause: Clause) => T): (clause: Clause) => T {
  const held = new WeakMap<Clause, { found: T }>()
  return (clause) => {
    const known = held.get(clause)
    if (known) return known.found
    const found = find(clause)
    held.set(clause, { found })
    return found
  }
}

export function oncePerVerb<T>(find: (clause: Clause, verb: VerbGroup) => T): (clause: Clause, verb: VerbGroup) => T {
  const foundIn = oncePerClause(() => new Map<VerbGroup, T>())
  return (clause, verb) => {
    const found = foundIn(clause)
    if (!found.has(verb)) found.set(verb, find(clause, verb))
    return found.get(verb)!
  }
}

/** For each word, those that it is part of, in their order: to be asked of every word of a clause. */
export function byWord<T extends { first: number; last: number }>(all: T[]): Map<number, T[]> {
  const found = new Map<number, T[]>()
  for (const each of all)
    for (let at = each.first; at <= each.last; at += 1) {
      const held = found.get(at)
      if (held) held.push(each)
      else found.set(at, [each])
    }
  return found
}
