// Decoded bytes on their way out, handed on in pieces: what decodes to hundreds of megabytes is never held whole.

/** Takes the next decoded bytes; it may keep them. */
export type Sink = (piece: Buffer) => void

/** Where decoders write: `bytes` is written up to `to`, and not handed on yet. */
export interface Out {
  bytes: Buffer
  to: number
  sink: Sink
}

const pieceBytes = 4 << 20

/** `expected`: how many bytes will be written at most, as far as that is known. */
export function openOut(expected: number, sink: Sink): Out {
  return { bytes: Buffer.allocUnsafe(Math.min(expected, pieceBytes)), to: 0, sink }
}

/** Makes room for at least so many bytes; a few, not a piece. */
export function makeRoom(out: Out, least: number): void {
  if (out.bytes.length - out.to >= least) return
  flush(out)
  out.bytes = Buffer.allocUnsafe(pieceBytes)
}

/** Writes bytes as they stand. */
export function copyTo(out: Out, bytes: Buffer, start: number, end: number): void {
  for (let at = start; at < end; ) {
    makeRoom(out, 1)
    const count = bytes.copy(out.bytes, out.to, at, end)
    out.to += count
    at += count
  }
}

/** Hands on what is written. */
export function flush(out: Out): void {
  if (out.to > 0) out.sink(out.bytes.subarray(0, out.to))
  out.bytes = out.bytes.subarray(out.to)
  out.to = 0
}

/** Everything that is handed on, in one piece. */
export function collect(decode: (sink: Sink) => void): Buffer {
  const pieces: Buffer[] = []
  decode((piece) => void pieces.push(piece))
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
}
