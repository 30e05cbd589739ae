// Conflicts between pairs of claims -> disputes: all pairs that turn on one thing, as two sides. With many articles the
// same two versions meet again and again, and are to be read once.
import type { ConflictView } from '../../src/view/model.ts'

export interface Dispute {
  kind: ConflictView['kind']
  between: string[]
  why: string
  whyIn: ConflictView['whyIn']
  /** `ref`s of the claims on each side, in the order in which they come up. */
  sides: [string[], string[]]
  /** Which side the records bear out; null where they say nothing, or not the same of every pair. */
  record: 'a' | 'b' | 'both' | 'neither' | null
}

/** Pairs that cannot be told as two sides, because three versions exclude each other, stay pairs. */
export function disputesOf(conflicts: ConflictView[]): Dispute[] {
  return groupsOf(conflicts).flatMap((group) => {
    const side = sidesOf(group)
    return side
      ? [joined(group, side)]
      : group.map((pair) =>
          joined(
            [pair],
            new Map([
              [pair.a, 0],
              [pair.b, 1],
            ]),
          ),
        )
  })
}

/** Pairs of one kind and the same parties that share a claim, directly or through others. */
function groupsOf(conflicts: ConflictView[]): ConflictView[][] {
  const groups: ConflictView[][] = []
  const of = new Map<string, ConflictView[]>()
  for (const pair of conflicts) {
    const [a, b] = [pair.a, pair.b].map((ref) => JSON.stringify([pair.kind, pair.between, ref])) as [string, string]
    const [mine, theirs] = [of.get(a), of.get(b)]
    const group = mine ?? theirs ?? []
    if (group.length === 0) groups.push(group)
    group.push(pair)
    if (mine && theirs && mine !== theirs) {
      group.push(...theirs)
      groups.splice(groups.indexOf(theirs), 1)
      for (const [key, one] of of) if (one === theirs) of.set(key, group)
    }
    of.set(a, group).set(b, group)
  }
  return groups
}

/** 0 or 1 for every claim, so that the two of each pair differ; null where that cannot be. */
function sidesOf(pairs: ConflictView[]): Map<string, 0 | 1> | null {
  const side = new Map<string, 0 | 1>([[pairs[0]!.a, 0]])
  // Each round reaches at least one pair more, and the last one only checks.
  for (let round = 0; round <= pairs.length; round++) {
    for (const { a, b } of pairs) {
      const [left, right] = [side.get(a), side.get(b)]
      if (left !== undefined && left === right) return null
      if (left !== undefined) side.set(b, left === 0 ? 1 : 0)
      else if (right !== undefined) side.set(a, right === 0 ? 1 : 0)
    }
  }
  return side
}

function joined(pairs: ConflictView[], side: Map<string, 0 | 1>): Dispute {
  const { kind, between, why, whyIn } = pairs[0]!
  const on = (which: 0 | 1) =>
    [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter((ref) => side.get(ref) === which)
  const records = new Set(pairs.map((pair) => turned(pair.record, side.get(pair.a) === 1)))
  const [record = null] = records
  return { kind, between, why, whyIn, sides: [on(0), on(1)], record: records.size === 1 ? record : null }
}

function turned(record: ConflictView['record'], isTurned: boolean): ConflictView['record'] {
  if (!isTurned || (record !== 'a' && record !== 'b')) return record
  return record === 'a' ? 'b' : 'a'
}
