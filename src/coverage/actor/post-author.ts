// Those who wrote the posts that an article shows -> actors with their handles.
import { fold } from './name.ts'
import type { Entity, Registry } from './registry.ts'

export interface PostAuthor {
  author: string
  handle: string | null
}

/** `— Nora Vega (@nvega)` says whose the account is. */
export function joinAuthors(registry: Registry, authors: PostAuthor[]): void {
  for (const { author, handle } of authors) {
    const folded = fold(author).replace(/\./g, '')
    const { entities } = registry
    const isFull = (each: Entity) => [...each.written.keys()].some((form) => fold(form).replace(/\./g, '') === folded)
    const isFirst = ({ parts, kind }: Entity) =>
      kind === 'person' && parts.length === 1 && parts[0] === folded.split(/\s+/)[0] && folded.includes(' ')
    const named = entities.find(isFull) ?? entities.find(isFirst)
    const twin = handle ? entities.find((each) => each !== named && ownsHandle(each, handle)) : undefined
    const entity = named ?? twin ?? newAuthor(author)
    if (!entities.includes(entity)) entities.push(entity)
    if (handle) entity.handles.add(handle)
    if (twin && named && twin.parts.length === 0) absorb(registry, twin, named)
  }
}

function ownsHandle(entity: Entity, handle: string): boolean {
  return [...entity.handles].some((one) => one.toLowerCase() === handle.toLowerCase())
}

function newAuthor(author: string): Entity {
  const parts = fold(author).replace(/\./g, '').split(/\s+/)
  return {
    parts,
    slips: [],
    kind: 'unknown',
    written: new Map([[author, 1]]),
    forms: new Set(),
    roles: [],
    handles: new Set(),
    count: 1,
  }
}

/** An account that stood alone until its owner was told. */
function absorb(registry: Registry, twin: Entity, entity: Entity): void {
  for (const one of twin.handles) entity.handles.add(one)
  entity.count += twin.count
  for (const [name, held] of registry.byName) if (held === twin) registry.byName.set(name, entity)
  registry.entities.splice(registry.entities.indexOf(twin), 1)
}
