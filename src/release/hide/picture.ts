// Bytes of an attached picture in, the same picture made anew out: its visible pixels and nothing else. No EXIF, place, thumbnail,
// comment, profile, nothing behind its end, nothing under what is transparent, one frame. Null where that cannot be done.
import sharp, { type Sharp } from 'sharp'

export interface PublicPicture {
  bytes: Buffer
  type: 'image/jpeg' | 'image/png' | 'image/webp'
}

/** Bytes of a picture: stops files that hold the decoder up. */
export const maxPictureBytes = 64 * 1024 * 1024
/** Pixels of a picture: stops a few bytes that unpack to a wall of one colour. */
export const maxPixels = 40_000_000

type Format = 'jpeg' | 'png' | 'webp' | 'gif'

// Told by the first bytes, never by the name: other decoders of the library (SVG, TIFF, HEIF…) are not let near them.
function formatOf(bytes: Uint8Array): Format | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n')) return 'png'
  if (start.startsWith('GIF8')) return 'gif'
  return start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP' ? 'webp' : undefined
}

/** `type` as the record gives it; what it is in truth decides. The same bytes come out whenever it is done again. */
export async function publicPicture(bytes: Uint8Array, type: string): Promise<PublicPicture | null> {
  const format = formatOf(bytes)
  if (!format || !type.startsWith('image/') || bytes.length > maxPictureBytes) return null
  try {
    const picture = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error', pages: 1 })
      .autoOrient()
      .toColourspace('srgb')
    return await written(await withoutUnseen(picture), format)
  } catch {
    return null
  }
}

/** Colours below what is wholly transparent can be made visible again: they become black. */
async function withoutUnseen(picture: Sharp): Promise<Sharp> {
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  if (channels === 2 || channels === 4) {
    for (let alpha = channels - 1; alpha < data.length; alpha += channels) {
      if (data[alpha] === 0) data.fill(0, alpha - channels + 1, alpha)
    }
  }
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: maxPixels })
}

async function written(picture: Sharp, format: Format): Promise<PublicPicture> {
  if (format === 'jpeg') return { bytes: await picture.jpeg({ quality: 90 }).toBuffer(), type: 'image/jpeg' }
  if (format === 'webp')
    return { bytes: await picture.webp({ quality: 90, exact: false }).toBuffer(), type: 'image/webp' }
  return { bytes: await picture.png({ compressionLevel: 9 }).toBuffer(), type: 'image/png' }
}
