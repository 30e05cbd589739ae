// A ZIP -> the files of an edition. Nothing is unpacked to disk; what two tools could read differently is told.
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { type EditionFiles, maxBytes, maxFiles, maxRead } from '../../../release/check/files.ts'
import { type Reason, reasonFor } from '../../../release/check/reason.ts'
import { places } from '../../../release/files/layout.ts'

/** Unpacked bytes for each packed one; what an edition holds is text, which packs to a tenth. Against bombs. */
const maxRatio = 300
/** Bytes that a file of any ratio may have. */
const freeBytes = 1 << 20
/** All of them together, whatever the ratio of each. Against many files that share their packed bytes. */
const freeTotal = 256 << 20

/** Type bits of a Unix mode, which stands in the upper half of the attributes. */
const typeBits = 0o170000
const regular = 0o100000
const folder = 0o040000

export async function openZip(path: string): Promise<EditionFiles> {
  const faults: Reason[] = []
  let zip: ZipFile
  try {
    // Names as they stand: what yauzl would put right is to be refused.
    zip = await openPromise(path, { autoClose: false, decodeStrings: false })
  } catch (error) {
    return nothing(reasonFor('zip-unreadable', undefined, wordsOf(error)))
  }
  const entries = await readEntries(zip, statSync(path).size, faults)
  const top = topFolder(entries.keys())
  const found = [...entries].map(([name, entry]) => [name.slice(top.length), entry] as const)
  const files = new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    sizes: new Map([...files].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
    faults,
    async read(name) {
      const entry = files.get(name)
      if (entry === undefined || entry.uncompressedSize > maxRead) return undefined
      const pieces: Buffer[] = []
      return (await eachPiece(zip, entry, (piece) => pieces.push(piece))) ? Buffer.concat(pieces) : undefined
    },
    async hash(name) {
      const entry = files.get(name)
      const hash = createHash('sha256')
      const isWhole = entry !== undefined && (await eachPiece(zip, entry, (piece) => hash.update(piece)))
      return isWhole ? hash.digest('hex') : undefined
    },
    close: () => zip.close(),
  }
}

function nothing(fault: Reason): EditionFiles {
  const none = async () => undefined
  return { sizes: new Map(), faults: [fault], read: none, hash: none, close() {} }
}

async function readEntries(zip: ZipFile, packed: number, faults: Reason[]): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let bytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('latin1')
      if (name.endsWith('/')) continue
      const fault =
        faultOf(entry) ?? (entries.has(name) || !(await isNamedAlike(zip, entry)) ? 'path-twice' : undefined)
      bytes += entry.uncompressedSize
      const isTooMuch = bytes > Math.min(maxBytes, Math.max(freeTotal, packed * maxRatio)) || entries.size >= maxFiles
      if (fault !== undefined) faults.push(reasonFor(fault, name))
      else if (isTooMuch) faults.push(reasonFor('edition-too-large', name))
      else entries.set(name, entry)
      if (isTooMuch) break
    }
  } catch (error) {
    faults.push(reasonFor('zip-unreadable', undefined, wordsOf(error)))
  }
  return entries
}

/** Whoever unpacks as the bytes come in sees the name before the bytes, and not that of the directory at the end. */
async function isNamedAlike(zip: ZipFile, entry: Entry): Promise<boolean> {
  const { fileName } = await zip.readLocalFileHeaderPromise(entry)
  return entry.fileNameRaw.equals(fileName)
}

function faultOf(entry: Entry): Reason['code'] | undefined {
  const type = (entry.externalFileAttributes >>> 16) & typeBits
  if (type !== 0 && type !== regular && type !== folder) return 'not-a-file'
  if (!entry.canDecodeFileData() || entry.isEncrypted()) return 'file-unreadable'
  if (entry.uncompressedSize > Math.max(freeBytes, entry.compressedSize * maxRatio)) return 'edition-too-large'
  return undefined
}

/** The folder in which all stands, with its slash; empty where there is none. */
function topFolder(names: Iterable<string>): string {
  const all = [...names]
  const top = all.find((name) => name.endsWith(`/${places.sums}`))?.slice(0, -places.sums.length) ?? ''
  const isAll = !all.includes(places.sums) && top.indexOf('/') === top.length - 1
  return isAll && all.every((name) => name.startsWith(top)) ? top : ''
}

async function eachPiece(zip: ZipFile, entry: Entry, take: (piece: Buffer) => void): Promise<boolean> {
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) take(piece as Buffer)
    return true
  } catch {
    return false
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
