// A single word -> of whose name it is a part: a surname, a part of an organisation's name, a first name.
import { withinDistance } from './distance.ts'
import type { Entity } from './entity.ts'
import type { Name } from './name.ts'

/** The names of the article with whom they were found to mean, and how often each is called by a full one. */
export interface Told {
  names: Name[]
  byName: Map<Name, Entity>
  counts: Map<Entity, number>
}

/** Whom a single word stands for: a surname, a part of an organisation's name, a first name. */
export function shortOf(entities: Entity[], name: Name, told: Told): Entity | 'several' | undefined {
  const part = name.parts[0]!
  const exact = entities.find(
    ({ parts, kind }) => parts.length === 1 && parts[0] === part && (!name.titled || kind !== 'organisation'),
  )
  const byLast = entities.filter((entity) => {
    const isLast = entity.parts.at(-1) === part || entity.slips.some((slip) => slip.at(-1) === part)
    if (entity.parts.length < 2 || !isLast) return false
    if (name.generation && entity.generation !== name.generation) return false
    return !(name.titled && name.gender && entity.gender && entity.gender !== name.gender)
  })
  if (byLast.length > 1 && name.titled && !name.generation) return toldBefore(byLast, name, told)
  if (byLast.length > 0) return nearest(byLast, name, told)
  if (name.generation) return exact ?? younger(entities, name, told)
  if (name.titled) return exact ?? byFirstName(entities, name)
  const partial = entities.filter(({ parts, kind }) => kind !== 'person' && parts.length > 1 && isPartOf(part, parts))
  if (partial.length > 0 && !exact) return nearest(partial, name, told)
  const byFirst = entities.filter(({ parts, kind }) => kind === 'person' && parts.length > 1 && parts[0] === part)
  return exact ?? (byFirst.length === 1 ? byFirst[0] : undefined)
}

/** "Sir Vernon", "Dame Rhona": the only one of that first name. */
function byFirstName(entities: Entity[], { parts: [part], gender }: Name): Entity | undefined {
  const found = entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      entity.parts.length > 1 &&
      entity.parts[0] === part &&
      !(gender && entity.gender && gender !== entity.gender),
  )
  return found.length === 1 ? found[0] : undefined
}

/** `Tresk Jnr` where nobody was called so: of several with the surname the one named last. */
function younger(entities: Entity[], name: Name, { names, byName }: Told): Entity | undefined {
  const family = entities.filter(
    ({ parts, generation }) => parts.length > 1 && !generation && parts.at(-1) === name.parts[0],
  )
  if (family.length < 2) return undefined
  const before = names
    .filter((other) => other.first < name.first && other.parts.length > 1)
    .map((other) => byName.get(other))
  return before.findLast((entity) => entity !== undefined && family.includes(entity))
}

/** "Ms Vega" of two: whom the same words meant before, or who alone was named so far; `several` where neither decides. */
function toldBefore(family: Entity[], name: Name, told: Told): Entity | 'several' {
  const { names, byName } = told
  const young = family.filter(({ generation }) => !generation)
  if (young.length === 1) return young[0]!
  let meant: Entity | undefined
  const since = new Set<Entity>()
  for (const other of names) {
    if (other.first >= name.first) break
    const entity = byName.get(other)
    if (!entity || other.handle || !family.includes(entity)) continue
    if (other.titled && other.parts.length === 1 && other.gender === name.gender) {
      meant = entity
      since.clear()
    } else since.add(entity)
  }
  if (meant) return [...since].some((entity) => entity !== meant) ? 'several' : meant
  if (since.size === 1) return [...since][0]!
  return since.size === 0 ? (nearest(family, name, told) ?? 'several') : 'several'
}

const smallParts = new Set('de du des la le les of the for and new'.split(' '))

function isPartOf(part: string, parts: string[]): boolean {
  return (parts[0] === part || parts.at(-1) === part) && !smallParts.has(part)
}

/** Who of several is meant: the one without a generation, else the one named last, else the one named next. */
function nearest(candidates: Entity[], name: Name, { names, byName, counts: full }: Told): Entity | undefined {
  const untitled = name.titled ? candidates : withoutTitled(candidates, name, names)
  if (untitled.length === 1) return untitled[0]
  const plain = name.generation ? candidates : candidates.filter(({ generation }) => !generation)
  const left = plain.length > 0 ? plain : candidates
  if (left.length === 1) return left[0]
  // Who is spoken of all the time, rather than a relative who was named once.
  const counts = left.map((each) => full.get(each) ?? 0)
  const most = Math.max(...counts)
  if (counts.filter((count) => count * 2 > most).length === 1) return left[counts.indexOf(most)]
  const called = calledSo(left, name, { names, byName, counts: full })
  if (called) return called
  let before: Entity | undefined
  for (const other of names) {
    const entity = byName.get(other)
    if (!entity || !left.includes(entity) || other.parts.length < 2) continue
    if (other.first > name.first) return before ?? entity
    before = entity
  }
  return before ?? left[0]
}

/** So often somebody is called by the surname alone before another one of that name is told of. */
const oftenCalled = 2

/** "Hollister" all along, and a namesake who is told of once: still the first. */
function calledSo(left: Entity[], name: Name, { names, byName, counts }: Told): Entity | undefined {
  const times = new Map<Entity, number>()
  for (const other of names) {
    if (other.first >= name.first) break
    const entity = byName.get(other)
    if (entity && !other.titled && other.parts.length === 1 && other.parts[0] === name.parts[0])
      times.set(entity, (times.get(entity) ?? 0) + 1)
  }
  const [one] = left.filter((entity) => (times.get(entity) ?? 0) >= oftenCalled)
  const isOnly = left.every(
    (entity) => entity === one || ((times.get(entity) ?? 0) === 0 && (counts.get(entity) ?? 0) <= 1),
  )
  return one && isOnly ? one : undefined
}

/** Entities whose last word stands more than once, by its first letter: what can be misspelled. */
export type Spelled = Map<string, Entity[]>

/** Shorter words are easily others. */
const leastLetters = 6

export function putSpelled(spelled: Spelled, entity: Entity, frequency: Map<string, number>): void {
  const target = entity.parts.at(-1)
  if (!target || target.length < leastLetters || (frequency.get(target) ?? 0) < 2) return
  const held = spelled.get(target[0]!)
  if (held) held.push(entity)
  else spelled.set(target[0]!, [entity])
}

/** A rare word close to a name that stands more often: `WikiLekas`. */
export function misspelled(spelled: Spelled, name: Name, frequency: Map<string, number>): Entity | undefined {
  const part = name.parts[0]!
  const seldom = frequency.get(part) ?? 0
  if (part.length < leastLetters) return undefined
  return spelled.get(part[0]!)?.find(({ parts }) => {
    const target = parts.at(-1)!
    const often = frequency.get(target) ?? 0
    return often > seldom && withinDistance(target, part, part.length >= 8 ? 2 : 1)
  })
}

/** "Castelyn", where his daughter is "Ms Castelyn" throughout: whoever of the name has no title. */
function withoutTitled(candidates: Entity[], name: Name, names: Name[]): Entity[] {
  const titled = new Set(
    names
      .filter((other) => other.titled && other.parts.length === 1 && other.parts[0] === name.parts[0])
      .map(({ gender }) => gender),
  )
  if (titled.size !== 1 || candidates.length < 2) return candidates
  const left = candidates.filter(({ gender }) => gender === undefined || !titled.has(gender))
  return left.length === 1 ? left : candidates
}
