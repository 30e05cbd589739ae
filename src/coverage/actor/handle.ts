// The handle of an account -> whose name it is made of.
import type { Entity } from './entity.ts'
import type { Name } from './name.ts'

/** Entities by their accounts, and by what an account of theirs can be called. */
export interface Handles {
  held: Map<string, Entity>
  called: Map<string, Entity[]>
  order: Map<Entity, number>
}

/** No account has a longer name. */
const longest = 100

export function makeHandles(entities: Entity[]): Handles {
  const handles: Handles = { held: new Map(), called: new Map(), order: new Map() }
  for (const entity of entities) putHandles(handles, entity)
  return handles
}

export function putHandles(handles: Handles, entity: Entity): void {
  for (const handle of entity.handles) holdHandle(handles, handle, entity)
  handles.order.set(entity, handles.order.size)
  if (entity.parts.length === 0) return
  const { parts, generation: ending = '' } = entity
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const names = [joinedName(parts), last, first + last, last + first, first[0] + last, `${first} ${last}`]
  for (const name of new Set(names.map((each) => each + ending))) {
    const called = handles.called.get(name)
    if (called) called.push(entity)
    else handles.called.set(name, [entity])
  }
}

export function holdHandle({ held }: Handles, handle: string, entity: Entity): void {
  const written = handle.toLowerCase()
  if (!held.has(written)) held.set(written, entity)
}

/** Whose name an account can be made of, in the order in which they were named. */
function candidates({ called, order }: Handles, bare: string): Entity[] {
  const stripped = strip(bare)
  const names = [bare, stripped]
  // One letter between the first and the last name.
  for (let at = 1; at < Math.min(stripped.length, longest) - 1; at += 1)
    names.push(`${stripped.slice(0, at)} ${stripped.slice(at + 1)}`)
  const found = new Set(names.flatMap((name) => called.get(name) ?? []))
  return [...found].sort((a, b) => order.get(a)! - order.get(b)!)
}

export function byHandle(handles: Handles, name: Name): Entity | undefined {
  const handle = name.parts[0]!
  const held = handles.held.get(handle)
  if (held) return held
  const bare = handle.slice(1).replace(/_/g, '')
  // The longest name that the account is called by: `@DonaldJTrumpJr` is not the father's.
  const fits = candidates(handles, bare).filter((entity) => namesHandle(entity, bare))
  return fits.reduce<Entity | undefined>(
    (best, each) => (best && partsLength(best) >= partsLength(each) ? best : each),
    undefined,
  )
}

function partsLength({ parts, generation }: Entity): number {
  return parts.join('').length + (generation ? 2 : 0)
}

function namesHandle({ parts, generation, kind }: Entity, bare: string): boolean {
  const joined = joinedName(parts)
  const ending = generation ?? ''
  if (bare === joined + ending || bare === `${parts.at(-1)}${ending}`) return true
  if (parts.length < 2 || kind === 'organisation') return false
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const stripped = strip(bare)
  const rest = stripped.endsWith(ending) ? stripped.slice(0, stripped.length - ending.length) : ''
  if (rest === '' || (ending === '' && /(?:jr|sr|junior|senior)$/.test(stripped))) return false
  return (
    rest === first + last ||
    rest === last + first ||
    (rest.startsWith(first) && rest.endsWith(last) && rest.length === first.length + last.length + 1) ||
    rest === first[0]! + last
  )
}

function joinedName(parts: string[]): string {
  return parts.map((part) => part.replace(/[^\p{L}\p{N}]/gu, '')).join('')
}

/** Without `real` and `official` around the name. */
function strip(bare: string): string {
  return bare.replace(/^(?:real|the|official|iam)/, '').replace(/(?:official|off)$/, '')
}
