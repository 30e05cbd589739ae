import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { payloadPath } from './bag.ts'
import { unpack, unpackedPath } from './raw.ts'

/** Lines that hardly shrink. */
const text = Array.from({ length: 4000 }, (_, i) => `${(i * 7919) % 4001} ${(i * 48271) % 65537}\n`).join('')

function unpacked(packed: Buffer) {
  const dir = scratch()
  const target = payloadPath(dir, 'a.gz')
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, packed)
  return unpack(dir, 'a.gz', packed.length).then(({ problem }) => ({
    problem,
    bytes: readFileSync(unpackedPath(dir, 'a.gz')),
  }))
}

describe('unpacking a source', () => {
  it('gives what stands before the cut of a file that ends too early, every time', async () => {
    const packed = gzipSync(text)
    const cut = packed.subarray(0, Math.floor(packed.length * 0.6))
    const before = gunzipSync(cut, { finishFlush: constants.Z_SYNC_FLUSH })
    const all = await Promise.all(Array.from({ length: 60 }, () => unpacked(cut)))
    for (const { problem, bytes } of all) {
      expect(problem).toBe('unexpected end of file')
      expect(bytes.equals(before)).toBe(true)
    }
  })

  it('gives all of a file that is whole, and nothing is wrong with it', async () => {
    expect(await unpacked(gzipSync(text))).toEqual({ problem: null, bytes: Buffer.from(text) })
  })

  it('gives what stands before bytes that are broken, every time', async () => {
    const packed = Buffer.from(gzipSync(text))
    packed.fill(0xff, packed.length - 2000, packed.length - 1000)
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => unpacked(packed)))
    expect(first!.problem).not.toBeNull()
    expect(first!.bytes.length).toBeGreaterThan(text.length / 2)
    expect(text.startsWith(first!.bytes.toString().slice(0, text.length / 2))).toBe(true)
    for (const { bytes } of others) expect(bytes.equals(first!.bytes)).toBe(true)
  })
})
