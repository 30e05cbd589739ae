// A list in the order of the text -> the part of it that stands in a stretch, without going through the rest.

/** Index of the first whose place is not in front of `from`; the length where all are. */
export function firstAt<T>(sorted: T[], placeOf: (each: T) => number, from: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(sorted[middle]!) < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Those whose place is from `from` on and in front of `to`. */
export function within<T>(sorted: T[], placeOf: (each: T) => number, from: number, to: number): T[] {
  return sorted.slice(firstAt(sorted, placeOf, from), firstAt(sorted, placeOf, to))
}
