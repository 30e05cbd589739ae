// A word for a relative, or for a man or a woman -> whom of the article it can mean.

import { isEither } from './apposition.ts'
import type { DescribeScan, Ref } from './describe.ts'
import { type Entity, sharesName } from './entity.ts'
import { fold, type Name } from './name.ts'
import type { Phrase } from './phrase.ts'
import type { Registry } from './registry.ts'
import type { ActorWords } from './vocabulary.ts'

/** "Brandt's son": of the Brandts the one who was said to be a son. */
export function tellsFamily({ registry, vocabulary }: DescribeScan, { noun, ofName }: Phrase): Entity | undefined {
  if (ofName?.parts.length !== 1 || !vocabulary.set('kin').has(noun)) return undefined
  return registry.entities.find(
    ({ parts, roles }) => parts.at(-1) === ofName.parts[0] && roles.some((role) => role.noun === noun),
  )
}

/** The only other one of the family: "the son of X" where one more has X's surname. */
export function relativeOf({ entities }: Registry, owner: Entity, gender: string | undefined): Entity | null {
  const family = entities.filter((each) => each !== owner && sharesName(each, owner) && each.kind === 'person')
  const fitting = family.filter((each) => !each.gender || !gender || gender === 'n' || each.gender === gender)
  return fitting.length === 1 ? fitting[0]! : null
}

/** "X, la fille de la maire": what the other one of the family is, whom the article names without saying so. */
export function nameParents(bound: Ref[], registry: Registry, vocabulary: ActorWords): void {
  for (const { phrase, entity } of bound) if (phrase && entity) parentOf(registry, phrase, entity, vocabulary)
}

/** "La fille de la maire" alone: the one who was said to be a daughter, where nobody was said to be the mayor. */
export function childOfRole({ registry, vocabulary }: DescribeScan, phrase: Phrase): Entity | null {
  const noun = roleOfKin(phrase, vocabulary)
  if (noun === undefined || registry.entities.some(({ roles }) => roles.some((role) => role.noun === noun))) return null
  const told = child(registry, vocabulary.persons.get(phrase.noun))
  return told && parentOf(registry, phrase, told, vocabulary) ? told : null
}

function parentOf(registry: Registry, phrase: Phrase, entity: Entity, vocabulary: ActorWords): Entity | null {
  const noun = roleOfKin(phrase, vocabulary)
  if (noun === undefined) return null
  const gender = isEither(noun) ? undefined : vocabulary.persons.get(noun)
  const parent = relativeOf(registry, entity, gender)
  if (parent && !parent.roles.some((role) => role.noun === noun)) parent.roles.push({ noun, of: phrase.of.slice(1) })
  return parent
}

/** The noun for whose relative somebody is: `maire` in "la fille de la maire". */
function roleOfKin({ noun, of }: Phrase, vocabulary: ActorWords): string | undefined {
  const { set } = vocabulary
  if (!set('kin').has(noun)) return undefined
  const role = of.find((part) => !set('adjectives').has(part))
  return role === undefined ? undefined : rolesOf(vocabulary).get(role)
}

const foldedRoles = new WeakMap<ActorWords['persons'], Map<string, string>>()

/** Folded nouns for persons who are nobody's relatives by their noun -> the first noun that folds to each. */
function rolesOf({ persons, set }: ActorWords): Map<string, string> {
  const held = foldedRoles.get(persons)
  if (held) return held
  const roles = new Map<string, string>()
  for (const noun of persons.keys()) if (!set('kin').has(noun) && !roles.has(fold(noun))) roles.set(fold(noun), noun)
  foldedRoles.set(persons, roles)
  return roles
}

/** "Castelyn's daughter Margit": she is Margit Castelyn, and so is "Ms Castelyn". */
export function joinKin(bound: Ref[], names: Name[], registry: Registry, vocabulary: ActorWords): void {
  const { byName } = registry
  for (const { phrase, entity } of bound) {
    const owner = phrase?.ofName && byName.get(phrase.ofName)
    const gender = phrase && vocabulary.persons.get(phrase.noun)
    const isChild = phrase && vocabulary.set('kin').has(phrase.noun) && entity?.parts.length === 1
    if (!isChild || !owner || owner === entity || owner.kind === 'organisation' || (gender !== 'm' && gender !== 'f'))
      continue
    const surname = owner.parts.at(-1)
    if (!entity || surname === undefined) continue
    entity.parts = [entity.parts[0]!, surname]
    entity.kind = 'person'
    entity.gender ??= gender
    if (owner.gender === gender) continue
    for (const name of names) {
      const isTheirs = name.titled && name.gender === gender && name.parts.length === 1 && name.parts[0] === surname
      const holder = byName.get(name)
      if (!isTheirs || !holder || (holder !== owner && holder.parts.length > 1)) continue
      byName.set(name, entity)
      entity.count += 1
      holder.count -= 1
    }
  }
  registry.entities = registry.entities.filter(({ count }) => count > 0)
}

export function isYoung({ words, vocabulary }: DescribeScan, { first, last }: Phrase): boolean {
  return words.slice(first, last + 1).some(({ norm }) => vocabulary.words('young').has(norm))
}

/** Whoever was said to be a son or a daughter, if there is one alone. */
export function child({ entities }: Registry, gender: string | undefined): Entity | null {
  const children = entities.filter(
    (entity) =>
      (!entity.gender || !gender || gender === 'n' || entity.gender === gender) &&
      entity.roles.some(({ noun }) => /^(?:fils|fille|son|daughter|nièce|neveu|niece|nephew)$/.test(noun)),
  )
  return children.length === 1 ? children[0]! : null
}

/** Of the two people who are spoken of most, the one whom a noun of one gender can mean. */
export function protagonist({ entities }: Registry, gender: string | undefined): Entity | null {
  const people = entities
    .filter(({ kind, isSource, count }) => kind === 'person' && !isSource && count > 1)
    .sort((a, b) => b.count - a.count)
  const fitting = people.slice(0, 2).filter((each) => each.gender === gender)
  return gender && gender !== 'n' && fitting.length === 1 ? fitting[0]! : null
}

/** `le fils Trump`: of those with the surname, the one who is said to be a son, else the one it can be. */
export function relative({ registry, vocabulary }: DescribeScan, phrase: Phrase, owner: Entity | null): Entity | null {
  const surname = phrase.name!.parts.at(-1)!
  const family = registry.entities.filter(({ parts }) => parts.at(-1) === surname && parts.length > 0)
  const told = family.find(({ roles }) => roles.some(({ noun }) => noun === phrase.noun))
  if (told) return told
  const gender = vocabulary.persons.get(phrase.noun)
  const left = family.filter((each) => each !== owner && (!each.gender || gender === 'n' || each.gender === gender))
  if (/^(?:fils|son)$/.test(phrase.noun))
    return (
      left.find(({ generation }) => generation === 'jr') ?? (family.length > 1 && left.length === 1 ? left[0]! : null)
    )
  return family.length > 1 && left.length === 1 ? left[0]! : null
}
