// Phrases that stand alone -> whom each description means.
import type { Word } from '../article/words.ts'
import { byAnaphor } from './anaphor.ts'
import { isEither } from './apposition.ts'
import { describedBody, describedParent, describedPerson, mainBody, recentBody, sameNoun } from './body.ts'
import { type Entity, sharesName } from './entity.ts'
import { child, childOfRole, isYoung, protagonist, relative, relativeOf, tellsFamily } from './kin.ts'
import { fold, type Name } from './name.ts'
import type { Phrase } from './phrase.ts'
import { lastOf } from './recent.ts'
import type { Registry, Role } from './registry.ts'
import type { ActorWords } from './vocabulary.ts'

/** One place that refers to somebody; `entity` is null where it is not known to whom. */
export interface Ref {
  first: number
  last: number
  entity: Entity | null
  how: 'name' | 'handle' | 'description' | 'pronoun'
  /** The noun of a description. */
  noun?: string
  /** Speaks for the entity without being it: "la porte-parole de X". */
  voice?: boolean
  plural?: boolean
  /** The entity named inside a bound apposition: "L'avocat de X, Y" names Y. */
  bound?: boolean
  /** For whom a spokesperson who is named speaks. */
  owner?: Entity | null
  phrase?: Phrase
  /** Of a pronoun: the description that it stands for. */
  source?: Ref
}

export interface DescribeScan {
  words: Word[]
  vocabulary: ActorWords
  registry: Registry
  /** Names by the index of their first word, title included. */
  names: Map<number, Name>
  /** Names by the index of their last word. */
  ends: Map<number, Name>
  pronounBefore: (at: number, plural: boolean) => Entity | null
  /** How often each noun stands behind a definite article. */
  definite?: Map<string, number>
}

