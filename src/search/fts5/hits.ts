// Everything that matches, in order -> the same with records that say the same as one row.
import type { Twins } from './twins.ts'

/** Everything that matches, in order. */
export interface Hits {
  nos: Uint32Array
  /** Null where the order is by date. */
  ranks: Float64Array | null
  /** How many records each row stands for; null where each is alone. */
  same: Uint32Array | null
}

/** One row for each group of twins among the hits, where its first stands. */
export function together(hits: Hits, twins: Twins): Hits {
  if (twins.size === 0) return hits
  const { nos, ranks } = hits
  const rows: number[] = []
  const same = new Uint32Array(nos.length).fill(1)
  const rowOf = new Map<number, number>()
  for (let i = 0; i < nos.length; i++) {
    const first = twins.get(nos[i]!)
    const row = first === undefined ? undefined : rowOf.get(first)
    if (row !== undefined) {
      same[row]!++
      continue
    }
    if (first !== undefined) rowOf.set(first, rows.length)
    rows.push(i)
  }
  return {
    nos: Uint32Array.from(rows, (i) => nos[i]!),
    ranks: ranks && Float64Array.from(rows, (i) => ranks[i]!),
    same,
  }
}
