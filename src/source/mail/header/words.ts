// Header text with encoded words -> decoded text (RFC 2047, RFC 2231 §5), as tolerant as mail programs are.
import { decodeText, normalLabel } from '../mime/charset.ts'
import type { Notes } from '../remarks.ts'

const word = /=\?([^?\s]{1,80})\?([bBqQ])\?([^?]*)\?=/g

/** White space between two encoded words is not text; bytes split over several words of one charset are joined first. */
export function decodeWords(text: string, notes: Notes): string {
  if (!text.includes('=?')) return text
  let out = ''
  let from = 0
  let pending: { charset: string; bytes: Buffer[] } | undefined
  const flush = () => {
    if (pending) out += decodeText(Buffer.concat(pending.bytes), pending.charset, notes)
    pending = undefined
  }
  for (const match of text.matchAll(word)) {
    const [whole, label = '', encoding = '', body = ''] = match
    const between = text.slice(from, match.index)
    if (!pending || between.trim() !== '') {
      flush()
      out += between
    }
    const charset = normalLabel(label)
    if (pending && pending.charset !== charset) flush()
    pending ??= { charset, bytes: [] }
    pending.bytes.push(/b/i.test(encoding) ? decodeB(body) : decodeQ(body))
    from = match.index + whole.length
  }
  flush()
  return out + text.slice(from)
}

function decodeB(body: string): Buffer {
  return Buffer.from(body.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64')
}

function decodeQ(body: string): Buffer {
  const out = Buffer.allocUnsafe(body.length * 3)
  let to = 0
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at)
    const hex = code === 0x3d ? body.slice(at + 1, at + 3) : ''
    if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
      out[to++] = Number.parseInt(hex, 16)
      at += 2
    } else if (code === 0x5f) out[to++] = 0x20
    else if (code < 0x80) out[to++] = code
    else to += out.write(body[at]!, to, 'utf8')
  }
  return out.subarray(0, to)
}
