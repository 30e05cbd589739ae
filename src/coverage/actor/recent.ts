// References in order -> who was referred to last.
import type { Ref } from './describe.ts'
import type { Entity } from './entity.ts'

/** The entity referred to last before a word. */
export function lastOf(refs: Ref[], before: number, fits: (entity: Entity) => boolean): Entity | null {
  for (let at = refs.length - 1; at >= 0; at -= 1) {
    const { entity, last } = refs[at]!
    if (last < before && entity && fits(entity) && !isInside(refs, at)) return entity
  }
  return null
}

/** References before one that can hold it. */
const nearby = 4

/** "La fille de la maire": who is spoken of is the daughter. */
function isInside(refs: Ref[], at: number): boolean {
  const { first, last, how } = refs[at]!
  if (how === 'name' || how === 'handle') return false
  return refs
    .slice(Math.max(0, at - nearby), at)
    .some((outer) => outer.entity && outer.last >= last && outer.first < first)
}
