import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../test/scratch.ts'
import { sha256 } from '../record/id.ts'
import {
  freePath,
  initBag,
  inPlace,
  lookInto,
  openPayload,
  payloadPath,
  pieceLength,
  placePayloads,
  receivePayload,
  safePath,
  sealBag,
} from './bag.ts'
import { bagDir } from './layout.ts'

const hasSha256sum = spawnSync('sha256sum', ['--version']).status === 0

describe('the bag', () => {
  it.skipIf(!hasSha256sum)('holds files whose manifests sha256sum can check (needs GNU sha256sum)', async () => {
    const dir = scratch()
    const origin = join(scratch(), 'a')
    writeFileSync(origin, Buffer.alloc(3_000_000, 'x'))
    initBag(dir)
    const arrived = [
      await receivePayload(dir, { origin }, 'box/inbox.mbox'),
      await receivePayload(dir, { origin }, 'box/été & co.mbox'),
    ]
    expect(freePath(dir, 'box/inbox.mbox')).toBe('box/inbox.mbox')
    await placePayloads(dir, arrived)
    sealBag(dir)
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      execFileSync('sha256sum', ['--check', '--strict', '--quiet', manifest], { cwd: bagDir(dir) })
    }
    expect(
      readFileSync(join(bagDir(dir), 'manifest-sha256.txt'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(2)
    expect(statSync(payloadPath(dir, 'box/inbox.mbox')).mode & 0o222).toBe(0)
  })

  it('gives a payload to read before the disk has taken it, and in its place', async () => {
    const dir = scratch()
    const origin = join(scratch(), 'a')
    writeFileSync(origin, 'words')
    initBag(dir)
    const read = () => {
      const file = openPayload(dir, 'a')
      const bytes = readFileSync(file, 'utf8')
      closeSync(file)
      return bytes
    }
    expect(read).toThrow(expect.objectContaining({ code: 'ENOENT' }))
    const arrived = await receivePayload(dir, { origin }, 'a')
    expect(read()).toBe('words')
    let isPlaced = false
    const placed = inPlace(dir, 'a').then(() => {
      isPlaced = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(isPlaced).toBe(false)
    await placePayloads(dir, [arrived])
    await placed
    expect(read()).toBe('words')
  })

  it('copies what was read of a file, also where the file is another by then', async () => {
    const dir = scratch()
    const origin = join(scratch(), 'a')
    initBag(dir)
    writeFileSync(origin, 'words')
    const looked = await lookInto(origin)
    expect(looked).toEqual({ sha256: sha256('words'), bytes: 5, content: Buffer.from('words') })
    writeFileSync(origin, 'others')
    await placePayloads(dir, [await receivePayload(dir, { origin, looked }, 'a')])
    expect(readFileSync(payloadPath(dir, 'a'), 'utf8')).toBe('words')
    writeFileSync(origin, '')
    expect(await lookInto(origin)).toEqual({ sha256: sha256(''), bytes: 0 })
    const large = Buffer.alloc(pieceLength + 1, 'x')
    writeFileSync(origin, large)
    expect(await lookInto(origin)).toEqual({ sha256: sha256(large), bytes: large.length })
  })

  it('leaves nothing under its final name where the origin cannot be read', async () => {
    const dir = scratch()
    initBag(dir)
    await expect(receivePayload(dir, { origin: join(dir, 'nowhere') }, 'x')).rejects.toThrow()
    expect(freePath(dir, 'x')).toBe('x')
  })

  it('never overwrites: a taken name gets a number', () => {
    const dir = scratch()
    mkdirSync(join(bagDir(dir), 'data', 'a'), { recursive: true })
    for (const name of ['inbox.mbox.gz', 'inbox~2.mbox.gz']) writeFileSync(payloadPath(dir, `a/${name}`), '')
    expect(freePath(dir, 'a/inbox.mbox.gz')).toBe('a/inbox~3.mbox.gz')
    expect(freePath(dir, 'a/.hidden')).toBe('a/.hidden')
  })

  it('cannot be left by any path', () => {
    expect(safePath('../../etc/passwd')).toBe('etc/passwd')
    expect(safePath('/a\\..\\b\u0000c')).toBe('a_.._b_c')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', '\u0000', ':') }), (path) => {
        const safe = safePath(path)
        expect(payloadPath('/f', safe).startsWith('/f/bag/data/')).toBe(true)
        expect(safe.split('/')).not.toContain('..')
      }),
    )
  })
})
