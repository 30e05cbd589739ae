// Names -> who they are: forms of one name come together, namesakes and generations stay apart. Full names first, then
// what is short for them, then what is misspelled; people of the fonds before all others.
import type { KnownPerson } from '../../record/coverage.ts'
import type { Entity } from './entity.ts'
import { isFirstName, sameFull } from './full-name.ts'
import { byHandle, type Handles, holdHandle, makeHandles, putHandles } from './handle.ts'
import { type Index, makeIndex, near, putIndex } from './index.ts'
import { fold, type Name } from './name.ts'
import { misspelled, putSpelled, type Spelled, shortOf } from './short-name.ts'
import type { ActorWords } from './vocabulary.ts'

export { type Entity, nameOf, type Role } from './entity.ts'

export interface Registry {
  entities: Entity[]
  /** By the name's first word. */
  byName: Map<Name, Entity>
}

export function makeRegistry(
  all: Name[],
  writtenOf: (name: Name) => string,
  /** Named only to say whose relative or whose firm somebody is. */
  isBackground: (name: Name) => boolean,
  isBehindArticle: (name: Name) => boolean,
  known: KnownPerson[],
  vocabulary: ActorWords,
): Registry {
  const entities = known.map((person) => ofKnown(person, vocabulary))
  const index = makeIndex(entities)
  const handles = makeHandles(entities)
  const named: Named = { entities, index, handles, spelled: new Map(), frequency: countParts(all) }
  for (const entity of entities) putSpelled(named.spelled, entity, named.frequency)
  const foreground = all.filter((name) => !isBackground(name))
  const byName = new Map<Name, Entity>()
  const put = (name: Name, entity: Entity) => {
    byName.set(name, entity)
    const written = writtenOf(name)
    // Whoever is "Ms Vega" is not therefore "Vega": that may be her father.
    const isTitle = name.titled && name.parts.length === 1 && entity.parts.length > 1
    if (!isTitle) entity.written.set(written, (entity.written.get(written) ?? 0) + 1)
    entity.count += 1
    entity.gender ??= name.gender
    if (name.titled && !name.handle) entity.kind = 'person'
    if (name.handle) {
      entity.handles.add(written)
      holdHandle(handles, written, entity)
    }
    if (isBehindArticle(name)) entity.articles = (entity.articles ?? 0) + 1
  }
  const waiting: Name[] = []
  for (const name of all) {
    if (name.handle || name.parts.length < 2) waiting.push(name)
    else put(name, sameFull(near(index, name), name, vocabulary) ?? add(named, name, vocabulary))
  }
  const told = { names: foreground, byName, counts: countFull(foreground, byName) }
  for (const name of waiting) {
    const entity = name.handle
      ? byHandle(handles, name)
      : (shortOf(near(index, name), name, told) ?? misspelled(named.spelled, name, named.frequency))
    if (entity !== 'several') put(name, entity ?? add(named, name, vocabulary))
  }
  for (const entity of entities) {
    if (entity.kind !== 'unknown') continue
    if (hasRelative(entity, index) || isCalledByLast(entity)) entity.kind = 'person'
    else if (isAlwaysBehind(entity)) entity.kind = 'organisation'
  }
  return { entities: entities.filter(({ count }) => count > 0), byName }
}

/** Those named so far, and how they are found again. */
interface Named {
  entities: Entity[]
  index: Index
  handles: Handles
  spelled: Spelled
  /** How often each last word of a name stands. */
  frequency: Map<string, number>
}

/** "Vega" for "Nora Vega": people go by their last name, firms by their first. */
function isCalledByLast({ parts, written }: Entity): boolean {
  if (parts.length !== 2 || parts[0]!.length < 2) return false
  return [...written.keys()].some((form) => fold(form) === parts[1])
}

/** "the Charities Registrar", "l'Atelier Rive-Haute", each time. */
function isAlwaysBehind({ parts, count, articles }: Entity): boolean {
  return parts.length > 1 && articles !== undefined && articles === count
}

/** Two words, and the second is the surname of a person: a person too, whatever the first is. */
function hasRelative({ parts }: Entity, index: Index): boolean {
  if (parts.length !== 2) return false
  return near(index, { parts: [parts[1]!] }).some(
    (other) =>
      other.kind !== 'organisation' &&
      other.parts.length === 2 &&
      other.parts[1] === parts[1] &&
      other.parts[0] !== parts[0],
  )
}

function ofKnown(person: KnownPerson, vocabulary: ActorWords): Entity {
  const parts = person.names.flatMap((name) => [
    fold(name)
      .split(/\s+/)
      .map((part) => part.replace(/[.,]$/, '')),
  ])
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), [] as string[])
  const generation = vocabulary.generations.get(longest.at(-1) ?? '')
  return {
    slips: [],
    parts: generation ? longest.slice(0, -1) : longest,
    generation,
    gender: vocabulary.firstNames.get((longest[0] ?? '').toLowerCase()),
    kind: longest.length > 1 ? 'person' : 'unknown',
    written: new Map(),
    forms: new Set(),
    roles: [],
    known: person,
    handles: new Set(person.handles),
    count: 0,
  }
}

function add(named: Named, name: Name, vocabulary: ActorWords): Entity {
  const { parts, generation, gender } = name
  const entity: Entity = {
    slips: [],
    parts: name.handle ? [] : parts,
    generation,
    gender,
    kind: kindOf(name, vocabulary),
    written: new Map(),
    forms: new Set(),
    roles: [],
    handles: new Set(),
    count: 0,
  }
  named.entities.push(entity)
  putIndex(named.index, entity, entity.parts)
  putHandles(named.handles, entity)
  putSpelled(named.spelled, entity, named.frequency)
  return entity
}

function kindOf({ parts, titled, article, generation, handle }: Name, vocabulary: ActorWords): Entity['kind'] {
  if (handle) return 'unknown'
  if (titled || generation) return 'person'
  const heads = vocabulary.set('organisationHeads')
  const tails = vocabulary.set('organisationTails')
  if (article || parts.some((part) => part === '&' || tails.has(part) || heads.has(part))) return 'organisation'
  if (isFirstName(parts[0]!, vocabulary) || isFirstName(parts[0]!.split('-')[0]!, vocabulary)) return 'person'
  return 'unknown'
}

function countParts(names: Name[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parts } of names) {
    const last = parts.at(-1)!
    counts.set(last, (counts.get(last) ?? 0) + 1)
  }
  return counts
}

/** How often each is called by a full name. */
function countFull(names: Name[], byName: Map<Name, Entity>): Map<Entity, number> {
  const counts = new Map<Entity, number>()
  for (const name of names) {
    const entity = name.parts.length > 1 ? byName.get(name) : undefined
    if (entity) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  }
  return counts
}
