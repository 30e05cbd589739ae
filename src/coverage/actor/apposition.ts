// Phrases beside names -> what is said of whom: "X, the son of Y", "the chairman, X".
import type { Word } from '../article/words.ts'
import type { DescribeScan, Ref } from './describe.ts'
import type { Entity } from './entity.ts'
import type { Phrase } from './phrase.ts'
import type { ActorWords, Gender } from './vocabulary.ts'

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
    // "La maison Brasquier" is no Brasquier.
    const isFirm = phrase.class === 'body' && entity?.kind === 'person'
    return isFamily || isFirm || !entity ? undefined : { entity, last: name.last }
  }
  // `Name, le fils de …` and `Name, 34, the son of …`
  if (phrase.determiner !== 'possessive' && words[phrase.first - 1]?.text === ',') {
    const name = ends.get(phrase.first - 2 - ageBefore(words, phrase.first - 2))
    const entity = name && registry.byName.get(name)
    // "X, fille et conseillère de Y" has no article; "X, le maire et le préfet" are three.
    const isList = phrase.determiner !== 'none' && vocabulary.words('and').has(words[phrase.last + 1]?.norm ?? '')
    if (entity && !isList && isClosedOff(scan, phrase) && fits(entity, phrase, vocabulary))
      return { entity, last: phrase.last }
  }
  // `Name, 34, who is the club's director`
  const relative = words[phrase.first - 2]?.norm
  if (
    vocabulary.words('being').has(words[phrase.first - 1]?.norm ?? '') &&
    (relative === 'who' || relative === 'qui')
  ) {
    const entity = nameBefore(scan, phrase.first - 3)
    if (entity && fits(entity, phrase, vocabulary)) return { entity, last: phrase.last }
  }
  // "Le toubib, c'est X", "the sender was X", "l'expéditrice s'appelle X"
  const identified = identifiedBy(scan, phrase)
  if (identified && fits(identified, phrase, vocabulary)) return { entity: identified, last: phrase.last }
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

/** "Au courriel de X, le ministre répond": an apposition ends at a mark, or goes on with a complement. */
function isClosedOff({ words, vocabulary }: DescribeScan, { last, determiner }: Phrase): boolean {
  const next = words[last + 1]
  if (determiner !== 'definite' || !next || next.kind !== 'word') return true
  return vocabulary.words('complements').has(next.norm)
}

/** Whom a clause of identity names behind its subject. */
function identifiedBy(
  { words, names, registry }: DescribeScan,
  { last, determiner, nested, class: kind }: Phrase,
): Entity | undefined {
  if (nested || kind !== 'person' || (determiner !== 'definite' && determiner !== 'possessive')) return undefined
  const behind = words.slice(last + 1, last + 5).map(({ norm }) => norm)
  const written = behind.join(' ')
  const link =
    /^(?:, c' (?:est|était)|c' est|s' (?:appelle|appelait|nomme)|, it is|is called|is named|was called|is|was|est|était|:)(?= |$)/.exec(
      written,
    )?.[0]
  if (link === undefined) return undefined
  const name = names.get(last + 1 + link.split(' ').length)
  const entity = name && registry.byName.get(name)
  const isClosed = name && words[name.last + 1]?.kind !== 'word'
  return isClosed && entity?.kind !== 'organisation' ? entity : undefined
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
export function isEither(noun: string): boolean {
  return /(?:porte-parole|ministre|maire|journaliste|secrétaire|juge|médecin|commissaire|lobbyiste|architecte|notaire|comptable|activiste|militant|chef|président|auteur|professeur|correspondant|associé|élève|cadre|guide|biologiste|chimiste|numéro|intermédiaire|responsable|édile)$/.test(
    noun,
  )
}

function addRole({ words, registry, vocabulary }: DescribeScan, entity: Entity, phrase: Phrase): void {
  const ofEntity = phrase.ofName && registry.byName.get(phrase.ofName)
  if (ofEntity?.kind === 'unknown' && vocabulary.set('corporate').has(phrase.noun)) ofEntity.kind = 'organisation'
  if (ofEntity?.kind === 'unknown' && vocabulary.set('placing').has(phrase.noun)) ofEntity.isPlace = true
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
