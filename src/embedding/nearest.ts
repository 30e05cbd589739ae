// Very many vectors -> the few that lie nearest to one, by the signs of their dimensions alone: a bit for each, compared by
// counting those that differ (Charikar 2002). What is nearest among the few is then found by their vectors.

export interface Signs {
  /** One more; its number is how many came before. */
  add(vector: Float32Array): void
  size(): number
  /** Numbers of the `most` nearest, those that are as near as the last of them included, in the order in which they came. */
  nearest(vector: Float32Array, most: number): number[]
}

export function signsOf(dimensions: number): Signs {
  const words = Math.ceil(dimensions / 32)
  let held = new Uint32Array(1024 * words)
  let size = 0
  return {
    size: () => size,
    add(vector) {
      if ((size + 1) * words > held.length) {
        const grown = new Uint32Array(held.length * 2)
        grown.set(held)
        held = grown
      }
      putSigns(vector, held, size * words)
      size += 1
    },
    nearest(vector, most) {
      const own = new Uint32Array(words)
      putSigns(vector, own, 0)
      const distances = new Uint16Array(size)
      const histogram = new Uint32Array(dimensions + 1)
      for (let i = 0; i < size; i += 1) {
        let differing = 0
        for (let w = 0; w < words; w += 1) differing += bitsIn(held[i * words + w]! ^ own[w]!)
        distances[i] = differing
        histogram[differing]! += 1
      }
      const furthest = reach(histogram, most)
      const found: number[] = []
      for (let i = 0; i < size && found.length < most * 2; i += 1) if (distances[i]! <= furthest) found.push(i)
      return found
    },
  }
}

function putSigns(vector: Float32Array, into: Uint32Array, at: number): void {
  for (let d = 0; d < vector.length; d += 1) if (vector[d]! > 0) into[at + (d >> 5)]! |= 1 << (d & 31)
}

/** The distance within which there are `most`. */
function reach(histogram: Uint32Array, most: number): number {
  let count = 0
  for (const [distance, here] of histogram.entries()) {
    count += here
    if (count >= most) return distance
  }
  return histogram.length
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
