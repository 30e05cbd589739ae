// A role that nobody was said to have ("le directeur", "the mayor") -> whom it can mean: the one person who was just told of,
// or of the two whom the article is about the one whom the noun fits.
import type { DescribeScan, Ref } from './describe.ts'
import type { Entity } from './entity.ts'
import { protagonist } from './kin.ts'
import { fold } from './name.ts'
import type { Phrase } from './phrase.ts'
import type { ActorWords } from './vocabulary.ts'

/** Words back to where somebody was told of. */
const reach = 60
/** References back, however close they stand: stops a list of names from being walked for each of them. */
const maxRefs = 30

export function byAnaphor(scan: DescribeScan, phrase: Phrase, refs: Ref[]): Entity | null {
  const { vocabulary, registry } = scan
  if (phrase.ofName || vocabulary.set('bystanders').has(phrase.noun) || vocabulary.set('voices').has(phrase.noun))
    return null
  const gender = vocabulary.persons.get(phrase.noun)
  const isShared = vocabulary.language === 'fr' && isOfBoth(scan, phrase)
  const fits = (entity: Entity) =>
    entity.kind === 'person' &&
    !entity.isSource &&
    !entity.isPlace &&
    (isShared || gender === 'n' || !gender || !entity.gender || entity.gender === gender) &&
    !hasOtherRole(entity, phrase) &&
    !isKinOf(entity, phrase, vocabulary)
  const near = new Set<Entity>()
  for (let at = refs.length - 1; at >= 0 && refs.length - at <= maxRefs; at -= 1) {
    const { entity, last, voice } = refs[at]!
    if (last < phrase.first - reach) break
    if (entity && !voice && last < phrase.sentence.from && fits(entity)) near.add(entity)
  }
  const repeated = (scan.definite?.get(phrase.noun) ?? 0) > 1
  const main = repeated && !isShared ? protagonist(registry, gender) : null
  const found = near.size === 1 ? [...near][0]! : main && fits(main) ? main : null
  if (found && (repeated || near.size === 1)) found.roles.push({ noun: phrase.noun, of: phrase.of })
  return found
}

/** The governor's son is not the governor, of whom the article gives no name. */
export function isKinOf({ roles }: Entity, { noun }: Phrase, vocabulary: ActorWords): boolean {
  return roles.some(
    (role) =>
      !role.ofEntity && vocabulary.set('kin').has(role.noun) && role.of.some((part) => fold(part) === fold(noun)),
  )
}

/** `maire`, `ministre`: the article says of whom, unless it is elided. */
function isOfBoth({ words, vocabulary }: DescribeScan, { first, noun }: Phrase): boolean {
  return /^l['’]$/.test(words[first]!.norm) && vocabulary.set('either').has(noun)
}

/** Who has a role of their own is seldom called by another that is no kind of it. */
function hasOtherRole({ roles }: Entity, { noun }: Phrase): boolean {
  return roles.length > 0 && !roles.some((role) => role.noun === noun)
}
