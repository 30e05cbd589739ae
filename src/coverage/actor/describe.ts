// Phrases and names -> what is said of whom (appositions), and whom each description means.
import type { Word } from '../article/words.ts'
import { fold, type Name } from './name.ts'
import type { Phrase } from './phrase.ts'
import type { Entity, Registry, Role } from './registry.ts'
import type { ActorWords, Gender } from './vocabulary.ts'

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
}

/** Binds phrases to the names beside them; gives back those that stand alone. */
export function bindAppositions(scan: DescribeScan, phrases: Phrase[]): { refs: Ref[]; alone: Phrase[] } {
  const refs: Ref[] = []
  const alone: Phrase[] = []
  for (const phrase of phrases) {
    const bound = boundEntity(scan, phrase)
    if (!bound) {
      alone.push(phrase)
      continue
    }
    addRole(scan, bound.entity, phrase)
    refs.push({
      first: phrase.first,
      last: bound.last,
      entity: bound.entity,
      how: bound.last > phrase.last ? 'name' : 'description',
      noun: phrase.noun,
      bound: true,
      phrase,
      voice: scan.vocabulary.set('spokes').has(phrase.noun),
    })
  }
  return { refs, alone }
}

function boundEntity(scan: DescribeScan, phrase: Phrase): { entity: Entity; last: number } | undefined {
  const { words, vocabulary, registry, names, ends } = scan
  if (phrase.class === 'account') return undefined
  if (phrase.name) {
    const { name } = phrase
    const isFamily =
      vocabulary.set('kin').has(phrase.noun) &&
      name.parts.length === 1 &&
      !name.titled &&
      phrase.determiner === 'definite'
    const entity = registry.byName.get(name)
    return isFamily || !entity ? undefined : { entity, last: name.last }
  }
  // `Name, le fils de …` and `Name, 34, the son of …`
  if (phrase.determiner !== 'possessive' && words[phrase.first - 1]?.text === ',') {
    const name = ends.get(phrase.first - 2 - ageBefore(words, phrase.first - 2))
    const entity = name && registry.byName.get(name)
    // "X, fille et conseillère de Y" has no article; "X, le maire et le préfet" are three.
    const isList = phrase.determiner !== 'none' && /^(?:et|and)$/.test(words[phrase.last + 1]?.norm ?? '')
    if (entity && !isList && isClosed(words, phrase) && fits(entity, phrase, vocabulary))
      return { entity, last: phrase.last }
  }
  // `Name, 34, who is the club's director`
  const relative = words[phrase.first - 2]?.norm
  if (
    /^(?:is|was|est|était|fut)$/.test(words[phrase.first - 1]?.norm ?? '') &&
    (relative === 'who' || relative === 'qui')
  ) {
    const entity = nameBefore(scan, phrase.first - 3)
    if (entity && fits(entity, phrase, vocabulary)) return { entity, last: phrase.last }
  }
  const identified = identity(scan, phrase)
  if (identified) return identified
  // `Le fils aîné du président, Name, …`
  if (!phrase.nested && words[phrase.last + 1]?.text === ',') {
    const name = names.get(phrase.last + 2)
    const entity = name && registry.byName.get(name)
    const isClosed = name && /^[,.:;()»”–—]$/.test(words[name.last + 1]?.text ?? '.')
    const isOwner = entity !== undefined && phrase.ofName !== undefined && registry.byName.get(phrase.ofName) === entity
    if (entity && isClosed && !isOwner && fits(entity, phrase, vocabulary)) return { entity, last: phrase.last }
  }
  return undefined
}

