// Entities by the words of their names, so that a name is not held against all of them: a list of ten thousand names would
// be gone through ten thousand times.
import type { Entity } from './entity.ts'
import type { Name } from './name.ts'

export interface Index {
  byPart: Map<string, Entity[]>
}

/** Of a surname that very many share, so many are looked at; those that were named first. */
const maxSharing = 200

export function makeIndex(entities: Entity[]): Index {
  const index: Index = { byPart: new Map() }
  for (const entity of entities) putIndex(index, entity, entity.parts)
  return index
}

/** By the first and the last word. */
export function putIndex({ byPart }: Index, entity: Entity, parts: string[]): void {
  for (const part of new Set([parts[0], parts.at(-1)])) {
    if (part === undefined) continue
    const held = byPart.get(part) ?? []
    if (held.length < maxSharing && !held.includes(entity)) held.push(entity)
    byPart.set(part, held)
  }
}

/** Who shares the first or the last word with a name. */
export function near({ byPart }: Index, { parts }: Pick<Name, 'parts'>): Entity[] {
  return [...new Set([...(byPart.get(parts[0]!) ?? []), ...(byPart.get(parts.at(-1)!) ?? [])])]
}