/** Whom a description that stands alone means; undefined where it is no reference at all. */
export function resolvePhrase(scan: DescribeScan, phrase: Phrase, refs: Ref[]): Ref | undefined {
  const { vocabulary, registry } = scan
  const voice = vocabulary.set('voices').has(phrase.noun)
  const ref: Ref = { first: phrase.first, last: phrase.last, entity: null, how: 'description', noun: phrase.noun }
  const owner = ownerOf(scan, phrase)
  if (phrase.class === 'account') return owner ? { ...ref, entity: owner } : undefined
  if (phrase.name && phrase.class === 'body')
    return { ...ref, last: phrase.name.last, entity: describedBody(scan, { ...phrase, last: phrase.name.last }) }
  if (phrase.name) return { ...ref, last: phrase.name.last, entity: relative(scan, phrase, owner) }
  if (phrase.determiner === 'none') return undefined
  const relation = tellsFamily(scan, phrase)
  if (relation) return { ...ref, entity: relation }
  const offspring = childOfRole(scan, phrase)
  if (offspring) return { ...ref, entity: offspring }
  const held = byRole(scan, phrase, owner, refs)
  if (held) return { ...ref, entity: told(scan, phrase, held, refs), voice: vocabulary.set('spokes').has(phrase.noun) }
  const client = owner && vocabulary.set('clients').has(phrase.noun) ? clientOf(owner) : undefined
  if (client) return { ...ref, entity: client }
  if (voice && owner) return { ...ref, entity: owner, voice: true }
  // "The office", where somebody's office was named before.
  const spoken = voice && phrase.determiner === 'definite' && phrase.of.length === 0 ? voiceOf(phrase, refs) : null
  if (spoken) return { ...ref, entity: spoken, voice: true }
  // "The fraud office": a body of its own, told apart by what stands in front.
  const isOwnBody = voice && !owner && vocabulary.set('unique').has(phrase.noun) && phrase.head - phrase.first > 1
  if (isOwnBody && phrase.determiner === 'definite') return { ...ref, entity: describedBody(scan, phrase) }
  if (owner && vocabulary.set('kin').has(phrase.noun))
    return { ...ref, entity: relativeOf(registry, owner, vocabulary.persons.get(phrase.noun)) }
  if (phrase.class === 'person' && phrase.determiner === 'definite' && vocabulary.set('types').has(phrase.noun)) {
    const gender = vocabulary.persons.get(phrase.noun)
    // "La jeune femme" is the daughter, where there is one.
    const young = isYoung(scan, phrase) ? child(registry, gender) : null
    if (young) return { ...ref, entity: young }
    // "La jeune femme": of the two who matter the woman, else the woman named last.
    const couldBe = (entity: Entity) =>
      entity.kind === 'person' && !entity.isSource && (entity.gender ?? gender) === gender
    // "Le vieil homme": whoever of his age was just named, and seldom the one whom the article is about.
    const main = isOld(scan, phrase) ? null : protagonist(registry, gender)
    return { ...ref, entity: main ?? lastOf(refs, phrase.first, couldBe) }
  }
  if (phrase.class === 'body' && phrase.determiner === 'definite' && phrase.ofName && owner?.kind !== 'person') {
    return { ...ref, entity: describedBody(scan, phrase) }
  }
  // "Le ministre de la Santé": what the office is for is nobody.
  const office = owner?.kind === 'unknown' ? officer(scan, phrase) : null
  if (office) return { ...ref, entity: office }
  if (phrase.class === 'person' && phrase.determiner === 'definite' && !owner)
    return {
      ...ref,
      entity: describedParent(scan, phrase) ?? officer(scan, phrase) ?? byAnaphor(scan, phrase, refs),
    }
  if (phrase.determiner === 'indefinite' || owner || phrase.determiner === 'possessive') {
    if (phrase.class === 'body' && owner && phrase.determiner === 'definite')
      return { ...ref, entity: mainBody(registry) }
    return ref
  }
  if (phrase.class === 'body') {
    // There is one town hall, and many a company: the first names itself, the second whoever was named before.
    const isGeneric = !vocabulary.set('unique').has(phrase.noun)
    // "L'agence régionale de santé": what it is for makes a name of a noun that is none.
    const isTold = vocabulary.set('agencies').has(phrase.noun) && phrase.of.length > 0
    if (isGeneric && isTold) return { ...ref, entity: sameNoun(scan, phrase, refs) ?? describedBody(scan, phrase) }
    return {
      ...ref,
      entity: isGeneric
        ? recentBody(scan, phrase, refs)
        : (sameNoun(scan, phrase, refs) ?? describedBody(scan, phrase)),
    }
  }
  return ref
}

/** A role that the article gives to somebody only later is first of all of whoever was told of. */
function told(scan: DescribeScan, phrase: Phrase, held: Entity, refs: Ref[]): Entity | null {
  if (phrase.class !== 'person' || phrase.determiner !== 'definite' || phrase.of.length > 0) return held
  if (phrase.sentence.paragraph < 3 || refs.some(({ entity }) => entity === held)) return held
  return byAnaphor(scan, phrase, refs)
}

/** "Her client": for whom the lawyer was said to speak. */
function clientOf({ roles }: Entity): Entity | undefined {
  return (
    roles.find(({ ofEntity }) => ofEntity?.kind === 'person')?.ofEntity ??
    roles.find(({ ofEntity }) => ofEntity)?.ofEntity ??
    undefined
  )
}

/** "Le ministre de la Santé", "the county prosecutor": an office that nobody in the article is named with. */
function officer(scan: DescribeScan, phrase: Phrase): Entity | null {
  const { registry, vocabulary } = scan
  if (!vocabulary.set('offices').has(phrase.noun) || phrase.of.length === 0 || phrase.sentence.heading) return null
  const isHeld = registry.entities.some(
    ({ roles, described }) => !described && roles.some(({ noun }) => noun === phrase.noun),
  )
  return isHeld ? null : describedPerson(scan, phrase)
}

function isOld({ words, vocabulary }: DescribeScan, { first, last }: Phrase): boolean {
  return words.slice(first, last + 1).some(({ norm }) => vocabulary.words('old').has(norm))
}

function voiceOf({ noun, first }: Phrase, refs: Ref[]): Entity | null {
  return refs.findLast((ref) => ref.voice && ref.last < first && ref.noun === noun && ref.entity)?.entity ?? null
}