/** "At the foot of X, the manager lost patience": no apposition, since the clause goes on. */
function isClosed(words: Word[], { last, determiner, sentence }: Phrase): boolean {
  const next = words[last + 1]
  if (determiner === 'none' || last + 1 >= sentence.to || next!.kind !== 'word') return true
  return /^(?:de|d'|du|des|of|for|at|in|en|à|au|aux|chez|sur|who|whose|qui|dont|and|et)$/.test(next!.norm)
}

/** `Le patron, c'est Name`, `The boss is Name`: who it is, in so many words. */
function identity(
  { words, vocabulary, registry, names }: DescribeScan,
  phrase: Phrase,
): { entity: Entity; last: number } | undefined {
  if (phrase.determiner !== 'definite' || phrase.class !== 'person') return undefined
  const [one, two, three] = [1, 2, 3].map((step) => words[phrase.last + step]?.norm ?? '')
  const french = one === ',' && two === "c'" && three === 'est' ? 4 : 0
  const english = /^(?:is|was)$/.test(one!) && vocabulary.language === 'en' ? 2 : 0
  const name = french + english > 0 ? names.get(phrase.last + french + english) : undefined
  const entity = name && registry.byName.get(name)
  return entity && fits(entity, phrase, vocabulary) ? { entity, last: phrase.last } : undefined
}

/** Words of `, 34` and `, 34 ans` that end at a word. */
function ageBefore(words: Word[], at: number): number {
  const years = /^(?:ans|years)$/.test(words[at]?.norm ?? '') ? 1 : 0
  const isAge = words[at - years]?.kind === 'number' && words[at - years - 1]?.text === ','
  return isAge ? years + 2 : 0
}

/** The name in front of a place, over commas and an age. */
function nameBefore({ words, ends, registry }: DescribeScan, from: number): Entity | undefined {
  let at = from
  while (at > from - 4 && (words[at]?.text === ',' || words[at]?.kind === 'number')) at -= 1
  const name = ends.get(at)
  return name && registry.byName.get(name)
}

/** A woman is no son, a person no newspaper. */
function fits(entity: Entity, phrase: Phrase, { persons }: ActorWords): boolean {
  if (phrase.class === 'body') return entity.kind !== 'person'
  if (entity.kind === 'organisation') return false
  const gender = persons.get(phrase.noun)
  return !(gender && gender !== 'n' && entity.gender && gender !== entity.gender && !isEither(phrase.noun))
}

/** French nouns that are listed with men and are women's too. */
function isEither(noun: string): boolean {
  return /(?:porte-parole|ministre|maire|journaliste|secrétaire|juge|médecin|commissaire|lobbyiste|architecte|notaire|comptable|activiste|militant|chef|président|auteur|professeur|correspondant|associé|élève|cadre|guide|biologiste|chimiste|numéro|intermédiaire|responsable|édile)$/.test(
    noun,
  )
}

function addRole({ words, registry, vocabulary }: DescribeScan, entity: Entity, phrase: Phrase): void {
  const ofEntity = phrase.ofName && registry.byName.get(phrase.ofName)
  if (ofEntity?.kind === 'unknown' && vocabulary.set('corporate').has(phrase.noun)) ofEntity.kind = 'organisation'
  // "La maire adjointe" is both.
  for (const { norm } of words.slice(phrase.head, phrase.core + 1))
    if (norm === phrase.noun || vocabulary.persons.has(norm)) entity.roles.push({ noun: norm, of: phrase.of, ofEntity })
  if (phrase.class === 'body' && entity.kind === 'unknown') entity.kind = 'organisation'
  if (phrase.class === 'person' && entity.kind === 'unknown') entity.kind = 'person'
  if (phrase.class === 'person')
    entity.gender ??= genderOf(words[phrase.first]!.norm, vocabulary.persons.get(phrase.noun))
}

/** `la maire` by her article, `le fils` by his noun. */
function genderOf(determiner: string, noun: string | undefined): Gender | undefined {
  if (/^(?:la|une)$/.test(determiner)) return 'f'
  if (/^(?:le|un)$/.test(determiner)) return 'm'
  return noun === 'f' ? noun : undefined
}

/** Whom a description that stands alone means; undefined where it is no reference at all. */
export function resolvePhrase(scan: DescribeScan, phrase: Phrase, refs: Ref[]): Ref | undefined {
  const { vocabulary, registry } = scan
  const voice = vocabulary.set('voices').has(phrase.noun)
  const ref: Ref = { first: phrase.first, last: phrase.last, entity: null, how: 'description', noun: phrase.noun }
  const owner = ownerOf(scan, phrase)
  if (phrase.class === 'account') return owner ? { ...ref, entity: owner } : undefined
  if (phrase.name) return { ...ref, last: phrase.name.last, entity: relative(scan, phrase, owner) }
  if (phrase.determiner === 'none') return undefined
  const told = tellsFamily(scan, phrase)
  if (told) return { ...ref, entity: told }
  const held = byRole(scan, phrase, owner, refs)
  if (held) return { ...ref, entity: held, voice: vocabulary.set('spokes').has(phrase.noun) }
  if (voice && owner) return { ...ref, entity: owner, voice: true }
  // "The office", where somebody's office was named before.
  const spoken = voice && phrase.determiner === 'definite' && phrase.of.length === 0 ? voiceOf(phrase, refs) : null
  if (spoken) return { ...ref, entity: spoken, voice: true }
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
    return { ...ref, entity: protagonist(registry, gender) ?? lastOf(refs, phrase.first, couldBe) }
  }
  if (phrase.class === 'person' && phrase.determiner === 'definite' && !owner && phrase.of.length === 0)
    return { ...ref, entity: byClass(scan, phrase, refs) ?? inFocus(scan, phrase, refs) }
  if (phrase.class === 'body' && phrase.determiner === 'definite' && phrase.ofName && owner?.kind !== 'person') {
    return { ...ref, entity: describedBody(scan, phrase) }
  }
  if (phrase.determiner === 'indefinite' || owner || phrase.determiner === 'possessive') {
    if (phrase.class === 'body' && owner && phrase.determiner === 'definite')
      return { ...ref, entity: mainBody(registry) }
    return ref
  }
  if (phrase.class === 'body') {
    // There is one town hall, and many a company: the first names itself, the second whoever was named before.
    const isGeneric = !vocabulary.set('unique').has(phrase.noun)
    return {
      ...ref,
      entity: isGeneric
        ? recentBody(scan, phrase, refs)
        : (sameNoun(scan, phrase, refs) ?? describedBody(scan, phrase)),
    }
  }
  return ref
}

