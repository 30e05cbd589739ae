// The files of an edition, wherever they stand: a folder, a ZIP. Whoever opens them keeps to the limits.
import type { Reason } from './reason.ts'

export interface EditionFiles {
  /** Path -> bytes; files alone, by path. */
  sizes: ReadonlyMap<string, number>
  /** What stands there and is no file of an edition. */
  faults: Reason[]
  /** Undefined where it is absent, cannot be read, or is larger than `maxRead`. */
  read(path: string): Promise<Buffer | undefined>
  /** SHA-256, hex, of a file of any size. */
  hash(path: string): Promise<string | undefined>
  close(): void
}

/** Bytes of a file that is read whole. Against a record or a log that fills the memory. */
export const maxRead = 1 << 30
/** Files of an edition: a million messages have some ten million. Against archives that are nothing but names. */
export const maxFiles = 20_000_000
/** Bytes of all files together. Against archives that unpack for days. */
export const maxBytes = 2 ** 42

export async function readText(files: EditionFiles, path: string): Promise<string | undefined> {
  const bytes = await files.read(path)
  return bytes === undefined ? undefined : utf8(bytes)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Undefined where the bytes are no UTF-8: what is not text has two readings. */
function utf8(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}
