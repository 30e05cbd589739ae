// Names of an article -> which of them are persons, and what their first names tell.
import type { Word } from '../../article/words.ts'
import type { Name } from '../name.ts'
import type { Entity, Registry } from '../registry.ts'
import type { ActorWords, Gender } from '../vocabulary.ts'

/** `Nora Vega, 61 ans`; and two or three words that are no place, no paper and never stand behind an article. */
export function markPeople(words: Word[], names: Name[], { byName }: Registry, vocabulary: ActorWords): void {
  const told = new Set<Entity>()
  for (const name of names) {
    const entity = byName.get(name)
    if (entity?.kind !== 'unknown' || name.handle) continue
    const [mark, age, after] = [1, 2, 3].map((step) => words[name.last + step])
    const isAged = mark?.text === ',' && age?.kind === 'number' && /^(?:ans|years|,|\.)$/.test(after?.norm ?? '')
    const isPerson = isAged || looksPersonal(words, name, entity)
    if (isAged) entity.kind = 'person'
    if (isPerson) told.add(entity)
    else told.delete(entity)
  }
  for (const entity of told) if (!entity.isPlace && !entity.isSource) entity.kind = 'person'
  for (const entity of new Set(byName.values()))
    if (entity.kind === 'person') entity.gender ??= genderByEnding(entity, vocabulary)
}

/** A first name that no list holds, by how it ends. */
function genderByEnding({ parts }: Entity, { endings }: ActorWords): Gender | undefined {
  const first = parts.length > 1 ? (parts[0] ?? '') : ''
  return first.length < 4 ? undefined : endings.find(([ending]) => first.endsWith(ending))?.[1]
}

function looksPersonal(words: Word[], { first, last, parts, article }: Name, entity: Entity): boolean {
  const written = words.slice(first, last + 1)
  const isPlain = written.every(({ text }) => /^\p{Lu}\.?$|^\p{Lu}\p{Ll}/u.test(text))
  return parts.length >= 2 && parts.length <= 3 && isPlain && !article && !entity.articles && !entity.isPlace
}