/** "The politician" is the minister: whoever was named last and is one of those whom the noun can mean. */
function byClass({ vocabulary }: DescribeScan, { noun, first }: Phrase, refs: Ref[]): Entity | null {
  const exact = vocabulary.classes.get(noun)
  if (!exact) return null
  const gender = vocabulary.persons.get(noun)
  const isOne = (entity: Entity) =>
    entity.kind === 'person' &&
    !(gender && gender !== 'n' && entity.gender && entity.gender !== gender && !isEither(noun)) &&
    entity.roles.some((role) => exact.has(role.noun))
  return lastOf(refs, first, isOne)
}

/** Words before a description in which whoever it means was named. */
const focus = 90

/** "The director" where one person alone was told of shortly before, of whom nothing else was said: they are it. */
function inFocus({ vocabulary }: DescribeScan, { noun, first }: Phrase, refs: Ref[]): Entity | null {
  const gender = vocabulary.persons.get(noun)
  const near = new Set<Entity>()
  for (let at = refs.length - 1; at >= 0 && refs[at]!.last > first - focus; at -= 1) {
    const { entity, last, voice } = refs[at]!
    const isOther = gender && gender !== 'n' && entity?.gender && entity.gender !== gender && !isEither(noun)
    if (entity?.kind === 'person' && !entity.isSource && !voice && last < first && !isOther) near.add(entity)
  }
  const exact = vocabulary.classes.get(noun)
  const bare = [...near].filter(({ roles }) => roles.every((role) => role.noun === noun || exact?.has(role.noun)))
  const [only] = bare
  if (bare.length !== 1 || (near.size > 1 && !gender)) return null
  only!.roles.push({ noun, of: [] })
  return only!
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
  if (phrase.determiner === 'possessive')
    return scan.pronounBefore(phrase.first, /^(?:leurs?|their)$/.test(scan.words[phrase.first]!.norm))
  return null
}

/** "la porte-parole de la ministre": whose role, or what kind of person, stands in the complement. */
function ownerByNoun({ registry, vocabulary }: DescribeScan, of: string[]): Entity | undefined {
  const told = registry.entities.find(({ roles }) => roles.some(({ noun }) => of.includes(fold(noun))))
  const type = of.find((part) => vocabulary.set('types').has(part))
  return told ?? (type ? (protagonist(registry, vocabulary.persons.get(type)) ?? undefined) : undefined)
}

/** "Brandt's son": of the Brandts the one who was said to be a son. */
function tellsFamily({ registry, vocabulary }: DescribeScan, { noun, ofName }: Phrase): Entity | undefined {
  if (ofName?.parts.length !== 1 || !vocabulary.set('kin').has(noun)) return undefined
  return registry.entities.find(
    ({ parts, roles }) => parts.at(-1) === ofName.parts[0] && roles.some((role) => role.noun === noun),
  )
}

/** The only other one of the family: "the son of X" where one more has X's surname. */
function relativeOf({ entities }: Registry, owner: Entity, gender: string | undefined): Entity | null {
  const family = entities.filter((each) => each !== owner && sharesName(each, owner) && each.kind === 'person')
  const fitting = family.filter((each) => !each.gender || !gender || gender === 'n' || each.gender === gender)
  return fitting.length === 1 ? fitting[0]! : null
}

