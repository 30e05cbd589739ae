// The actors of several articles -> one name for each, where both articles clearly mean the same. Names that could be two
// people's stay apart: a father is not his son.
import type { Actor } from '../../record/coverage.ts'

/** What stands behind a name and tells one bearer from another. */
const suffixes: Record<string, string> = { junior: 'jr', jnr: 'jr', fils: 'jr', senior: 'sr', snr: 'sr', père: 'sr' }

/** For each article: the name of an actor there -> the name by which it is compared. */
export function sameActors(articles: Actor[][]): Array<(name: string) => string> {
  const known: Array<{ name: string; actor: Actor; keys: Set<string> }> = []
  return articles.map((actors) => {
    const names = new Map<string, string>()
    const before = known.slice()
    for (const actor of actors) {
      const keys = keysOf(actor)
      const same = before.filter((each) => isSame(actor, keys, each.actor, each.keys))
      const found = same[0] ?? oneByShortName(actor, before, actors)
      names.set(actor.name, found?.name ?? actor.name)
      known.push({ name: found?.name ?? actor.name, actor, keys })
    }
    return (name) => names.get(name) ?? name
  })
}

function isSame(a: Actor, aKeys: Set<string>, b: Actor, bKeys: Set<string>): boolean {
  if (a.person !== undefined && b.person !== undefined) return a.person === b.person
  if (a.kind !== b.kind && a.kind !== 'unknown' && b.kind !== 'unknown') return false
  if (differentSuffix(a.name, b.name)) return false
  for (const key of aKeys) if (bKeys.has(key)) return true
  return false
}

/** The full name, whole names among the forms, and handles. */
function keysOf({ name, forms }: Actor): Set<string> {
  const keys = new Set([folded(name)])
  for (const form of forms) {
    if (form.startsWith('@')) keys.add(form.toLowerCase())
    else if (/^\p{Lu}\S*(?:\s+\p{Lu}\S*)+$/u.test(form)) keys.add(folded(form))
  }
  return keys
}

/** "Vasseur" in one article is "Jean Vasseur" in the other, where only one actor of all before bears that word. */
function oneByShortName<T extends { name: string; actor: Actor }>(
  actor: Actor,
  before: T[],
  beside: Actor[],
): T | undefined {
  const word = folded(actor.name)
  if (word.includes(' ') || actor.name.startsWith('@') || actor.kind === 'organisation') return undefined
  const bears = (name: string) => folded(name).split(' ').includes(word)
  if (beside.some((other) => other !== actor && bears(other.name))) return undefined
  const bearers = before.filter(({ name }) => bears(name))
  return new Set(bearers.map(({ name }) => name)).size === 1 ? bearers[0] : undefined
}

function differentSuffix(a: string, b: string): boolean {
  const suffix = (name: string) => /(?:^| )(jr|sr)$/.exec(folded(name))?.[1] ?? ''
  return suffix(a) !== suffix(b)
}

/** Every claim is held against every other: the few names in them are folded once. */
const known = new Map<string, string>()
/** Names kept folded: articles of nothing but names must not fill the memory. */
const maxKnown = 20_000

export function folded(name: string): string {
  const held = known.get(name)
  if (held !== undefined) return held
  const fold = foldedAnew(name)
  if (known.size >= maxKnown) known.clear()
  known.set(name, fold)
  return fold
}

function foldedAnew(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return (words ?? []).map((word) => suffixes[word] ?? word).join(' ')
}
