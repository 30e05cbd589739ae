// The binary forms of SSH (RFC 4251 §5): strings with their length before them, and whole numbers of 32 bits.

/** A string: its length in four bytes, then its bytes. */
export function sshString(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([sshNumber(bytes.length), bytes])
}

export function sshNumber(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Reads one after the other. Every reading throws RangeError where the bytes end before the value does. */
export interface WireReader {
  number(): number
  string(): Buffer
  take(length: number): Buffer
  /** Bytes that are left. */
  left(): number
}

export function readWire(bytes: Buffer): WireReader {
  let at = 0
  const take = (length: number) => {
    if (length > bytes.length - at) throw new RangeError('the bytes end in the middle of a value')
    at += length
    return bytes.subarray(at - length, at)
  }
  const number = () => take(4).readUInt32BE(0)
  return { take, number, string: () => take(number()), left: () => bytes.length - at }
}