function isYoung({ words }: DescribeScan, { first, last }: Phrase): boolean {
  return words.slice(first, last + 1).some(({ norm }) => /^(?:jeune|young|younger)$/.test(norm))
}

/** Whoever was said to be a son or a daughter, if there is one alone. */
function child({ entities }: Registry, gender: string | undefined): Entity | null {
  const children = entities.filter(
    (entity) =>
      (!entity.gender || !gender || gender === 'n' || entity.gender === gender) &&
      entity.roles.some(({ noun }) => /^(?:fils|fille|son|daughter|nièce|neveu|niece|nephew)$/.test(noun)),
  )
  return children.length === 1 ? children[0]! : null
}

/** Of the two people who are spoken of most, the one whom a noun of one gender can mean. */
function protagonist({ entities }: Registry, gender: string | undefined): Entity | null {
  const people = entities
    .filter(({ kind, isSource, count }) => kind === 'person' && !isSource && count > 1)
    .sort((a, b) => b.count - a.count)
  const fitting = people.slice(0, 2).filter((each) => each.gender === gender)
  return gender && gender !== 'n' && fitting.length === 1 ? fitting[0]! : null
}

/** "La coopérative de Brume": a body without a name of its own, named by where it is. */
function describedBody({ words, registry }: DescribeScan, phrase: Phrase): Entity {
  const from = phrase.determiner === 'definite' ? phrase.first + 1 : phrase.first
  let name = ''
  for (let at = from; at <= phrase.last; at += 1)
    name += `${name === '' || /['’]$/.test(name) ? '' : ' '}${words[at]!.text}`
  const held = registry.entities.find(({ described }) => described !== undefined && fold(described) === fold(name))
  if (held) return held
  const entity: Entity = {
    parts: [],
    slips: [],
    kind: 'organisation',
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

/** `le fils Trump`: of those with the surname, the one who is said to be a son, else the one it can be. */
function relative({ registry, vocabulary }: DescribeScan, phrase: Phrase, owner: Entity | null): Entity | null {
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

function byRole(scan: DescribeScan, phrase: Phrase, owner: Entity | null, refs: Ref[]): Entity | null {
  const { registry, vocabulary } = scan
  if (phrase.determiner === 'indefinite') return null
  const fitting = registry.entities.filter(
    (entity) => entity !== owner && entity.roles.some((role) => roleFits(entity, role, phrase, owner, vocabulary)),
  )
  if (fitting.length <= 1) return fitting[0] ?? null
  return lastOf(refs, phrase.first, (entity) => fitting.includes(entity)) ?? fitting[0]!
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

function sharesName(a: Entity, b: Entity): boolean {
  return a.parts.length > 0 && a.parts.at(-1) === b.parts.at(-1)
}

/** The organisation that the article is about, where one stands out. */
function mainBody({ entities }: Registry): Entity | null {
  const bodies = entities.filter(({ kind, isSource, parts }) => kind !== 'person' && !isSource && parts.length > 0)
  const sorted = [...bodies].sort((a, b) => b.count - a.count)
  return sorted[0] && sorted[0].count >= 3 && sorted[0].count > (sorted[1]?.count ?? 0) * 1.5 ? sorted[0] : null
}

/** Whose name holds the noun, or who was called by it. */
function sameNoun(_: DescribeScan, phrase: Phrase, refs: Ref[]): Entity | null {
  const isCalled = ({ parts, roles, kind }: Entity) =>
    kind !== 'person' && (parts.includes(fold(phrase.noun)) || roles.some(({ noun }) => noun === phrase.noun))
  return lastOf(refs, phrase.first, isCalled)
}

function recentBody(scan: DescribeScan, phrase: Phrase, refs: Ref[]): Entity | null {
  const { vocabulary } = scan
  const isOutlet = vocabulary.set('outlets').has(phrase.noun) && !/^(?:site|website|blog)$/.test(phrase.noun)
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
  if (found && !named) found.roles.push({ noun: phrase.noun, of: [] })
  // "The group that wrote to her" may be told its name later.
  return found ?? mainBody(scan.registry)
}

/** "The town" that was described is no union. */
function isOtherBody({ described, roles }: Entity, { noun }: Phrase): boolean {
  return described !== undefined && !roles.some((role) => role.noun === noun)
}

/** The entity referred to last before a word. */
export function lastOf(refs: Ref[], before: number, fits: (entity: Entity) => boolean): Entity | null {
  for (let at = refs.length - 1; at >= 0; at -= 1) {
    const { entity, last } = refs[at]!
    if (last < before && entity && fits(entity)) return entity
  }
  return null
}
