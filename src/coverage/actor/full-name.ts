// A full name -> the entity that bears it already, also with an initial more or a letter wrong.
import { withinDistance } from './distance.ts'
import type { Entity } from './entity.ts'
import { fold, type Name } from './name.ts'
import type { ActorWords, Gender } from './vocabulary.ts'

/** The entity that a full name names already. */
export function sameFull(entities: Entity[], name: Name, vocabulary: ActorWords): Entity | undefined {
  const candidates = entities.filter((entity) => entity.parts.length > 0 && sameGeneration(entity, name))
  return (
    candidates.find(({ parts }) => parts.join(' ') === name.parts.join(' ')) ??
    candidates.find((entity) => isVariant(entity, name, vocabulary)) ??
    slipOf(candidates, name)
  )
}

function sameGeneration(entity: Entity, name: Name): boolean {
  return (entity.generation ?? '') === (name.generation ?? '')
}

/** `Robert S. Mueller` and `Robert Mueller`, `N. Vega` and `Nora Vega`; `Daily Klaxon` and `The Daily Klaxon`. */
function isVariant({ parts, generation }: Entity, name: Name, vocabulary: ActorWords): boolean {
  if (parts.length < 2) return false
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const [otherFirst, otherLast] = [name.parts[0]!, name.parts.at(-1)!]
  // `Trump Jr.` has two parts with its generation, and one without.
  if (name.parts.length === 1) return generation !== undefined && otherLast === last
  if (last !== otherLast) return false
  if (first === otherFirst) return parts.length !== name.parts.length && isFirstName(first, vocabulary)
  const isInitial = first.length === 1 || otherFirst.length === 1
  return isInitial && first[0] === otherFirst[0]
}

function slipOf(candidates: Entity[], name: Name): Entity | undefined {
  const found = candidates.find((entity) => isSlip(entity.parts, name.parts))
  found?.slips.push(name.parts)
  return found
}

/** One word of a name of several, not the first, with one letter more, less, other or moved. */
function isSlip(parts: string[], other: string[]): boolean {
  if (parts.length !== other.length || parts.length < 2 || parts[0] !== other[0]) return false
  const differing = parts.map((_, index) => index).filter((index) => parts[index] !== other[index])
  if (differing.length !== 1) return false
  const [a, b] = [parts[differing[0]!]!, other[differing[0]!]!]
  return Math.min(a.length, b.length) >= 5 && a[0] === b[0] && withinDistance(a, b, a.length >= 8 ? 2 : 1)
}

export function isFirstName(part: string, { firstNames }: ActorWords): boolean {
  return firstNames.has(part) || foldedFirstNames(firstNames).has(part)
}

const foldedNames = new WeakMap<Map<string, Gender>, Set<string>>()

function foldedFirstNames(names: Map<string, Gender>): Set<string> {
  const held = foldedNames.get(names) ?? new Set([...names.keys()].map(fold))
  foldedNames.set(names, held)
  return held
}
