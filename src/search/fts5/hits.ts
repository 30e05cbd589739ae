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
  if (twins.length === 0) return hits
  const { nos, ranks } = hits
  const shown = new Uint32Array(nos.length)
  const weights = ranks && new Float64Array(nos.length)
  const same = new Uint32Array(nos.length).fill(1)
  const rowOf = new Map<number, number>()
  let rows = 0
  for (let i = 0; i < nos.length; i++) {
    const no = nos[i]!
    const first = no < twins.length ? twins[no]! : 0
    const row = first === 0 ? undefined : rowOf.get(first)
    if (row !== undefined) {
      same[row]!++
      continue
    }
    if (first !== 0) rowOf.set(first, rows)
    if (weights) weights[rows] = ranks![i]!
    shown[rows++] = no
  }
  return { nos: shown.subarray(0, rows), ranks: weights, same }
}
