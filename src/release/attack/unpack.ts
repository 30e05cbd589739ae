// Bytes in, what is packed inside them out: gzip, zlib and ZIP wherever they begin, PNG, streams of PDF, base64 of any of these,
// and the words of Pagefind's index. What cannot be unpacked within the limits is reported, never passed over.
import { isUtf8 } from 'node:buffer'
import { type Gunzip, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { cborStrings } from './cbor.ts'
import { pdfText } from './pdf.ts'

export interface Packed {
  /** `gzip`, `zip:name`… */
  name: string
  /** Null where it is larger than the limit. */
  bytes: Buffer | null
}

/** Unpacked bytes of one piece: stops what unpacks without end. */
export const maxUnpacked = 256 * 1024 * 1024
/** A stream that begins by chance gives a few bytes at most. */
const minUnpacked = 6

const magics = { gzip: Buffer.from([0x1f, 0x8b, 8]), zip: Buffer.from('PK\x03\x04') }
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export interface Unpacked {
  packed: Iterable<Packed>
  /** Whether all that the bytes say is in `packed`: in what is left, letters stand by chance alone. */
  isAll: boolean
}

/** `inPdf` where the bytes came out of one. */
export function unpack(bytes: Buffer, inPdf: boolean): Unpacked {
  const gzip = pureGzip(bytes)
  if (gzip) return { packed: [{ name: 'gzip', bytes: gzip }], isAll: true }
  const words = pagefindWords(bytes)
  if (words) return { packed: [{ name: 'pagefind', bytes: words }], isAll: true }
  return { packed: packedIn(bytes, inPdf), isAll: false }
}

function* packedIn(bytes: Buffer, inPdf: boolean): Generator<Packed> {
  const isText = !bytes.includes(0) && isUtf8(bytes)
  if (inPdf) yield* pdfWords(bytes)
  yield* base64Files(bytes)
  if (isText) return
  if (bytes.subarray(0, 8).equals(png)) {
    yield* pngChunks(bytes)
    return
  }
  yield* gzips(bytes)
  yield* zips(bytes)
  yield* zlibs(bytes)
  yield* wholeDeflate(bytes)
}

/** What a gzip holds that is nothing else: no name or date in its head, no second one in it, nothing behind it. */
function pureGzip(bytes: Buffer): Buffer | null {
  const isBare = bytes.subarray(0, 3).equals(magics.gzip) && bytes.subarray(3, 8).every((byte) => byte === 0)
  if (!isBare || bytes.includes(magics.gzip, 1)) return null
  try {
    const { buffer, engine } = gunzipSync(bytes, { ...options, info: true }) as unknown as Inflated
    return engine.bytesWritten === bytes.length ? buffer : null
  } catch {
    return null
  }
}

interface Inflated {
  buffer: Buffer
  engine: Gunzip
}

/** Raw deflate says nothing about itself: tried from the first byte of a file that begins like nothing else. */
function* wholeDeflate(bytes: Buffer): Generator<Packed> {
  const found = unpacked(() => inflateRawSync(bytes, options), 'deflate')
  if (found) yield found
}

function* gzips(bytes: Buffer): Generator<Packed> {
  for (let at = bytes.indexOf(magics.gzip); at !== -1; at = bytes.indexOf(magics.gzip, at + 1)) {
    const found = unpacked(() => gunzipSync(bytes.subarray(at), options), at === 0 ? 'gzip' : `gzip at ${at}`)
    if (found) yield found
  }
}

/** Every local header, also of entries that no directory names. Stored entries stand in the bytes as they are. */
function* zips(bytes: Buffer): Generator<Packed> {
  for (let at = bytes.indexOf(magics.zip); at !== -1; at = bytes.indexOf(magics.zip, at + 4)) {
    if (at + 30 > bytes.length || bytes.readUInt16LE(at + 8) !== 8) continue
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26)
    const from = nameEnd + bytes.readUInt16LE(at + 28)
    const name = `zip:${bytes.subarray(at + 30, nameEnd).toString('utf8')}`
    const found = unpacked(() => inflateRawSync(bytes.subarray(from), options), name)
    if (found) yield found
  }
}

/** Second bytes of a zlib header whose first is 0x78. */
const zlibSeconds = new Set([0x01, 0x5e, 0x9c, 0xda])

function* zlibs(bytes: Buffer): Generator<Packed> {
  for (let at = bytes.indexOf(0x78); at !== -1; at = bytes.indexOf(0x78, at + 1)) {
    if (!zlibSeconds.has(bytes[at + 1]!)) continue
    const found = unpacked(() => inflateSync(bytes.subarray(at), options), at === 0 ? 'zlib' : `zlib at ${at}`)
    if (found) yield found
  }
}

/** Text chunks and profiles, compressed or not; the picture itself is no text. */
function* pngChunks(bytes: Buffer): Generator<Packed> {
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'zTXt' || type === 'iTXt' || type === 'iCCP') {
      for (const inner of zlibs(data)) yield { ...inner, name: `png:${type}` }
    }
    at += 12 + length
  }
  if (at < bytes.length) yield { name: 'png:rest', bytes: bytes.subarray(at) }
}

/** What begins like a file that can hold others. */
const base64Start =
  /(?:H4sI|UEsD|iVBORw0KGgo|JVBERi0|\/9j\/|UklGR|eJ[wxyz0-9]|eNr|eAE|eF4)[A-Za-z0-9+/\r\n]{24,}={0,2}/g

function* base64Files(bytes: Buffer): Generator<Packed> {
  for (const match of bytes.toString('latin1').matchAll(base64Start)) {
    yield { name: `base64 at ${match.index}`, bytes: Buffer.from(match[0], 'base64') }
  }
}

const pagefindMark = 'pagefind_dcd'

const betweenWords = Buffer.from('\n▇\n')

/** The words of an index of Pagefind; null for everything else. Lengths stand before them, and look like letters. */
function pagefindWords(bytes: Buffer): Buffer | null {
  const words = pagefindStrings(bytes)
  return words && Buffer.concat(words.flatMap((word) => [word, betweenWords]))
}

/** All that an index of Pagefind says in letters, string by string; null where it is none. */
export function pagefindStrings(bytes: Buffer): Buffer[] | null {
  if (bytes.toString('latin1', 0, pagefindMark.length) !== pagefindMark) return null
  return cborStrings(bytes.subarray(pagefindMark.length))
}

function* pdfWords(bytes: Buffer): Generator<Packed> {
  const text = pdfText(bytes.toString('latin1'))
  if (text !== '') yield { name: 'pdf text', bytes: Buffer.from(text) }
}

const options = { maxOutputLength: maxUnpacked }

function unpacked(read: () => Buffer, name: string): Packed | null {
  try {
    const bytes = read()
    return bytes.length >= minUnpacked ? { name, bytes } : null
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return tooLarge ? { name, bytes: null } : null
  }
}
