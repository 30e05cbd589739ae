// The sentences of one record with their vectors <-> bytes: for each its place, a scale and one signed byte a dimension.
// Sums are kept, not means: the vector of two sentences together is the sum of both.

export interface PlacedVector {
  start: number
  end: number
  sum: Float32Array
}

const head = 12

export function pack(sentences: PlacedVector[], dimensions: number): Buffer {
  const width = head + dimensions
  const bytes = Buffer.alloc(sentences.length * width)
  for (const [i, { start, end, sum }] of sentences.entries()) {
    const scale = sum.reduce((most, each) => Math.max(most, Math.abs(each)), 0) / 127
    bytes.writeUInt32LE(start, i * width)
    bytes.writeUInt32LE(end, i * width + 4)
    bytes.writeFloatLE(scale, i * width + 8)
    for (let d = 0; d < dimensions; d += 1)
      bytes.writeInt8(scale > 0 ? Math.round(sum[d]! / scale) : 0, i * width + head + d)
  }
  return bytes
}

export function unpack(bytes: Buffer, dimensions: number): PlacedVector[] {
  return Array.from({ length: countIn(bytes, dimensions) }, (_, i) => unpackAt(bytes, i, dimensions))
}

export function countIn(bytes: Buffer, dimensions: number): number {
  return Math.floor(bytes.length / (head + dimensions))
}

/** One of them, by its number. */
export function unpackAt(bytes: Buffer, i: number, dimensions: number): PlacedVector {
  const at = i * (head + dimensions)
  const scale = bytes.readFloatLE(at + 8)
  const signed = new Int8Array(bytes.buffer, bytes.byteOffset + at + head, dimensions)
  const sum = new Float32Array(dimensions)
  for (let d = 0; d < dimensions; d += 1) sum[d] = signed[d]! * scale
  return { start: bytes.readUInt32LE(at), end: bytes.readUInt32LE(at + 4), sum }
}

/** Between -1 and 1: the cosine of the angle between two. */
export function similarity(a: Float32Array, b: Float32Array): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (let i = 0; i < a.length; i += 1) {
    dot += a[i]! * b[i]!
    aa += a[i]! * a[i]!
    bb += b[i]! * b[i]!
  }
  return aa === 0 || bb === 0 ? 0 : dot / Math.sqrt(aa * bb)
}

export function sumOf(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((each, i) => each + b[i]!)
}
