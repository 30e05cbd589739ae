// A picture made anew shows what it showed and tells nothing else.
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { maxPixels, publicPicture } from './picture.ts'

const secret = 'Corbrand was here'
const exif = { IFD0: { Artist: secret, ImageDescription: secret }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } }

/** Left half red, right half blue. */
function halves(): Sharp {
  const red = sharp({ create: { width: 20, height: 20, channels: 3, background: '#f00' } })
  return red.composite([
    { input: { create: { width: 10, height: 20, channels: 3, background: '#00f' } }, left: 10, top: 0 },
  ])
}

async function colourAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(bytes).removeAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta>`

describe('a picture', () => {
  it.each([
    ['jpeg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
  ] as const)('in %s loses what is not seen', async (format, type) => {
    const given = await halves().withExif(exif).withXmp(xmp).withIccProfile('p3').toFormat(format).toBuffer()
    const given2 = Buffer.concat([given, Buffer.from(secret)])
    expect(given.includes(secret)).toBe(true)
    const made = (await publicPicture(given2, type))!
    expect(made.type).toBe(type)
    expect(made.bytes.includes('Corbrand')).toBe(false)
    const { exif: left, icc, xmp: xmpLeft, iptc, orientation } = await sharp(made.bytes).metadata()
    expect([left, icc, xmpLeft, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
    const [r, , b] = await colourAt(made.bytes, 3, 10)
    expect(r! > 200 && b! < 60).toBe(true)
    expect((await publicPicture(given2, type))!.bytes.equals(made.bytes)).toBe(true)
  })

  it('stands upright', async () => {
    const lying = await halves().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const made = (await publicPicture(lying, 'image/jpeg'))!
    expect((await sharp(made.bytes).metadata()).orientation).toBeUndefined()
    const [, , top] = await colourAt(made.bytes, 10, 3)
    const [, , bottom] = await colourAt(made.bytes, 10, 17)
    expect(top! < 60 && bottom! > 200).toBe(true)
  })

  it('in GIF becomes PNG, its first frame', async () => {
    const made = (await publicPicture(await halves().gif().toBuffer(), 'image/gif'))!
    expect(made.type).toBe('image/png')
    expect(await sharp(made.bytes).metadata()).toMatchObject({ format: 'png', width: 20, height: 20 })
  })

  it('has nothing below what is transparent', async () => {
    const raw = Buffer.alloc(16 * 16 * 4, 0)
    for (let i = 0; i < raw.length; i += 4) raw.set([200, 10, 10, i < 512 ? 255 : 0], i)
    const given = await sharp(raw, { raw: { width: 16, height: 16, channels: 4 } })
      .png()
      .toBuffer()
    const made = (await publicPicture(given, 'image/png'))!
    expect(await colourAt(made.bytes, 2, 2)).toEqual([200, 10, 10])
    expect(await colourAt(made.bytes, 2, 14)).toEqual([0, 0, 0])
  })

  it.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/svg+xml'],
    ['what is called a picture and is none', Buffer.from(secret), 'image/png'],
    ['half a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'image/jpeg'],
    ['what is not called a picture', Buffer.from('GIF89a'), 'text/plain'],
  ])('is not made of %s', async (_, bytes, type) => expect(await publicPicture(bytes, type)).toBeNull())

  it('is not made of more pixels than the limit', async () => {
    const raw = { width: maxPixels / 1000, height: 1001, channels: 1 } as const
    const grey = sharp(Buffer.alloc(raw.width * raw.height), { raw, limitInputPixels: false })
    const bomb = await grey.png({ compressionLevel: 1 }).toBuffer()
    expect(await publicPicture(bomb, 'image/png')).toBeNull()
  })
})
