// Bytes of a page or a text -> characters. Standards: WHATWG Encoding (labels), HTML §13.2.3.2 (the order in which a
// page says its charset: byte order mark, then `<meta>`), Unicode for UTF-8.
import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

/** HTML §13.2.3.2 looks for `<meta>` in the first kilobyte; pages in the wild need a little more. */
const metaLength = 4096
const metaCharset = /<meta\b[^>]{0,400}?\bcharset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9_:-]{2,40})/i
const xmlEncoding = /^<\?xml\b[^>]{0,200}?\bencoding\s{0,8}=\s{0,8}["']([A-Za-z0-9_:-]{2,40})["']/

/** `guessed` where the bytes do not say their charset and are no UTF-8. A byte order mark is kept as U+FEFF. */
export interface Decoded {
  text: string
  charset: string
  guessed: boolean
}

/** Plain text is UTF-8 if it can be; otherwise the charset that most other Western text is in. */
export function decodeText(bytes: Buffer): Decoded {
  const marked = byOrderMark(bytes)
  if (marked) return { text: iconv.decode(bytes, marked, { stripBOM: false }), charset: marked, guessed: false }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), charset: 'utf-8', guessed: false }
  return { text: iconv.decode(bytes, 'windows-1252'), charset: 'windows-1252', guessed: true }
}

/**
 * A page says its charset itself; where it does not, or names none that exists, it is read as plain text is. Browsers
 * save pages as UTF-8 and leave the old declaration in, so bytes that can only be UTF-8 are read as such.
 */
export function decodePage(bytes: Buffer): Decoded {
  if (byOrderMark(bytes) || (isUtf8(bytes) && !isAscii(bytes))) return decodeText(bytes)
  const start = bytes.toString('latin1', 0, metaLength)
  const declared = (metaCharset.exec(start)?.[1] ?? xmlEncoding.exec(start)?.[1])?.toLowerCase()
  if (!declared || !iconv.encodingExists(declared) || /^utf-?16/.test(declared)) return decodeText(bytes)
  // Browsers read these two labels as the superset that pages really use (WHATWG Encoding §4.2).
  const charset = /^(?:iso-?8859-?1|us-ascii|latin1)$/.test(declared) ? 'windows-1252' : declared
  return { text: iconv.decode(bytes, charset), charset, guessed: false }
}

function byOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}
