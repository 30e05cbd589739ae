// In: the address of an image in a mail. Out: its bytes as a data: address (RFC 2397), where it is `cid:` (RFC 2392),
// names a part of the same mail, and the bytes themselves are a picture of a kind that browsers only paint.

/** Bytes of one picture. */
export const maxImage = 5 * 1024 * 1024
/** Bytes of all pictures in one document, repeats counted: one large part named ten thousand times is an attack. */
export const maxImages = 20 * 1024 * 1024
/** Parts that are opened for one document: each may stand inside an encoded message, which is then decoded anew. */
export const maxOpened = 200

export interface InlineImages {
  /** The `data:` address for a `cid:` address, or null where it must not or cannot be shown. */
  dataAddress(source: string): string | null
}

/** Holds what was used so far, for one document. */
export function inlineImages(cid: (contentId: string) => { type: string; bytes: Buffer } | undefined): InlineImages {
  const known = new Map<string, string | null>()
  let used = 0
  return {
    dataAddress(source) {
      const id = contentIdOf(source)
      if (id === null) return null
      let data = known.get(id)
      if (data === undefined) {
        if (known.size >= maxOpened) return null
        data = encode(cid(id)?.bytes)
        known.set(id, data)
      }
      if (data === null || used + data.length > maxImages) return null
      used += data.length
      return data
    },
  }
}

function contentIdOf(source: string): string | null {
  if (!/^cid:/i.test(source)) return null
  const id = source.slice(4)
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

function encode(bytes: Buffer | undefined): string | null {
  if (!bytes || bytes.length > maxImage) return null
  const type = pictureType(bytes)
  return type && `data:${type};base64,${bytes.toString('base64')}`
}

/** The media type that the first bytes prove; the declared type is not believed. SVG is no picture here: it is markup. */
function pictureType(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 12)
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif'
  if (start.startsWith('RIFF') && start.slice(8) === 'WEBP') return 'image/webp'
  return null
}
