// CBOR (RFC 8949) in, its strings out, in the order in which they stand: all that it can say in letters. What else it holds is
// numbers and lengths.

/** Null where the bytes are not CBOR to their end. */
export function cborStrings(bytes: Buffer): Buffer[] | null {
  const strings: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const major = bytes[at]! >> 5
    const [value, next] = argumentAt(bytes, at)
    if (next < 0) return null
    at = next
    if (major !== 2 && major !== 3) continue
    // A string of unknown length is a row of strings.
    if (value < 0) continue
    if (at + value > bytes.length) return null
    strings.push(bytes.subarray(at, at + value))
    at += value
  }
  return strings
}

/** The number beside the major type (-1 where the length is unknown), and where what follows begins (-1 where it is cut off). */
function argumentAt(bytes: Buffer, at: number): [number, number] {
  const low = bytes[at]! & 31
  if (low < 24) return [low, at + 1]
  if (low > 27) return [-1, low === 31 ? at + 1 : -1]
  const size = 1 << (low - 24)
  if (at + 1 + size > bytes.length) return [0, -1]
  if (size === 8) return [Number(bytes.readBigUInt64BE(at + 1)), at + 9]
  return [bytes.readUIntBE(at + 1, size), at + 1 + size]
}
