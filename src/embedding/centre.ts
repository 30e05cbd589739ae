// Vectors of one language -> the same without what they all have in common. Sentences of one language lie close together only
// because they are of one language; without their mean, what they say is left (Libovický, Rosa and Fraser 2020).

/** So many vectors weigh as much as having none: the mean of a few is what they say. */
const few = 50

export interface Centre {
  /** Of length 1, less the mean; a text of unknown words stays nothing. */
  off(vector: Float32Array): Float32Array
}

export function centreOf(vectors: Iterable<Float32Array>, dimensions: number): Centre {
  const sum = new Float32Array(dimensions)
  let count = 0
  for (const vector of vectors) {
    const length = lengthOf(vector)
    if (length === 0) continue
    for (let d = 0; d < dimensions; d += 1) sum[d]! += vector[d]! / length
    count += 1
  }
  const mean = sum.map((each) => each / (count + few))
  return {
    off(vector) {
      const length = lengthOf(vector)
      return length === 0 ? vector : vector.map((each, d) => each / length - mean[d]!)
    },
  }
}

function lengthOf(vector: Float32Array): number {
  let squares = 0
  for (const each of vector) squares += each * each
  return Math.sqrt(squares)
}
