// A full disk, and a folder that cannot be written to: the intake ends with a code, damages nothing, and the next run ends as
// if nothing had happened.
import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { heldIn, madeFonds, mailbox } from '../material.ts'
import { scratch } from '../scratch.ts'
import { expectSound, fonds, serve } from './run.ts'
import { canMount, disk, need } from './small-disk.ts'

const mebi = 1 << 20
const root = process.getuid?.() === 0

/** A file of this name. */
function file(name: string, content: string | Buffer): string {
  const path = join(scratch(), name)
  writeFileSync(path, content)
  return path
}

/** What an intake of these paths holds that nothing disturbs. */
function undisturbed(...paths: string[]): unknown {
  const dir = madeFonds()
  expect(fonds('add', ...paths, '--in', dir)).toMatchObject({ status: 0 })
  return heldIn(dir)
}

describe.skipIf(!canMount)(`a disk that is full${need}`, () => {
  /** Returns what the run that failed left in the folder. */
  async function expectToRecover(bytes: number, path: string, wanted: unknown): Promise<string[]> {
    const { at, change } = disk(bytes)
    const dir = madeFonds(join(at, 'case.fonds'))
    const run = fonds('add', path, '--in', dir)
    expect(run).toMatchObject({ status: 2, stdout: '' })
    expect(run.stderr).toMatch(/no space left for .*: free some and run the same command again \[disk-full\]\n$/)
    const left = readdirSync(dir)
    change(`size=${200 * mebi}`)
    await expectSound(dir)
    expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
    await expectSound(dir)
    expect(heldIn(dir)).toEqual(wanted)
    expect(readdirSync(dir)).not.toContain('intake.json')
    return left
  }

  it('while files are copied, however little is missing', async () => {
    // In one piece: an almost full disk takes a part of it, and says nothing. In several: it is full between two of them.
    for (const [length, sizes] of [
      [900_000, [1, 1.1, 1.3]],
      [3 * mebi + 777, [2.2, 3.5]],
    ] as const) {
      const path = file('box.mbox', Buffer.concat([Buffer.from(mailbox(0, 40)), Buffer.alloc(length, 'x\n')]))
      const wanted = undisturbed(path)
      for (const size of sizes) expect(await expectToRecover(size * mebi, path, wanted)).not.toContain('incoming')
    }
  })

  it('while a source is unpacked', async () => {
    const path = file('letters.gz', gzipSync(`${mailbox(0, 40)}\n${'The harbour is open. '.repeat(mebi / 2)}`))
    await expectToRecover(6 * mebi, path, undisturbed(path))
  })

  it('while the databases are written', async () => {
    const path = file('box.mbox', mailbox(0, 5000))
    const wanted = undisturbed(path)
    for (const bytes of [2.4 * mebi, 3.5 * mebi, 5 * mebi]) await expectToRecover(bytes, path, wanted)
  })

  it('while a fonds is made leaves nothing in the way of the next try', () => {
    const { at, change } = disk(mebi / 16)
    const dir = join(at, 'case.fonds')
    expect(fonds('init', dir)).toMatchObject({ status: 2, stderr: expect.stringContaining('[disk-full]') })
    change(`size=${20 * mebi}`)
    expect(fonds('init', dir)).toMatchObject({ status: 0 })
  })

  it('is told in the workbench too, where what is in can be read', async () => {
    const path = file('box.mbox', mailbox(0, 5000))
    const { at, change } = disk(3.5 * mebi)
    const dir = madeFonds(join(at, 'case.fonds'))
    expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 2 })
    // Enough to open it, not enough to go on.
    change(`size=${3.75 * mebi}`)
    const { ask, stop } = await serve(dir)
    await expect.poll(() => ask('/api/intake'), { timeout: 60_000 }).toMatchObject({ error: { code: 'disk-full' } })
    expect(await ask('/api/fonds')).toMatchObject({ title: 'Case' })
    await stop()
  })
})

const closable = root ? canMount : process.platform !== 'win32'
const closed = closable ? '' : ' (skipped: there is no folder that is closed to us)'

describe.skipIf(!closable)(`a folder that cannot be written to${closed}`, () => {
  /** For root, only a disk can be closed. */
  function closedFonds(): { dir: string; open(): void } {
    if (!root) {
      const dir = madeFonds()
      const all = [dir, join(dir, 'bag'), join(dir, 'bag/data')]
      for (const path of all) chmodSync(path, 0o500)
      return { dir, open: () => all.forEach((path) => void chmodSync(path, 0o700)) }
    }
    const { at, change } = disk(20 * mebi)
    const dir = madeFonds(join(at, 'case.fonds'))
    change('ro')
    return { dir, open: () => change('rw') }
  }

  it('is told as such, and is as good as before when it is opened again', async () => {
    const path = file('box.mbox', mailbox(0, 40))
    const { dir, open } = closedFonds()
    const refused = {
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/cannot be written to.*\[not-writable\]\n$/),
    }
    expect(fonds('add', path, '--in', dir)).toMatchObject(refused)
    expect(fonds('rebuild', '--in', dir)).toMatchObject(refused)
    expect(fonds('init', join(dir, 'inner.fonds'))).toMatchObject(refused)
    open()
    await expectSound(dir)
    expect(fonds('add', path, '--in', dir)).toMatchObject({ status: 0 })
    expect(heldIn(dir)).toEqual(undisturbed(path))
  })
})
