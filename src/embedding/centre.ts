// Vectors of one language -> the same without what they all have in common. Sentences of one language lie close together only
// because they are of one language; without their mean, what they say is left (Libovický, Rosa and Fraser 2020).

/** A language of fewer sentences is taken for one like all others together: the mean of a few is what they say. */
const few = 50

export interface Centre {
  mean: Float32Array
  /** Of length 1, less the mean; a text of unknown words stays nothing. */
  off(vector: Float32Array): Float32Array
}

/** `others` is the mean of all languages. */
export function centreOf(vectors: Iterable<Float32Array>, others: Float32Array): Centre {
  const sum = others.map((each) => each * few)
  let count = few
  for (const vector of vectors) {
    const length = lengthOf(vector)
    if (length === 0) continue
    for (let d = 0; d < sum.length; d += 1) sum[d]! += vector[d]! / length
    count += 1
  }
  const mean = sum.map((each) => each / count)
  return {
    mean,
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
