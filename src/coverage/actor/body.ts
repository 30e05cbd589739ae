// A word for a body ("the club", "la coopérative de Brume") -> which body of the article it means.
import { isKinOf } from './anaphor.ts'
import type { DescribeScan, Ref } from './describe.ts'
import type { Entity } from './entity.ts'
import { fold } from './name.ts'
import type { Phrase } from './phrase.ts'
import { lastOf } from './recent.ts'
import type { Registry } from './registry.ts'

/** "La coopérative de Brume": a body without a name of its own, named by where it is. */
export function describedBody(scan: DescribeScan, phrase: Phrase): Entity {
  return described(scan, phrase, 'organisation')
}

/** "Le ministre de la Santé": somebody who is named by an office alone. */
export function describedPerson(scan: DescribeScan, phrase: Phrase): Entity {
  return described(scan, phrase, 'person')
}

/** "The governor", of whom the article names the son alone: somebody else than the son. */
export function describedParent(scan: DescribeScan, phrase: Phrase): Entity | null {
  const { registry, vocabulary } = scan
  const isHeld = registry.entities.some(
    ({ parts, roles }) => parts.length > 0 && roles.some(({ noun }) => noun === phrase.noun),
  )
  if (phrase.sentence.heading || isHeld || !registry.entities.some((entity) => isKinOf(entity, phrase, vocabulary)))
    return null
  const parent = described(scan, phrase, 'person')
  const gender = vocabulary.persons.get(phrase.noun)
  if (gender !== 'n') parent.gender ??= gender
  return parent
}

function described({ words, registry }: DescribeScan, phrase: Phrase, kind: Entity['kind']): Entity {
  const from = phrase.determiner === 'definite' ? phrase.first + 1 : phrase.first
  let name = ''
  for (let at = from; at <= phrase.last; at += 1)
    name += `${name === '' || /['’]$/.test(name) ? '' : ' '}${words[at]!.text}`
  const held = registry.entities.find(({ described }) => described !== undefined && fold(described) === fold(name))
  if (held) return held
  const entity: Entity = {
    parts: [],
    slips: [],
    kind,
    written: new Map(),
    forms: new Set(),
    roles: [{ noun: phrase.noun, of: phrase.of }],
    handles: new Set(),
    described: name,
    count: 1,
  }
  registry.entities.push(entity)
  return entity
}

/** The organisation that the article is about, where one stands out. */
export function mainBody({ entities }: Registry): Entity | null {
  const bodies = entities.filter(
    ({ kind, isSource, isPlace, parts }) => kind !== 'person' && !isSource && !isPlace && parts.length > 0,
  )
  const sorted = [...bodies].sort((a, b) => b.count - a.count)
  return sorted[0] && sorted[0].count >= 3 && sorted[0].count > (sorted[1]?.count ?? 0) * 1.5 ? sorted[0] : null
}

/** Whose name holds the noun, or who was called by it. */
export function sameNoun(_: DescribeScan, phrase: Phrase, refs: Ref[]): Entity | null {
  const isCalled = ({ parts, roles, kind }: Entity) =>
    kind !== 'person' && (parts.includes(fold(phrase.noun)) || roles.some(({ noun }) => noun === phrase.noun))
  return lastOf(refs, phrase.first, isCalled)
}

export function recentBody(scan: DescribeScan, phrase: Phrase, refs: Ref[]): Entity | null {
  const { vocabulary } = scan
  const isOutlet =
    vocabulary.set('outlets').has(phrase.noun) &&
    !/^(?:site|website|blog|broadcaster|station|channel|network|chaîne|radio|télévision)$/.test(phrase.noun)
  const fits = (entity: Entity) =>
    entity.kind !== 'person' &&
    !entity.isPlace &&
    !isOtherBody(entity, phrase) &&
    (isOutlet ? entity.isSource === true : entity.isSource !== true)
  // "The league" is the Northern League; "the club" stays who it was.
  const named = lastOf(
    refs,
    phrase.first,
    (entity) =>
      fits(entity) &&
      (entity.parts.includes(fold(phrase.noun)) || entity.roles.some(({ noun }) => noun === phrase.noun)),
  )
  const found = named ?? lastOf(refs, phrase.first, fits)
  // "The bus company" is another one than the company that was named.
  if (!named && vocabulary.language === 'en' && isToldApart(scan, phrase) && !isOutlet)
    return describedBody(scan, phrase)
  if (found && !named) found.roles.push({ noun: phrase.noun, of: [] })
  // "The group that wrote to her" may be told its name later.
  return found ?? (isOutlet ? null : mainBody(scan.registry))
}

/** By a noun before it, or an adjective that says which: "the bus company", and not "the anonymous group". */
function isToldApart({ words, vocabulary }: DescribeScan, { first, head }: Phrase): boolean {
  const epithets = [vocabulary.set('epithets'), vocabulary.set('adjectives')]
  return words.slice(first + 1, head).some(({ norm }) => !epithets.some((set) => set.has(norm)))
}

/** "The town" that was described is no union. */
function isOtherBody({ described, roles }: Entity, { noun }: Phrase): boolean {
  return described !== undefined && !roles.some((role) => role.noun === noun)
}
