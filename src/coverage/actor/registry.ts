// Names -> who they are: forms of one name come together, namesakes and generations stay apart. Full names first, then
// what is short for them, then what is misspelled; people of the fonds before all others.
import type { KnownPerson } from '../../record/coverage.ts'
import { withinDistance } from './distance.ts'
import { fold, type Name } from './name.ts'
import type { ActorWords, Gender } from './vocabulary.ts'

/** What somebody is said to be: `son` of somebody, `director` of something. */
export interface Role {
  noun: string
  /** Folded words of the complement, and whom it names. */
  of: string[]
  ofEntity?: Entity
}

export interface Entity {
  parts: string[]
  /** The name as it is misspelled. */
  slips: string[][]
  generation?: string
  gender?: Gender
  kind: 'person' | 'organisation' | 'unknown'
  /** Written forms of the name with how often they stand. */
  written: Map<string, number>
  /** Other forms: handles, descriptions. */
  forms: Set<string>
  roles: Role[]
  known?: KnownPerson
  /** Named by a description only: `coopérative de Port-Lévenez`. */
  described?: string
  handles: Set<string>
  /** Told to have revealed or reported something. */
  isSource?: boolean
  /** Stands only behind `in`, `of`, `à`: likelier where than who. */
  isPlace?: boolean
  count: number
  /** How often an article that is no part of the name stands in front of it. */
  articles?: number
}

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
  const names = all
  const foreground = all.filter((name) => !isBackground(name))
  const byName = new Map<Name, Entity>()
  const put = (name: Name, entity: Entity) => {
    byName.set(name, entity)
    const written = writtenOf(name)
    entity.written.set(written, (entity.written.get(written) ?? 0) + 1)
    entity.count += 1
    entity.gender ??= name.gender
    if (name.titled && !name.handle) entity.kind = 'person'
    if (name.handle) entity.handles.add(writtenOf(name))
    if (isBehindArticle(name)) entity.articles = (entity.articles ?? 0) + 1
  }
  const waiting: Name[] = []
  for (const name of names) {
    if (name.handle || name.parts.length < 2) waiting.push(name)
    else put(name, sameFull(entities, name, vocabulary) ?? add(entities, name, vocabulary))
  }
  const frequency = countParts(names)
  for (const name of waiting) {
    const entity = name.handle
      ? byHandle(entities, name)
      : (shortOf(entities, name, foreground, byName) ?? misspelled(entities, name, frequency))
    if (entity !== 'several') put(name, entity ?? add(entities, name, vocabulary))
  }
  for (const entity of entities) {
    if (entity.kind !== 'unknown') continue
    if (hasRelative(entity, entities) || isCalledByLast(entity)) entity.kind = 'person'
    else if (isAlwaysBehind(entity)) entity.kind = 'organisation'
  }
  return { entities: entities.filter(({ count }) => count > 0), byName }
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
function hasRelative({ parts }: Entity, entities: Entity[]): boolean {
  if (parts.length !== 2) return false
  return entities.some(
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

function add(entities: Entity[], name: Name, vocabulary: ActorWords): Entity {
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
  entities.push(entity)
  return entity
}

function kindOf({ parts, titled, article, generation, handle }: Name, vocabulary: ActorWords): Entity['kind'] {
  if (handle) return 'unknown'
  if (titled || generation) return 'person'
  const heads = vocabulary.set('organisationHeads')
  const tails = vocabulary.set('organisationTails')
  if (article || parts.some((part) => tails.has(part) || heads.has(part))) return 'organisation'
  if (isFirstName(parts[0]!, vocabulary) || isFirstName(parts[0]!.split('-')[0]!, vocabulary)) return 'person'
  return 'unknown'
}

function isFirstName(part: string, { firstNames }: ActorWords): boolean {
  return firstNames.has(part) || foldedFirstNames(firstNames).has(part)
}

const foldedNames = new WeakMap<Map<string, Gender>, Set<string>>()

function foldedFirstNames(names: Map<string, Gender>): Set<string> {
  const held = foldedNames.get(names) ?? new Set([...names.keys()].map(fold))
  foldedNames.set(names, held)
  return held
}

/** The entity that a full name names already. */
function sameFull(entities: Entity[], name: Name, vocabulary: ActorWords): Entity | undefined {
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

function byHandle(entities: Entity[], name: Name): Entity | undefined {
  const handle = name.parts[0]!
  const held = entities.find(({ handles }) => [...handles].some((each) => each.toLowerCase() === handle))
  if (held) return held
  const bare = handle.slice(1).replace(/_/g, '')
  // The longest name that the account is called by: `@DonaldJTrumpJr` is not the father's.
  const fits = entities.filter((entity) => entity.parts.length > 0 && namesHandle(entity, bare))
  return fits.reduce<Entity | undefined>(
    (best, each) => (best && partsLength(best) >= partsLength(each) ? best : each),
    undefined,
  )
}

function partsLength({ parts, generation }: Entity): number {
  return parts.join('').length + (generation ? 2 : 0)
}

function namesHandle({ parts, generation, kind }: Entity, bare: string): boolean {
  const joined = parts.map((part) => part.replace(/[^\p{L}\p{N}]/gu, '')).join('')
  const ending = generation ?? ''
  if (bare === joined + ending || bare === `${parts.at(-1)}${ending}`) return true
  if (parts.length < 2 || kind === 'organisation') return false
  const [first, last] = [parts[0]!, parts.at(-1)!]
  // `real` and `official` in front, a middle initial between.
  const stripped = bare.replace(/^(?:real|the|official|iam)/, '').replace(/(?:official|off)$/, '')
  const rest = stripped.endsWith(ending) ? stripped.slice(0, stripped.length - ending.length) : ''
  if (rest === '' || (ending === '' && /(?:jr|sr|junior|senior)$/.test(stripped))) return false
  return (
    rest === first + last ||
    rest === last + first ||
    (rest.startsWith(first) && rest.endsWith(last) && rest.length === first.length + last.length + 1) ||
    rest === first[0]! + last
  )
}

/** Whom a single word stands for: a surname, a part of an organisation's name, a first name. */
function shortOf(
  entities: Entity[],
  name: Name,
  names: Name[],
  byName: Map<Name, Entity>,
): Entity | 'several' | undefined {
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
  if (byLast.length > 1 && name.titled && !name.generation) return toldBefore(byLast, name, names, byName)
  if (byLast.length > 0) return nearest(byLast, name, names, byName)
  if (name.generation) return exact ?? younger(entities, name, names, byName)
  if (name.titled) return exact
  const partial = entities.filter(({ parts, kind }) => kind !== 'person' && parts.length > 1 && isPartOf(part, parts))
  if (partial.length > 0 && !exact) return nearest(partial, name, names, byName)
  const byFirst = entities.filter(({ parts, kind }) => kind === 'person' && parts.length > 1 && parts[0] === part)
  return exact ?? (byFirst.length === 1 ? byFirst[0] : undefined)
}

/** `Tresk Jnr` where nobody was called so: of several with the surname the one named last. */
function younger(entities: Entity[], name: Name, names: Name[], byName: Map<Name, Entity>): Entity | undefined {
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
function toldBefore(family: Entity[], name: Name, names: Name[], byName: Map<Name, Entity>): Entity | 'several' {
  const young = family.filter(({ generation }) => !generation)
  if (young.length === 1) return young[0]!
  let told: Entity | undefined
  const since = new Set<Entity>()
  for (const other of names) {
    if (other.first >= name.first) break
    const entity = byName.get(other)
    if (!entity || other.handle || !family.includes(entity)) continue
    if (other.titled && other.parts.length === 1 && other.gender === name.gender) {
      told = entity
      since.clear()
    } else since.add(entity)
  }
  if (told) return [...since].some((entity) => entity !== told) ? 'several' : told
  if (since.size === 1) return [...since][0]!
  return since.size === 0 ? (nearest(family, name, names, byName) ?? 'several') : 'several'
}

const smallParts = new Set('de du des la le les of the for and new'.split(' '))

function isPartOf(part: string, parts: string[]): boolean {
  return (parts[0] === part || parts.at(-1) === part) && !smallParts.has(part)
}

/** Who of several is meant: the one without a generation, else the one named last, else the one named next. */
function nearest(candidates: Entity[], name: Name, names: Name[], byName: Map<Name, Entity>): Entity | undefined {
  const plain = name.generation ? candidates : candidates.filter(({ generation }) => !generation)
  const left = plain.length > 0 ? plain : candidates
  if (left.length === 1) return left[0]
  // Who is spoken of all the time, rather than a relative who was named once.
  const counts = left.map(
    (each) => names.filter((other) => other.parts.length > 1 && byName.get(other) === each).length,
  )
  const most = Math.max(...counts)
  if (counts.filter((count) => count * 2 > most).length === 1) return left[counts.indexOf(most)]
  let before: Entity | undefined
  for (const other of names) {
    const entity = byName.get(other)
    if (!entity || !left.includes(entity) || other.parts.length < 2) continue
    if (other.first > name.first) return before ?? entity
    before = entity
  }
  return before ?? left[0]
}

/** A rare word close to a name that stands more often: `WikiLekas`. */
function misspelled(entities: Entity[], name: Name, frequency: Map<string, number>): Entity | undefined {
  const part = name.parts[0]!
  const seldom = frequency.get(part) ?? 0
  if (part.length < 6) return undefined
  return entities.find(({ parts }) => {
    const target = parts.at(-1)
    if (!target || target[0] !== part[0] || target.length < 6) return false
    const often = frequency.get(target) ?? 0
    return often > seldom && withinDistance(target, part, part.length >= 8 ? 2 : 1)
  })
}

function countParts(names: Name[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parts } of names) {
    const last = parts.at(-1)!
    counts.set(last, (counts.get(last) ?? 0) + 1)
  }
  return counts
}

/** How often a form stands, and the surname in it alone: what is misspelled stands seldom. */
function weight({ written }: Entity, [form, count]: [string, number]): number {
  const last = form.split(/\s+/).at(-1)!
  return count + (written.get(last) ?? 0) * 2
}

/** The form that names an entity: that of the fonds, else the fullest, of equals the one that stands most often. */
export function nameOf(entity: Entity): string {
  if (entity.known?.names[0]) return entity.known.names[0]
  const forms = [...entity.written].filter(([form]) => !form.startsWith('@'))
  if (forms.length === 0) return entity.described ?? [...entity.handles][0] ?? ''
  const length = (form: string) => form.split(/\s+/).length
  const best = forms.reduce((a, b) => {
    if (length(b[0]) !== length(a[0])) return length(b[0]) > length(a[0]) ? b : a
    return weight(entity, b) > weight(entity, a) ? b : a
  })
  return best[0]
}