/** Whose: `of X`, `X's`, or whom a possessive means. */
export function ownerOf(scan: DescribeScan, phrase: Phrase): Entity | null {
  if (phrase.ofName) {
    const owner = scan.registry.byName.get(phrase.ofName) ?? null
    // Whoever has a director or an employee is no person.
    if (owner?.kind === 'unknown' && scan.vocabulary.set('corporate').has(phrase.noun)) owner.kind = 'organisation'
    return owner
  }
  const owner = phrase.of.length > 0 && phrase.of.length <= 2 ? ownerByNoun(scan, phrase.of) : undefined
  if (owner) return owner
  if (phrase.determiner === 'possessive') {
    const { norm } = scan.words[phrase.first]!
    const gender = norm === 'her' ? 'f' : norm === 'his' ? 'm' : undefined
    return (
      scan.pronounBefore(phrase.first, scan.vocabulary.words('theirs').has(norm)) ?? protagonist(scan.registry, gender)
    )
  }
  return null
}

/** "la porte-parole de la ministre": whose role, or what kind of person, stands in the complement. */
function ownerByNoun({ registry, vocabulary }: DescribeScan, of: string[]): Entity | undefined {
  const told = registry.entities.find(({ roles }) => roles.some(({ noun }) => of.includes(fold(noun))))
  const type = of.find((part) => vocabulary.set('types').has(part))
  return told ?? (type ? (protagonist(registry, vocabulary.persons.get(type)) ?? undefined) : undefined)
}

function byRole(scan: DescribeScan, phrase: Phrase, owner: Entity | null, refs: Ref[]): Entity | null {
  const { registry, vocabulary } = scan
  if (phrase.determiner === 'indefinite') return null
  const fitting = registry.entities.filter(
    (entity) => entity !== owner && entity.roles.some((role) => roleFits(entity, role, phrase, owner, vocabulary)),
  )
  if (fitting.length > 1) return lastOf(refs, phrase.first, (entity) => fitting.includes(entity)) ?? fitting[0]!
  return fitting[0] ?? byKind(scan, phrase, owner, refs)
}

/** "L'élu" for the mayor, "the executive" for the director: only where one who was named last can be meant. */
function byKind(
  { registry, vocabulary }: DescribeScan,
  phrase: Phrase,
  owner: Entity | null,
  refs: Ref[],
): Entity | null {
  const roles = vocabulary.kinds.get(phrase.noun)
  if (phrase.determiner !== 'definite' || phrase.of.length > 0 || owner) return null
  const gender = vocabulary.persons.get(phrase.noun)
  const fitting = registry.entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      !entity.isSource &&
      entity.roles.some(({ noun }) => roles?.has(noun) || vocabulary.kinds.get(noun)?.has(phrase.noun)) &&
      (!entity.gender || !gender || gender === 'n' || entity.gender === gender || isEither(phrase.noun)),
  )
  // Of several, whoever the article is about.
  const most = Math.max(0, ...fitting.map(({ count }) => count))
  const main = fitting.filter(({ count }) => count * 2 > most)
  return main.length === 1 ? main[0]! : lastOf(refs, phrase.first, (entity) => main.includes(entity))
}

function roleFits(entity: Entity, role: Role, phrase: Phrase, owner: Entity | null, { set }: ActorWords): boolean {
  if (role.noun !== phrase.noun) return false
  // Of one family, whoever else the son was said to be of.
  if (owner && set('kin').has(phrase.noun) && sharesName(entity, owner)) return true
  if (owner && role.ofEntity) return owner === role.ofEntity || sharesName(owner, role.ofEntity)
  if (phrase.of.length > 0 && role.of.length > 0)
    return phrase.of.some((part) => role.of.some((other) => other.slice(0, 5) === part.slice(0, 5)))
  // "Her son" is a son of hers only where somebody said whose.
  if (owner && phrase.determiner === 'possessive') return set('kin').has(phrase.noun)
  return true
}
