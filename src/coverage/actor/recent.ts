// References in order -> who was referred to last.
import type { Ref } from './describe.ts'
import type { Entity } from './entity.ts'

/** The entity referred to last before a word. */
export function lastOf(refs: Ref[], before: number, fits: (entity: Entity) => boolean): Entity | null {
  for (let at = refs.length - 1; at >= 0; at -= 1) {
    const { entity, last } = refs[at]!
    if (last < before && entity && fits(entity)) return entity
  }
  return null
}
