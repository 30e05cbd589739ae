// Archived keys -> the lookup that checks use. For one selector, keys seen in DNS come first, then those out of files, then
// inferred ones; within each, in the order in which they came in. The same record twice is one key, known for the whole span.
import type { KeyOrigin } from '../record/evidence.ts'
import type { Key, KeyLookup } from './dkim/key.ts'

export interface PlacedKey extends Key {
  /** Lower case, both. */
  selector: string
  domain: string
}

const order: Record<KeyOrigin, number> = { dns: 0, file: 1, inferred: 2 }
const none: readonly Key[] = []

export function knownKeys(keys: readonly PlacedKey[]): KeyLookup {
  const held = new Map<string, Key[]>()
  for (const { selector, domain, ...key } of [...keys].sort((a, b) => order[a.origin] - order[b.origin])) {
    const name = `${selector} ${domain}`
    const others = held.get(name) ?? []
    const same = others.findIndex(({ record }) => record === key.record)
    if (same === -1) held.set(name, [...others, key])
    else others[same] = widened(others[same]!, key)
  }
  return (selector, domain) => held.get(`${selector} ${domain}`) ?? none
}

/** The first one says how the key is held. */
function widened(a: Key, b: Key): Key {
  const merged: Key = { ...a }
  const { firstKnown, lastKnown, publicSince } = b
  if (firstKnown !== undefined && !(merged.firstKnown! <= firstKnown)) merged.firstKnown = firstKnown
  if (lastKnown !== undefined && !(merged.lastKnown! >= lastKnown)) merged.lastKnown = lastKnown
  if (publicSince !== undefined && !(merged.publicSince! <= publicSince)) merged.publicSince = publicSince
  return merged
}
