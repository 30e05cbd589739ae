// Enters text, leaves bytes as mail carries them: charsets, quoted-printable and base64 (RFC 2045), encoded words (RFC 2047).

/**
 * The bytes of a text in one of the charsets of the example.
 * @param {string} text
 * @param {string} charset
 */
export function encodeText(text, charset) {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  if (charset === 'us-ascii')
    return Buffer.from([...text].map((char) => (char <= '\x7f' ? char.charCodeAt(0) : fail(char, charset))))
  if (charset === 'iso-8859-1')
    return Buffer.from([...text].map((char) => (char <= '\xff' ? char.charCodeAt(0) : fail(char, charset))))
  if (charset === 'iso-2022-jp') return encodeJapanese(text)
  if (charset === 'windows-1252') return Buffer.from([...text].map(windowsByte))
  throw new Error(`no encoder for ${charset}`)
}

// What windows-1252 has between 0x80 and 0x9f; written out, since not every Node decodes it (some take it for Latin-1).
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** @param {string} char */
function windowsByte(char) {
  const code = char.charCodeAt(0)
  const at = c1.indexOf(char)
  if (at >= 0) return 0x80 + at
  return code < 0x100 ? code : fail(char, 'windows-1252')
}

/** @type {Map<string, number[]>} */
const japanese = new Map()

/** EUC-JP turned round: the decoder is asked about every row and cell once. */
function japaneseTable() {
  if (japanese.size > 0) return japanese
  const decoder = new TextDecoder('euc-jp')
  for (let byte = 0; byte < 128; byte += 1) japanese.set(String.fromCharCode(byte), [byte])
  for (let row = 0xa1; row < 0xff; row += 1) {
    for (let cell = 0xa1; cell < 0xff; cell += 1) {
      const char = decoder.decode(Uint8Array.of(row, cell))
      if (!char.includes('\ufffd') && !japanese.has(char)) japanese.set(char, [row, cell])
    }
  }
  return japanese
}

// RFC 1468: the same rows and cells as EUC-JP without the high bit, between ESC $ B and ESC ( B, which closes each line.
/** @param {string} text */
function encodeJapanese(text) {
  const table = japaneseTable()
  /** @type {number[]} */
  const out = []
  let wide = false
  for (const char of text) {
    const ascii = char.charCodeAt(0) < 128
    if (ascii === wide) {
      out.push(0x1b, ...(wide ? [0x28, 0x42] : [0x24, 0x42]))
      wide = !wide
    }
    out.push(...(table.get(char) ?? fail(char, 'iso-2022-jp')).map((byte) => byte & 0x7f))
  }
  if (wide) out.push(0x1b, 0x28, 0x42)
  return Buffer.from(out)
}

/**
 * @param {string} char
 * @param {string} charset
 * @returns {never}
 */
function fail(char, charset) {
  throw new Error(`${charset} has no ${char}`)
}

/** @param {number} byte */
const hex = (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`

/**
 * RFC 2045 §6.7, with CRLF line ends kept as line ends.
 * @param {Buffer} bytes
 */
export function quotedPrintable(bytes) {
  return bytes
    .toString('latin1')
    .split('\r\n')
    .map((line) => {
      const tokens = [...line].map((char, at) => {
        const byte = char.charCodeAt(0)
        const last = at === line.length - 1
        return byte === 61 || byte > 126 || (byte < 32 && byte !== 9) || (last && byte <= 32) ? hex(byte) : char
      })
      let out = ''
      let width = 0
      for (const token of tokens) {
        if (width + token.length > 75) {
          out += '=\r\n'
          width = 0
        }
        out += token
        width += token.length
      }
      return out
    })
    .join('\r\n')
}

/** @param {Uint8Array} bytes */
export function base64Lines(bytes) {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
}

/**
 * A header value that may need encoded words, folded so that no word is longer than 75 characters.
 * @param {string} text
 * @param {string} charset
 * @param {'Q' | 'B'} how
 */
export function encodeWords(text, charset, how) {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const room = 75 - charset.length - 7
  /** @type {string[]} */
  const words = []
  let piece = ''
  for (const char of text) {
    if (wordBody(piece + char, charset, how).length > room) {
      words.push(piece)
      piece = ''
    }
    piece += char
  }
  words.push(piece)
  return words.map((word) => `=?${charset}?${how}?${wordBody(word, charset, how)}?=`).join('\r\n ')
}

/**
 * @param {string} text
 * @param {string} charset
 * @param {'Q' | 'B'} how
 */
function wordBody(text, charset, how) {
  const bytes = encodeText(text, charset)
  if (how === 'B') return bytes.toString('base64')
  return [...bytes]
    .map((byte) =>
      byte === 32 ? '_' : /[A-Za-z0-9!*+/-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : hex(byte),
    )
    .join('')
}

/**
 * RFC 3676: paragraphs become lines that end in a space where they go on; lines that begin with a space, `>` or
 * `From ` are stuffed.
 * @param {string} text
 */
export function flow(text) {
  return text
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('>') || line === '-- ' || line.length <= 72) return [stuff(line)]
      return (line.match(/.{1,70}(?: |$)/g) ?? [line]).map((piece) => stuff(piece))
    })
    .join('\n')
}

/** @param {string} line */
const stuff = (line) => (/^( |From )/.test(line) ? ` ${line}` : line)
