// The handle of an account -> whose name it is made of.
import type { Entity } from './entity.ts'
import type { Name } from './name.ts'

export function byHandle(entities: Entity[], name: Name): Entity | undefined {
  const handle = name.parts[0]!
  const held = entities.find(({ handles }) => [...handles].some((each) => each.toLowerCase() === handle))
  if (held) return held
  const bare = handle.slice(1).replace(/_/g, '')
  // The longest name that the account is called by: `@DonaldJTrumpJr` is not the father's.
  const fits = entities.filter((entity) => entity.parts.length > 0 && namesHandle(entity, bare))
  return fits.reduce<Entity | undefined>(
    (best, each) => (best && partsLength(best) >= partsLength(each) ? best : each),
    undefined,
  )
}

function partsLength({ parts, generation }: Entity): number {
  return parts.join('').length + (generation ? 2 : 0)
}

function namesHandle({ parts, generation, kind }: Entity, bare: string): boolean {
  const joined = parts.map((part) => part.replace(/[^\p{L}\p{N}]/gu, '')).join('')
  const ending = generation ?? ''
  if (bare === joined + ending || bare === `${parts.at(-1)}${ending}`) return true
  if (parts.length < 2 || kind === 'organisation') return false
  const [first, last] = [parts[0]!, parts.at(-1)!]
  // `real` and `official` in front, a middle initial between.
  const stripped = bare.replace(/^(?:real|the|official|iam)/, '').replace(/(?:official|off)$/, '')
  const rest = stripped.endsWith(ending) ? stripped.slice(0, stripped.length - ending.length) : ''
  if (rest === '' || (ending === '' && /(?:jr|sr|junior|senior)$/.test(stripped))) return false
  return (
    rest === first + last ||
    rest === last + first ||
    (rest.startsWith(first) && rest.endsWith(last) && rest.length === first.length + last.length + 1) ||
    rest === first[0]! + last
  )
}
