// The bytes of a ZIP -> its entries, read one by one (APPNOTE.TXT). What it says to unpack to is believed only as an upper bound:
// what gives more is broken.
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** Against archives of millions of empty files. */
export const maxEntries = 10_000
/** Against decompression bombs: what a document may unpack to, all its entries together. */
export const maxUnpacked = 256 * 1024 * 1024

export interface Archive {
  names: string[]
  /** True where one of its entries asks for a password. */
  isLocked: boolean
  /** The text of an entry, in UTF-8; throws where it is damaged. */
  read(name: string): Promise<string>
}

export async function openArchive(bytes: Buffer): Promise<Archive | 'broken' | 'too-large'> {
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  let unpacked = 0
  try {
    zip = await fromBufferPromise(bytes)
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (entries.size >= maxEntries || unpacked > maxUnpacked) return 'too-large'
      entries.set(String(entry.fileName), entry)
    }
  } catch {
    return 'broken'
  }
  return {
    names: [...entries.keys()],
    isLocked: [...entries.values()].some((entry) => entry.isEncrypted()),
    async read(name) {
      const pieces: Buffer[] = []
      for await (const piece of await zip.openReadStreamPromise(entries.get(name)!)) pieces.push(piece as Buffer)
      return Buffer.concat(pieces).toString('utf8')
    },
  }
}
