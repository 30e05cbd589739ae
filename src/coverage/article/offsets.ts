// A text -> where each of its UTF-16 units stands in code points, and back. Texts without astral characters cost nothing.

/** Places in code points of places in UTF-16 units. */
export function codePointOffsets(text: string): (unit: number) => number {
  const high = highSurrogates(text)
  if (high.length === 0) return (unit) => unit
  return (unit) => unit - countBelow(high, unit)
}

/** Places in UTF-16 units of places in code points. */
export function unitOffsets(text: string): (codePoint: number) => number {
  const high = highSurrogates(text)
  if (high.length === 0) return (codePoint) => codePoint
  const inCodePoints = high.map((unit, index) => unit - index)
  return (codePoint) => codePoint + countBelow(inCodePoints, codePoint)
}

/** A cutter of texts by code points, for many cuts of one text. */
export function cutter(text: string): (start: number, end: number) => string {
  const units = unitOffsets(text)
  return (start, end) => text.slice(units(start), units(end))
}

/** Where a pair of surrogates begins. */
function highSurrogates(text: string): number[] {
  const found: number[] = []
  for (let at = 0; at + 1 < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit >= 0xdc00) continue
    const next = text.charCodeAt(at + 1)
    if (next >= 0xdc00 && next < 0xe000) {
      found.push(at)
      at += 1
    }
  }
  return found
}

/** How many of the sorted numbers are below a limit. */
function countBelow(sorted: number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
