// Claims of several articles -> the same, with one pair of parties for each exchange. Of two people who write to each other,
// one article names both, another one of them and the firm of the other, or the town where it was told.
import type { Actor } from '../../record/coverage.ts'
import type { SaidClaim } from './said.ts'

/** The two parties of whom an article tells most. */
interface Pair {
  names: [string, string]
  claims: number
}

/** What an article calls its actors, by the names by which they are compared. */
export type Kinds = ReadonlyMap<string, Actor['kind']>

/** `kinds` are those of each article. */
export function joinExchanges(said: SaidClaim[], kinds: Kinds[]): SaidClaim[] {
  const pairs = kinds.map((_, article) => mainPair(said.filter(({ ref }) => ref.article === article)))
  const renamed = pairs.map((pair, article) => (pair ? otherName(pair, article, pairs, kinds) : undefined))
  return said.map((claim) => {
    const other = renamed[claim.ref.article]
    return other ? rename(claim, other) : claim
  })
}

function mainPair(claims: SaidClaim[]): Pair | undefined {
  const counted = new Map<string, Pair>()
  for (const { from, to, between } of claims) {
    const names = [...new Set([...from, ...to, ...between])].sort()
    if (names.length !== 2) continue
    const key = names.join('\n')
    const pair = counted.get(key) ?? { names: names as [string, string], claims: 0 }
    pair.claims += 1
    counted.set(key, pair)
  }
  return [...counted.values()].sort((a, b) => b.claims - a.claims)[0]
}

interface Other {
  /** The party that both articles name. */
  shared: string
  written: string
  meant: string
}

/** In place of a body or a place, the person whom another article has in its pair, if one of both names the two. */
function otherName(pair: Pair, article: number, pairs: (Pair | undefined)[], kinds: Kinds[]): Other | undefined {
  for (const [at, name] of pair.names.entries()) {
    const shared = pair.names[1 - at]!
    if (kinds[article]!.get(name) === 'person' || kinds[article]!.get(shared) !== 'person') continue
    for (const [index, other] of pairs.entries()) {
      if (index === article || !other?.names.includes(shared)) continue
      const meant = other.names.find((each) => each !== shared)!
      const isTold = kinds[article]!.has(meant) || kinds[index]!.has(name)
      if (meant !== name && kinds[index]!.get(meant) === 'person' && isTold) return { shared, written: name, meant }
    }
  }
  return undefined
}

function rename(claim: SaidClaim, { shared, written, meant }: Other): SaidClaim {
  const parties = new Set([...claim.from, ...claim.to, ...claim.between])
  if (!parties.has(shared) || !parties.has(written)) return claim
  const named = (names: string[]) => names.map((name) => (name === written ? meant : name)).sort()
  return { ...claim, from: named(claim.from), to: named(claim.to), between: named(claim.between) }
}
