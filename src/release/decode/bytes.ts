// Bytes that may hold text in, the text out, and which byte each unit comes from. UTF-8 where it is UTF-8, else Latin-1; what is
// no text becomes a mark that no hidden string reaches across. Zeros are kept as characters that count for nothing, so that
// UTF-16 of Western text reads as it stands.
import { noText } from '../hide/fold.ts'

/** Of bytes that came out of an escape. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const [code, length] = characterAt(bytes, i)
    text += code === -1 ? noText : String.fromCodePoint(code)
    i += length
  }
  return text
}

/** The code point at `i` (-1 where there is no text) and how many bytes it takes. */
export function characterAt(bytes: Uint8Array, i: number): [number, number] {
  const first = bytes[i]!
  if (first < 0x80) return [first >= 0x20 || first === 0 || (first >= 9 && first <= 13) ? first : -1, 1]
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4 || i + length > bytes.length) return [latin1(first), 1]
  let code = first & (0x7f >> length)
  for (let k = 1; k < length; k += 1) {
    const more = bytes[i + k]!
    if ((more & 0xc0) !== 0x80) return [latin1(first), 1]
    code = (code << 6) | (more & 0x3f)
  }
  const least = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return [latin1(first), 1]
  return [code, length]
}

function latin1(byte: number): number {
  return byte >= 0xa0 ? byte : -1
}
