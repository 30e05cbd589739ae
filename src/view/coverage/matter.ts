// Claims, and how they stand to each other -> the rows of the matrix: one for what several articles say, or say otherwise.
import type { AgreementView, ClaimView, ConflictView, MatterLine } from '../model.ts'

const rank = { conflict: 0, agreement: 1, single: 2 } as const

/** Conflicts first, then what is said by most, then in the order of the text. Dismissed claims have no row. */
export function matterLines(
  claims: ClaimView[],
  conflicts: Array<Pick<ConflictView, 'kind' | 'between' | 'a' | 'b'>>,
  agreements: Array<Pick<AgreementView, 'claims'>>,
): MatterLine[] {
  const live = claims.filter(({ decision }) => decision?.verdict !== 'dismiss')
  const order = new Map(live.map(({ ref }, at) => [ref, at]))
  const group = groupsOf(
    live.map(({ ref }) => ref),
    [...conflicts.map(({ a, b }) => [a, b]), ...agreements.map((each) => each.claims)],
  )
  const against = new Map(conflicts.flatMap((each) => [each.a, each.b].map((ref) => [group(ref), each] as const)))
  const members = new Map<string, ClaimView[]>()
  for (const claim of live) {
    const key = group(claim.ref)
    members.set(key, [...(members.get(key) ?? []), claim])
  }
  const lines = [...members].map(([key, own]) => matterLine(key, own, against.get(key)))
  return lines.sort(
    (a, b) =>
      rank[a.standing] - rank[b.standing] ||
      b.claims.length - a.claims.length ||
      order.get(a.claims[0]!)! - order.get(b.claims[0]!)!,
  )
}

function matterLine(
  key: string,
  claims: ClaimView[],
  conflict: Pick<ConflictView, 'kind' | 'between'> | undefined,
): MatterLine {
  const first = claims[0]!
  const standing = conflict ? 'conflict' : claims.length > 1 ? 'agreement' : 'single'
  const parties = conflict?.between ?? partiesOf(first)
  return { key, standing, kind: conflict?.kind ?? first.kind, parties, claims: claims.map(({ ref }) => ref) }
}

function partiesOf({ from, to, who, between }: ClaimView): string[] {
  return [...new Set([...between, ...from, ...to, ...who])]
}

/** Names the first of each group of refs that are joined, directly or through others. */
function groupsOf(refs: string[], joined: string[][]): (ref: string) => string {
  const parent = new Map(refs.map((ref) => [ref, ref]))
  const rootOf = (ref: string): string => {
    let root = ref
    while (parent.get(root) !== root) root = parent.get(root)!
    return root
  }
  const at = new Map(refs.map((ref, i) => [ref, i]))
  for (const [first, ...rest] of joined.map((each) => each.filter((ref) => at.has(ref)))) {
    for (const ref of first === undefined ? [] : rest) {
      const [a, b] = [rootOf(first!), rootOf(ref)]
      if (a !== b) at.get(a)! < at.get(b)! ? parent.set(b, a) : parent.set(a, b)
    }
  }
  return rootOf
}
